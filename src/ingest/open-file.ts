import type { Bytes } from '../model/bytes.ts';
import type { Problem } from '../model/problem.ts';
import type { Source } from '../model/source.ts';
import type { InputFile } from '../model/table.ts';
import { assumedText } from './assume-encoding.ts';
import { decodeFile } from './choose-encoding.ts';
import { findHeader, type Header, type HeaderSearch } from './header.ts';
import { headerProblems, missingHeader } from './header-problems.ts';
import { lookAt } from './look.ts';
import { type Foreign, foreignContent } from './sniff.ts';
import { type SurveyRoom, surveyOf } from './survey.ts';
import type { Text } from './text.ts';

/** A file of which text and header are known, or the problems for which it is refused. */
export type Opened = OpenedText | { readonly text: null; readonly problems: readonly Problem[] };

export interface OpenedText {
  readonly text: Text;
  readonly header: Header;
  /** Ends of lines, counted without the reader, so that a line which it lost would show; only nearly, when opened ahead. */
  readonly breaks: number;
  readonly problems: readonly Problem[];
}

/** Judges a file before any row is read: is it text, in which encoding, and where is its header. */
export function openFile(file: InputFile, source: Source, room: SurveyRoom | null): Opened {
  const { path, bytes } = file;
  const wide = isWide(bytes, source);
  const survey = file.survey?.() ?? surveyOf(bytes, room);
  const foreign = wide && bytes.length > 2 ? null : foreignContent(bytes, survey.hasNul);
  if (foreign) return refused(foreignProblem(path, foreign));
  const headerOf = searches(source);
  const decoded = decodeFile(
    bytes,
    survey,
    source.encoding,
    (text) => headerOf(text).header !== undefined,
    room,
  );
  if (decoded.bad) return refused(undecodableProblem(path, decoded.bad));
  const { text } = decoded;
  // What UTF-16 was turned into is other bytes.
  const turned = wide ? surveyOf(text.bytes, room) : survey;
  const inside = wide ? foreignContent(text.bytes, turned.hasNul) : null;
  if (inside) return refused(foreignProblem(path, inside));
  return withHeader(path, text, source, headerOf(text), turned.breaks);
}

/**
 * The same by what parts of a large file tell, to be borne out by all of it once its rows are read; `breaks` is
 * near to what they are. Null where it takes more to judge.
 */
export function openAhead({ path, bytes }: InputFile, source: Source, room: SurveyRoom): OpenedText | null {
  const look = lookAt(bytes, room);
  if (look === null || isWide(bytes, source) || foreignContent(bytes, look.hasNul)) return null;
  const headerOf = searches(source);
  const text = assumedText(bytes, look, source.encoding, (text) => headerOf(text).header !== undefined);
  const opened = text && withHeader(path, text, source, headerOf(text), look.breaks);
  return opened?.text ? opened : null;
}

/** Looks for the header of a text; the encoding is judged by it: then it is known. */
function searches(source: Source): (text: Text) => HeaderSearch {
  const searched = new Map<Text, HeaderSearch>();
  return (text) => {
    const search = searched.get(text) ?? findHeader(text, source);
    searched.set(text, search);
    return search;
  };
}

function withHeader(
  path: string,
  text: Text,
  source: Source,
  { header, near }: HeaderSearch,
  breaks: number,
): Opened {
  if (text.start >= text.end) return refused(foreignProblem(path, { code: 'file-empty' }));
  if (header === undefined) return { text: null, problems: missingHeader(path, source, near) };
  const problems = headerProblems(path, source, header);
  if (problems.some(({ refuses }) => refuses)) return { text: null, problems };
  return { text, header, breaks, problems: [...encodingNote(path, text, source), ...problems] };
}

function isWide(bytes: Bytes, { encoding }: Source): boolean {
  if (encoding !== null) return encoding.startsWith('utf-16');
  const [first, second, third, fourth] = bytes.subarray(0, 4);
  const marked = (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff);
  // UTF-32 begins with the mark of UTF-16LE and two NULs.
  return marked && !(third === 0 && fourth === 0);
}

const refused = (problem: Problem): Opened => ({ text: null, problems: [problem] });

const foreignProblem = (file: string, { code, kind }: Foreign): Problem => ({
  code,
  severity: 'error',
  place: { file },
  args: kind === undefined ? {} : { kind },
  refuses: true,
});

function undecodableProblem(
  file: string,
  bad: { encoding: string; lines: readonly number[]; count: number },
): Problem {
  const { encoding, lines, count } = bad;
  return {
    code: 'file-undecodable',
    severity: 'error',
    place: { file, line: lines[0] ?? 1 },
    args: { encoding, lines: lines.map(String), count },
    refuses: true,
  };
}

/** Which encoding was taken is said wherever it is not plain UTF-8. */
const encodingNote = (file: string, { encoding }: Text, source: Source): Problem[] =>
  encoding === 'utf-8' || source.encoding !== null
    ? []
    : [{ code: 'encoding-used', severity: 'note', place: { file }, args: { encoding } }];
