/** What a look at all bytes of a file tells. */
export interface Survey {
  readonly hasNul: boolean;
  readonly isUtf8: boolean;
  readonly isAscii: boolean;
  /** Whether it is UTF-8 but for the last character, of which there is only the beginning. */
  readonly endsHalfway: boolean;
  /** Ends of lines: LF, CRLF or a lone CR. */
  readonly breaks: number;
  /** Absent where nobody has looked. */
  readonly plainness?: Plainness;
}

/**
 * Whether all is CP932 and no line of it Japanese in UTF-8, without (`plain`) or with user-defined characters
 * (`own`). `unsure` says only that it has to be looked at more closely.
 */
export type Plainness = 'plain' | 'own' | 'unsure';
