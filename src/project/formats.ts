import type { Term } from '../calendar/term.ts';
import type { Kpi } from '../model/kpi.ts';
import type { Format } from '../model/quantity.ts';
import type { Rounding } from '../model/rounding.ts';
import type { Verb } from './find-verb.ts';
import type { Words } from './shape.ts';
import type { Path } from './tree.ts';

/** What a KPI meant from a term on. */
export interface DefinedFrom {
  readonly from: Term;
  readonly definition: Definition;
  /** Where it is written. */
  readonly path: Path;
}

/** A KPI whose format may still depend on another. */
export interface Definition {
  readonly kpi: Omit<Kpi, 'format'>;
  readonly verb: Verb;
  readonly words: Words;
  /** Later definitions, in the order in which they begin. */
  readonly versions?: readonly DefinedFrom[];
}

/** The format of a KPI: its own words before those of its measure, before those of the KPI it takes after. */
export function makeFormats(
  definitions: ReadonlyMap<string, Definition>,
  language: 'ja' | 'en',
): { readonly of: (id: string) => Format; readonly ofDefinition: (definition: Definition) => Format } {
  const formatOf = (id: string, above: readonly string[]): Format => {
    const definition = definitions.get(id);
    // A circle has been named as a problem; here it only must end.
    return !definition || above.includes(id) ? PLAIN : ofDefinition(definition, above);
  };
  const ofDefinition = ({ verb, kpi, words }: Definition, above: readonly string[]): Format => {
    const model = verb.measure.by === 'figures' ? verb.measure.formatFrom?.(kpi.spec) : null;
    return {
      ...(model ? formatOf(model, [...above, kpi.id]) : PLAIN),
      ...verb.measure.format(kpi.spec, language),
      ...own(words),
    };
  };
  return { of: (id) => formatOf(id, []), ofDefinition: (definition) => ofDefinition(definition, []) };
}

const PLAIN: Format = { unit: '', times: 1, digits: 0, rounding: 'half-up' };

const own = (words: Words): Partial<Format> => ({
  ...(words['unit'] !== undefined && { unit: String(words['unit']) }),
  ...(words['digits'] !== undefined && { digits: Number(words['digits']) }),
  ...(words['rounding'] !== undefined && { rounding: words['rounding'] as Rounding }),
});
