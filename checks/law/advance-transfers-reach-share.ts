import type { BudgetTable, Cell } from "../../domain/budget-table.ts";
import { defineCheck, type Observation } from "../../domain/check.ts";
import { evidenceOfCell } from "../../domain/finding.ts";
import { budgetLawRegulations } from "../basis.ts";
import { GENERAL_TRANSFER, SPECIAL_TRANSFER } from "../relate/balance-rows.ts";
import { fenOf } from "../relate/compare-amounts.ts";
import { saidFigures } from "../relate/said-figures.ts";
import { quote, sentenceAt } from "../wording/said.ts";

/** Percent of what is expected to be done this year (条例第四十八条). */
const KINDS = [
  { name: "一般性转移支付", pattern: GENERAL_TRANSFER, least: 90 },
  { name: "专项转移支付", pattern: SPECIAL_TRANSFER, least: 70 },
] as const;
const IN_ADVANCE = /提前下达/u;
const SHARE = /(?:比例|占比|占.{0,20}(?:执行数|预计数|规模)(?:的比重|的比例)?)(?:的|为|是|达到?|达)*$|占.{0,24}的$/u;
const EXPECTED = /预计执行|执行数|预计数|下达数|当年|上年/u;

export default defineCheck({
  id: "advance-transfers-reach-share",
  code: "BUD-LAW-007",
  title: "提前下达的转移支付占当年预计执行数的比例，一般性转移支付不低于 90%，专项转移支付不低于 70%",
  class: "policy",
  // The regulation says 一般不低于, and leaves out what is settled by what happened.
  severity: "notice",
  basis: [budgetLawRegulations("第四十八条")],
  reads: "the whole draft",
  lacks: "草案中没有提前下达转移支付的比例，也没有同时列出提前下达数和预计执行数的表。",
  appliesTo: ({ books }) =>
    books.some(
      (book) =>
        book.tables.some((table) => columnsOf(table)) ||
        book.narratives.some(({ passages }) =>
          passages.some(({ text }) => IN_ADVANCE.test(text) && /[%％]/u.test(text)),
        ),
    ),

  *observe({ books }) {
    for (const book of books) {
      for (const table of book.tables) {
        yield* inTable(table).map((one) => ({ book, ...one }));
      }
      for (const { narrative, passage, figures } of saidFigures(book, IN_ADVANCE, isPercent)) {
        for (const { cell, before } of figures) {
          const said = { narrative, passage, text: passage.text };
          const { from, to } = sentenceAt(said, cell.column);
          const words = passage.text.slice(from, cell.column);
          const kind = kindIn(before) ?? kindIn(words);
          const share = (cell.number?.mantissa ?? 0) / 10 ** (cell.number?.decimals ?? 0);
          if (kind && IN_ADVANCE.test(words) && SHARE.test(before) && share < kind.least) {
            yield {
              book,
              ...tell(kind.name, `${cell.text.replace(/[%％]$/u, "")}%`, kind.least),
              evidence: [quote(said, from, to)],
            };
          }
        }
      }
    }
  },
});

type Kind = (typeof KINDS)[number];

/** The one kind that words name; two leave open whose share it is. */
function kindIn(words: string): Kind | undefined {
  const named = KINDS.filter(({ pattern }) => pattern.test(words));
  return named.length === 1 ? named[0] : undefined;
}

function isPercent({ number }: Cell): boolean {
  return number?.percent === true;
}

function columnsOf({ columns, kind }: BudgetTable) {
  const amounts = kind === "transfers" || kind === "unknown" ? columns.filter(({ role }) => role === "amount") : [];
  const ahead = amounts.filter(({ path }) => IN_ADVANCE.test(path.join("")));
  const expected = amounts.filter(({ path }) => !IN_ADVANCE.test(path.join("")) && EXPECTED.test(path.join("")));
  const [one, other] = [ahead[0], expected[0]];
  return one && other && ahead.length === 1 && expected.length === 1 ? { ahead: one, expected: other } : undefined;
}

function inTable(table: BudgetTable): Observation[] {
  const columns = columnsOf(table);
  return KINDS.flatMap(({ name, pattern, least }) => {
    const [line] = table.lines.filter((one) => pattern.test(one.name) && one.mark !== "of-which");
    const [ahead, expected] =
      columns && line ? [line.cells[columns.ahead.index], line.cells[columns.expected.index]] : [];
    if (!ahead?.money || !expected?.money || expected.money.amount <= 0) {
      return [];
    }
    const share = (100 * fenOf(ahead)) / fenOf(expected);
    return share < least
      ? [
          {
            ...tell(name, `${share.toFixed(2)}%`, least),
            evidence: [
              evidenceOfCell(ahead, table.document, "stated"),
              evidenceOfCell(expected, table.document, "computed-from"),
            ],
          },
        ]
      : [];
  });
}

function tell(name: string, share: string, least: number): Omit<Observation, "evidence"> {
  return {
    subject: `提前下达 ${name}`,
    message: `${name}提前下达的比例为 ${share}，低于 ${least}%。`,
    suggestion: "请说明原因；据实结算等项目可以除外。",
  };
}
