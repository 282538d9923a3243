import { defineCheck } from "../../domain/check.ts";
import { sum } from "../../domain/relation.ts";
import { claimsOf } from "../../narrative/claims-of.ts";
import { DISCLOSURE_RULES } from "../basis.ts";
import { formsOf } from "./read-forms.ts";

/** 编报绩效目标的项目5个，涉及项目预算资金…: offsets of both numbers are looked up among the figures. */
const STATED = /绩效目标[^。；\d]{0,12}项目(?:共|为|有)?\s*(?<count>\d+)\s*个[^。；\d]{0,8}涉及[^。；\d]{0,12}$/u;

/** The words before a sum that may say of how many projects it is. */
const FARTHEST = 60;

export default defineCheck({
  id: "text-states-target-funds",
  code: "BUD-PERF-001",
  title: "文中所列编报绩效目标项目的资金应等于各绩效目标表资金之和",
  class: "text-table",
  severity: "error",
  basis: [DISCLOSURE_RULES],
  reads: "text",

  *relate(book) {
    const forms = book.tables.flatMap(formsOf).filter(({ project }) => project !== undefined);
    const amounts = forms.flatMap(({ amount }) => amount ?? []);
    // Where not all forms are printed or read, their sum says nothing.
    if (forms.length === 0 || amounts.length !== forms.length) {
      return;
    }
    for (const { figures, narrative } of claimsOf(book)) {
      const passages = book.narratives.find(({ id }) => id === narrative)?.passages ?? [];
      for (const cell of figures.filter(({ money }) => money)) {
        const before = passages[cell.row]?.text.slice(Math.max(0, cell.column - FARTHEST), cell.column) ?? "";
        const count = STATED.exec(before)?.groups?.["count"];
        if (Number(count) === forms.length) {
          yield sum(cell, amounts, `${forms.length} 张绩效目标表资金之和`);
        }
      }
    }
  },
});
