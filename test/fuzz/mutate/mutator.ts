import type { Dice } from "../../../bench/dice.ts";

/** A file on its way through the mutators: its bytes, and the name it is handed in under. */
export interface Draft {
  name: string;
  bytes: Uint8Array;
}

/**
 * What a mutant may come to, beside ending with a status and a reason:
 * - `told`: the format notices this damage, by a checksum, a mark of its end or a rule of its syntax. The text is that
 *   of the original, or a problem says what is wrong;
 * - `kept`: nothing in the file tells, but most of the text is still there: to lose half of it without a word is a fault;
 * - `free`: what is left may be a sound file of another content.
 */
export type Expectation = "told" | "kept" | "free";

/** One way to damage a file. `donor` is another file, to splice from. Gives undefined where there is nothing to damage. */
export interface Mutator {
  name: string;
  expects: Expectation;
  mutate(draft: Draft, dice: Dice, donor: Uint8Array): Partial<Draft> | undefined;
}

/** Numbers that readers trip over: as sizes, counts, indexes, coordinates. */
export const NASTY_NUMBERS = [
  "0",
  "-0",
  "-1",
  "1",
  "3",
  "255",
  "65536",
  "2147483647",
  "2147483648",
  "-2147483649",
  "4294967295",
  "1000000000",
  "1e308",
  "1e999",
  "-1e999",
  "0.0000000001",
  "99999999999999999999",
  "NaN",
  "0x7fffffff",
  "",
] as const;

/** The same as whole numbers of 32 bits, as binary formats hold them. */
export const NASTY_SIZES = [0, 1, 0x7fffffff, 0x80000000, 0xfffffffe, 0xffffffff, 0x0000ffff, 0x00010000] as const;
