/**
 * Prose after parsing and binding: a tree in the shape of mdast (so its libraries can read it),
 * without positions, with every figure already text. Whatever the office or a cell wrote is in
 * `value` as plain text; nothing in it is markup.
 */
export type Block =
  | { readonly type: 'paragraph'; readonly children: readonly Inline[] }
  | { readonly type: 'heading'; readonly depth: number; readonly children: readonly Inline[] }
  | {
      readonly type: 'list';
      readonly ordered: boolean;
      readonly start: number | null;
      readonly children: readonly { readonly type: 'listItem'; readonly children: readonly Block[] }[];
    }
  | { readonly type: 'blockquote'; readonly children: readonly Block[] }
  | {
      readonly type: 'table';
      readonly align: readonly ('left' | 'right' | 'center' | null)[];
      readonly children: readonly {
        readonly type: 'tableRow';
        readonly children: readonly { readonly type: 'tableCell'; readonly children: readonly Inline[] }[];
      }[];
    }
  | { readonly type: 'code'; readonly value: string }
  | { readonly type: 'thematicBreak' }
  /** Stands where prose is missing in a draft. */
  | { readonly type: 'placeholder'; readonly value: string };

export type Inline =
  | { readonly type: 'text'; readonly value: string }
  | { readonly type: 'strong' | 'emphasis'; readonly children: readonly Inline[] }
  | { readonly type: 'inlineCode'; readonly value: string }
  | { readonly type: 'link'; readonly url: string; readonly children: readonly Inline[] }
  | { readonly type: 'break' }
  | FigureText;

/** A figure in a sentence. `text` is what is read (`26.9%`), `value` the bare number or null for —. */
export interface FigureText {
  readonly type: 'figure';
  readonly address: string;
  readonly term: string;
  readonly text: string;
  readonly value: string | null;
  readonly n: number | null;
  readonly d: number | null;
}
