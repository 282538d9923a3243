import { hasGap } from "./equation.ts";
import type { Candidate, Explanation } from "./explanation.ts";
import { SLIP_WORDS } from "./name-slip.ts";
import { rowsEqualToGap } from "./rows-equal-to-gap.ts";

/** Why this cell is blamed, for the reviewer. */
export function wordReason(blamed: Candidate, { equations, others }: Explanation): string {
  const slip = blamed.correction?.slip;
  const count = equations.length;
  const rivals = others.filter((other) => other.variable.cell.number);
  const words = [
    blamed.variable.cell.number ? "" : "此处疑似漏填",
    count > 1 ? `更正后 ${count} 条不平的勾稽关系全部成立` : "更正后勾稽关系成立，且不影响其他已相符的勾稽关系",
    rivals.length > 0 && rivals.every((rival) => rival.isOdd) ? "改其他单元格则会出现负数或超过上限" : "",
    slip === "sign" && blamed.variable.cell.direction ? "增减方向疑似写反" : slip ? SLIP_WORDS[slip] : "",
  ];
  return words.filter(Boolean).join("；");
}

/** What the differences themselves suggest when no cell is blamed. */
export function wordHint({ equations, table }: Explanation): string | undefined {
  if (table !== undefined) {
    return "与其他表的对应数均相差同一个 10 的整数次方倍，疑似金额单位标注有误";
  }
  const [row, ...otherRows] = rowsEqualToGap(equations);
  if (row !== undefined && otherRows.length === 0) {
    return `差额恰为“${row}”的列示数，疑似该行错列、重复计列或漏计`;
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
