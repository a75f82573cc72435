import type { Literal } from 'mdast';
import type { CompileContext, Extension as FromMarkdown } from 'mdast-util-from-markdown';
import type { Code, Effects, Extension, State, Token } from 'micromark-util-types';

declare module 'micromark-util-types' {
  interface TokenTypeMap {
    proseTag: 'proseTag';
  }
}

declare module 'mdast' {
  interface PhrasingContentMap {
    proseTag: ProseTagNode;
  }
  interface RootContentMap {
    proseTag: ProseTagNode;
  }
}

/** `{{…}}` in the tree, braces included; `{{` alone where no `}}` follows on the line. */
export interface ProseTagNode extends Literal {
  type: 'proseTag';
}

/**
 * CommonMark wants a blank between `**` and a letter where a bracket or % stands on the other side:
 * 上期は**「共有」**を, **26.9%**でした would print their asterisks. Japanese has no blanks to give.
 */
const BESIDE_EMPHASIS =
  '{}()[]<>%:;!?.,/&+-=~「」『』（）【】〈〉《》［］〔〕、。，．・：；！？％＜＞／＋－〜～★●■※⇒→▲△';

/**
 * The Markdown of prose files: CommonMark with tags, and without what turns typed text into
 * something else unasked: raw HTML, code by indentation, headings by underline, link definitions.
 * `\{{` is literal by the ordinary backslash escape.
 */
export const tagSyntax: Extension = {
  text: {
    123: [
      { name: 'proseTag', tokenize: (effects, ok, nok) => readTag(effects, ok, nok) },
      { name: 'proseTag', tokenize: (effects, ok, nok) => readBraces(effects, ok, nok) },
    ],
  },
  attentionMarkers: { null: [...BESIDE_EMPHASIS].map((mark) => mark.charCodeAt(0)) },
  disable: { null: ['htmlFlow', 'htmlText', 'codeIndented', 'setextUnderline', 'definition'] },
};

/**
 * Tags become nodes, and each stretch of source becomes a text node of its own, so that a character
 * of the text has an exact column (the default joins stretches over escapes and line ends).
 */
export const tagFromMarkdown: FromMarkdown = {
  enter: {
    data: enterText,
    characterEscape: enterText,
    characterReference: enterText,
    proseTag(token) {
      this.enter({ type: 'proseTag', value: this.sliceSerialize(token) }, token);
    },
  },
  exit: {
    proseTag(token) {
      this.exit(token);
    },
  },
};

const OPEN = 123;
const CLOSE = 125;
const QUOTE = 34;

/** `{{` up to the next `}}` outside quotes, within a line. */
function readTag(effects: Effects, ok: State, nok: State): State {
  const isEnd = (code: Code): boolean => code === null || code < 0;
  const start: State = (code) => {
    effects.enter('proseTag');
    effects.consume(code);
    return second;
  };
  const second: State = (code) => {
    if (code !== OPEN) return nok(code);
    effects.consume(code);
    return inside;
  };
  const inside: State = (code) => {
    if (isEnd(code)) return nok(code);
    effects.consume(code);
    return code === QUOTE ? quoted : code === CLOSE ? closing : code === OPEN ? opening : inside;
  };
  // A second {{ says that the first was never closed: what it opens may still be a tag.
  const opening: State = (code) => (code === OPEN ? nok(code) : inside(code));
  const quoted: State = (code) => {
    if (isEnd(code)) return nok(code);
    effects.consume(code);
    return code === QUOTE ? inside : quoted;
  };
  const closing: State = (code) => {
    if (code !== CLOSE) return inside(code);
    effects.consume(code);
    effects.exit('proseTag');
    return ok;
  };
  return start;
}

/** `{{` alone, where `readTag` found no end. */
function readBraces(effects: Effects, ok: State, nok: State): State {
  const second: State = (code) => {
    if (code !== OPEN) return nok(code);
    effects.consume(code);
    effects.exit('proseTag');
    return ok;
  };
  return (code) => {
    effects.enter('proseTag');
    effects.consume(code);
    return second;
  };
}

function enterText(this: CompileContext, token: Token): undefined {
  const parent = this.stack.at(-1);
  if (!parent || !('children' in parent)) return;
  const { start, end } = token;
  const text = {
    type: 'text' as const,
    value: '',
    position: {
      start: { line: start.line, column: start.column, offset: start.offset },
      end: { line: end.line, column: end.column, offset: end.offset },
    },
  };
  (parent.children as unknown[]).push(text);
  this.stack.push(text);
}
