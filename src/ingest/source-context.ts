import type { KeptPersons } from '../model/file-part.ts';
import type { Column, Source } from '../model/source.ts';
import type { InputFile } from '../model/table.ts';
import { blanksOf } from './blanks.ts';
import { type DayTally, dayTally } from './day-tally.ts';
import { type Speed, speedFor } from './fast/speed.ts';
import { surveyRoom } from './fast/survey-room.ts';
import type { Grouping } from './grouping.ts';
import { keyedIdentity, looseIdentity } from './identity.ts';
import type { Judges } from './judge-record.ts';
import { personList } from './person-list.ts';
import { personSpellings } from './person-spellings.ts';
import { type CellReader, cellReaders } from './row-reader.ts';
import { type SpellingsByFile, spellingsByFile } from './spellings-by-file.ts';
import type { SurveyRoom } from './survey.ts';

/** What the files of a source are read with, one after another. */
export interface Context {
  readonly source: Source;
  readonly kept: readonly Column[];
  readonly keptAt: readonly number[];
  readonly readers: readonly CellReader[];
  readonly speed: Speed | null;
  readonly grouping: Grouping | null;
  readonly days: DayTally | null;
  readonly room: SurveyRoom | null;
  /** Whether files may be read for what they seem to be, before all their bytes are known. */
  readonly isAhead: boolean;
  readonly judges: Judges;
  /** Where each file is to be a part by itself. */
  readonly byFile: SourceByFile | null;
}

/** What files share that are parts by themselves. */
export interface SourceByFile {
  readonly speed: Speed;
  readonly days: DayTally;
  readonly spellings: SpellingsByFile;
  /** Null where no kept file is taken over. */
  readonly kept: KeptPersons | null;
  readonly fresh: readonly string[];
}

/** What is to be read, and how: see `readSource`. */
export interface ReadingAsked {
  readonly source: Source;
  readonly files: readonly InputFile[];
  readonly wanted: readonly string[] | 'all';
  readonly readers: 'both' | 'careful';
  readonly grouping: Grouping | null;
}

export function contextOf(
  { source, files, wanted, readers, grouping }: ReadingAsked,
  isAhead: boolean,
): Context {
  const columns = [...source.columns.values()];
  const cells = cellReaders(source);
  const keptAt = columns.flatMap(({ name }, i) => (wanted === 'all' || wanted.includes(name) ? [i] : []));
  const days = grouping && dayTally(source, grouping.days);
  const isAsked = grouping !== null && files.length > 1 && files.every(({ kept }) => kept !== undefined);
  const allBytes = bytesOf(files.filter(({ kept }) => !isAsked || !kept));
  const speed = readers === 'both' ? speedFor(source, cells, keptAt, allBytes, grouping, days) : null;
  const byFile = isAsked && speed && days ? sourceByFile(source, files, speed, days) : null;
  return {
    source,
    kept: keptAt.map((i) => columns[i]!),
    keptAt,
    readers: cells,
    speed,
    grouping,
    days,
    room: speed && surveyRoom(speed.scanner),
    isAhead,
    judges: {
      identity: source.key.length > 0 ? keyedIdentity(source, speed?.keys) : looseIdentity(speed?.keys),
      blanks: blanksOf(source),
      spellings: byFile?.spellings ?? personSpellings(source),
    },
    byFile,
  };
}

function sourceByFile(
  source: Source,
  files: readonly InputFile[],
  speed: Speed,
  days: DayTally,
): SourceByFile {
  const kept = files.find((file) => file.kept)?.kept?.persons ?? null;
  const list = personList(kept);
  return { speed, days, spellings: spellingsByFile(source, list), kept, fresh: list.fresh };
}

const bytesOf = (files: readonly InputFile[]): number =>
  files.reduce((sum, { bytes }) => sum + bytes.length, 0);
