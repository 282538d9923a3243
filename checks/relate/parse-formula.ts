/** A formula a form prints over a column or beside a row: `4=1+2-3`. */
export interface Formula {
  total: number;
  parts: number[];
  less: number[];
  text: string;
}

const FORMULA = /^\(?(\d{1,3})=([+\-−–]?\d{1,3}(?:[+\-−–]\d{1,3})*)\)?$/u;
const RANGE = /^\(?(\d{1,3})=(\d{1,3})\+(?:…|\.{2,6}|⋯|\.\.\.)\+(\d{1,3})\)?$/u;

/** Sums and differences of numbered columns or rows; `1=2+…+7` is all of them. Nothing else is understood. */
export function parseFormula(printed: string): Formula | undefined {
  const text = printed.normalize("NFKC").replace(/\s+/gu, "");
  const [, total, first, last] = RANGE.exec(text) ?? [];
  if (total && first && last && Number(last) > Number(first)) {
    const count = Number(last) - Number(first) + 1;
    return {
      total: Number(total),
      parts: Array.from({ length: count }, (_, at) => Number(first) + at),
      less: [],
      text,
    };
  }
  const [, whole, terms = ""] = FORMULA.exec(text) ?? [];
  if (!whole) {
    return undefined;
  }
  const numbers = [...terms.matchAll(/([+\-−–]?)(\d+)/gu)].map(([, sign = "", number]) => ({
    isLess: sign !== "" && sign !== "+",
    number: Number(number),
  }));
  const [parts, less] = [false, true].map((wanted) =>
    numbers.filter(({ isLess }) => isLess === wanted).map(({ number }) => number),
  ) as [number[], number[]];
  const isSelf = numbers.some(({ number }) => number === Number(whole));
  return isSelf || parts.length === 0 || numbers.length < 2 ? undefined : { total: Number(whole), parts, less, text };
}
