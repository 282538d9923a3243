import type { BudgetTable, Cell } from "../../domain/budget-table.ts";
import { type Book, defineCheck, type Observation } from "../../domain/check.ts";
import { evidenceOfCell, nameOfTable } from "../../domain/finding.ts";
import { BUDGET_REFORM, budgetLaw } from "../basis.ts";
import { fenOf, inTenThousands, percentOf } from "../relate/compare-amounts.ts";
import { totalRow } from "../relate/government-tables.ts";
import { figureOf, ownTables } from "../relate/own-balance.ts";
import { passagesOf, quote } from "../wording/said.ts";

/** Not yet placed with anybody when the year begins. */
const UNPLACED = /^预备费$|年初预留/u;
/** 年初预算到位率为78.5%, said of the level itself. */
const SAID = /年初(?:预算)?到位率[^。；\d]{0,16}?(\d+(?:\.\d+)?)\s*[%％]/u;

export default defineCheck({
  id: "budget-is-placed-early",
  code: "BUD-POL-002",
  title: "年初预算到位率不宜过低",
  class: "policy",
  severity: "notice",
  basis: [budgetLaw("第四十六条"), BUDGET_REFORM],
  parameters: { least: { title: "年初预算到位率下限", value: 85, unit: "%", source: "预审惯例，各地目标不同" } },
  reads: "the whole draft",
  lacks: "没有同时列出年初预算数和调整预算数的本级一般公共预算支出决算表，文中也没有写年初预算到位率。",

  appliesTo: ({ books }) =>
    books.some((book) => placedOf(book).length > 0 || passagesOf(book).some(({ text }) => SAID.test(text))),

  *observe({ books }, { least }) {
    for (const book of books) {
      const found = saidRate(book, least) ?? placedRate(book, least);
      yield* found ? [{ book, subject: "年初预算到位率", suggestion: ADVICE, ...found }] : [];
    }
  },
});

const ADVICE = "请提高年初预算到位率，减少年初待分配资金；上级补助较多的，请说明提前下达和年中追加的情况。";

type Found = Pick<Observation, "message" | "evidence">;

function saidRate(book: Book, least: number): Found | undefined {
  for (const said of passagesOf(book, "prose")) {
    const match = SAID.exec(said.text);
    if (match && Number(match[1]) < least) {
      return {
        message: `文中年初预算到位率 ${match[1]}%，低于 ${least}%。`,
        evidence: [quote(said, match.index, match.index + match[0].length)],
      };
    }
  }
  return undefined;
}

interface Placed {
  table: BudgetTable;
  approved: Cell;
  adjusted: Cell;
  unplaced: Cell[];
}

/** Of what was in the end to be spent, how much the first budget had placed with departments and projects. */
function placedRate(book: Book, least: number): Found | undefined {
  for (const { table, approved, adjusted, unplaced } of placedOf(book)) {
    const open = unplaced.reduce((sum, cell) => sum + fenOf(cell), 0);
    const placed = fenOf(approved) - open;
    if (placed * 100 < fenOf(adjusted) * least) {
      const less = open > 0 ? `（扣除预备费和年初预留 ${inTenThousands(open)}）` : "";
      return {
        message: `${nameOfTable(table)}年初预算 ${approved.text}${less}为调整预算 ${adjusted.text} 的 ${percentOf(placed, fenOf(adjusted))}%，年初预算到位率低于 ${least}%。`,
        evidence: [
          evidenceOfCell(approved, table.document, "stated"),
          ...[adjusted, ...unplaced].map((cell) => evidenceOfCell(cell, table.document, "computed-from")),
        ],
      };
    }
  }
  return undefined;
}

function placedOf(book: Book): Placed[] {
  return [...ownTables(book, "government-expenditure", "general")].flatMap((table) => {
    const total = totalRow(table);
    const [approved, adjusted] = [figureOf(total, "budget"), figureOf(total, "adjusted")];
    return approved && adjusted && fenOf(adjusted) > 0
      ? [{ table, approved, adjusted, unplaced: unplacedOf(table) }]
      : [];
  });
}

/** 预备费 and 年初预留 are two sums; a row under one of them is in it. */
function unplacedOf(table: BudgetTable): Cell[] {
  const rows = table.lines.filter(({ name, mark }) => mark === "item" && UNPLACED.test(name));
  const under = new Set(rows.flatMap(({ children }) => children));
  return rows
    .filter((line) => !under.has(table.lines.indexOf(line)))
    .flatMap((line) => figureOf({ table, line }, "budget") ?? []);
}
