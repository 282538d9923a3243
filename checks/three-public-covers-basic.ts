import type { Measure } from "../domain/budget-table.ts";
import { defineCheck } from "../domain/check.ts";
import { wholeAmount } from "../domain/find-cell.ts";
import { atMost } from "../domain/relation.ts";
import { threePublicItem } from "../domain/three-public-items.ts";
import { DISCLOSURE_RULES } from "./basis.ts";
import { itemsAcross } from "./relate/three-public.ts";

/** Code and name: units that number their costs by themselves print 公务接待费 under other codes, and others under 30217. */
const COSTS: readonly (readonly [code: string, item: Measure])[] = [
  ["30212", "abroad"],
  ["30217", "reception"],
  ["30231", "vehicle-running"],
  ["31013", "vehicle-purchase"],
];

export default defineCheck({
  id: "three-public-covers-basic",
  code: "BUD-CROSS-010",
  title: "基本支出中的因公出国、公务接待、公务用车费用不得大于“三公”经费表对应数",
  class: "cross-table",
  severity: "error",
  basis: [DISCLOSURE_RULES],
  reads: ["three-public", "general-basic"],

  // 三公 covers basic and project expenditure: the basic part is no more, and may be less.
  *relate({ "three-public": threePublic, "general-basic": basic }) {
    const [row, ...others] = threePublic?.lines ?? [];
    if (!threePublic || !basic || !row || others.length > 0) {
      return;
    }
    const isFinal = threePublic.stage === "final-account";
    const version = isFinal ? "final" : "budget";
    const items = itemsAcross(
      { ...threePublic, columns: threePublic.columns.filter((column) => column.version === version) },
      row,
      "this-year",
    );
    for (const [code, item] of COSTS) {
      const lines = basic.lines.filter((line) => line.code === code && threePublicItem(line.name) === item);
      const part = lines.length === 1 && lines[0] ? wholeAmount(basic, lines[0]) : undefined;
      const whole = items.get(item);
      if (part && whole) {
        yield atMost(part, whole, `《${threePublic.title}》对应数`);
      }
    }
  },
});
