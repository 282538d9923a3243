import type { Cell } from "../../domain/budget-table.ts";
import { type Book, defineCheck } from "../../domain/check.ts";
import { evidenceOfCell, nameOfTable } from "../../domain/finding.ts";
import { type Narrative, type Passage, placeAt } from "../../domain/narrative.ts";
import { STABILIZATION_FUND, STOCK_FUNDS } from "../basis.ts";
import { fenOf, percentOf } from "../relate/compare-amounts.ts";
import { type OwnBalance, ownBalances } from "../relate/own-balance.ts";
import { saidFigures } from "../relate/said-figures.ts";

const FUND = /预算稳定调节基金/u;
const BALANCE = /(?:余额|规模|(?:年末|年底|期末)结余)[^，,；;。\d]{0,8}$/u;
/** What stood before it was drawn on, and what another level has. */
const OTHER = /年初|上年|期初|[去往]年|全[省市县区]|其中|调入|下级|所属/u;

export default defineCheck({
  id: "stabilization-fund-is-moderate",
  code: "BUD-POL-021",
  title: "预算稳定调节基金余额不宜超过本级一般公共预算支出总额的 5%",
  class: "policy",
  severity: "notice",
  basis: [STOCK_FUNDS, STABILIZATION_FUND],
  parameters: {
    most: { title: "余额占本级支出（含对下转移支付）的上限", value: 5, unit: "%", source: "国办发〔2014〕70 号" },
  },
  reads: "the whole draft",
  lacks: "文中没有写明预算稳定调节基金余额，或者没有本级一般公共预算收支平衡表。",

  appliesTo: ({ books }) => books.some((book) => comparedOf(book) !== undefined),

  *observe({ books }, { most }) {
    for (const book of books) {
      const found = comparedOf(book);
      if (!found || fenOf(found.said.cell) * 100 <= found.whole * most) {
        continue;
      }
      const { said, balance, cells, whole } = found;
      yield {
        book,
        subject: "预算稳定调节基金规模",
        message: `预算稳定调节基金余额 ${said.cell.text}${said.cell.unit ?? ""}，占${nameOfTable(balance.table)}本级支出${cells.length > 1 ? "和补助下级支出" : ""}的 ${percentOf(fenOf(said.cell), whole)}%，高于 ${most}%，规模偏大。`,
        suggestion: "请说明保留较大规模的原因，建议统筹使用。",
        evidence: [
          {
            ...evidenceOfCell(said.cell, said.narrative.document, "stated"),
            place: placeAt(said.passage, said.cell.column) ?? said.cell.place,
          },
          ...cells.map((cell) => evidenceOfCell(cell, balance.table.document, "computed-from")),
        ],
      };
    }
  },
});

interface BalanceSaid {
  cell: Cell;
  narrative: Narrative;
  passage: Passage;
}

function* balancesSaid(book: Book): Iterable<BalanceSaid> {
  for (const { narrative, passage, figures } of saidFigures(book, FUND, ({ money }) => money !== undefined)) {
    for (const { cell, before, sentence } of figures) {
      const { from = 0 } = passage.sentences[sentence] ?? {};
      const lead = passage.text.slice(from, cell.column);
      const start = passage.text.search(FUND);
      if (
        start >= 0 &&
        start < cell.column &&
        BALANCE.test(before) &&
        !OTHER.test(before) &&
        !/全[省市县区]/u.test(lead)
      ) {
        yield { cell, narrative, passage };
      }
    }
  }
}

interface Compared {
  said: BalanceSaid;
  balance: OwnBalance;
  cells: Cell[];
  whole: number;
}

/** The balance told last, and what the level spends with what it hands down. */
function comparedOf(book: Book): Compared | undefined {
  const said = [...balancesSaid(book)].at(-1);
  const balance = [...ownBalances(book, "general")].find(({ expenditure }) => fenOf(expenditure) > 0);
  const cells = [balance?.expenditure, balance?.subsidies].flatMap((cell) => cell ?? []);
  const whole = cells.reduce((sum, cell) => sum + fenOf(cell), 0);
  return said && balance ? { said, balance, cells, whole } : undefined;
}
