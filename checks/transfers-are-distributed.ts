import { formatNumber } from "../domain/amount.ts";
import type { BudgetTable, Cell, Column } from "../domain/budget-table.ts";
import { defineCheck, type Observation } from "../domain/check.ts";
import { evidenceOfCell } from "../domain/finding.ts";
import { budgetLaw, budgetLawRegulations } from "./basis.ts";
import { totalRow } from "./relate/government-tables.ts";

const UNDISTRIBUTED = /^(?:未|暂未|尚未|待)(?:分配|下达|细化|落实)(?:到.{1,4})?数?$/u;
/** Of all transfers, and of a part of them, percent. */
const MOST_OF_ALL = 10;
const MOST_OF_PART = 30;

export default defineCheck({
  id: "transfers-are-distributed",
  code: "BUD-POL-010",
  title: "转移支付应当细化到地区，未分配的比例不应过高",
  class: "policy",
  severity: "warning",
  basis: [budgetLaw("第三十八条"), budgetLaw("第五十二条"), budgetLawRegulations("第六条")],
  reads: "every table",
  appliesTo: (table) => table.kind === "transfers" && table.scope?.by === "region",

  *observe(table): Iterable<Observation> {
    const total = totalRow(table)?.line;
    const [left, ...others] = table.lines.filter(({ name }) => UNDISTRIBUTED.test(name));
    const columns = table.columns.filter(({ role }) => role === "amount");
    const shares = columns.flatMap((column) => {
      const [open, whole] = [left?.cells[column.index], total?.cells[column.index]];
      return others.length === 0 && open?.money && whole?.money && whole.money.amount > 0
        ? [{ column, open, whole, share: (100 * open.money.amount) / whole.money.amount }]
        : [];
    });
    const high = shares.filter(({ column, share }) => share > (isWhole(column) ? MOST_OF_ALL : MOST_OF_PART));
    if (high.length > 0) {
      yield {
        subject: "未分配到地区",
        message: `《${table.title}》${high.map(tellShare).join("；")}，未细化分配至地区，可能影响批准后及时下达。`,
        suggestion: "请细化到地区；按规定暂不能细化的，请列明项目和原因。",
        evidence: high.flatMap(({ open, whole }) => evidenceOf(table, open, whole)),
      };
    }
  },
});

function isWhole({ measure }: Column): boolean {
  return measure === "total";
}

function tellShare({ column, open, whole, share }: { column: Column; open: Cell; whole: Cell; share: number }): string {
  const percent = formatNumber({ mantissa: Math.round(share * 10), decimals: 1 });
  return `“${column.path.join(" ")}”${whole.text} 中 ${open.text}（占 ${percent}%）`;
}

function evidenceOf({ document }: BudgetTable, open: Cell, whole: Cell) {
  return [evidenceOfCell(open, document, "stated"), evidenceOfCell(whole, document, "computed-from")];
}
