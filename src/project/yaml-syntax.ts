import type { YAMLParseError } from 'yaml';
import type { Fault, Span } from './tree.ts';

/**
 * What stops a text from being read as YAML, one fault a line, each with the cause that an office most
 * often has: a full-width colon, a colon without its space, a tab, a quote that is not closed.
 */
export function syntaxFaults(errors: readonly YAMLParseError[], text: string): readonly Fault[] {
  const byLine = new Map<number, Fault>();
  for (const error of errors) {
    const fault = explain(error, text);
    const line = lineStart(text, fault.at.from);
    // What follows on the same line is most often the same mistake.
    if (!byLine.has(line)) byLine.set(line, fault);
  }
  return [...byLine.values()];
}

/** Nesting no report needs, which would cost the parser its stack; or a text that was not UTF-8. */
export function nestingFault(text: string): Fault | null {
  const unreadable = text.search(/[\uFFFD\u0000]/);
  if (unreadable >= 0) return { code: 'config-encoding', at: { from: unreadable, to: unreadable + 1 } };
  let depth = 0;
  for (let i = 0; i < text.length; i++) {
    const char = text[i];
    if (char === '[' || char === '{') depth++;
    else if (char === ']' || char === '}') depth--;
    if (depth > DEEPEST) return { code: 'yaml-too-deep', at: { from: i, to: i + 1 } };
  }
  const indent = new RegExp(`^[ \\t?-]{${DEEPEST * 4}}`, 'm').exec(text);
  return indent && { code: 'yaml-too-deep', at: { from: indent.index, to: indent.index + 1 } };
}

const DEEPEST = 60;

function explain(error: YAMLParseError, text: string): Fault {
  const at: Span = { from: error.pos[0], to: Math.max(error.pos[1], error.pos[0] + 1) };
  const from = lineStart(text, at.from);
  const line = text.slice(from, lineEnd(text, from));
  const colon = /^(\s*(?:- )?)([^\s:："'#{}[\],]+)(：\s*|:(?=\S))/.exec(line);
  if (colon && COLON_CODES.has(error.code)) {
    const start = from + colon[1]!.length + colon[2]!.length;
    const code = colon[3]!.startsWith('：') ? 'yaml-colon-wide' : 'yaml-colon-space';
    return { code, at: { from: start, to: start + 1 }, args: { key: colon[2]! } };
  }
  const open = /end with an? (\]|\})/.exec(error.message)?.[1];
  if (open) return unclosed(openBracket(text, at.from), 'yaml-bracket', text, at);
  const quote = /Missing closing (['"])/.exec(error.message)?.[1];
  if (quote) return unclosed(text.lastIndexOf(quote, at.from - 1), 'yaml-quote', text, at);
  return { code: CODES[error.code] ?? 'yaml-syntax', at, args: { detail: error.code } };
}

const COLON_CODES: ReadonlySet<string> = new Set(['MISSING_CHAR', 'MULTILINE_IMPLICIT_KEY', 'BAD_INDENT']);

const CODES: Readonly<Record<string, string>> = {
  TAB_AS_INDENT: 'yaml-tab',
  BAD_INDENT: 'yaml-indent',
  BAD_SCALAR_START: 'yaml-quotes-needed',
  BLOCK_AS_IMPLICIT_KEY: 'yaml-quotes-needed',
  MULTIPLE_DOCS: 'yaml-documents',
};

/** The parser notices at the end; the mistake is where the bracket or quote was opened. */
function unclosed(from: number, code: string, text: string, at: Span): Fault {
  if (from < 0) return { code, at, args: { open: text.slice(at.from, at.to) } };
  return { code, at: { from, to: from + 1 }, args: { open: text[from]! } };
}

function openBracket(text: string, before: number): number {
  let closed = 0;
  for (let i = before - 1; i >= 0; i--) {
    if (text[i] === ']' || text[i] === '}') closed++;
    else if ((text[i] === '[' || text[i] === '{') && closed-- === 0) return i;
  }
  return -1;
}

const lineStart = (text: string, offset: number): number =>
  offset === 0 ? 0 : text.lastIndexOf('\n', offset - 1) + 1;

function lineEnd(text: string, offset: number): number {
  const end = text.indexOf('\n', offset);
  return end < 0 ? text.length : end;
}
