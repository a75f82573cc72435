import { join } from 'node:path';
import type { Interval } from '../calendar/term.ts';
import type { Mapping, Policy } from '../model/mapping.ts';
import { nearest } from '../model/nearest.ts';
import type { Problem } from '../model/problem.ts';
import type { Project } from '../model/project.ts';
import { holdsIn } from '../model/validity.ts';
import { decodeText } from './files/decode-text.ts';
import type { Disk } from './files/disk.ts';
import { readFile } from './files/read-file.ts';

/**
 * Policies that lie in the project are opened: one that is not there is an error at its line of `kpi.yaml`,
 * and so is a heading that one of text (`.md`, `.txt`, `.html`) does not hold. Addresses are not asked.
 */
export const policyProblems = (
  disk: Disk,
  folder: string,
  { mappings = [] }: Project,
  term: Interval,
): readonly Problem[] =>
  mappings
    .filter((mapping) => holdsIn(mapping, term))
    .flatMap((mapping) =>
      mapping.policy?.file ? ofFile(disk, folder, mapping, mapping.policy, mapping.policy.file) : [],
    );

function ofFile(
  disk: Disk,
  folder: string,
  { rows }: Mapping,
  { place }: Policy,
  file: string,
): readonly Problem[] {
  const { bytes, fault } = readFile(disk, join(folder, file), LIMIT);
  if (bytes === null) return [{ ...fault, severity: 'error', place }];
  const text = /\.(md|txt|html?)$/i.test(file) ? decodeText(bytes) : null;
  if (text === null) return [];
  const lines = linesOf(text);
  const whole = plain(lines.join(''));
  return rows
    .flatMap(({ policy }) => policy)
    .flatMap(({ heading, place: at }) => {
      if (heading === null || whole.includes(plain(heading))) return [];
      const near = nearest(heading, lines);
      const args = { value: heading, file, ...(near !== null && { nearest: near }) };
      return [{ code: 'mapping-policy-heading', severity: 'error' as const, place: at, args }];
    });
}

/** Lines as they are read: without tags, entities of white space, and the marks of Markdown headings. */
const linesOf = (text: string): readonly string[] =>
  text
    .replace(/<(script|style)\b[^>]*>[\s\S]*?<\/\1>/gi, '')
    .replace(/<[^<>]*>/g, '')
    .split(/\r\n|\r|\n/)
    .map((line) =>
      line
        .replace(/&nbsp;/g, ' ')
        .replace(/^\s*#{1,6}\s+/, '')
        .trim(),
    )
    .filter((line) => line !== '');

const plain = (text: string): string => text.normalize('NFKC').replace(/\s+/g, '');

const LIMIT = 4 << 20;
