import type { BudgetTable, Cell } from "../../domain/budget-table.ts";
import { defineCheck } from "../../domain/check.ts";
import { totalLine } from "../../domain/find-cell.ts";
import { evidenceOfCell, nameOfTable } from "../../domain/finding.ts";
import { officeAffairsRegulations, THRIFT_RULES } from "../basis.ts";
import { fenOf, inTenThousands, isMore } from "../relate/compare-amounts.ts";
import { type Item, itemsAcross } from "../relate/three-public.ts";
import { isExplained } from "../wording/explained.ts";

const ITEMS: readonly (readonly [Item, string, RegExp])[] = [
  ["all", "“三公”经费合计", /三公/u],
  ["abroad", "因公出国（境）费", /出国/u],
  ["vehicle-purchase", "公务用车购置费", /购置/u],
  ["vehicle-running", "公务用车运行维护费", /运行/u],
  ["reception", "公务接待费", /接待/u],
];

export default defineCheck({
  id: "three-public-stays-in-budget",
  code: "BUD-POL-011",
  title: "“三公”经费决算数不应超过预算数，超过的应当说明原因",
  class: "policy",
  severity: "warning",
  basis: [THRIFT_RULES, officeAffairsRegulations("第十二条")],
  reads: ["three-public"],
  stage: "final-account",

  *observe({ "three-public": table }, book) {
    const [planned, spent] = (["budget", "final"] as const).map((version) => itemsOf(table, version));
    // A table whose budget is blank says nothing of it; beside a total that is printed a blank is 0.
    const isStated = planned?.get("all")?.number !== undefined;
    const over = ITEMS.filter(
      ([item, , words]) =>
        isStated &&
        planned?.has(item) &&
        isMore(spent?.get(item), planned.get(item)) &&
        !isExplained(book, words, "more"),
    );
    const isWhole = over.some(([item]) => item === "all");
    if (table && over.length > 0) {
      const says = over.map(([item, name]) => {
        const [given, cost] = [planned?.get(item), spent?.get(item)];
        return `${name}决算 ${cost?.text} 大于预算 ${given?.text.trim() || "0"}，多 ${inTenThousands(fenOf(cost) - fenOf(given))}`;
      });
      yield {
        subject: "“三公”经费超预算",
        // Between items money may be moved as long as the whole is kept.
        ...(isWhole ? {} : { severity: "notice" as const }),
        message: `${nameOfTable(table)}${says.join("；")}，文中没有说明原因。`,
        suggestion: "“三公”经费不得超预算支出：请核对预算数，确有调整的，说明原因和批准情况。",
        evidence: over.flatMap(([item]) =>
          [spent?.get(item), planned?.get(item)].flatMap((cell, at) =>
            cell ? [evidenceOfCell(cell, table.document, at === 0 ? "stated" : "computed-from")] : [],
          ),
        ),
      };
    }
  },
});

/** The items of the one row, in the columns of a version. */
function itemsOf(table: BudgetTable | undefined, version: "budget" | "final"): Map<Item, Cell> | undefined {
  const line = table && totalLine(table);
  return (
    line &&
    itemsAcross({ ...table, columns: table.columns.filter((one) => one.version === version) }, line, "this-year")
  );
}
