import type { BudgetTable } from "../domain/budget-table.ts";
import { defineCheck, type Observation } from "../domain/check.ts";
import { evidenceOfCell } from "../domain/finding.ts";
import { budgetLaw } from "./basis.ts";
import { type ComparedCells, type ComparedColumn, comparedCells, comparedColumns } from "./relate/compared-columns.ts";

export default defineCheck({
  id: "no-rate-on-zero-base",
  code: "BUD-ARITH-015",
  title: "上年数或预算数为零的，不应列示百分比",
  class: "ratio",
  severity: "error",
  basis: [budgetLaw("第三十二条")],
  reads: "every table",
  appliesTo: (table) => comparedColumns(table).some(({ form }) => form !== "change"),

  *observe(table): Iterable<Observation> {
    for (const compared of comparedColumns(table).filter(({ form }) => form !== "change")) {
      yield* ratesOnNothing(table, compared);
      yield* ratesOnLess(table, compared);
    }
  },
});

/** 0.00 亿元 may be anything under 50 万元: a base so small that the amount and the rate still fit is none to object to. */
function mayBeSmall({ form }: ComparedColumn, { printed, above, below }: ComparedCells): boolean {
  const step = below.money?.step ?? above.money?.step ?? 0;
  const isExact = step === 1;
  const rate =
    (printed.number?.mantissa ?? 0) / 10 ** (printed.number?.decimals ?? 0) / 100 + (form === "growth" ? 1 : 0);
  const least = Math.max(Math.abs(above.money?.amount ?? 0) - step / 2, 0);
  return !isExact && step > 0 && rate > 0 && least <= (rate * step) / 2;
}

/** What a rate on a negative number means is not agreed: it wants a word. */
function* ratesOnLess(table: BudgetTable, compared: ComparedColumn): Iterable<Observation> {
  const found = table.lines.flatMap((line) => comparedCells(compared, line) ?? []);
  const odd = found.filter(({ printed, below }) => printed.number && (below.number?.mantissa ?? 0) < 0);
  const [first] = odd;
  if (first) {
    yield {
      subject: `负基数 ${compared.column.path.join("/")}`,
      severity: "notice",
      message: `《${table.title}》“${first.printed.label}”${odd.length > 1 ? `等 ${odd.length} 处` : ""}以负数为基数列示百分比（${first.printed.text}），含义不明。`,
      suggestion: "请改列增减额，或者加注说明。",
      evidence: odd.flatMap(({ printed, below }) => [
        evidenceOfCell(printed, table.document, "stated"),
        evidenceOfCell(below, table.document, "computed-from"),
      ]),
    };
  }
}

function* ratesOnNothing(table: BudgetTable, compared: ComparedColumn): Iterable<Observation> {
  const base = compared.denominator.path.at(-1) ?? "";
  for (const line of table.lines) {
    const cells = comparedCells(compared, line);
    const isRate = cells?.printed.number !== undefined;
    const isOnNothing = cells && (cells.below.number?.mantissa ?? 0) === 0 && !cells.below.unreadable;
    // 0 of 0 is printed as 0.0 by every sheet.
    const isNothing = (cells?.above.number?.mantissa ?? 0) === 0 && cells?.printed.number?.mantissa === 0;
    if (cells && isRate && isOnNothing && !isNothing && !mayBeSmall(compared, cells)) {
      const stated = cells.below.number ? `为 ${cells.below.text}` : "未列示";
      yield {
        subject: `${line.code ?? ""}${line.name} ${compared.column.path.join("/")}`,
        message: `《${table.title}》“${cells.printed.label}”列示 ${cells.printed.text.replace(/[%％]$/u, "")}%，而“${base}”${stated}，不应列示百分比。`,
        suggestion: "请删去该百分比（可列“—”或加注说明），或者补列基数。",
        blames: { reason: "基数为零" },
        evidence: [
          evidenceOfCell(cells.printed, table.document, "stated"),
          evidenceOfCell(cells.below, table.document, "computed-from"),
          evidenceOfCell(cells.above, table.document, "computed-from"),
        ],
        ...(cells.below.number ? {} : { severity: "warning" }),
      };
    }
  }
}
