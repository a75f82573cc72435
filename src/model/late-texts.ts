import type { ColumnData, TextList } from './batch.ts';

/** A column of texts that are looked up when somebody asks for them, all at once: hardly a KPI does. */
export function lateTexts(make: () => readonly string[], empty: Uint8Array, list?: TextList): ColumnData {
  let made: readonly string[] | null = null;
  return {
    storage: 'texts',
    get values() {
      made ??= make();
      return made;
    },
    empty,
    ...(list && { list }),
  };
}
