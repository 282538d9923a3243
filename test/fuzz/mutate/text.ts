import type { Dice } from "../../../bench/dice.ts";
import { type Expectation, type Mutator, NASTY_NUMBERS } from "./mutator.ts";

/** Damage to a file of lines and fields, as bytes in Latin-1: a character a byte. */
export const textMutators: Mutator[] = [
  onText("text/open-quote", "free", (text, dice) => insert(text, dice, '"')),
  onText("text/delimiters", "free", (text, dice) => insert(text, dice, dice.pick([",", "\t", ";"]).repeat(5_000))),
  onText("text/no-newlines", "free", (text) => text.replace(/\r?\n/g, "")),
  onText("text/zero-bytes", "free", (text, dice) => insert(text, dice, "\0".repeat(1 + dice.below(8)))),
  onText("text/long-line", "free", (text, dice) => insert(text, dice, "1,".repeat(300_000))),
  onText("text/many-lines", "free", (text, dice) => insert(text, dice, "\n".repeat(5_000))),
  onText("text/nasty-field", "free", (text, dice) => {
    return text.replace(/(?<=,)[\d.,"]+/, () => dice.pick(NASTY_NUMBERS));
  }),
  // The same lines as another system writes them.
  onText("text/newlines", "told", (text, dice) => text.replace(/\r?\n/g, dice.pick(["\n", "\r\n"]))),
  onText("text/utf-16", "told", (text) => {
    const decoded = decode(text);
    return decoded === undefined ? undefined : `\xff\xfe${Buffer.from(decoded, "utf16le").toString("latin1")}`;
  }),
];

function onText(name: string, expects: Expectation, change: (text: string, dice: Dice) => string | undefined): Mutator {
  return {
    name,
    expects,
    mutate({ bytes }, dice) {
      const text = Buffer.from(bytes).toString("latin1");
      const changed = change(text, dice);
      return changed === undefined || changed === text
        ? undefined
        : { bytes: new Uint8Array(Buffer.from(changed, "latin1")) };
    },
  };
}

function insert(text: string, dice: Dice, what: string): string {
  const at = dice.below(text.length + 1);
  return text.slice(0, at) + what + text.slice(at);
}

/** Undefined where it is not UTF-8: an encoding of its own would have to be told first. */
function decode(text: string): string | undefined {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(Buffer.from(text, "latin1"));
  } catch {
    return undefined;
  }
}
