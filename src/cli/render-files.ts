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
  wanted.map((format) => ({ name: format.file, bytes: Buffer.from(format.render(report, templates)) }));
