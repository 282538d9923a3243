import type { BudgetTable, Column } from "../../domain/budget-table.ts";
import { type Book, defineCheck } from "../../domain/check.ts";
import { evidenceOfCell, nameOfTable } from "../../domain/finding.ts";
import { BUDGET_REFORM, budgetLaw } from "../basis.ts";
import { fenOf, inTenThousands, isMore } from "../relate/compare-amounts.ts";
import { saidFigures } from "../relate/said-figures.ts";
import { tellWorst } from "../relate/worst-places.ts";

const THREE_GUARANTEES = /三保|保基本民生|保工资|保运转/u;
const NEED = /需求|标准测算|测算数|应安排|保障标准/u;
const PLANNED = /预算安排|预算数|安排数|已安排|年初预算/u;
const GAP = /缺口(?:为|达|是|约|[:：])?[^，,。；;\d]{0,4}$/u;
const FILLED = /无缺口|没有缺口|不存在缺口|已(?:全部)?(?:解决|弥补|消化)|弥补(?:了)?$/u;

export default defineCheck({
  id: "basic-needs-are-covered",
  code: "BUD-POL-024",
  title: "“三保”支出预算应足额安排，不留缺口",
  class: "policy",
  severity: "error",
  basis: [budgetLaw("第三十七条"), BUDGET_REFORM],
  reads: "the whole draft",
  lacks: "没有列出需求（标准测算数）和预算安排数的“三保”支出表，文中也没有写“三保”缺口。",

  appliesTo: ({ books }) => books.some((book) => rowsOf(book).length > 0 || gapsSaid(book).length > 0),

  *observe({ books }) {
    for (const book of books) {
      const short = rowsOf(book).filter(({ need, planned }) => isMore(need, planned));
      // 合计 falls short because its items do.
      const items = short.some(({ isTotal }) => !isTotal) ? short.filter(({ isTotal }) => !isTotal) : short;
      const { said, ...places } = tellWorst(
        items.map(({ table, name, need, planned }) => ({
          says: `${name}安排 ${planned.text.trim() || "0"}，低于需求 ${need.text}，缺口 ${inTenThousands(fenOf(need) - fenOf(planned))}`,
          weight: fenOf(need) - fenOf(planned),
          evidence: [
            evidenceOfCell(planned, table.document, "stated"),
            evidenceOfCell(need, table.document, "computed-from"),
          ],
        })),
      );
      const [first] = items;
      if (first) {
        yield {
          book,
          subject: "“三保”缺口",
          message: `${nameOfTable(first.table)}${said}。`,
          suggestion: ADVICE,
          ...places,
        };
      }
      for (const { cell, document } of first ? [] : gapsSaid(book)) {
        yield {
          book,
          subject: "“三保”缺口",
          // What the text calls a gap may be that of a year before, or of one that is filled.
          severity: "warning",
          doubtful: true,
          message: `文中写“三保”支出缺口 ${cell.text}${cell.unit ?? ""}。`,
          suggestion: ADVICE,
          evidence: [evidenceOfCell(cell, document, "stated")],
        };
      }
    }
  },
});

const ADVICE = "“三保”支出在财政支出中优先：请足额安排，调整其他支出弥补缺口。";

function rowsOf({ tables }: Book) {
  return tables
    .filter(({ title }) => THREE_GUARANTEES.test(title))
    .flatMap((table) => {
      const [need, planned] = [column(table, NEED), column(table, PLANNED, NEED)];
      return need && planned
        ? table.lines.flatMap(({ name, mark, cells }) => {
            const [wanted, given] = [cells[need.index], cells[planned.index]];
            return mark !== "heading" && wanted?.money && given
              ? [{ table, name, need: wanted, planned: given, isTotal: mark === "total" }]
              : [];
          })
        : [];
    });
}

function column({ columns }: BudgetTable, words: RegExp, but?: RegExp): Column | undefined {
  const found = columns.filter(({ role, period, path }) => {
    const head = path.join("/");
    return (
      role === "amount" && period !== "last-year" && words.test(head) && !but?.test(head) && !/差|缺口/u.test(head)
    );
  });
  return found.length === 1 ? found[0] : undefined;
}

function gapsSaid(book: Book) {
  return [...saidFigures(book, THREE_GUARANTEES, ({ money }) => (money?.amount ?? 0) > 0)].flatMap(
    ({ narrative, passage, figures }) =>
      FILLED.test(passage.text) || !/缺口/u.test(passage.text)
        ? []
        : figures.filter(({ before }) => GAP.test(before)).map(({ cell }) => ({ cell, document: narrative.document })),
  );
}
