import type { DigitStyle } from "../../domain/digit-bytes.ts";
import { printExactly, printRounded } from "./print-exactly.ts";

/** One of the sections of a number format: positive; negative; zero; text. */
export interface Section {
  /** Formats a number without its sign. */
  format(magnitude: number): string;
  holdsFor?: (value: number) => boolean;
  /** Dates, fractions, exponents. */
  isBeyondUs: boolean;
  /** Where it shows the rounded number itself, with no more than blanks around it. */
  digits?: SectionDigits;
}

export interface SectionDigits extends DigitStyle {
  /** Blanks before the digits, and behind them. */
  before: number;
  behind: number;
}

type Token =
  | { kind: "literal"; text: string }
  | { kind: "digit"; text: "0" | "#" | "?" }
  | { kind: "point" }
  | { kind: "general" };

/** Splits at semicolons that are neither quoted, escaped nor in brackets. */
export function splitSections(code: string): string[] {
  return (code.match(/(?:"[^"]*"?|\\.|\[[^\]]*\]?|[^;])+|(?<=^|;)(?=;|$)/gs) ?? []).slice(0, 4);
}

export function compileSection(code: string): Section {
  const draft: SectionDraft = { tokens: [], isBeyondUs: false, isGrouped: false, waitingCommas: 0, exponent: 0 };
  for (const piece of code.match(PIECES) ?? []) {
    if (piece === ",") {
      draft.waitingCommas++;
    } else if (piece === "0" || piece === "#" || piece === "?") {
      // A comma between digits groups; commas after the last digit divide by a thousand each.
      draft.isGrouped ||= draft.waitingCommas > 0;
      draft.waitingCommas = 0;
      draft.tokens.push({ kind: "digit", text: piece });
    } else {
      divideByWaitingCommas(draft);
      addPiece(draft, piece);
    }
  }
  divideByWaitingCommas(draft);
  const { tokens, exponent, isGrouped, isBeyondUs, holdsFor } = draft;
  const digits = exponent === 0 ? plainDigits(tokens, isGrouped) : undefined;
  const format = compileTokens(tokens, 10 ** exponent, isGrouped);
  return { format, isBeyondUs, ...(holdsFor && { holdsFor }), ...(digits && { digits }) };
}

interface SectionDraft {
  tokens: Token[];
  isBeyondUs: boolean;
  isGrouped: boolean;
  /** Commas of which the next piece will tell what they mean. */
  waitingCommas: number;
  /** The power of ten by which percents and commas scale. */
  exponent: number;
  holdsFor?: Section["holdsFor"];
}

const PIECES = /"[^"]*"?|[\\!].|\[[^\]]*\]?|_.|\*.|general|G\/通用格式|AM\/PM|A\/P|./gis;

function divideByWaitingCommas(draft: SectionDraft): void {
  draft.exponent -= draft.waitingCommas * 3;
  draft.waitingCommas = 0;
}

function addPiece(draft: SectionDraft, piece: string): void {
  const first = piece.length > 1 ? piece[0] : "";
  if (piece === ".") {
    draft.tokens.push({ kind: "point" });
  } else if (first === '"') {
    addLiteral(draft, piece.replaceAll('"', ""));
  } else if (first === "\\" || first === "!") {
    // Chinese Excel escapes by `!` as well.
    addLiteral(draft, piece.slice(1));
  } else if (first === "_") {
    addLiteral(draft, " ");
  } else if (first === "*") {
    // Fills the width of the column: nothing to print.
  } else if (first === "[") {
    addBracket(draft, piece);
  } else if (/^(?:general|g\/通用格式|@)$/i.test(piece)) {
    draft.tokens.push({ kind: "general" });
  } else if (/^(?:[ymdhsbe]|a\/p|am\/pm|\/)$/i.test(piece)) {
    draft.isBeyondUs = true;
  } else {
    draft.exponent += piece === "%" ? 2 : 0;
    addLiteral(draft, piece);
  }
}

/** A condition, the hours of a duration, a currency, or a colour or language, which print nothing. */
function addBracket(draft: SectionDraft, piece: string): void {
  draft.holdsFor ??= readCondition(piece);
  draft.isBeyondUs ||= /^\[[hms]+\]$/i.test(piece);
  addLiteral(draft, /^\[\$([^-\]]*)/.exec(piece)?.[1] ?? "");
}

function addLiteral(draft: SectionDraft, text: string): void {
  if (text !== "") {
    draft.tokens.push({ kind: "literal", text });
  }
}

function readCondition(piece: string): Section["holdsFor"] {
  const match = /^\[(<=|>=|<>|<|>|=)(-?[\d.]+)\]$/.exec(piece);
  if (!match) {
    return undefined;
  }
  const bound = Number(match[2]);
  switch (match[1]) {
    case "<":
      return (value) => value < bound;
    case "<=":
      return (value) => value <= bound;
    case ">":
      return (value) => value > bound;
    case ">=":
      return (value) => value >= bound;
    case "=":
      return (value) => value === bound;
    default:
      return (value) => value !== bound;
  }
}

function plainDigits(tokens: Token[], isGrouped: boolean): SectionDigits | undefined {
  const isBlank = (token: Token): boolean => token.kind === "literal" && token.text === " ";
  const first = tokens.findIndex((token) => !isBlank(token));
  const last = tokens.findLastIndex((token) => !isBlank(token));
  const { whole, fraction, decimals } = partAtPoint(tokens.slice(Math.max(0, first), last + 1));
  const blanks = { before: first, behind: tokens.length - 1 - last };
  return isPlainAmount(whole, fraction) ? { decimals, isGrouped, ...blanks } : undefined;
}

function partAtPoint(tokens: Token[]): { whole: Token[]; fraction: Token[]; decimals: number } {
  const pointAt = tokens.findIndex((token) => token.kind === "point");
  const whole = pointAt < 0 ? tokens : tokens.slice(0, pointAt);
  const fraction = pointAt < 0 ? [] : tokens.slice(pointAt);
  return { whole, fraction, decimals: fraction.filter((token) => token.kind === "digit").length };
}

function compileTokens(tokens: Token[], scale: number, isGrouped: boolean): (magnitude: number) => string {
  const { whole, fraction, decimals } = partAtPoint(tokens);
  const isPlain = isPlainAmount(whole, fraction);

  return (magnitude) => {
    const scaled = magnitude * scale;
    const rounded = printRounded(scaled, decimals);
    if (rounded.includes("e")) {
      return printExactly(scaled);
    }
    if (isPlain) {
      return isGrouped ? groupThousands(rounded, decimals) : rounded;
    }
    const [integer = "0", decimal = ""] = rounded.split(".");
    return printWhole(whole, integer, scaled, isGrouped) + printFraction(fraction, decimal);
  };
}

/** `#,##0.00` and its like, as nearly all amounts are shown: the rounded number itself. `#,##0.` prints its bare point. */
function isPlainAmount(whole: readonly Token[], fraction: readonly Token[]): boolean {
  const [point, ...places] = fraction;
  const isDigit = (token: Token | undefined, text: string): boolean => token?.kind === "digit" && token.text === text;
  const [last, ...others] = whole.toReversed();
  const isWhole = isDigit(last, "0") && others.every((token) => isDigit(token, "#"));
  return isWhole && (point === undefined || places.length > 0) && places.every((token) => isDigit(token, "0"));
}

function groupThousands(rounded: string, decimals: number): string {
  const end = rounded.length - (decimals > 0 ? decimals + 1 : 0);
  let at = end % 3 || 3;
  let text = rounded.slice(0, at);
  for (; at < end; at += 3) {
    text += `,${rounded.slice(at, at + 3)}`;
  }
  return end <= 3 ? rounded : text + rounded.slice(end);
}

/** Fills the digits in from the right; the leftmost place takes all that are left. */
function printWhole(tokens: Token[], integer: string, scaled: number, isGrouped: boolean): string {
  const firstDigit = tokens.findIndex((token) => token.kind === "digit");
  const digits = integer === "0" ? "" : integer;
  let next = digits.length;
  let printed = 0;
  let text = "";
  for (let index = tokens.length - 1; index >= 0; index--) {
    const token = tokens[index] as Token;
    if (token.kind === "literal") {
      text = token.text + text;
    } else if (token.kind === "general") {
      text = printExactly(scaled) + text;
    } else if (token.kind === "digit") {
      do {
        const digit = next > 0 ? (digits[next - 1] as string) : { "0": "0", "?": " ", "#": "" }[token.text];
        next--;
        if (digit !== "") {
          text = isGrouped && printed > 0 && printed % 3 === 0 && digit !== " " ? `${digit},${text}` : digit + text;
          printed++;
        }
      } while (index === firstDigit && next > 0);
    }
  }
  return text;
}

/** Optional places at the end print nothing where the number has nothing. The point itself always stands. */
function printFraction(tokens: Token[], decimal: string): string {
  let significant = decimal.length;
  while (significant > 0 && decimal[significant - 1] === "0") {
    significant--;
  }
  let place = 0;
  let text = "";
  for (const token of tokens) {
    if (token.kind === "point") {
      text += place === 0 && !text.includes(".") ? "." : "";
    } else if (token.kind === "literal") {
      text += token.text;
    } else if (token.kind === "digit") {
      const isBlank = place >= significant && token.text !== "0";
      text += isBlank ? (token.text === "?" ? " " : "") : decimal[place];
      place++;
    }
  }
  return text;
}
