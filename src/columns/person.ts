import type { ColumnType } from './column-type.ts';
import { text } from './text.ts';

/** The name or number of a person, by default one spelling a person. Never shown; counted by `distinct`. */
export const person: ColumnType = { ...text, personal: true };
