/** A principle, a supplementary principle (補充原則), or a note (注) of one. */
export interface PrincipleId {
  readonly supplementary: boolean;
  readonly number: number;
  /** Number of the note; 0 for a note without a number, null for the principle itself. */
  readonly note: number | null;
}

/** The editions by year, with how many principles and supplementary principles each has. Source: 金融庁, 顧客本位の業務運営に関する原則. */
export const editions = {
  2021: { principles: 7, supplementary: 0 },
  2024: { principles: 7, supplementary: 5 },
} as const;

export type Edition = keyof typeof editions;

/**
 * What a text names, in any of the ways in which offices write it: 原則5(注2), 5注2, ５（注２）, 補充原則1,
 * `principle 5 note 2`, `supplementary principle 1`. Null for anything else.
 */
export function parsePrinciple(text: string): PrincipleId | null {
  const plain = text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s()[\],、の]/g, '');
  const found =
    /^(補充)?(?:原則)?([1-9])(?:(注)([1-9])?)?$/.exec(plain) ??
    /^(supplementary)?(?:principle)?([1-9])(?:(note)([1-9])?)?$/.exec(plain);
  if (!found) return null;
  const [, supplementary, number, noted, note] = found;
  return {
    supplementary: supplementary !== undefined,
    number: Number(number),
    note: noted === undefined ? null : Number(note ?? 0),
  };
}

/** Whether an edition has it. How many notes a principle has is not known here: any is taken. */
export const isInEdition = ({ supplementary, number }: PrincipleId, edition: Edition): boolean =>
  number <= editions[edition][supplementary ? 'supplementary' : 'principles'];

/** Every principle and supplementary principle of an edition, in its order. */
export const principlesOf = (edition: Edition): readonly PrincipleId[] =>
  [false, true].flatMap((supplementary) =>
    Array.from({ length: editions[edition][supplementary ? 'supplementary' : 'principles'] }, (_, i) => ({
      supplementary,
      number: i + 1,
      note: null,
    })),
  );

/** In the order of the text: each principle before its notes, supplementary principles last. */
export const byPrinciple = (a: PrincipleId, b: PrincipleId): number =>
  Number(a.supplementary) - Number(b.supplementary) || a.number - b.number || (a.note ?? -1) - (b.note ?? -1);

/** 原則5(注2), Principle 5, note 2. */
export function principleLabel(id: PrincipleId, language: 'ja' | 'en'): string {
  const { supplementary, number, note } = id;
  if (language === 'ja')
    return `${supplementary ? '補充' : ''}原則${number}${note === null ? '' : `(注${note || ''})`}`;
  const name = `${supplementary ? 'Supplementary principle' : 'Principle'} ${number}`;
  return note === null ? name : `${name}, note${note ? ` ${note}` : ''}`;
}
