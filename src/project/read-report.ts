import type { BlockNames, Project } from '../model/project.ts';
import type { Findings } from './findings.ts';
import { readClaims } from './read-claims.ts';
import { readMappings } from './read-mappings.ts';
import { readOutline } from './read-outline.ts';
import { isMapping, readWords } from './shape.ts';
import { allowedNumberShape, reportShape } from './shapes.ts';
import type { TermReader } from './terms.ts';
import type { Path } from './tree.ts';

/** The outline of the report, the names of blocks with a role, and the numbers that prose may hold. */
export function readReport(
  value: unknown,
  language: 'ja' | 'en',
  terms: TermReader,
  findings: Findings,
): Pick<Project, 'outline' | 'mappings' | 'blocks' | 'claims' | 'allowedNumbers'> {
  const path = ['report'];
  const { words } = readWords(value, reportShape(), path, findings);
  const sections = words['sections'];
  if (Array.isArray(sections) && sections.length === 0)
    findings.add('config-list-blank', [...path, 'sections']);
  const allowed = readAllowed(words['allowed-numbers'], [...path, 'allowed-numbers'], findings);
  const blocks = readBlocks(words['blocks'], language);
  if (blocks.plan === blocks.next)
    findings.add('blocks-same', [...path, 'blocks', 'next'], { value: blocks.next });
  const claims = readClaims(words['claims'], [...path, 'claims'], findings);
  const outline = readOutline(sections, [...path, 'sections'], terms, findings);
  return {
    claims,
    outline,
    mappings: readMappings(words['mapping'], [...path, 'mapping'], outline, terms, findings),
    blocks,
    allowedNumbers: allowed,
  };
}

/** Headings with a role where the configuration names none. */
const BLOCKS: Readonly<Record<'ja' | 'en', BlockNames>> = {
  ja: { plan: '取り組み課題', next: '下期課題' },
  en: { plan: 'Plan', next: 'Next term' },
};

function readBlocks(value: unknown, language: 'ja' | 'en'): BlockNames {
  const { plan, next } = (value ?? {}) as Partial<BlockNames>;
  return { plan: plan ?? BLOCKS[language].plan, next: next ?? BLOCKS[language].next };
}

function readAllowed(value: unknown, path: Path, findings: Findings): Project['allowedNumbers'] {
  const seen = new Set<string>();
  return (Array.isArray(value) ? value : []).flatMap((entry: unknown, i) => {
    const at = [...path, i];
    const { words, sound } = readWords(entry, allowedNumberShape(), at, findings);
    const { text, reason } = words as { text?: string; reason?: string };
    if (text !== undefined && !/\p{Nd}/u.test(text))
      findings.add('config-allowed-number', [...at, 'text'], { value: text });
    if (text !== undefined && seen.has(text))
      findings.add('config-allowed-twice', [...at, 'text'], { value: text });
    if (text !== undefined) seen.add(text);
    return sound && isMapping(entry) ? [{ text: text!, reason: reason!, place: findings.place(at) }] : [];
  });
}
