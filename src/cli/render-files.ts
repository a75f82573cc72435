import type { Report } from '../model/report.ts';
import { formats, type Templates } from '../render/index.ts';
import type { RunFile } from './output/names.ts';

/** A report in every format, as the files of its folder. */
export const renderFiles = (report: Report, templates: Templates): readonly RunFile[] =>
  formats.map((format) => ({ name: format.file, bytes: Buffer.from(format.render(report, templates)) }));
