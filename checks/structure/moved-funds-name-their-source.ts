import { defineCheck } from "../../domain/check.ts";
import { evidenceOfCell } from "../../domain/finding.ts";
import { compactText } from "../../domain/text.ts";
import { budgetLaw } from "../basis.ts";
import { MOVED_IN } from "../relate/balance-rows.ts";
import { fenOf } from "../relate/compare-amounts.ts";
import type { Row } from "../relate/figures.ts";
import { findRow } from "../relate/government-tables.ts";
import { thisYear } from "../relate/year-figures.ts";
import { type GovernmentPackage, governmentPackages } from "./government-package.ts";

/** 从政府性基金预算调入, 国有资本经营预算调入一般公共预算, 调出资金: where money comes from, and where it leaves. */
const SOURCE =
  /(?:政府性基金|国有资本|国资|社会保险|财政专户|专户|其他资金|存量|单位资金|盘活).{0,30}调入|调入.{0,30}(?:政府性基金|国有资本|国资|专户|其他资金|存量|单位资金|盘活)|调出(?:资金)?|调入资金.{0,12}(?:主要)?(?:是|来自|为|包括|其中)/u;

export default defineCheck({
  id: "moved-funds-name-their-source",
  code: "BUD-STRUCT-011",
  title: "一般公共预算列有调入资金的，应当说明来自哪本预算",
  class: "completeness",
  severity: "warning",
  basis: [budgetLaw("第五条")],
  reads: "the whole draft",
  lacks: "草案中没有列出调入资金的一般公共预算收支平衡表。",
  appliesTo: ({ books }) => governmentPackages(books).some((draft) => draft.isWhole && movedIn(draft).length > 0),

  *observe({ books }) {
    for (const draft of governmentPackages(books).filter(({ isWhole }) => isWhole)) {
      const [row] = movedIn(draft).filter((one) => !hasSources(one));
      const cell = row && thisYear(row);
      if (row && cell && !isExplained(draft, row)) {
        yield {
          book: draft.book,
          subject: "调入资金",
          message: `《${row.table.title}》调入资金 ${cell.text}${row.table.unit ?? ""}未说明来自哪本预算。`,
          suggestion: "请分列从政府性基金预算、国有资本经营预算和其他资金调入的数额。",
          evidence: [evidenceOfCell(cell, row.table.document, "stated")],
        };
      }
    }
  },
});

function movedIn({ ofGovernment }: GovernmentPackage): Row[] {
  return ofGovernment
    .filter(({ kind, scope }) => kind === "government-balance" && scope?.budget === "general")
    .flatMap((table) => findRow(table, "revenue", MOVED_IN) ?? [])
    .filter((row) => fenOf(thisYear(row)) > 0);
}

/** Rows under it, or its own name, say it. */
function hasSources({ table, line }: Row): boolean {
  const named = [line.name, ...table.lines.filter(({ panel }) => panel === line.panel).map(({ name }) => name)];
  return line.children.length > 0 || named.some((name) => SOURCE.test(name));
}

/** The text says it, or a table of another budget shows what it gives. */
function isExplained({ books, tables }: GovernmentPackage, { table }: Row): boolean {
  const rows = tables.some(
    (other) => other !== table && other.lines.some(({ name }) => /调出资金|调入一般公共预算/u.test(name)),
  );
  const text = books.some(({ narratives }) =>
    narratives.some(({ passages }) => passages.some((passage) => SOURCE.test(compactText(passage.text)))),
  );
  return rows || text;
}
