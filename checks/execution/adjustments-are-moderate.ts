import { defineCheck, type Observation } from "../../domain/check.ts";
import { evidenceOfCell, nameOfTable } from "../../domain/finding.ts";
import { FEN_PER_UNIT } from "../../domain/unit.ts";
import { budgetLaw } from "../basis.ts";
import { fenOf, inTenThousands, percentOf } from "../relate/compare-amounts.ts";
import { type ExecutedRow, executedRows, executedTables } from "../relate/executed-rows.ts";
import { tellWorst } from "../relate/worst-places.ts";
import { isExplained } from "../wording/explained.ts";

/** Meant to be shared out during the year, or moved by decisions of their own. */
const EXEMPT = /预备费|预留|债务|债券|转移性|其他支出/u;

export default defineCheck({
  id: "adjustments-are-moderate",
  code: "BUD-EXEC-004",
  title: "调整预算数与年初预算数相差较大的科目应说明调剂情况",
  class: "policy",
  severity: "notice",
  basis: [budgetLaw("第十三条"), budgetLaw("第七十二条")],
  parameters: {
    most: { title: "调整预算比年初预算增减超过多少时列出", value: 30, unit: "%", source: "预审惯例" },
    amount: { title: "增减金额达到多少时列出", value: 100, unit: "万元", source: "预审惯例" },
  },
  reads: [],
  exempts: (book) =>
    executedTables(book).some((table) => executedRows(table).some(isAdjusted))
      ? undefined
      : "没有同时列出年初预算数和调整预算数的支出决算表（执行情况表）。",

  *observe(_tables, book, { most, amount }): Iterable<Observation> {
    const rows = executedTables(book)
      .flatMap(topRows)
      .filter((row) => isLarge(row, most, amount * FEN_PER_UNIT["万元"]))
      .filter(({ line }) => !isExplained(book, new RegExp(literally(line.name), "u"), "either"));
    const { said, ...places } = tellWorst(
      rows.map(({ table, line, approved, adjusted }) => ({
        says: `${line.name}由 ${approved?.text.trim() || "0"} 调整为 ${adjusted?.text.trim() || "0"}（${changeOf(fenOf(approved), fenOf(adjusted))}）`,
        weight: Math.abs(fenOf(adjusted) - fenOf(approved)),
        evidence: [adjusted, approved].flatMap((cell, at) =>
          cell ? [evidenceOfCell(cell, table.document, at === 0 ? "stated" : "computed-from")] : [],
        ),
      })),
    );
    const [first] = rows;
    if (first) {
      yield {
        subject: "科目间调剂",
        message: `${nameOfTable(first.table)}${said}，增减超过年初预算的 ${most}%，未见说明。`,
        suggestion: "请说明科目间调剂、上级追加和预备费动用的情况及审批依据。",
        ...places,
      };
    }
  },
});

function isAdjusted({ approved, adjusted, isTotal }: ExecutedRow): boolean {
  return approved !== undefined && adjusted !== undefined && !isTotal;
}

/** 类 rows: those that stand under no other. */
function topRows(table: Parameters<typeof executedRows>[0]): ExecutedRow[] {
  const rows = executedRows(table).filter((row) => isAdjusted(row) && !EXEMPT.test(row.line.name));
  const level = Math.min(...rows.map(({ line }) => line.level));
  return rows.filter(({ line }) => line.level === level);
}

function isLarge({ approved, adjusted }: ExecutedRow, most: number, amount: number): boolean {
  const change = Math.abs(fenOf(adjusted) - fenOf(approved));
  return change >= amount && change * 100 > Math.abs(fenOf(approved)) * most;
}

function changeOf(before: number, after: number): string {
  const word = after > before ? "增加" : "减少";
  return before === 0 ? `新增 ${inTenThousands(after)}` : `${word} ${percentOf(Math.abs(after - before), before)}%`;
}

function literally(name: string): string {
  return name.replace(/[.*+?^${}()|[\]\\]/gu, "\\$&");
}
