import { defineCheck, type Observation } from "../../domain/check.ts";
import { evidenceOfCell, evidenceOfLine } from "../../domain/finding.ts";
import { budgetLaw, budgetLawRegulations } from "../basis.ts";
import { SPECIAL_TRANSFER } from "../relate/balance-rows.ts";
import { fenOf } from "../relate/compare-amounts.ts";
import type { Row } from "../relate/figures.ts";
import { thisYear } from "../relate/year-figures.ts";
import { type GovernmentPackage, governmentPackages, isFullBook } from "./government-package.ts";

export default defineCheck({
  id: "special-transfers-are-split",
  code: "BUD-STRUCT-010",
  title: "专项转移支付应当分地区、分项目编列",
  class: "completeness",
  severity: "error",
  basis: [budgetLaw("第三十八条"), budgetLawRegulations("第六条")],
  reads: "the whole draft",
  lacks: "草案不是一级政府的完整预算（决算），或者其中没有列出专项转移支付的转移支付表。",
  appliesTo: ({ books }) => governmentPackages(books).some((draft) => draft.isWhole && specials(draft).length > 0),

  *observe({ books }) {
    for (const draft of governmentPackages(books).filter(({ isWhole }) => isWhole)) {
      const found = observe(draft);
      yield* found ? [{ book: draft.book, ...found }] : [];
    }
  },
});

function observe(draft: GovernmentPackage): Observation | undefined {
  const rows = specials(draft);
  const [row] = rows;
  if (!row) {
    return undefined;
  }
  const missing = [
    ...(isSplitByRegion(draft) ? [] : ["分地区"]),
    ...(rows.some(hasItems) || isSplitByItem(draft) ? [] : ["分项目"]),
  ];
  const cell = thisYear(row);
  return missing.length === 0 || !cell
    ? undefined
    : {
        subject: "专项转移支付",
        // Of a draft of few tables the list may be in another file.
        ...(isFullBook(draft) ? {} : { severity: "notice", doubtful: true }),
        message: `《${row.table.title}》专项转移支付 ${cell.text}${row.table.unit ?? ""}未${missing.join("、")}编列，所交表格中也未见相应的表。`,
        suggestion: `请补充专项转移支付${missing.join("、")}表。`,
        evidence: [evidenceOfCell(cell, row.table.document, "stated"), evidenceOfLine(row.table, row.line)],
      };
}

/** The rows 专项转移支付 of tables of the general budget by item, where they print an amount. */
function specials({ ofGovernment }: GovernmentPackage): Row[] {
  return ofGovernment
    .filter(({ kind, scope }) => kind === "transfers" && scope?.budget !== "fund" && scope?.budget !== "state-capital")
    .filter(({ scope }) => scope?.by === undefined || scope.by === "item")
    .flatMap((table) =>
      table.lines
        .filter(({ name, mark }) => SPECIAL_TRANSFER.test(name) && mark !== "of-which")
        .slice(0, 1)
        .map((line) => ({ table, line })),
    )
    .filter((row) => fenOf(thisYear(row)) > 0);
}

/** Rows under it, or rows that follow it where the table has no levels. */
function hasItems({ table, line }: Row): boolean {
  const next = table.lines[table.lines.indexOf(line) + 1];
  return line.children.length > 0 || (next !== undefined && next.mark === "item" && next.level >= line.level);
}

function isSplitByRegion({ tables }: GovernmentPackage): boolean {
  return tables.some(
    ({ kind, scope, title }) =>
      (kind === "transfers" && (scope?.by === "region" || scope?.by === "item-and-region")) ||
      /转移支付.*(?:分地区|分[市县区州]|分乡镇)|(?:分地区|分[市县区州]|分乡镇).*转移支付/u.test(title),
  );
}

function isSplitByItem({ tables }: GovernmentPackage): boolean {
  return tables.some(
    ({ kind, scope, title }) =>
      (kind === "transfers" && scope?.by === "item-and-region") || /专项转移支付.*(?:分项目|项目)/u.test(title),
  );
}
