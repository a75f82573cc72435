import { randomBytes } from 'node:crypto';
import { deserialize, serialize } from 'node:v8';
import type { ByFile, FilePart, KeptPart, KeptPersons } from '../../model/file-part.ts';
import { keepPersons, mayBeKept } from '../../pipeline/kept-parts.ts';
import type { Shell } from '../shell.ts';
import { forget, keepBytes, readKeptBytes } from './kept.ts';
import { nameOfFiles } from './names.ts';
import type { Salts } from './salts.ts';
import type { Stamp } from './stamp.ts';

/** The parts that are kept of one source: no row of one has the key of a row in another. */
export interface PartShelf {
  /** What is kept of a file; null when that is nothing, or the file is another one by now. */
  partOf(path: string, stamp: Stamp): KeptPart | null;
  /** Puts parts in the place of all that was kept; of a file without a stamp, none. */
  keep(byFile: ByFile, stamps: ReadonlyMap<string, Stamp>): void;
}

/** `key` stands for all that a part depends on beside its file. */
export function partShelf(
  shell: Pick<Shell, 'disk' | 'processes'>,
  folder: string,
  source: string,
  key: string,
  salts: Salts,
): PartShelf {
  const beginning = nameOfFiles(source);
  const list = `${beginning}.list`;
  const together = readTogether(readKeptBytes(shell.disk, folder, list, key, SHELF), salts);
  const slots = new Map(together?.slots.map((slot) => [slot.path, slot]));
  const known = new Map<FilePart, Slot>();

  const keepFresh = (part: FilePart, stamp: Stamp): Slot | null => {
    if (!mayBeKept(part)) return null;
    // A run at the same time may number persons otherwise: its parts are others.
    const name = `${beginning}-${randomBytes(16).toString('hex')}`;
    const slot = { path: part.stated.path, stamp: stamp.text, name };
    keepBytes(shell, folder, name, sealKey(key, slot), serialize(part), SHELF);
    return slot;
  };

  return {
    partOf(path, { text }) {
      const slot = slots.get(path);
      if (!together || slot?.stamp !== text) return null;
      const bytes = readKeptBytes(shell.disk, folder, slot.name, sealKey(key, slot), SHELF);
      if (bytes === null) return null;
      const part = deserialize(bytes) as FilePart;
      known.set(part, slot);
      return { part, persons: together.persons };
    },
    keep(byFile, stamps) {
      const next = (byFile.parts ?? []).flatMap((part) => {
        const stamp = part && stamps.get(part.stated.path);
        return (stamp && (known.get(part) ?? keepFresh(part, stamp))) ?? [];
      });
      const names = new Set([list, ...next.map(({ name }) => name)]);
      if (next.length === 0) names.clear();
      else if (next.length !== slots.size || next.some((slot) => slots.get(slot.path) !== slot)) {
        const persons = keepPersons(byFile, salts.digestWith(byFile.kept?.salt ?? null));
        keepBytes(shell, folder, list, key, packTogether({ slots: next, persons }), SHELF);
      }
      forget(shell, folder, SHELF, (name) => name.startsWith(beginning) && !names.has(name));
    },
  };
}

const SHELF = 'data';

/** What was kept together. */
interface Together {
  readonly slots: readonly Slot[];
  readonly persons: KeptPersons;
}

interface Slot {
  readonly path: string;
  readonly stamp: string;
  /** Under which the part is kept. */
  readonly name: string;
}

function packTogether({ slots, persons: { digestOf: _, ...persons } }: Together): Buffer {
  return serialize({ slots, persons });
}

function readTogether(bytes: Buffer | null, salts: Salts): Together | null {
  if (bytes === null) return null;
  const { slots, persons } = deserialize(bytes) as Together;
  return { slots, persons: { ...persons, digestOf: salts.digestWith(persons.salt).of } };
}

const sealKey = (key: string, { path, stamp, name }: Slot): string => [key, path, stamp, name].join('\n');
