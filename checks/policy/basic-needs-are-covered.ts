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
/** Said in the sentence of the gap or in the next. */
const FILLED =
  /(?:无|没有|不存在)缺口|缺口已|(?:全部|全额|足额|均|已经?|予以)[^。；]{0,6}(?:弥补|解决|消化|补足|补齐)|(?:弥补|补足|补齐|解决)(?:到位|完毕|了)?[。；]?$/u;

const OPEN = /(?:未|难以|无法|不能|不足以|尚需|仍需|有待|恳请|请求)[^，,。；;]{0,16}(?:弥补|解决|消化|补足|补齐)/u;

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
      figures
        .filter(({ before, sentence }) => {
          const [own, next = own] = passage.sentences.slice(Math.max(sentence, 0));
          return GAP.test(before) && !isFilled(passage.text.slice(own?.from, next?.to));
        })
        .map(({ cell }) => ({ cell, document: narrative.document })),
  );
}

function isFilled(sentence: string): boolean {
  return FILLED.test(sentence) && !OPEN.test(sentence);
}
