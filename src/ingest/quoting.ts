import { LF } from './bytes.ts';

/** What the quotes of a text leave of it. `field` is that which is refused, else the last of the text. */
export interface Quoting {
  readonly refused: boolean;
  /** Number of the field from 1. */
  readonly field: number;
  /** The text to read cells from. */
  readonly text: string;
}

/**
 * Whether csv-parse would read a text, strictly (doubled quotes inside quotes, nothing before or after
 * them), and in which field it would stop. It is asked for cells alone: a call that ends in an exception
 * costs a hundred times this look, and a file may be all stray quotes. A test holds the two together.
 * A cell that Excel armoured without quoting it (`="00001"`) is read as its content.
 */
export function quotingOf(text: string, delimiter: string): Quoting {
  const strict = strictly(text, delimiter);
  if (!strict.refused || !text.includes('="')) return strict;
  const bare = text.replace(ARMOUR[delimiter] ?? /$^/, '$1$2');
  return bare === text ? strict : strictly(bare, delimiter);
}

const ARMOUR: Readonly<Record<string, RegExp>> = {
  ',': /(^|,)="([^",\n]+)"(?=,|$)/gm,
  ';': /(^|;)="([^";\n]+)"(?=;|$)/gm,
  '\t': /(^|\t)="([^"\t\n]+)"(?=\t|$)/gm,
};

function strictly(text: string, delimiter: string): Quoting {
  const between = delimiter.charCodeAt(0);
  let field = 1;
  for (let at = 0; ; at++) {
    if (text.charCodeAt(at) === QUOTE) {
      at = afterQuoted(text, at);
      if (at < 0 || !mayFollow(text[at], delimiter)) return { refused: true, field, text };
    }
    let code = text.charCodeAt(at);
    while (at < text.length && code !== between && code !== LF) {
      if (code === QUOTE) return { refused: true, field, text };
      code = text.charCodeAt(++at);
    }
    if (at === text.length) return { refused: false, field, text };
    field = code === LF ? 1 : field + 1;
  }
}

const QUOTE = 0x22;

/** Where the cell that opens here is closed, or -1 when nothing closes it. */
function afterQuoted(text: string, open: number): number {
  let close = text.indexOf('"', open + 1);
  while (close >= 0 && text[close + 1] === '"') close = text.indexOf('"', close + 2);
  return close < 0 ? -1 : close + 1;
}

/** csv-parse takes a NUL after a quote for the end of the text. */
const mayFollow = (next: string | undefined, delimiter: string): boolean =>
  next === undefined || next === delimiter || next === '\n' || next === '\0';
