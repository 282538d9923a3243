/** Signs that are taken for the comma or the point of a number, and characters that are taken for digits. */
const SEPARATORS = /[.,，。．·:：;；'’`、]/gu;
/** Those of them that look like a comma rather than like a point. */
const COMMAS = /[,，;；'’`、]/gu;
const LIKE_DIGITS: Record<string, string> = { O: "0", o: "0", l: "1", I: "1", "|": "1" };
const NUMBER_SHAPE = /^[(（]?[-+−－—一△▲¥￥]?[\dOolI|.,，。．·:：;；'’`、\s]+[)）]?[%％]?$/u;

/** A recognized number set right, and whether its parts fit together; a text that is no number comes back as it is. */
export interface MendedNumber {
  text: string;
  isNumber: boolean;
  /** False where commas do not stand in threes: a digit was lost or made up. */
  isSound: boolean;
}

/**
 * Commas and points look alike in small type: of several the last is the point, unless three digits follow it, and the
 * others are commas. Signs, brackets and per cent stay. Nothing is made up: what does not fit stays as it was recognized
 * and is told.
 */
export function mendNumber(recognized: string): MendedNumber {
  const text = recognized.trim();
  const digits = text.replace(/\D/gu, "").length;
  if (digits === 0 || !NUMBER_SHAPE.test(text)) {
    return { text, isNumber: false, isSound: true };
  }
  const compact = text
    .replace(/\s/gu, "")
    .replace(/[OolI|]/gu, (character) => LIKE_DIGITS[character] as string)
    .replace(/^([(（]?)[—一](?=\d)/u, "$1-");
  const [, before = "", body = "", after = ""] = /^(\D*?)([\d.,，。．·:：;；'’`、]+)(.*)$/u.exec(compact) ?? [];
  const parts = body.replace(SEPARATORS, ".").split(".");
  const [first = "", ...rest] = parts;
  const last = rest.at(-1);
  if (last === undefined) {
    return { text: before + body + after, isNumber: true, isSound: true };
  }
  const hasPoint = last.length !== 3 || (rest.length === 1 && isPoint(body, first));
  const groups = hasPoint ? rest.slice(0, -1) : rest;
  const isSound =
    last !== "" &&
    first !== "" &&
    groups.every((group) => group.length === 3) &&
    (groups.length === 0 || first.length <= 3) &&
    !(hasPoint && last.length === 3) &&
    // `1,234.567` may be a number of three decimals as well as a million.
    !(last.length === 3 && isMixed(body));
  if (!isSound) {
    return { text, isNumber: true, isSound };
  }
  const whole = [first, ...groups].join(",");
  return { text: before + (hasPoint ? `${whole}.${last}` : whole) + after, isNumber: true, isSound };
}

/** True where some separators look like commas and some like points. */
function isMixed(body: string): boolean {
  const separators = body.match(SEPARATORS)?.length ?? 0;
  const commas = body.match(COMMAS)?.length ?? 0;
  return commas > 0 && commas < separators;
}

/** `1234.567` and `0.125` have three decimals; `1.234` may be one thousand as well. */
function isPoint(body: string, first: string): boolean {
  return body.includes(".") || first.length > 3 || first === "0";
}
