import { formatNumber } from "../../domain/amount.ts";
import { measure } from "../measure.ts";
import { type Equation, hasGap, isLimit, type Variable } from "./equation.ts";
import type { Candidate, Explanation } from "./explanation.ts";
import { hintAtSlip, hintAtUnit } from "./hint-at-slip.ts";
import { SLIP_WORDS } from "./name-slip.ts";
import { printedNumber, printFormat, printNumber } from "./print-format.ts";
import { rowsEqualToGap } from "./rows-equal-to-gap.ts";

/** Why this cell is blamed, for the reviewer. */
export function wordReason(blamed: Candidate, { equations, others, along = [] }: Explanation): string {
  const slip = blamed.correction?.slip;
  const count = equations.length;
  const rivals = others.filter((other) => other.variable.cell.number);
  const words = [
    blamed.variable.cell.number ? "" : "此处疑似漏填",
    along.length > 0
      ? `本表内各数相符而与其他表不符，${nameCells(along)}随之相差同一数额，一并更正后 ${count} 处不符全部消除`
      : count > 1
        ? `更正后 ${count} 处不符全部消除`
        : equations.every(isLimit)
          ? "更正不影响其他各数"
          : "更正后两者相符，其他各数不受影响",
    rivals.length > 0 && rivals.every((rival) => rival.isOdd) ? "如改其他数，则会出现负数或超过限额" : "",
    slip === "sign" && blamed.variable.cell.direction ? "增减方向写反，数字不变" : slip ? SLIP_WORDS[slip] : "",
    wordBases(equations, [blamed]),
  ];
  return words.filter(Boolean).join("；");
}

/** Amounts of a rate that are wrong themselves: what is printed of them does not give the rate it should be. */
function wordBases(equations: readonly Equation[], offered: readonly (Candidate | undefined)[]): string {
  const bases = equations.flatMap(({ ratio }) =>
    ratio && offered.some((one) => one?.variable === ratio.printed && one.correction)
      ? [ratio.numerator, ratio.denominator].filter(isCorrected)
      : [],
  );
  return [...new Set(bases)].map((base) => `更正值以更正后的“${base.cell.label}”（${showValue(base)}）算得`).join("；");
}

function isCorrected({ cell, value }: Variable): boolean {
  return cell.number !== undefined && measure(cell).value !== value;
}

function showValue(variable: Variable): string {
  const format = printFormat(variable, variable.equations);
  return [printNumber(printedNumber(variable.value, format), format), format.unit].filter(Boolean).join(" ");
}

const MOST_NAMED = 3;

function nameCells(candidates: readonly Candidate[]): string {
  const names = candidates.slice(0, MOST_NAMED).map(({ variable }) => `“${variable.cell.label}”`);
  return `${names.join("")}${candidates.length > MOST_NAMED ? `等 ${candidates.length} 处` : ""}`;
}

/** What the differences themselves suggest when no cell is blamed. */
export function wordHint(explanation: Explanation): string | undefined {
  const { equations, table } = explanation;
  if (table !== undefined) {
    return `所列各数均为其他表对应数的 ${wordFactor(table.factor)}，疑似金额单位标注有误`;
  }
  const bases = wordBases(equations, explanation.others);
  if (bases) {
    return bases;
  }
  const unit = hintAtUnit(equations);
  if (unit !== undefined) {
    return unit;
  }
  const [row, ...otherRows] = rowsEqualToGap(equations);
  if (row !== undefined && otherRows.length === 0) {
    return `差额${row.isExact ? "恰为" : "相当于"}“${row.name}”的列示数，疑似该行错列、重复计列或漏计`;
  }
  if (equations.length < 2 || !equations.every(hasGap)) {
    return hintAtSlip(explanation);
  }
  const sides = sidesOf(equations);
  const gap = equations.reduce((total, equation, index) => total + (sides[index] ?? 1) * equation.gap, 0);
  const tolerance = equations.reduce((total, equation) => total + equation.tolerance, 0);
  const sizes = equations.map((equation) => Math.abs(equation.gap));
  if (Math.max(...sizes) - Math.min(...sizes) <= tolerance) {
    if (areOfOneRow(equations)) {
      return `同一行 ${equations.length} 栏相差同一数额，疑似其明细漏列或多列一行`;
    }
    return Math.abs(gap) <= tolerance
      ? `${equations.length === 2 ? "两" : "各"}处差额相互抵销，疑似数据错行或错放`
      : `同一差额出现 ${equations.length} 次，疑似一处改动后未同步到其他各处`;
  }
  return Math.abs(gap) <= tolerance
    ? "各处差额相互抵销，疑似数据错行或错放"
    : "多栏同时不符，疑似整行漏列、多列或口径不一致";
}

/** On which side of each relation the table they share stands: what is printed too much in it is too much on either side. */
function sidesOf(equations: readonly Equation[]): number[] {
  const tables = equations.map(({ coefficients }) => new Set([...coefficients.keys()].map(({ cell }) => cell.table)));
  const shared = [...(tables[0] ?? [])].find((table) => tables.every((one) => one.has(table)));
  return equations.map(({ coefficients }) => {
    const own = [...coefficients].find(([{ cell }]) => cell.table === shared);
    return Math.sign(own?.[1] ?? 1) || 1;
  });
}

/** The columns of one total are each off against their items: an item is missing there, or one too many. */
function areOfOneRow(equations: readonly Equation[]): boolean {
  const totals = equations.flatMap(({ judged }) =>
    judged.judgement.relation.kind === "sum" ? [judged.judgement.relation.total] : [],
  );
  const columns = new Set(totals.map(({ column }) => column));
  const rows = new Set(totals.map(({ table, row }) => `${table} ${row}`));
  return totals.length === equations.length && rows.size === 1 && columns.size === totals.length;
}

/** `10,000 倍`, `1/10,000`. */
function wordFactor(factor: number): string {
  const times = formatNumber({ mantissa: Math.round(Math.max(factor, 1 / factor)), decimals: 0 });
  return factor > 1 ? `${times} 倍` : `1/${times}`;
}
