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
  const source = pattern.replace(/~[*?~]|[*?]|[.+^${}()|[\]\\]/gu, (found) => {
    if (found === "*") {
      return "[^]*";
    }
    return found === "?" ? "[^]" : `\\${found.at(-1)}`;
  });
  const whole = new RegExp(`^${source}$`, "iu");
  return (value) => typeof value === "string" && whole.test(value);
}
