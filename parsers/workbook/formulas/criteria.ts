import { holds } from "./evaluate.ts";
import { compareScalars, isSameNumber, type Scalar } from "./values.ts";

/** The condition of SUMIF and its kin: a value, or a text such as `>100`, `<>合计`, `项目*`. */
export function readCriterion(criterion: Scalar): (value: Scalar) => boolean {
  if (typeof criterion !== "string") {
    return (value) => isEqual(value, criterion ?? 0);
  }
  const [, operator = "", rest = ""] = /^(<>|<=|>=|=|<|>)?(.*)$/su.exec(criterion) ?? [];
  const number = rest.trim() === "" ? Number.NaN : Number(rest.replaceAll(",", ""));
  if (operator === "" || operator === "=" || operator === "<>") {
    const matches = Number.isNaN(number) ? matchText(rest, operator) : (value: Scalar) => isEqual(value, number);
    return operator === "<>" ? (value) => !matches(value) : matches;
  }
  const wanted = Number.isNaN(number) ? rest : number;
  return (value) => typeof value === typeof wanted && holds(operator, compareScalars(value, wanted));
}

/** A number written as text is as good as the number here. */
function isEqual(value: Scalar, wanted: Scalar): boolean {
  if (typeof wanted === "number") {
    const number = typeof value === "string" && value.trim() !== "" ? Number(value) : value;
    return typeof number === "number" && isSameNumber(number, wanted);
  }
  return value === wanted;
}

/** `*` and `?` stand for any text and any character, `~` before them for themselves. */
function matchText(pattern: string, operator: string): (value: Scalar) => boolean {
  if (pattern === "") {
    return (value) => value === undefined || (operator === "" && value === "");
  }
  const parts = splitPattern(pattern);
  return (value) => typeof value === "string" && matchesParts(foldCase(value), parts);
}

const ANY_TEXT = Symbol("*");
const ANY_CHARACTER = Symbol("?");
type PatternPart = string | typeof ANY_TEXT | typeof ANY_CHARACTER;

function splitPattern(pattern: string): PatternPart[] {
  return (pattern.match(/~[*?~]|./gsu) ?? []).map((part) => {
    if (part === "*") {
      return ANY_TEXT;
    }
    return part === "?" ? ANY_CHARACTER : (foldCase(part).at(-1) as string);
  });
}

/** By characters, so that each stays one. */
function foldCase(text: string): string[] {
  return Array.from(text, (character) => {
    const lower = character.toLowerCase();
    return lower.length === character.length ? lower : character;
  });
}

/** Only the last `*` is ever tried anew, so no pattern takes longer than its length times that of the text. */
function matchesParts(text: readonly string[], parts: readonly PatternPart[]): boolean {
  let at = 0;
  let part = 0;
  let star = -1;
  let restart = 0;
  while (at < text.length) {
    if (parts[part] === ANY_TEXT) {
      star = part++;
      restart = at;
    } else if (parts[part] === ANY_CHARACTER || parts[part] === text[at]) {
      part++;
      at++;
    } else if (star >= 0) {
      part = star + 1;
      at = ++restart;
    } else {
      return false;
    }
  }
  return parts.slice(part).every((rest) => rest === ANY_TEXT);
}
