import type { Language } from '../../measures/measure.ts';
import { ui } from '../../messages/index.ts';
import type { NearRow } from '../near-border.ts';
import { visible } from './visible.ts';

/** Rows that the term just misses, by place; never a cell. Empty when there are none. */
export function nearBorderLines(rows: readonly NearRow[], language: Language): string[] {
  if (rows.length === 0) return [];
  const words = ui[language].check;
  const shown = rows
    .slice(0, CAP)
    .map(
      ({ file, line, column, days }) => `  ${visible(file)}:${line}  ${words.away(visible(column), days)}`,
    );
  return [words.near, ...shown, ...(rows.length > CAP ? [`  ${words.nearMore(rows.length - CAP)}`] : [])];
}

const CAP = 20;
