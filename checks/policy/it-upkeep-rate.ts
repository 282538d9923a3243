import { type Book, defineCheck, type Observation } from "../../domain/check.ts";
import { evidenceOfCell } from "../../domain/finding.ts";
import { budgetLawRegulations } from "../basis.ts";
import { printPercent } from "../relate/compare-amounts.ts";
import { saidFigures } from "../relate/said-figures.ts";
import { inOne, type ShownPlace } from "../relate/worst-places.ts";
import { inQuotes, quote, sentenceAt } from "../wording/said.ts";
import { forBudgets } from "./budget-books.ts";
import { valueIn } from "./list-row.ts";
import { inventoriesOf, type System, systemsOf } from "./systems.ts";

const HARDWARE = /硬件|设备|机房|服务器/u;
const INVESTMENT =
  /(?:建设|系统|项目)(?:总)?投资[^，。；]{0,4}$|建设(?:经费|费用|资金|成本)[^，。；]{0,4}$|投资[^，。；\d]{0,3}$/u;
const UPKEEP = /(?:运维|运行维护|维护)(?:服务)?(?:费用?|经费|预算|资金|支出)[^，。；]{0,8}$/u;
const ABOUT = /运维|运行维护|维护费/u;

export default defineCheck({
  id: "it-upkeep-rate",
  code: "BUD-POL-005",
  title: "信息系统年运维费占建设投资的比例不应偏高",
  class: "policy",
  severity: "notice",
  basis: [budgetLawRegulations("第二十一条")],
  reads: [],
  parameters: {
    software: {
      title: "软件系统年运维费率上限",
      value: 10,
      unit: "%",
      source: "各地运维支出标准的常用值，请按本地标准设定",
    },
    hardware: {
      title: "硬件设备年运维费率上限",
      value: 8,
      unit: "%",
      source: "各地运维支出标准的常用值，请按本地标准设定",
    },
  },
  exempts: forBudgets((book) =>
    ratedSystems(book).length > 0 || [...saidRates(book)].length > 0
      ? undefined
      : "草案没有同时列出系统的建设投资和年运维费。",
  ),

  *observe(_tables, book, { software, hardware }): Iterable<Observation> {
    const listed = ratedSystems(book).flatMap(({ system, rate }): ShownPlace[] => {
      const most = HARDWARE.test(system.nature || system.name) ? hardware : software;
      return rate > most ? [listedHit(system, rate, most)] : [];
    });
    const said = [...saidRates(book)].flatMap(({ rate, words, evidence }): ShownPlace[] =>
      rate > software
        ? [
            {
              says: `“${inQuotes(words)}”，运维费占建设投资 ${printPercent(rate)}（标准 ${software}%）`,
              evidence,
              weight: rate,
            },
          ]
        : [],
    );
    yield* inOne([...listed, ...said], {
      subject: "运维费率",
      lead: "信息系统运维费率偏高：",
      suggestion: "请说明运维费的测算依据，或按本地信息化运维支出标准核减。",
    });
  },
});

function listedHit(system: System, rate: number, most: number): ShownPlace {
  const { table, name, investment, upkeep } = system;
  const cells = [upkeep, investment].flatMap((cell) => cell ?? []);
  return {
    says: `“${inQuotes(name)}”建设投资 ${investment?.text}，运维费 ${upkeep?.text}，占 ${printPercent(rate)}（标准 ${most}%）`,
    evidence: cells.map((cell, index) =>
      evidenceOfCell(cell, table.document, index === 0 ? "stated" : "computed-from"),
    ),
    weight: rate,
  };
}

/** Systems that print both, with the yearly rate in percent. */
function ratedSystems(book: Book): { system: System; rate: number }[] {
  return inventoriesOf(book)
    .flatMap(systemsOf)
    .flatMap((system) => {
      const [cost, whole] = [system.upkeep, system.investment];
      const isRated = cost && whole && valueIn(whole) > 0 && (cost.money === undefined) === (whole.money === undefined);
      return isRated ? [{ system, rate: (100 * valueIn(cost)) / valueIn(whole) }] : [];
    });
}

/** 该系统建设投资200万元，年运维费45万元: one amount of each in a sentence. */
function* saidRates(book: Book) {
  for (const { narrative, passage, figures } of saidFigures(book, ABOUT, (cell) => cell.money !== undefined)) {
    const said = { narrative, passage, text: passage.text };
    for (const sentence of new Set(figures.map((figure) => figure.sentence))) {
      const own = figures.filter((figure) => figure.sentence === sentence);
      const [whole, otherWhole] = own.filter(({ before }) => INVESTMENT.test(before) && !UPKEEP.test(before));
      const [cost, otherCost] = own.filter(({ before }) => UPKEEP.test(before));
      if (whole && cost && !otherWhole && !otherCost && valueIn(whole.cell) > 0) {
        const { from, to } = sentenceAt(said, cost.cell.column);
        yield {
          rate: (100 * valueIn(cost.cell)) / valueIn(whole.cell),
          words: said.text.slice(from, to),
          evidence: [quote(said, from, to)],
        };
      }
    }
  }
}
