import type { Dice } from "../dice.ts";

/** How the amounts of one table are printed. */
export interface Figures {
  amount(): string;
  /** Now and then nothing, a dash or a zero. */
  perhaps(): string;
  signed(): string;
  percent(): string;
}

type Print = (text: string) => string;

const ZEROS = ["", "—", "0.00", "-", "0.00", ""];
const SIGNS: readonly Print[] = [
  (text) => `-${text}`,
  (text) => `−${text}`,
  (text) => `（${text}）`,
  (text) => `(${text})`,
  (text) => `△${text}`,
  (text) => `-${text}`,
];

/** A table keeps to one way of printing zeros, signs and thousands. */
export function chooseFigures(dice: Dice, isFullWidth = false): Figures {
  const zero = dice.pick(ZEROS);
  const sign = dice.pick(SIGNS);
  const isGrouped = dice.below(3) > 0;
  const width = 2 + dice.below(5);
  const amount = (): string => {
    const whole = dice.below(10 ** (1 + dice.below(width)));
    const text = isGrouped ? whole.toLocaleString("en-US") : String(whole);
    const printed = `${text}.${String(dice.below(100)).padStart(2, "0")}`;
    return isFullWidth ? toFullWidth(printed) : printed;
  };
  return {
    amount,
    perhaps: () => (dice.below(3) === 0 ? zero : amount()),
    signed: () => (dice.below(3) === 0 ? sign(amount()) : amount()),
    percent: () => `${dice.below(4) === 0 ? "-" : ""}${dice.below(150)}.${dice.below(100)}%`,
  };
}

function toFullWidth(text: string): string {
  return text.replace(/[\d.,]/gu, (character) => String.fromCharCode(character.charCodeAt(0) + 0xfee0));
}
