import { category } from './category.ts';
import type { ColumnType } from './column-type.ts';
import { date } from './date.ts';
import { flag } from './flag.ts';
import { number } from './number.ts';
import { person } from './person.ts';
import { term } from './term.ts';
import { text } from './text.ts';

/** Every column type by its word in `kpi.yaml`. A further one is a file in this folder and a line here. */
export const columnTypes: Readonly<Record<string, ColumnType>> = Object.assign(Object.create(null), {
  text,
  date,
  category,
  number,
  flag,
  person,
  term,
} satisfies Record<string, unknown>);
