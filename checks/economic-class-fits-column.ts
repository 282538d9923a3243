import { defineCheck, type Observation } from "../domain/check.ts";
import { columnOf } from "../domain/find-cell.ts";
import { evidenceOfCell } from "../domain/finding.ts";
import { budgetLaw, CLASSIFICATION } from "./basis.ts";

/** Some provinces count these public costs with the staff they are paid to. */
const EITHER = new Set(["30228", "30229", "30239"]);

export default defineCheck({
  id: "economic-class-fits-column",
  code: "BUD-ARITH-010",
  title: "工资福利支出、对个人和家庭的补助应列人员经费，商品和服务支出、资本性支出应列公用经费",
  class: "classification",
  severity: "warning",
  basis: [budgetLaw("第三十二条"), CLASSIFICATION],
  reads: "every table",
  appliesTo: (table) => columnOf(table, "personnel") !== undefined && columnOf(table, "public") !== undefined,

  *observe(table): Iterable<Observation> {
    const personnel = columnOf(table, "personnel");
    const publicCosts = columnOf(table, "public");
    for (const line of table.lines) {
      const code = line.code ?? "";
      const wrong = /^30[13]/.test(code) ? publicCosts : /^(?:302|310)/.test(code) ? personnel : undefined;
      const cell = wrong && line.cells[wrong.index];
      // A class whose items are named below is not named a second time.
      const isLeaf = line.children.length === 0;
      if (cell?.number && cell.number.mantissa !== 0 && isLeaf && !EITHER.has(code)) {
        const right = wrong === publicCosts ? personnel : publicCosts;
        const should = wrong === publicCosts ? "人员经费" : "公用经费";
        yield {
          subject: code,
          misplaces: right ? [cell, { ...cell, column: right.index }] : [cell],
          message: `《${table.title}》${code} ${line.name}列入“${wrong?.path.at(-1)}”${cell.text}，按经济分类应列“${right?.path.at(-1) ?? should}”。`,
          suggestion: `请将该数改列${should}，并核对两列合计。`,
          evidence: [evidenceOfCell(cell, table.document, "stated")],
        };
      }
    }
  },
});
