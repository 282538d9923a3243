import { defineCheck, type Observation } from "../../domain/check.ts";
import { evidenceOfCell, nameOfTable } from "../../domain/finding.ts";
import { FEN_PER_UNIT } from "../../domain/unit.ts";
import { budgetLaw } from "../basis.ts";
import { fenOf, isMore, percentOf } from "../relate/compare-amounts.ts";
import { type ExecutedRow, executedRows, executedTables, isLeaf } from "../relate/executed-rows.ts";
import { tellWorst } from "../relate/worst-places.ts";

export default defineCheck({
  id: "spending-stays-in-budget",
  code: "BUD-EXEC-001",
  title: "支出决算数不应超过调整预算数，执行率不宜过低",
  class: "policy",
  severity: "notice",
  basis: [budgetLaw("第十三条"), budgetLaw("第七十二条"), budgetLaw("第七十九条")],
  parameters: {
    least: { title: "执行率下限", value: 80, unit: "%", source: "预审惯例" },
    over: { title: "单项超过调整预算多少时列出", value: 5, unit: "%", source: "预审惯例，科目间调剂后的小额差异不列" },
    total: {
      title: "合计超过调整预算多少为严重",
      value: 2,
      unit: "%",
      source: "预审惯例，年末追加未计入调整预算数的小额差异只提示",
    },
    gap: { title: "未执行达到多少时列出", value: 50, unit: "万元", source: "预审惯例，小额项目不列" },
  },
  reads: [],
  exempts: (book) =>
    executedTables(book).some((table) => executedRows(table).some(baseOf))
      ? undefined
      : "没有同时列出（调整）预算数和决算数（执行数）的支出表。",

  *observe(_tables, book, { least, gap, over, total }): Iterable<Observation> {
    const rows = executedTables(book).flatMap((table) => executedRows(table));
    // The adjusted budget of a total is what the people's congress approved; between items money is moved.
    const totals = rows.filter(({ isTotal, adjusted, spent }) => isTotal && adjusted && isMore(spent, adjusted));
    const items = rows.filter((row) => isLeaf(row) && !row.isTotal && row.adjusted && isFarOver(row, over));
    yield* observeOver(
      [...totals, ...items],
      totals.some((row) => isFarOver(row, total)),
    );
    yield* observeLow(
      rows.filter((row) => isLeaf(row) && !row.isTotal && isLow(row, least, gap)),
      least,
    );
  },
});

function isFarOver({ adjusted, spent }: ExecutedRow, over: number): boolean {
  return fenOf(spent) * 100 > fenOf(adjusted) * (100 + over) && isMore(spent, adjusted);
}

function baseOf({ adjusted, approved, spent }: ExecutedRow) {
  return spent && (adjusted ?? approved);
}

function isLow(row: ExecutedRow, least: number, gap: number): boolean {
  const base = fenOf(baseOf(row));
  // 预备费 is not spent by itself.
  const isUsed = !/预备费|预留/u.test(row.line.name);
  return isUsed && base - fenOf(row.spent) >= gap * FEN_PER_UNIT["万元"] && fenOf(row.spent) * 100 < base * least;
}

function* observeOver(rows: readonly ExecutedRow[], isGrave: boolean): Iterable<Observation> {
  const { said, ...places } = tellWorst(
    rows.map(({ table, line, adjusted, spent }) => ({
      says: `${nameOfTable(table)}${line.name} ${spent?.text} 大于调整预算数 ${adjusted?.text}（${percentOf(fenOf(spent), fenOf(adjusted))}%）`,
      weight: fenOf(spent) - fenOf(adjusted),
      evidence: [spent, adjusted].flatMap((cell, at) =>
        cell ? [evidenceOfCell(cell, table.document, at === 0 ? "stated" : "computed-from")] : [],
      ),
    })),
  );
  const [first] = rows;
  if (first) {
    yield {
      subject: "支出超预算",
      ...(isGrave ? { severity: "error" as const } : {}),
      message: `${said}。`,
      suggestion: "未列入预算的不得支出：请核对调整预算数，说明科目间调剂和上级追加的情况。",
      ...places,
    };
  }
}

function* observeLow(rows: readonly ExecutedRow[], least: number): Iterable<Observation> {
  const { said, ...places } = tellWorst(
    rows.map((row) => {
      const base = baseOf(row);
      return {
        says: `${nameOfTable(row.table)}${row.line.name} ${percentOf(fenOf(row.spent), fenOf(base))}%（${row.spent?.text}/${base?.text}）`,
        weight: fenOf(base) - fenOf(row.spent),
        evidence: [row.spent, base].flatMap((cell, at) =>
          cell ? [evidenceOfCell(cell, row.table.document, at === 0 ? "stated" : "computed-from")] : [],
        ),
      };
    }),
  );
  const [first] = rows;
  if (first) {
    yield {
      subject: "执行率偏低",
      message: `执行率低于 ${least}%：${said}。`,
      suggestion: "请说明执行率偏低的原因；连续偏低的，压减下年预算。",
      ...places,
    };
  }
}
