import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';

const home = fileURLToPath(new URL('../../fixtures/reports/', import.meta.url));

/** Every folder below fixtures/reports that is a project. */
export const fixtures: readonly string[] = readdirSync(home).filter((name) =>
  existsSync(join(home, name, 'kpi.yaml')),
);

export const folderOf = (fixture: string): string => join(home, fixture);

/** `expected.yaml`: the values that were published, and how another tool counts them. */
export interface Expected {
  /** The term of the report. */
  readonly term: string;
  /** First and last day of each term that has a value. */
  readonly periods: Readonly<Record<string, readonly [string, string]>>;
  readonly indicators: readonly Indicator[];
  /** Changes of a definition that give the same figure, by KPI and change, with the reason. */
  readonly indifferent?: Readonly<Record<string, string>>;
}

export interface Indicator {
  /** Address of the figure: `kpi` or `kpi/part`. */
  readonly kpi: string;
  /** What is printed, by term; a value of the same KPI may stand under several terms. */
  readonly values: Readonly<Record<string, string>>;
  /** The target as it is printed, by term. */
  readonly targets?: Readonly<Record<string, string>>;
  /** Address of the plan that stands in place of a target, where its span is another than that of the figure. */
  readonly plan?: string;
  /** Words that stand for the value on the page (70%以上), by term. */
  readonly worded?: Readonly<Record<string, string>>;
  /** Numerator and denominator by SQL; `$first` and `$last` are the days of the term. Absent when entered by hand. */
  readonly sql?: string;
  /** Days other than those of the term. */
  readonly periods?: Expected['periods'];
}

export const expectedOf = (fixture: string): Expected =>
  parse(readFileSync(join(folderOf(fixture), 'expected.yaml'), 'utf8'));

/** A copy of the project in a folder of its own, without rows. */
export function copyOf(fixture: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'kpi-report-report-'));
  for (const part of ['kpi.yaml', 'prose', 'templates'])
    if (existsSync(join(folderOf(fixture), part)))
      cpSync(join(folderOf(fixture), part), join(folder, part), { recursive: true });
  return folder;
}
