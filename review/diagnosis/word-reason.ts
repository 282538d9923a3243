import type { Cell } from "../../domain/budget-table.ts";
import { cellsOf } from "../../domain/relation.ts";
import { type Equation, hasGap } from "./equation.ts";
import type { Candidate, Explanation } from "./explanation.ts";
import { SLIP_WORDS } from "./name-slip.ts";

/** Smaller differences equal the amount of some row by chance. */
const CLEAR = 10;

/** Why this cell is blamed, for the reviewer. */
export function wordReason(blamed: Candidate, { equations, others }: Explanation): string {
  const slip = blamed.correction?.slip;
  const count = equations.length;
  const rivals = others.filter((other) => other.variable.cell.number);
  const words = [
    blamed.variable.cell.number ? "" : "此处疑似漏填",
    count > 1 ? `更正后 ${count} 条不平的勾稽关系全部成立` : "更正后勾稽关系成立，且不影响其他已相符的勾稽关系",
    rivals.length > 0 && rivals.every((rival) => rival.isOdd) ? "改其他单元格则会出现负数或超过上限" : "",
    slip ? SLIP_WORDS[slip] : "",
  ];
  return words.filter(Boolean).join("；");
}

/** What the differences themselves suggest when no cell is blamed. */
export function wordHint({ equations, table }: Explanation): string | undefined {
  if (table !== undefined) {
    return "与其他表的对应数均相差同一个 10 的整数次方倍，疑似金额单位标注有误";
  }
  const row = repeatedRow(equations);
  if (row) {
    return `差额恰为“${row}”的列示数，疑似该行重复计列或漏计`;
  }
  if (equations.length < 2 || !equations.every(hasGap)) {
    return undefined;
  }
  const gap = equations.reduce((total, equation) => total + equation.gap, 0);
  const tolerance = equations.reduce((total, equation) => total + equation.tolerance, 0);
  const sizes = equations.map((equation) => Math.abs(equation.gap));
  if (Math.max(...sizes) - Math.min(...sizes) <= tolerance) {
    return Math.abs(gap) <= tolerance
      ? "两处差额相互抵销，疑似数据错行或错放"
      : `同一差额出现 ${equations.length} 次，疑似一处改动后未同步到其他各处`;
  }
  return Math.abs(gap) <= tolerance
    ? "各处差额相互抵销，疑似数据错行或错放"
    : "多栏同时不符，疑似整行漏列、多列或口径不一致";
}

// The one row whose amounts are the differences of all these sums.
function repeatedRow(equations: readonly Equation[]): string | undefined {
  const found = equations.map((equation) => new Map(termsEqualToGap(equation).map((cell) => [rowKey(cell), cell])));
  const [first, ...others] = found;
  const rows = [...(first?.entries() ?? [])].filter(([key]) => others.every((other) => other.has(key)));
  const [row] = rows;
  return row && rows.length === 1 ? row[1].label.split(" · ")[0] : undefined;
}

function rowKey(cell: Cell): string {
  return `${cell.table}:${cell.row}`;
}

function termsEqualToGap(equation: Equation): Cell[] {
  const { relation } = equation.judged.judgement;
  const size = Math.abs(equation.gap);
  if (relation.kind !== "sum" || relation.terms.length < 2 || size < CLEAR * equation.tolerance) {
    return [];
  }
  const [total] = cellsOf(relation);
  return [...equation.coefficients.keys()]
    .filter(({ cell, value }) => cell !== total && Math.abs(Math.abs(value) - size) <= equation.tolerance)
    .map(({ cell }) => cell);
}
