import { dateText, intervalText } from '../calendar/day-text.ts';
import type { Term } from '../calendar/term.ts';
import { describeCondition } from '../measures/describe-condition.ts';
import { measureOf } from '../measures/index.ts';
import type { Language, Names } from '../measures/measure.ts';
import type { EmptyRule, InForce, Kpi } from '../model/kpi.ts';
import type { Project } from '../model/project.ts';
import type { Rounding } from '../model/rounding.ts';
import { spanOf } from '../model/validity.ts';

/**
 * What a figure means, as sentences: what is counted, by which date, what happens to blank cells, how it
 * is rounded. The same text stands in the report, in `explain`, and is what `diff` compares.
 */
export function definitionOf(kpi: Kpi, term: Term, project: Project): string {
  const { language } = project;
  const measure = measureOf(kpi.measure);
  const { meaning, rules } = sameInAllTerms(kpi, project);
  const sentences = [...meaning];
  if (kpi.inForce)
    sentences.push(IN_FORCE[language](kpi.inForce, dateText(spanOf(kpi, term).last, language)));
  // A stock or a cohort takes rows of every day: its sentence says which.
  if (kpi.date !== null && (measure.by === 'figures' || measure.dated))
    sentences.push(DATED[language](kpi.date, intervalText(spanOf(kpi, term), language)));
  sentences.push(...rules);
  return language === 'ja' ? `${sentences.join('。')}。` : `${capital(sentences.join('; '))}.`;
}

/** Sentences that stand before those of the term, and behind them. */
interface Same {
  readonly meaning: readonly string[];
  readonly rules: readonly string[];
}

function sameInAllTerms(kpi: Kpi, project: Project): Same {
  const known = sames.get(project) ?? new Map<Kpi, Same>();
  sames.set(project, known);
  const same = known.get(kpi) ?? { meaning: meaningOf(kpi, project), rules: rulesOf(kpi, project.language) };
  known.set(kpi, same);
  return same;
}

const sames = new WeakMap<Project, Map<Kpi, Same>>();

function meaningOf(kpi: Kpi, project: Project): readonly string[] {
  const { language } = project;
  const counted = measureOf(kpi.measure).describe(kpi.spec, kpi, namesOf(project), language);
  return [counted, ...lookupsOf(kpi, project).map(LOOKED_UP[language])];
}

function rulesOf({ empty, format }: Kpi, language: Language): readonly string[] {
  const rules: string[] = [];
  if (empty !== 'undecided') rules.push(EMPTY[language][empty]);
  if (format.times === 100 || format.digits > 0)
    rules.push(ROUNDED[language](format.digits, ROUNDING[language][format.rounding]));
  return rules;
}

interface LookedUp {
  readonly column: string;
  readonly list: string;
  readonly asOf: string | null;
}

/** Columns that the measure reads and no file of its source holds. */
function lookupsOf(kpi: Kpi, project: Project): readonly LookedUp[] {
  const measure = measureOf(kpi.measure);
  const source = kpi.source === null ? undefined : project.sources.get(kpi.source);
  if (measure.by !== 'rows' || !source) return [];
  return [...new Set(measure.columnsOf(kpi.spec))].flatMap((column) => {
    const lookup = source.columns.get(column)?.lookup;
    if (!lookup) return [];
    const list = project.sources.get(lookup.source)?.label ?? lookup.source;
    return [{ column, list, asOf: lookup.valid?.asOf ?? null }];
  });
}

const LOOKED_UP: Record<Language, (lookup: LookedUp) => string> = {
  ja: ({ column, list, asOf }) => `${column}は「${list}」による${asOf === null ? '' : `（${asOf}の時点）`}`,
  en: ({ column, list, asOf }) => `${column} as listed in ${list}${asOf === null ? '' : ` on ${asOf}`}`,
};

/** Names as the office wrote them, for sentences. */
export const namesOf = (project: Project): Names => ({
  source: (name) => project.sources.get(name)?.label ?? name,
  kpi: (id) => project.kpis.get(id)?.label ?? id,
  condition: (condition) => describeCondition(condition, project.language),
});

const DATED: Record<Language, (date: string, interval: string) => string> = {
  ja: (date, interval) => `${date}が${interval}のもの`,
  en: (date, interval) => `with ${date} in ${interval}`,
};

const IN_FORCE: Record<Language, (columns: InForce, day: string) => string> = {
  ja: ({ from, to }, day) => `${day}に有効なもの（${from}から${to ?? '無期限'}まで）`,
  en: ({ from, to }, day) => `in force on ${day}, from ${from}${to === null ? ' on' : ` to ${to}`}`,
};

const EMPTY: Record<Language, Record<Exclude<EmptyRule, 'undecided'>, string>> = {
  ja: { 'leave-out': '必要な欄が空の行は除く', no: '必要な欄が空の行は条件に当てはまらないものとする' },
  en: { 'leave-out': 'rows with a blank cell are left out', no: 'a blank cell does not meet the condition' },
};

const ROUNDING: Record<Language, Record<Rounding, string>> = {
  ja: { 'half-up': '四捨五入', truncate: '切り捨て' },
  en: { 'half-up': 'rounded half up', truncate: 'truncated' },
};

const ROUNDED: Record<Language, (digits: number, how: string) => string> = {
  ja: (digits, how) => (digits === 0 ? `小数点以下は${how}` : `小数第${digits + 1}位を${how}`),
  en: (digits, how) => `${how} to ${digits} decimals`,
};

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
