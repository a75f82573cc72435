/** Values of person columns as they may be kept: whoever has one can tell that it is among them, nobody can read them. */
export interface PersonDigests {
  readonly salt: string;
  /** In UTF-16 units, longest first. */
  readonly lengths: readonly number[];
  /** A table of bits, in base64: whether a value may begin with two units. Every bit stands for 65,536 such pairs. */
  readonly starts: string;
  /** 64 bits each, under the salt, ascending, in base64. */
  readonly digests: string;
}
