import { formatAmount } from "../domain/amount.ts";
import { type Book, defineCheck } from "../domain/check.ts";
import { type Evidence, evidenceOfCell } from "../domain/finding.ts";
import { placeAt } from "../domain/narrative.ts";
import { FEN_PER_UNIT } from "../domain/unit.ts";
import { officeAffairsRegulations } from "./basis.ts";
import { threePublicCells } from "./bind/three-public-cells.ts";
import { countIn } from "./relate/compare-amounts.ts";
import { OWNED_VEHICLES } from "./relate/owned-vehicles.ts";
import { saidFigures } from "./relate/said-figures.ts";

export default defineCheck({
  id: "running-cost-fits-vehicles",
  code: "BUD-CROSS-016",
  title: "公务用车运行维护费应与车辆数相称",
  class: "cross-table",
  severity: "notice",
  basis: [officeAffairsRegulations("第七条")],
  parameters: {
    car: { title: "每辆车一年的运行维护费达到多少时提示", value: 10, unit: "万元", source: "各地标准多为此数的一半" },
  },
  reads: ["three-public"],

  *observe({ "three-public": table }, book, { car }) {
    const version = table?.stage === "final-account" ? "final" : "budget";
    const [cost] = threePublicCells(table, "vehicle-running", { isLastYear: false, version });
    const owned = together([...vehicles(book)]);
    const paid = cost?.cell.money?.amount ?? 0;
    if (!cost || !owned || paid <= 0 || paid < owned.count * car * FEN_PER_UNIT["万元"]) {
      return;
    }
    const each =
      owned.count > 0
        ? `，平均每辆 ${formatAmount(Math.round(paid / owned.count), "万元", 2)} 万元`
        : "，没有车辆而有运行维护费";
    yield {
      subject: "单车运行费",
      message: `《${cost.table.title}》公务用车运行维护费 ${cost.cell.text}${cost.table.unit ?? ""}，文中车辆${owned.evidence.length > 1 ? "合计" : ""} ${owned.count} 辆${each}。`,
      suggestion: "请核对车辆数和运行维护费；另有租用、借用车辆等情况的，请说明。",
      evidence: [evidenceOfCell(cost.cell, cost.table.document, "stated"), ...owned.evidence],
    };
  },
});

/** Different numbers may be those of different bodies or days: only their sum is surely not too few. */
function together(said: readonly Counted[]): { count: number; evidence: Evidence[] } | undefined {
  const each = [...new Map(said.map((one) => [one.count, one])).values()];
  const count = each.reduce((sum, one) => sum + one.count, 0);
  return each.length > 0 ? { count, evidence: each.map(({ evidence }) => evidence) } : undefined;
}

interface Counted {
  count: number;
  evidence: Evidence;
}

function* vehicles(book: Book): Iterable<Counted> {
  for (const { narrative, passage, figures } of saidFigures(book, /车/u, ({ counter }) => counter === "辆")) {
    for (const { cell } of figures.filter(({ before }) => OWNED_VEHICLES.test(before))) {
      yield {
        count: countIn(cell),
        evidence: {
          ...evidenceOfCell(cell, narrative.document, "computed-from"),
          place: placeAt(passage, cell.column) ?? cell.place,
        },
      };
    }
  }
}
