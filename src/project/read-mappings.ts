import type { Applied, Mapping, MappingRow, Policy, PolicyAnchor } from '../model/mapping.ts';
import { byPrinciple, type Edition } from '../model/principle.ts';
import type { Outline } from '../model/project.ts';
import { checkPattern, checkUrl } from './file-names.ts';
import type { Findings } from './findings.ts';
import { type Named, namesOf, readPrinciple, sayLeftOut } from './read-principles.ts';
import { readValid } from './read-validity.ts';
import { makeAnchors } from './section-anchors.ts';
import { isMapping, readWords } from './shape.ts';
import { mappingRowShape, mappingShape } from './shapes.ts';
import type { TermReader } from './terms.ts';
import type { Path } from './tree.ts';

/** What the rows of a table are read by. */
interface Around {
  readonly edition: Edition | null;
  readonly anchor: ReturnType<typeof makeAnchors>;
  readonly findings: Findings;
}

/** The mapping tables of a report, one or a list of them; each row answers for its anchors. */
export function readMappings(
  value: unknown,
  path: Path,
  outline: readonly Outline[],
  terms: TermReader,
  findings: Findings,
): readonly Mapping[] {
  if (value === undefined) return [];
  const anchor = makeAnchors(outline, findings);
  return Array.isArray(value)
    ? value.map((one: unknown, i) => readMapping(one, [...path, i], anchor, terms, findings))
    : [readMapping(value, path, anchor, terms, findings)];
}

function readMapping(
  value: unknown,
  path: Path,
  anchor: Around['anchor'],
  terms: TermReader,
  findings: Findings,
): Mapping {
  const { words } = readWords(value, mappingShape(), path, findings);
  const edition = (words['edition'] as Edition | undefined) ?? null;
  const valid = readValid(words, path, terms, findings);
  const rows = readRows(words['principles'], [...path, 'principles'], { edition, anchor, findings });
  return {
    edition: edition ?? 2024,
    title: (words['title'] as string | undefined) ?? null,
    ...(valid && { valid }),
    policy: readPolicy(words['policy'], [...path, 'policy'], findings),
    rows: rows.sort((a, b) => byPrinciple(a.principle, b.principle)),
  };
}

function readPolicy(value: unknown, path: Path, findings: Findings): Policy | null {
  if (value === undefined) return null;
  const whole = isMapping(value);
  const { label, url, file } = (whole ? value : { url: value }) as Record<string, string | undefined>;
  if (url !== undefined) checkUrl(url, whole ? [...path, 'url'] : path, findings);
  if (file !== undefined) checkPattern(file, [...path, 'file'], findings);
  if (file !== undefined && /[*?]/.test(file))
    findings.add('mapping-policy-file', [...path, 'file'], { value: file });
  return {
    label: label ?? null,
    url: url ?? null,
    file: file ?? null,
    place: findings.place(file === undefined ? path : [...path, 'file']),
  };
}

function readRows(value: unknown, path: Path, around: Around): MappingRow[] {
  const entries = isMapping(value) ? Object.entries(value) : [];
  if (isMapping(value) && entries.length === 0) around.findings.add('config-list-blank', path);
  const named: Named = new Map();
  const rows = entries.flatMap(([name, row]) => {
    const at = [...path, name];
    const principle = readPrinciple(name, at, around.edition, named, around.findings);
    const read = readRow(row, at, around);
    return principle ? [{ ...read, principle }] : [];
  });
  if (around.edition !== null && entries.length > 0)
    sayLeftOut(namesOf(named), around.edition, path, around.findings);
  return rows;
}

function readRow(value: unknown, path: Path, { anchor, findings }: Around): Omit<MappingRow, 'principle'> {
  const { words, sound } = readWords(value, mappingRowShape(), path, findings);
  const applied = APPLIED.get(words['applied']) ?? 'yes';
  const policy = readPolicyAnchors(words['policy'], [...path, 'policy'], findings);
  const written = words['report'];
  const report = [written ?? []].flat().map(String);
  if (sound && applied !== 'yes' && words['reason'] === undefined)
    findings.add('mapping-reason', [...path, 'applied'], { name: String(path.at(-1)) });
  if (sound && applied === 'yes' && policy.length + report.length === 0)
    findings.add('mapping-nowhere', path, { name: String(path.at(-1)) }, 'warning');
  const ids = report.map((text, i) =>
    anchor(text, Array.isArray(written) ? [...path, 'report', i] : [...path, 'report']),
  );
  return {
    text: (words['text'] as string | undefined) ?? null,
    applied,
    reason: (words['reason'] as string | undefined) ?? null,
    policy,
    report: [...new Set(ids.flatMap((id) => id ?? []))],
    place: findings.place(path),
  };
}

const APPLIED: ReadonlyMap<unknown, Applied> = new Map<unknown, Applied>([
  [true, 'yes'],
  [false, 'no'],
  ['in-part', 'in-part'],
]);

/** A text that is an address is one; any other is a heading. */
function readPolicyAnchors(value: unknown, path: Path, findings: Findings): readonly PolicyAnchor[] {
  return [value ?? []].flat().map((one: unknown, i) => {
    const at = Array.isArray(value) ? [...path, i] : path;
    const isUrl = typeof one === 'string' && /^https?:/i.test(one);
    const { heading, page, url } = (
      isMapping(one) ? one : isUrl ? { url: one } : { heading: one }
    ) as Readonly<Record<string, string | number | undefined>>;
    if (url !== undefined) checkUrl(String(url), isMapping(one) ? [...at, 'url'] : at, findings);
    if (isMapping(one) && Object.keys(one).length === 0) findings.add('mapping-anchor-blank', at);
    return {
      heading: heading === undefined ? null : String(heading),
      page: page === undefined ? null : String(page),
      url: url === undefined ? null : String(url),
      place: findings.place(isMapping(one) && heading !== undefined ? [...at, 'heading'] : at),
    };
  });
}
