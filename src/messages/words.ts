/** Arguments of a message: never the text of a cell. Lists are joined by the wording itself. */
export type Args = Readonly<Record<string, string | number | readonly string[]>>;

/** One sentence in both languages. */
export interface Wording {
  readonly ja: (args: Args) => string;
  readonly en: (args: Args) => string;
}

/** What a code says: what is wrong, and the one thing to do. */
export interface Words extends Wording {
  readonly fix?: Wording;
  /** For a reader of the page, in whose eyes it limits a figure; absent when it concerns the office alone. */
  readonly reader?: Wording;
}

/** The codes that one room emits. */
export type Catalogue = Readonly<Record<string, Words>>;
