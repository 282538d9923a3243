import { formatNumber } from "../domain/amount.ts";
import type { BudgetTable, Cell, Column, LineItem } from "../domain/budget-table.ts";
import { defineCheck, type Observation } from "../domain/check.ts";
import { wholeAmount } from "../domain/find-cell.ts";
import { evidenceOfCell } from "../domain/finding.ts";
import { budgetLaw, budgetLawRegulations } from "./basis.ts";
import { columnsHeaded } from "./policy/list-row.ts";
import { totalRow } from "./relate/government-tables.ts";
import { inOne } from "./relate/worst-places.ts";

const UNDISTRIBUTED =
  /(?:未|待)(?:年中|年度执行中|执行中|以后)?(?:再)?(?:分配|下达|细化|落实)|预留|代列|代编|年中(?:分配|下达|安排)|执行中(?:分配|下达)/u;
/** What nobody can give out before the disaster or the count: the law lets it wait. */
const CANNOT_BE = /灾|应急|抗旱|防汛|疫情|据实结算|据实拨付/u;
const WHOLE_COLUMN = /(?:预算数|安排数|金额|总额|总数)$/u;
const LEFT_COLUMN = /(?:未|待)(?:分配|下达|细化|落实)/u;

export default defineCheck({
  id: "transfers-are-distributed",
  code: "BUD-POL-010",
  title: "转移支付应当细化到地区，未分配的比例不应过高",
  class: "policy",
  severity: "warning",
  basis: [budgetLaw("第三十八条"), budgetLaw("第五十二条"), budgetLawRegulations("第六条")],
  reads: "every table",
  appliesTo: (table) =>
    table.kind === "transfers" && (table.scope?.by === "region" || columnsHeaded(table, LEFT_COLUMN).length > 0),
  parameters: {
    ofAll: { title: "未分配占转移支付总额的比例上限", value: 10, unit: "%", source: "规则手册" },
    ofPart: { title: "未分配占一个项目的比例上限", value: 30, unit: "%", source: "规则手册" },
  },

  *observe(table, _book, { ofAll, ofPart }): Iterable<Observation> {
    yield* byItem(table, ofAll, ofPart);
    const total = totalRow(table)?.line;
    const [left, ...others] = table.lines.filter(
      (line) => line !== total && UNDISTRIBUTED.test(line.name) && !CANNOT_BE.test(line.name),
    );
    const columns = table.columns.filter(({ role }) => role === "amount");
    const shares = columns.flatMap((column) => {
      const [open, whole] = [left?.cells[column.index], total?.cells[column.index]];
      return others.length === 0 && open?.money && whole?.money && whole.money.amount > 0
        ? [{ column, open, whole, share: (100 * open.money.amount) / whole.money.amount }]
        : [];
    });
    const high = shares.filter(({ column, share }) => share > (isWhole(column) ? ofAll : ofPart));
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

/** Of a table of items with a column of what is left: the total by itself, every item, the largest rest first. */
function* byItem(table: BudgetTable, ofAll: number, ofPart: number): Iterable<Observation> {
  const [column, ...others] = columnsHeaded(table, LEFT_COLUMN);
  const total = totalRow(table)?.line;
  if (!column || others.length > 0) {
    return;
  }
  const waiting = table.lines
    .filter((line) => isItem(line) && CANNOT_BE.test(line.name))
    .reduce((sum, { cells }) => sum + (cells[column.index]?.money?.amount ?? 0), 0);
  const hits = table.lines.flatMap((line) => {
    const [open, whole] = [line.cells[column.index], wholeOf(table, line, column)];
    const most = line === total ? ofAll : ofPart;
    const isOne = line === total || (isItem(line) && !CANNOT_BE.test(line.name));
    const amount = (open?.money?.amount ?? 0) - (line === total ? waiting : 0);
    const share = whole?.money && whole.money.amount > 0 ? (100 * amount) / whole.money.amount : 0;
    const but = line === total && waiting > 0 ? "除救灾等不能预先分配的资金外" : "";
    return isOne && open && whole && share > most
      ? [
          {
            says: `“${line.name}”${whole.text} 中 ${open.text}（${but}占 ${percentOf(share)}%）`,
            evidence: evidenceOf(table, open, whole),
            weight: line === total ? Number.MAX_SAFE_INTEGER : (open.money?.amount ?? 0),
          },
        ]
      : [];
  });
  yield* inOne(hits, {
    subject: "未分配到地区",
    lead: `《${table.title}》未细化分配至地区，可能影响批准后及时下达：`,
    suggestion: "请细化到地区；按规定暂不能细化的，请列明项目和原因。",
  });
}

function isItem({ mark, children }: LineItem): boolean {
  return mark === "item" && children.length === 0;
}

/** Beside a column of what is left, the plain column of the year is the whole. */
function wholeOf(table: BudgetTable, line: LineItem, left: Column): Cell | undefined {
  const ofYear = table.columns.find(
    ({ index, role, period, path }) =>
      index !== left.index && role === "amount" && period === "this-year" && WHOLE_COLUMN.test(path.join("/")),
  );
  return wholeAmount(table, line) ?? (ofYear && line.cells[ofYear.index]);
}

function isWhole({ measure }: Column): boolean {
  return measure === "total";
}

function tellShare({ column, open, whole, share }: { column: Column; open: Cell; whole: Cell; share: number }): string {
  return `“${column.path.join(" ")}”${whole.text} 中 ${open.text}（占 ${percentOf(share)}%）`;
}

function percentOf(share: number): string {
  return formatNumber({ mantissa: Math.round(share * 10), decimals: 1 });
}

function evidenceOf({ document }: BudgetTable, open: Cell, whole: Cell) {
  return [evidenceOfCell(open, document, "stated"), evidenceOfCell(whole, document, "computed-from")];
}
