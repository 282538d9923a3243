import type { Cell } from "../domain/budget-table.ts";
import type { Judgement, Relation } from "../domain/relation.ts";
import {
  showCell,
  showPercent,
  showPercentCell,
  showQuantity,
  showWithUnit,
  styleOf,
  type TableOf,
} from "./show-number.ts";

/** Longer sums are broken off. */
const MOST_ADDENDS = 12;
/** Recomputed percentages show at least this many decimals. */
const PERCENT_DECIMALS = 2;

/** The calculation of a broken relation written out: `120 + 35 = 155 ≠ 150`. */
export function writeCalculation({ relation, expected = 0 }: Judgement, tableOf: TableOf): string {
  switch (relation.kind) {
    case "sum":
      return writeSum(relation, expected, tableOf);
    case "equal":
      return `${showSide(relation.left, relation.right, tableOf)} ≠ ${showSide(relation.right, relation.left, tableOf)}`;
    case "at-most":
      return `${showSide(relation.smaller, relation.larger, tableOf)} > ${showSide(relation.larger, relation.smaller, tableOf)}`;
    case "ratio":
      return writeRatio(relation, expected, tableOf);
  }
}

function writeSum(relation: Extract<Relation, { kind: "sum" }>, expected: number, tableOf: TableOf): string {
  const { total } = relation;
  const terms = relation.terms.filter((term) => term.cell.number !== undefined && term.cell.number.mantissa !== 0);
  const style = styleOf(total, tableOf);
  const isOneUnit = terms.every(({ cell }) => styleOf(cell, tableOf).unit === style.unit);
  const written = terms.slice(0, MOST_ADDENDS).map(({ cell, sign }, index) => {
    const number = isOneUnit ? cell.text.trim() : showCell(cell, tableOf);
    const operator = sign === -1 ? "−" : "+";
    const operand = /^[-−－(（△▲]/.test(number) && index > 0 ? `(${number})` : number;
    return index === 0 ? (sign === -1 ? `−${operand}` : operand) : `${operator} ${operand}`;
  });
  const more = terms.length > MOST_ADDENDS ? ` + …（共 ${terms.length} 项）` : "";
  const addition = written.length > 0 ? `${written.join(" ")}${more}` : "0";
  const result = isOneUnit ? showQuantity(expected, style) : showWithUnit(expected, style);
  const stated = isOneUnit ? total.text.trim() : showCell(total, tableOf);
  const isPlain = terms.length === 1 && more === "" && written[0] === result;
  return isPlain ? `${result} ≠ ${stated}` : `${addition} = ${result} ≠ ${stated}`;
}

function writeRatio(relation: Extract<Relation, { kind: "ratio" }>, expected: number, tableOf: TableOf): string {
  const { ratio, numerator, denominator, form } = relation;
  const above = showSide(numerator, denominator, tableOf);
  const below = showSide(denominator, numerator, tableOf);
  const isNegative = denominator.number !== undefined && denominator.number.mantissa < 0;
  const quotient =
    form === "share" ? `${above} ÷ ${below}` : `(${above} − ${below}) ÷ ${isNegative ? `|${below}|` : below}`;
  const decimals = Math.max(ratio.number?.decimals ?? 0, PERCENT_DECIMALS);
  return `${quotient} = ${showPercent(expected, decimals)} ≠ ${showPercentCell(ratio)}`;
}

/** The number alone where both sides have the same unit, else with its unit. */
function showSide(cell: Cell, other: Cell, tableOf: TableOf): string {
  const isOneUnit = styleOf(cell, tableOf).unit === styleOf(other, tableOf).unit;
  return isOneUnit ? cell.text.trim() : showCell(cell, tableOf);
}
