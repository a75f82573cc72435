import type { Place, Problem } from '../model/problem.ts';

/**
 * One prose file after parsing: what was written and where, with tags not yet bound to figures.
 * A plain JSON value that depends on the text alone, so it can be kept by the text's digest.
 */
export interface ProseFile {
  readonly file: string;
  /** What stands before the first `## ` heading: the whole of a shared file, a mistake elsewhere. */
  readonly preface: readonly WrittenBlock[];
  readonly blocks: readonly LabelledBlock[];
  /** Mistakes that can be seen without figures: tags, links, images. */
  readonly problems: readonly Problem[];
}

/** A `## ` heading and what follows it. */
export interface LabelledBlock {
  readonly label: string;
  readonly heading: readonly WrittenInline[];
  readonly place: Place;
  readonly children: readonly WrittenBlock[];
}

/** `Block` of the model before binding: without figures and placeholders, with tags. */
export type WrittenBlock =
  | { readonly type: 'paragraph'; readonly children: readonly WrittenInline[] }
  | { readonly type: 'heading'; readonly depth: number; readonly children: readonly WrittenInline[] }
  | {
      readonly type: 'list';
      readonly ordered: boolean;
      readonly start: number | null;
      readonly children: readonly { readonly type: 'listItem'; readonly children: readonly WrittenBlock[] }[];
    }
  | { readonly type: 'blockquote'; readonly children: readonly WrittenBlock[] }
  | {
      readonly type: 'table';
      readonly align: readonly ('left' | 'right' | 'center' | null)[];
      readonly children: readonly {
        readonly type: 'tableRow';
        readonly children: readonly {
          readonly type: 'tableCell';
          readonly children: readonly WrittenInline[];
        }[];
      }[];
    }
  | { readonly type: 'code'; readonly value: string; readonly place: Place }
  | { readonly type: 'thematicBreak' };

export type WrittenInline =
  /** A stretch of one line; character `i` of `value` stands `i` columns after `place`. */
  | { readonly type: 'text'; readonly value: string; readonly place: Place }
  | { readonly type: 'strong' | 'emphasis'; readonly children: readonly WrittenInline[] }
  | { readonly type: 'inlineCode'; readonly value: string; readonly place: Place }
  | {
      readonly type: 'link';
      readonly url: string;
      readonly place: Place;
      readonly children: readonly WrittenInline[];
    }
  | { readonly type: 'break' }
  | TagNode;

/** A tag as written; `source` is shown in its place when it cannot be bound. */
export interface TagNode {
  readonly type: 'tag';
  readonly tag: Tag;
  readonly source: string;
  readonly place: Place;
}

export type Tag = KpiTag | IncludeTag | UnreadableTag;

export interface KpiTag {
  readonly name: 'kpi';
  readonly address: string;
  readonly as: 'value' | 'parts' | 'counts' | 'target' | null;
  readonly with: RelativeTerm | null;
  /** A relative term or a term as written; null is the report's own. */
  readonly term: string | null;
  /** A second figure that must be the same. */
  readonly and: string | null;
  /** A word that stands for the figure and must be true of it: 全件, 30%超. */
  readonly says?: string;
}

export interface IncludeTag {
  readonly name: 'include';
  readonly target: string;
}

/** Braces of which a problem is already recorded. */
export interface UnreadableTag {
  readonly name: 'unreadable';
}

export type RelativeTerm = 'year-ago' | 'term-ago';
