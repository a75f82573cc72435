import type { Report } from '../../src/model/report.ts';
import { sampleReport } from './sample-report.ts';

/** What a cell, a header or a label may hold, in one line: markup of every kind, and a turn of the writing direction. */
export const HOSTILE =
  '"><script>alert(1)</script>&amp;\'{{x}}{{{y}}}|a|*b*_c_`d`[e](http://f)![g](h)<i>~~k~~ $l$ \u202egnp.\u202c\u0007#1 __proto__';

/** Words of the tool itself, which no cell can change. */
const FIXED = [
  ...['type', 'schema', 'language', 'state', 'verdict', 'trend', 'judgement', 'severity', 'better'],
  ...['align', 'direction', 'rounding', 'measure', 'url'],
];

/** The sample report with hostile text in every place that people fill, still matching itself. */
export const hostileReport: Report = hostile(sampleReport, '') as Report;

function hostile(value: unknown, key: string): unknown {
  if (typeof value === 'string' && key === 'uses') return value.replace('@', `${HOSTILE}@`) + HOSTILE;
  if (typeof value === 'string') return FIXED.includes(key) ? value : value + HOSTILE;
  if (Array.isArray(value)) return value.map((item) => hostile(item, key));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, item]) => [name, hostile(item, name)]));
}
