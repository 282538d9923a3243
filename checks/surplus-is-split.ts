import type { LineItem } from "../domain/budget-table.ts";
import { defineCheck } from "../domain/check.ts";
import { sum } from "../domain/relation.ts";
import { budgetLaw, budgetLawRegulations } from "./basis.ts";

const SURPLUS = /^年终结余$|^年终滚存结余$/u;
const CARRIED = /结转下年/u;
const NET = /^净结余$/u;

export default defineCheck({
  id: "surplus-is-split",
  code: "BUD-GOV-025",
  title: "年终结余应等于结转下年支出与净结余之和",
  class: "arithmetic",
  severity: "warning",
  basis: [budgetLaw("第四十二条"), budgetLaw("第六十六条"), budgetLawRegulations("第五十条")],
  reads: "every table",
  appliesTo: (table) => table.lines.some(({ name }) => NET.test(name)),

  *relate(table) {
    const [surplus, carried, net] = [SURPLUS, CARRIED, NET].map((name) => onlyLine(table.lines, name));
    for (const [column, whole] of Object.entries(surplus?.cells ?? {})) {
      const parts = [carried, net].flatMap((line) => line?.cells[Number(column)] ?? []);
      if (parts.length === 2 && table.columns[Number(column)]?.role === "amount") {
        yield sum(whole, parts, "结转下年支出与净结余之和");
      }
    }
  },
});

function onlyLine(lines: readonly LineItem[], name: RegExp): LineItem | undefined {
  const found = lines.filter((line) => name.test(line.name.replace(/^减[:：]/u, "")));
  return found.length === 1 ? found[0] : undefined;
}
