import { type Book, defineCheck, type Observation } from "../domain/check.ts";
import { atMost } from "../domain/relation.ts";
import { budgetLaw, OVERSIGHT_GUIDANCE } from "./basis.ts";
import { type Commitment, commitmentsOf } from "./relate/commitments.ts";
import { inQuotes, quote } from "./wording/said.ts";

/** So many of a report's commitments must be found before it says anything that others are not. */
const FEWEST_FOUND = 2;

export default defineCheck({
  id: "commitments-are-budgeted",
  code: "BUD-TEXT-016",
  title: "报告所列“安排…用于…”的资金应在预算表中有相应安排",
  class: "text-table",
  // A row may hold the money of one level or budget only, and bear another name.
  severity: "notice",
  basis: [budgetLaw("第四十八条"), OVERSIGHT_GUIDANCE],
  reads: "the whole draft",
  lacks: "报告没有写明安排用于具体事项的金额，或者草案没有专项资金、重点项目、转移支付等明细表。",
  appliesTo: (draft) => commitmentsOf(draft).length > 0,

  *relate(draft) {
    for (const { cell, row } of commitmentsOf(draft)) {
      if (row) {
        yield atMost(cell, row.cell, `《${row.table.title}》“${row.cell.label}”`);
      }
    }
  },

  *observe(draft): Iterable<Observation & { book: Book }> {
    const all = commitmentsOf(draft);
    const missing = all.filter(({ row }) => row === undefined);
    const [first] = missing;
    // Where the tables are of other things than the report speaks of, none of it would be found.
    const found = all.length - missing.length;
    if (first && found >= FEWEST_FOUND && found >= missing.length) {
      yield {
        book: first.book,
        subject: "安排资金未列表",
        doubtful: true,
        message: `报告写明用途的安排中，有 ${missing.length} 项在草案各表中未找到对应项目：${missing.map(inWords).join("、")}。`,
        suggestion: "请说明所在的表和项目，或者补列。",
        evidence: missing.map(quoteOf),
      };
    }
  },
});

function inWords({ cell, purpose }: Commitment): string {
  return `“${inQuotes(purpose, 20)}”${cell.text}${cell.unit ?? ""}`;
}

function quoteOf({ narrative, passage, cell }: Commitment): Observation["evidence"][number] {
  return quote({ narrative, passage, text: passage.text }, cell.column, cell.column + cell.text.length);
}
