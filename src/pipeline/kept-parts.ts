import { foldName } from '../ingest/fold-name.ts';
import type { ByFile, FilePart, KeptPersons } from '../model/file-part.ts';
import { joined } from '../model/joined.ts';
import type { PersonDigests } from '../model/person-digests.ts';
import type { Table } from '../model/table.ts';
import { listDigests, pickDigests } from '../prose/listed-digests.ts';
import { valueIn } from '../prose/personal-values.ts';
import type { Digest } from '../prose/salted-digest.ts';
import { isOfRow } from './of-row.ts';

/** Whether a part may be kept: no problem of it shows what stands in its rows. */
export const mayBeKept = ({ stated, problems }: FilePart): boolean =>
  ![...problems.opened, ...problems.read].some((problem) => isOfRow(problem, [stated]));

/** All persons whom parts name by number, as they may be kept. `digest` is that of those who were kept before. */
export function keepPersons({ kept, fresh }: Pick<ByFile, 'kept' | 'fresh'>, digest: Digest): KeptPersons {
  const before = kept && { salt: kept.salt, ...kept.sought };
  const { digests, lengths, starts } = listDigests(before, fresh.map(valueIn), digest);
  return {
    salt: digest.salt,
    spelled: longer(kept?.spelled, digest.ofAll(fresh)),
    folded: longer(kept?.folded, digest.ofAll(fresh.map(foldName))),
    sought: { digests, lengths, starts },
    digestOf: digest.of,
  };
}

/** The persons of files that were not read, as prose is searched for them. */
export const digestsIn = (tables: Iterable<Table>): readonly PersonDigests[] =>
  [...tables].flatMap(({ byFile }) =>
    byFile?.kept ? [pickDigests({ salt: byFile.kept.salt, ...byFile.kept.sought }, byFile.isNamed)] : [],
  );

const longer = (before: Int32Array | undefined, more: BigUint64Array): Int32Array =>
  new Int32Array(joined([...(before ? [before] : []), more]));
