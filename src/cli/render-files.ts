import type { Report } from '../model/report.ts';
import { extraFormats, formats, type OutputFormat, type Templates } from '../render/index.ts';
import type { RunFile } from './output/names.ts';

/** The formats of a run: those that are always written, and the fragment where it is asked for. */
export const formatsFor = (fragment: boolean): readonly OutputFormat[] =>
  fragment ? [...formats, extraFormats.fragment] : formats;

/** A report in these formats, as the files of its folder. */
export const renderFiles = (
  report: Report,
  templates: Templates,
  wanted: readonly OutputFormat[] = formats,
): readonly RunFile[] =>
  wanted.map((format) => ({
    name: format.file,
    bytes: format.bytes?.(report) ?? utf8Of(format.render(report, templates)),
  }));

/** With room for the longest, V8 goes through the text once: else it is measured first, twice over. */
function utf8Of(text: string): Uint8Array {
  const room = Buffer.allocUnsafe(text.length * LONGEST);
  return room.subarray(0, room.write(text));
}

/** Bytes of one UTF-16 unit in UTF-8. */
const LONGEST = 3;
