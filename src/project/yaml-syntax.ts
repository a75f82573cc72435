import type { YAMLParseError } from 'yaml';
import type { Fault, Span } from './tree.ts';
import { lineAt } from './yaml-mending.ts';

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

/**
 * What stops a text from being read as YAML, by the cause that an office most often has: a full-width
 * colon, a colon without its space, a tab, a quote that is not closed.
 */
export function explainError(error: YAMLParseError, text: string): Fault {
  const at: Span = { from: error.pos[0], to: Math.max(error.pos[1], error.pos[0] + 1) };
  const { from, to } = lineAt(text, at.from);
  const line = text.slice(from, to);
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
  if (error.code === 'BAD_INDENT') return { code: 'yaml-indent', at: oddIndent(text, at) };
  return { code: CODES[error.code] ?? 'yaml-syntax', at, args: { detail: error.code } };
}

const COLON_CODES: ReadonlySet<string> = new Set(['MISSING_CHAR', 'MULTILINE_IMPLICIT_KEY', 'BAD_INDENT']);

const CODES: Readonly<Record<string, string>> = {
  TAB_AS_INDENT: 'yaml-tab',
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

/**
 * The parser takes the first line of a level as right. Where that one alone is indented further than
 * those that follow, it is the one to mend.
 */
function oddIndent(text: string, at: Span): Span {
  const here = lineAt(text, at.from);
  const above = text.slice(0, Math.max(here.from - 1, 0)).split('\n');
  const [before, first] = above.slice(-2).map(indentOf);
  const indent = indentOf(text.slice(here.from, here.to));
  if (before === undefined || first === undefined || !(before < indent && indent < first)) return at;
  const from = here.from - 1 - above.at(-1)!.trimStart().length;
  return { from, to: here.from - 1 };
}

const indentOf = (line: string): number => line.length - line.trimStart().length;
