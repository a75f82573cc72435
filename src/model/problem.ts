/** How much a problem weighs: an error stops a report, a warning does not, a note informs. */
export type Severity = 'error' | 'warning' | 'note';

/**
 * Where something stands. `file` is relative to the project folder, with `/`.
 * `line` and `column` count from 1; in a CSV file `column` is the number of the field and
 * `cell` the address a spreadsheet shows (`C118`).
 */
export interface Place {
  readonly file: string;
  readonly line?: number;
  readonly column?: number;
  readonly cell?: string;
}

/** A line to show under a message. Cells that may be personal are already masked with ▒. */
export interface Excerpt {
  readonly text: string;
  /** Offset of the caret in `text`, in UTF-16 units. */
  readonly start: number;
  readonly length: number;
}

/**
 * Something wrong in data, prose or configuration, as a value: never thrown, its words live in
 * `messages` under `code`. `args` never hold the text of a cell; a cell that may be shown on a
 * terminal is in `found`, which reports, logs and locks leave out.
 */
export interface Problem {
  readonly code: string;
  readonly severity: Severity;
  readonly place?: Place;
  /** Declared column whose cell is to blame, where only the line of its row is known yet. */
  readonly at?: string;
  readonly args?: Readonly<Record<string, string | number | readonly string[]>>;
  /** The value of a declared, non-personal cell. Terminal only. */
  readonly found?: string;
  /** Source text. Terminal only. */
  readonly excerpt?: Excerpt;
  /** KPIs that the problem touches. */
  readonly affects?: readonly string[];
  /** The source of the row that is to blame, and the digest by which the row is told when it is accepted. */
  readonly source?: string;
  readonly row?: string;
  /** The file as a whole cannot be used: nothing is written, not even a draft (exit 4). */
  readonly refuses?: boolean;
}
