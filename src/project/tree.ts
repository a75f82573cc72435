/** Keys and list positions from the top of the file. */
export type Path = readonly (string | number)[];

/** A stretch of the text in UTF-16 units, `to` excluded. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

/** What stands under a key or in a list, with its place in the text. */
export interface Node {
  readonly span: Span;
  /** Null at the top and in a list. */
  readonly keySpan: Span | null;
  /** Text, number, true or false, null; a list; or a mapping without prototype, so any name is safe in it. */
  readonly value: unknown;
  /** A scalar as typed, quotes and escapes resolved; null for a list or mapping. */
  readonly written: string | null;
  readonly items: ReadonlyMap<string | number, Node>;
}

/** Something that the configuration may not hold, whatever it means. */
export interface Fault {
  readonly code: string;
  readonly at: Span;
  readonly args?: Readonly<Record<string, string>>;
  /** Another place that the message names by its line. */
  readonly other?: Span;
}
