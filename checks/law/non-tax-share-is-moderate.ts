import type { BudgetTable, Cell } from "../../domain/budget-table.ts";
import { type Book, defineCheck } from "../../domain/check.ts";
import { evidenceOfCell } from "../../domain/finding.ts";
import { budgetLaw, OVERSIGHT_GUIDANCE } from "../basis.ts";
import { fenOf } from "../relate/compare-amounts.ts";
import { findRow, onlyRow, totalRow } from "../relate/government-tables.ts";
import { lastYear, thisYear } from "../relate/year-figures.ts";
import { generalTables } from "./figures-of-general-budget.ts";

export default defineCheck({
  id: "non-tax-share-is-moderate",
  code: "BUD-LAW-011",
  title: "非税收入占一般公共预算收入的比重过高、上升过快的，应予关注",
  class: "policy",
  severity: "notice",
  basis: [budgetLaw("第三十六条"), budgetLaw("第四十八条"), OVERSIGHT_GUIDANCE],
  parameters: {
    most: { title: "非税收入占比的关注线", value: 40, unit: "%", source: "审查工作惯例" },
    rise: { title: "非税收入占比较上年上升", value: 5, unit: "个百分点", source: "审查工作惯例" },
  },
  reads: "the whole draft",
  lacks: "草案中没有同时列出税收收入和非税收入的一般公共预算收入表。",
  appliesTo: ({ books }) => sharesOf(books).length > 0,

  *observe({ books }, { most, rise }) {
    const told = new Set<Book>();
    for (const { book, table, now, before, cells } of sharesOf(books)) {
      const up = before === undefined ? 0 : now - before;
      const reasons = [
        ...(now > most ? [`高于 ${most}%`] : []),
        ...(up > rise ? [`较上年上升 ${up.toFixed(2)} 个百分点`] : []),
      ];
      if (reasons.length > 0 && !told.has(book)) {
        told.add(book);
        yield {
          book,
          subject: "非税收入占比",
          message: `《${table.title}》非税收入占一般公共预算收入的 ${now.toFixed(2)}%，${reasons.join("，")}。`,
          suggestion: "请说明非税收入的构成、一次性因素和可持续性。",
          evidence: cells.map((cell) => evidenceOfCell(cell, table.document, "computed-from")),
        };
      }
    }
  },
});

interface Share {
  book: Book;
  table: BudgetTable;
  /** Percent of this year and of the last. */
  now: number;
  before?: number;
  cells: Cell[];
}

/** Of the level proper, else of the whole region. */
function sharesOf(books: readonly Book[]): Share[] {
  return generalTables(books, "government-revenue", ["own", undefined, "whole"]).flatMap(({ book, table }) => {
    const part =
      findRow(table, "revenue", /^非税收入(?:小计|合计)?$/u) ??
      onlyRow(table, ({ name }) => /^非税收入(?:小计|合计)?$/u.test(name));
    const whole = totalRow(table);
    const [one, all] = [part && thisYear(part), whole && thisYear(whole)];
    const [old, allOld] = [part && lastYear(part), whole && lastYear(whole)];
    if (!one || !all || fenOf(one) <= 0 || fenOf(all) <= fenOf(one)) {
      return [];
    }
    const before = fenOf(old) > 0 && fenOf(allOld) > fenOf(old) ? (100 * fenOf(old)) / fenOf(allOld) : undefined;
    const now = (100 * fenOf(one)) / fenOf(all);
    return [{ book, table, now, ...(before === undefined ? {} : { before }), cells: [one, all] }];
  });
}
