import { defineCheck } from "../../domain/check.ts";
import { evidenceOfCell } from "../../domain/finding.ts";
import { isGovernmentKind } from "../../domain/kind-names.ts";
import { budgetLaw } from "../basis.ts";
import { fenOf } from "../relate/compare-amounts.ts";
import { thisYear } from "../relate/year-figures.ts";

const DEFICIT = /^(?:[一二三四五六七八九十、.\d]*)?(?:财政|预算|收支|当年|本年|年末)*赤字$/u;
/** The centre may have one, and tables of money over all levels repeat it. */
const CENTRAL = /中央|全国|财政部/u;

export default defineCheck({
  id: "no-local-deficit",
  code: "BUD-LAW-009",
  title: "地方一般公共预算不列赤字",
  class: "policy",
  severity: "error",
  basis: [budgetLaw("第三十五条"), budgetLaw("第六十六条")],
  reads: "every table",
  appliesTo: ({ kind, scope, title, body = "" }) =>
    isGovernmentKind(kind) &&
    (scope?.budget === "general" || scope?.budget === undefined) &&
    (kind === "government-balance" || kind === "government-revenue" || kind === "government-expenditure") &&
    !CENTRAL.test(title + body),

  *observe(table) {
    for (const line of table.lines.filter(({ name }) => DEFICIT.test(name))) {
      const cell = thisYear({ table, line });
      if (cell && fenOf(cell) !== 0) {
        yield {
          subject: "赤字",
          message: `《${table.title}》列有${line.name} ${cell.text}${table.unit ?? ""}，地方一般公共预算不列赤字。`,
          suggestion:
            "请调整收支或以预算稳定调节基金、调入资金等弥补；省级确因减收、增支需增列赤字的，请附本级人民代表大会或其常务委员会的批准。",
          evidence: [evidenceOfCell(cell, table.document, "stated")],
        };
      }
    }
  },
});
