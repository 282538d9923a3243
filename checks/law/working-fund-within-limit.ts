import type { Cell } from "../../domain/budget-table.ts";
import { type Book, defineCheck } from "../../domain/check.ts";
import { type Evidence, evidenceOfCell } from "../../domain/finding.ts";
import { budgetLaw, budgetLawRegulations } from "../basis.ts";
import { fenOf } from "../relate/compare-amounts.ts";
import { saidFigures } from "../relate/said-figures.ts";
import { quote, sentenceAt } from "../wording/said.ts";
import { ownExpenditure } from "./figures-of-general-budget.ts";

const MOST = 1;
const FUND = /周转金/u;
/** The fund as it stands, or what is put into it, which is then at least so much. */
const STATED = /预算周转金(?:的)?(?:年[初末]|期末|总)?(?:余额|规模|总额|数额)?(?:预计)?(?:为|是|达到?|共)?$/u;
const ADDED = /(?:设置|补充|增设|安排|新增)预算周转金$/u;
const ROW = /^(?:[一二三四五六七八九十、.\d]*)?(?:设置|补充|增设|安排)?预算周转金(?:余额|规模)?$/u;

export default defineCheck({
  id: "working-fund-within-limit",
  code: "BUD-LAW-002",
  title: "预算周转金额度不得超过本级一般公共预算支出总额的 1%",
  class: "policy",
  severity: "error",
  basis: [budgetLaw("第四十一条"), budgetLawRegulations("第四十九条")],
  reads: [],
  exempts: (book) =>
    ownExpenditure(book) && fundsOf(book).length > 0
      ? undefined
      : "草案没有同时列出预算周转金和本级一般公共预算支出总额。",

  *observe(_tables, book) {
    const whole = ownExpenditure(book);
    const over = fundsOf(book).filter(
      ({ cell }) => whole && 100 * least(cell) > MOST * (fenOf(whole.cell) + (whole.cell.money?.step ?? 0) / 2),
    );
    const [first] = over;
    if (whole && first) {
      const share = (100 * fenOf(first.cell)) / fenOf(whole.cell);
      yield {
        subject: "预算周转金",
        message: `预算周转金 ${first.cell.text}${first.unit} 为本级一般公共预算支出 ${whole.cell.text}${whole.table.unit ?? ""} 的 ${share.toFixed(2)}%，超过 ${MOST}%。`,
        suggestion: "请核减预算周转金，或说明其规模的依据。",
        evidence: [
          ...over.map(({ evidence }) => evidence),
          evidenceOfCell(whole.cell, whole.table.document, "computed-from"),
        ],
      };
    }
  },
});

interface Fund {
  cell: Cell;
  unit: string;
  evidence: Evidence;
}

function fundsOf(book: Book): Fund[] {
  return [...fundsInText(book), ...fundsInTables(book)];
}

function fundsInText(book: Book): Fund[] {
  return [...saidFigures(book, FUND, ({ money }) => money !== undefined)].flatMap(({ narrative, passage, figures }) =>
    figures
      .filter(({ before }) => STATED.test(before.replace(/\s/gu, "")) || ADDED.test(before.replace(/\s/gu, "")))
      .map(({ cell }) => {
        const said = { narrative, passage, text: passage.text };
        const { from, to } = sentenceAt(said, cell.column);
        return { cell, unit: cell.unit ?? "", evidence: quote(said, from, to) };
      }),
  );
}

function fundsInTables(book: Book): Fund[] {
  const own = book.tables.filter(
    ({ kind, scope }) => kind === "government-balance" && scope?.budget === "general" && scope.level !== "whole",
  );
  return own.flatMap((table) =>
    table.lines
      .filter(({ name }) => ROW.test(name))
      .flatMap(({ cells }) => Object.values(cells).filter((cell) => fenOf(cell) > 0))
      .map((cell) => ({
        cell,
        unit: table.unit ?? "",
        evidence: evidenceOfCell(cell, table.document, "stated"),
      })),
  );
}

function least({ money }: Cell): number {
  return (money?.amount ?? 0) - (money?.step ?? 0) / 2;
}
