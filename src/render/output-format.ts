import type { Report } from '../model/report.ts';
import type { Templates } from './templates.ts';

/** One way to write a report: a file in this folder and a line in `index.ts`. */
export interface OutputFormat {
  readonly name: string;
  /** Its file in the output folder. */
  readonly file: string;
  /** The whole text of the file: the same report and templates give the same text. */
  render(report: Report, templates: Templates): string;
  /** The same in UTF-8, where that is not made of the text. */
  bytes?(report: Report): Uint8Array;
}
