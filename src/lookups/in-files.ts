import type { Source } from '../model/source.ts';

/** A source as its files have it: a column that is looked up is in none. */
export const inFiles = (source: Source): Source => ({
  ...source,
  columns: new Map([...source.columns].filter(([, { lookup }]) => !lookup)),
});
