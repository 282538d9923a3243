import type { Dice } from "../../../bench/dice.ts";
import { type Expectation, type Mutator, NASTY_SIZES } from "./mutator.ts";

type Change = (bytes: Uint8Array, dice: Dice, donor: Uint8Array) => Uint8Array;

const CHANGES: Readonly<Record<string, Change>> = {
  "flip-bits"(bytes, dice) {
    const changed = bytes.slice();
    for (let count = 1 + dice.below(8); count > 0; count--) {
      const at = dice.below(bytes.length);
      changed[at] = (changed[at] ?? 0) ^ (1 << dice.below(8));
    }
    return changed;
  },
  "overwrite-run"(bytes, dice) {
    const [start, end] = range(bytes, dice, 64);
    return bytes.map((byte, index) => (index >= start && index < end ? dice.below(256) : byte));
  },
  "zero-block"(bytes, dice) {
    const [start, end] = range(bytes, dice, 4096);
    return bytes.slice().fill(0, start, end);
  },
  "nasty-word"(bytes, dice) {
    const changed = bytes.slice();
    const at = dice.below(Math.max(1, bytes.length - 4));
    new DataView(changed.buffer).setUint32(Math.min(at, Math.max(0, bytes.length - 4)), dice.pick(NASTY_SIZES), true);
    return changed;
  },
  "delete-range"(bytes, dice) {
    const [start, end] = range(bytes, dice, bytes.length / 4);
    return join(bytes.subarray(0, start), bytes.subarray(end));
  },
  "insert-noise"(bytes, dice) {
    const at = dice.below(bytes.length + 1);
    const noise = Uint8Array.from({ length: 1 + dice.below(300) }, () => dice.below(256));
    return join(bytes.subarray(0, at), noise, bytes.subarray(at));
  },
  "duplicate-range"(bytes, dice) {
    const [start, end] = range(bytes, dice, bytes.length / 4);
    return join(bytes.subarray(0, end), bytes.subarray(start));
  },
  splice(bytes, dice, donor) {
    const at = dice.below(bytes.length + 1);
    return join(bytes.subarray(0, at), donor.subarray(dice.below(2) === 0 ? at : dice.below(donor.length + 1)));
  },
};

function range(bytes: Uint8Array, dice: Dice, longest: number): [start: number, end: number] {
  const start = dice.below(bytes.length);
  return [start, Math.min(bytes.length, start + 1 + dice.below(longest))];
}

function join(...parts: Uint8Array[]): Uint8Array {
  return new Uint8Array(Buffer.concat(parts));
}

/** Damage that knows nothing of the format. */
export function byteMutators(expects: Expectation, expectsOfTruncation: Expectation): Mutator[] {
  return [
    ...Object.entries(CHANGES).map(([name, change]): Mutator => {
      const mutate: Mutator["mutate"] = ({ bytes }, dice, donor) =>
        bytes.length < 4 ? undefined : { bytes: change(bytes, dice, donor) };
      // A cut or a copy of a quarter of the file may take any share of it along.
      return { name: `bytes/${name}`, expects: expectsOf(name, expects), mutate };
    }),
    {
      name: "bytes/truncate",
      expects: expectsOfTruncation,
      mutate: ({ bytes }, dice) => ({ bytes: bytes.slice(0, dice.below(bytes.length)) }),
    },
  ];
}

function expectsOf(change: string, expects: Expectation): Expectation {
  // The end of another file may be a sound file with something before it.
  return change === "splice" || (expects === "kept" && TAKES_MUCH.has(change)) ? "free" : expects;
}

const TAKES_MUCH = new Set(["delete-range", "duplicate-range"]);

const EXTENSIONS = ["pdf", "xlsx", "xls", "docx", "doc", "ofd", "html", "csv", "zip", "png", "txt", "et", "wps", ""];

/** A file goes by any name: what is in it decides. */
export const nameMutators: Mutator[] = [
  {
    name: "name/extension",
    expects: "told",
    mutate: ({ name }, dice) => ({ name: `${name.replace(/\.[^.]*$/, "")}.${dice.pick(EXTENSIONS)}` }),
  },
  {
    name: "name/strange",
    expects: "told",
    mutate: (_, dice) => ({
      name: dice.pick(["", ".", "../..", "\u202e.fdp\u0000", "长".repeat(5_000), "a/../b", "%s%n"]),
    }),
  },
];
