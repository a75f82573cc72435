import type { Kpi } from '../model/kpi.ts';
import type { Format } from '../model/quantity.ts';
import type { Rounding } from '../model/rounding.ts';
import type { Verb } from './find-verb.ts';
import type { Words } from './shape.ts';

/** A KPI whose format may still depend on another. */
export interface Definition {
  readonly kpi: Omit<Kpi, 'format'>;
  readonly verb: Verb;
  readonly words: Words;
}

/** The format of a KPI: its own words before those of its measure, before those of the KPI it takes after. */
export function makeFormats(
  definitions: ReadonlyMap<string, Definition>,
  language: 'ja' | 'en',
): (id: string) => Format {
  const formatOf = (id: string, above: readonly string[]): Format => {
    const definition = definitions.get(id);
    // A circle has been named as a problem; here it only must end.
    if (!definition || above.includes(id)) return PLAIN;
    const { verb, kpi, words } = definition;
    const model = verb.measure.by === 'figures' ? verb.measure.formatFrom?.(kpi.spec) : null;
    return {
      ...(model ? formatOf(model, [...above, id]) : PLAIN),
      ...verb.measure.format(kpi.spec, language),
      ...own(words),
    };
  };
  return (id) => formatOf(id, []);
}

const PLAIN: Format = { unit: '', times: 1, digits: 0, rounding: 'half-up' };

const own = (words: Words): Partial<Format> => ({
  ...(words['unit'] !== undefined && { unit: String(words['unit']) }),
  ...(words['digits'] !== undefined && { digits: Number(words['digits']) }),
  ...(words['rounding'] !== undefined && { rounding: words['rounding'] as Rounding }),
});
