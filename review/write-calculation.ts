import type { Cell } from "../domain/budget-table.ts";
import type { Judgement, Relation } from "../domain/relation.ts";
import { showCell, showPercentBeside, showPercentCell, showQuantity, showWithUnit, styleOf } from "./show-number.ts";
import type { SourceOf } from "./source.ts";

/** Longer sums are broken off. */
const MOST_ADDENDS = 12;
/** Recomputed percentages show at least this many decimals. */
const PERCENT_DECIMALS = 2;

/** The calculation of a broken relation written out: `120 + 35 = 155 ≠ 150`. */
export function writeCalculation({ relation, expected = 0 }: Judgement, sourceOf: SourceOf): string {
  switch (relation.kind) {
    case "sum":
      return writeSum(relation, expected, sourceOf);
    case "equal":
      return `${showSide(relation.left, relation.right, sourceOf)} ≠ ${showSide(relation.right, relation.left, sourceOf)}`;
    case "at-most":
      return `${showSide(relation.smaller, relation.larger, sourceOf)} > ${showSide(relation.larger, relation.smaller, sourceOf)}`;
    case "ratio":
      return writeRatio(relation, expected, sourceOf);
  }
}

function writeSum(relation: Extract<Relation, { kind: "sum" }>, expected: number, sourceOf: SourceOf): string {
  const { total } = relation;
  const terms = relation.terms.filter((term) => term.cell.number !== undefined && term.cell.number.mantissa !== 0);
  const style = styleOf(total, sourceOf);
  const isOneUnit = terms.every(({ cell }) => styleOf(cell, sourceOf).unit === style.unit);
  const written = terms.slice(0, MOST_ADDENDS).map(({ cell, sign }, index) => {
    const number = isOneUnit ? cell.text.trim() : showCell(cell, sourceOf);
    // 减少63.14 is printed without its sign.
    const operator = sign * (cell.direction ?? 1) === -1 ? "−" : "+";
    const operand = /^[-−－(（△▲]/.test(number) && index > 0 ? `(${number})` : number;
    return index === 0 ? (operator === "−" ? `−${operand}` : operand) : `${operator} ${operand}`;
  });
  const more = terms.length > MOST_ADDENDS ? ` + …（共 ${terms.length} 项）` : "";
  const addition = written.length > 0 ? `${written.join(" ")}${more}` : "0";
  const result = isOneUnit ? showQuantity(expected, style) : showWithUnit(expected, style);
  const stated = isOneUnit ? total.text.trim() : showCell(total, sourceOf);
  const isPlain = terms.length === 1 && more === "" && written[0] === result;
  return isPlain ? `${result} ≠ ${stated}` : `${addition} = ${result} ≠ ${stated}`;
}

function writeRatio(relation: Extract<Relation, { kind: "ratio" }>, expected: number, sourceOf: SourceOf): string {
  const { ratio, numerator, denominator, form } = relation;
  const above = showSide(numerator, denominator, sourceOf);
  const below = showSide(denominator, numerator, sourceOf);
  const isNegative = denominator.number !== undefined && denominator.number.mantissa < 0;
  const decimals = Math.max(ratio.number?.decimals ?? 0, PERCENT_DECIMALS);
  const recomputed = showPercentBeside(expected, decimals, ratio);
  // Where the recomputed one has the other direction, both say theirs: 下降 4.31% ≠ 增加 4.31%.
  const word = /^\D/u.test(recomputed) ? (ratio.direction === -1 ? "减少 " : "增加 ") : "";
  const result = `${recomputed} ≠ ${word}${showPercentCell(ratio)}`;
  if (form === "change" || form === "completion") {
    const before = `(${below} ${numerator.direction === -1 ? "+" : "−"} ${above})`;
    return `${form === "change" ? above : below} ÷ ${before} = ${result}`;
  }
  const quotient =
    form === "share" ? `${above} ÷ ${below}` : `(${above} − ${below}) ÷ ${isNegative ? `|${below}|` : below}`;
  return `${quotient} = ${result}`;
}

/** The number alone where both sides have the same unit, else with its unit. */
function showSide(cell: Cell, other: Cell, sourceOf: SourceOf): string {
  const isOneUnit = styleOf(cell, sourceOf).unit === styleOf(other, sourceOf).unit;
  return isOneUnit ? cell.text.trim() : showCell(cell, sourceOf);
}
