import type { BudgetTable, LineItem } from "../domain/budget-table.ts";
import { defineCheck, type Observation } from "../domain/check.ts";
import { evidenceOfLine } from "../domain/finding.ts";
import { budgetLaw, CLASSIFICATION } from "./basis.ts";

export default defineCheck({
  id: "row-stands-once",
  code: "BUD-ARITH-022",
  title: "同一科目在同一上级下只应列示一次",
  class: "arithmetic",
  severity: "warning",
  basis: [budgetLaw("第三十二条"), CLASSIFICATION],
  reads: "every table",
  appliesTo: (table) => table.panels.some(({ hierarchy }) => hierarchy === "codes"),

  *observe(table): Iterable<Observation> {
    for (const [line, ...others] of rowsTwice(table)) {
      if (line) {
        yield {
          subject: `${line.code} 重复`,
          message: `《${table.title}》${line.code}“${line.name}”在同一上级下列示 ${others.length + 1} 次${cellsOf([line, ...others])}。`,
          suggestion: "请删去重复的行，或者更正编码。",
          evidence: [line, ...others].map((one) => evidenceOfLine(table, one)),
          // A row counted twice breaks the sum it stands in.
          misplaces: [line, ...others].flatMap((one) => Object.values(one.cells)),
        };
      }
    }
  },
});

/** Where the rows stand in a sheet: `（A26、A27）`. */
function cellsOf(rows: readonly LineItem[]): string {
  const cells = rows.flatMap(({ place }) => place.cell ?? []);
  return cells.length === rows.length ? `（${cells.join("、")}）` : "";
}

/** Rows of one code and name under one parent. A table by unit prints each code once a unit: only leaves without rows between count. */
function rowsTwice({ lines }: BudgetTable): LineItem[][] {
  const groups = new Map<string, LineItem[]>();
  for (const line of lines.filter(({ code, children }) => code && children.length === 0)) {
    const key = `${line.panel} ${line.parent ?? ""} ${line.code} ${line.name}`;
    groups.set(key, [...(groups.get(key) ?? []), line]);
  }
  return [...groups.values()].filter((group) => group.length > 1 && areNeighbours(group));
}

/** A row that was copied stands under its copy, or close by under the same parent. */
function areNeighbours(group: readonly LineItem[]): boolean {
  const rows = group.map(({ row }) => row);
  return Math.max(...rows) - Math.min(...rows) < group.length;
}
