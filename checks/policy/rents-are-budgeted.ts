import type { Cell } from "../../domain/budget-table.ts";
import { type Book, defineCheck } from "../../domain/check.ts";
import { type Evidence, evidenceOfCell, evidenceOfTable, nameOfTable } from "../../domain/finding.ts";
import { placeAt } from "../../domain/narrative.ts";
import { FEN_PER_UNIT } from "../../domain/unit.ts";
import { budgetLaw, budgetLawRegulations } from "../basis.ts";
import { fenOf } from "../relate/compare-amounts.ts";
import { departmentalBudgets } from "../relate/earlier-accounts.ts";
import { saidFigures } from "../relate/said-figures.ts";
import { hasUnitFunds, incomeOf, OTHER_INCOME } from "./other-income.ts";

const RENT =
  /(?:出租|出借|租赁)[^，,。；;\d]{0,10}(?:收入|租金|收益)[^，,。；;\d]{0,8}$|租金(?:收入)?[^，,。；;\d]{0,8}$/u;
/** Paid into the treasury it is the government's income; of another year it says nothing. */
const OTHER = /上缴|国库|非税|专户|[上去]年|支付|支出/u;

export default defineCheck({
  id: "rents-are-budgeted",
  code: "BUD-POL-001",
  title: "文中写有资产出租收入的，应编入预算或者说明上缴",
  class: "policy",
  severity: "notice",
  basis: [budgetLaw("第四条"), budgetLaw("第三十六条"), budgetLawRegulations("第四十条")],
  parameters: { least: { title: "出租收入达到多少时提示", value: 10, unit: "万元", source: "预审惯例" } },
  reads: "the whole draft",
  lacks: "文中没有写资产出租收入的数额，或者预算没有列出其他收入。",

  appliesTo: (draft) =>
    departmentalBudgets(draft).some((book) => rentsOf(book).length > 0 && incomesOf(book).length > 0),

  *observe(draft, { least }) {
    for (const book of departmentalBudgets(draft)) {
      const [rent] = rentsOf(book).filter(({ cell }) => fenOf(cell) >= least * FEN_PER_UNIT["万元"]);
      const incomes = incomesOf(book);
      const [first] = incomes;
      const isNone = incomes.every(({ cell }) => fenOf(cell) === 0) && !hasUnitFunds(book);
      if (rent && first && isNone) {
        yield {
          book,
          subject: "资产出租收入未编列",
          message: `文中资产出租收入 ${rent.cell.text}${rent.cell.unit ?? ""}，${nameOfTable(first.table)}各项其他收入均未编列，也没有说明上缴国库。`,
          suggestion: "请将资产出租收入编入预算；按规定上缴国库的，请说明。",
          evidence: [rent.evidence, evidenceOfTable(first.table)],
        };
      }
    }
  },
});

function incomesOf(book: Book) {
  return OTHER_INCOME.flatMap(([item]) => incomeOf(book, item) ?? []);
}

function rentsOf(book: Book): { cell: Cell; evidence: Evidence }[] {
  return [...saidFigures(book, /出租|出借|租赁|租金/u, ({ money }) => (money?.amount ?? 0) > 0)].flatMap(
    ({ narrative, passage, figures }) =>
      OTHER.test(passage.text)
        ? []
        : figures
            .filter(({ before }) => RENT.test(before))
            .map(({ cell }) => ({
              cell,
              evidence: {
                ...evidenceOfCell(cell, narrative.document, "stated"),
                place: placeAt(passage, cell.column) ?? cell.place,
              },
            })),
  );
}
