import { defineCheck, type Observation } from "../domain/check.ts";
import type { Document } from "../domain/document.ts";
import { MOST_EVIDENCE } from "../domain/finding.ts";
import type { FormulaReport, StaleFormula } from "../domain/formula-report.ts";
import { placeInWords } from "../domain/place.ts";
import { budgetLaw } from "./basis.ts";
import { type CellsByPlace, cellsByPlace, evidenceAt } from "./relate/cells-by-place.ts";

/** More cells of one sheet than these have one reason: the sheet was not calculated before it was saved. */
const MOST_ALONE = 5;

export default defineCheck({
  id: "formula-is-current",
  code: "BUD-STRUCT-014",
  title: "工作簿中公式单元格显示的数应与公式的计算结果一致",
  class: "arithmetic",
  severity: "warning",
  basis: [budgetLaw("第七十五条")],
  reads: [],
  exempts: (book) => (book.documents.some(({ formulas }) => formulas) ? undefined : "草案中没有可重新计算的公式。"),

  *observe(_tables, book): Iterable<Observation> {
    for (const document of book.documents) {
      if (document.formulas) {
        const cells = cellsByPlace(book.tables, document.id);
        for (const group of groupBySheet(document.formulas)) {
          yield* describe(group, document, cells);
        }
      }
    }
  },
});

function groupBySheet({ stale }: FormulaReport): StaleFormula[][] {
  const groups = new Map<string, StaleFormula[]>();
  for (const formula of stale) {
    const sheet = formula.place.sheet ?? "";
    groups.set(sheet, [...(groups.get(sheet) ?? []), formula]);
  }
  return [...groups.values()];
}

function* describe(group: readonly StaleFormula[], document: Document, cells: CellsByPlace): Iterable<Observation> {
  const suggestion = "请核对公式及其引用的数，确认后重新计算并保存；如为手工改数，请改用正确的公式或数值。";
  const evidenceOf = (formula: StaleFormula) =>
    evidenceAt(formula.place, formula.shown, document.id, cells, "stated" as const);
  const hidden = group[0]?.isHidden ? { severity: "notice" as const } : {};
  if (group.length <= MOST_ALONE) {
    for (const formula of group) {
      const evidence = evidenceOf(formula);
      yield {
        subject: `公式 ${formula.place.sheet} ${evidence.label}`,
        message: `${placeInWords(formula.place)} 显示 ${formula.shown || "空"}，按公式 =${shorten(formula.formula)} 重新计算为 ${formula.recomputed}。`,
        suggestion,
        evidence: [evidence],
        ...hidden,
      };
    }
    return;
  }
  const sheet = group[0]?.place.sheet ?? "";
  const named = group
    .slice(0, MOST_ALONE)
    .map(({ place, shown, recomputed }) => `${place.cell} 显示 ${shown || "空"}、应为 ${recomputed}`);
  yield {
    subject: `公式 ${sheet}`,
    message: `工作表“${sheet}”有 ${group.length} 个公式单元格显示的数与重新计算的结果不一致：${named.join("；")}等。`,
    suggestion,
    evidence: group.slice(0, MOST_EVIDENCE).map(evidenceOf),
    ...hidden,
  };
}

const LONGEST_FORMULA = 80;

function shorten(formula: string): string {
  return formula.length > LONGEST_FORMULA ? `${formula.slice(0, LONGEST_FORMULA)}…` : formula;
}
