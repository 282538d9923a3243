import { type Book, defineCheck, type Observation } from "../domain/check.ts";
import { evidenceOfLine } from "../domain/finding.ts";
import { CLASSIFICATION } from "./basis.ts";
import { expenditureByFunction, type FunctionalItem, functionalItems } from "./classification/functional-items.ts";
import { natureOfBody } from "./classification/nature-of-body.ts";

const AUTHORITY = { name: "行政运行", ending: "01" };
const INSTITUTION = { name: "事业运行", ending: "50" };

export default defineCheck({
  id: "running-item-fits-nature",
  code: "BUD-CODE-006",
  title: "行政单位应使用行政运行科目，事业单位应使用事业运行或专门科目",
  class: "classification",
  severity: "notice",
  basis: [CLASSIFICATION],
  reads: [],
  exempts: (book) =>
    ofUnit(book) ? undefined : "草案不是单位预算（决算），或者没有写明单位性质，或者没有按功能分类列示支出的表。",

  *observe(_tables, book): Iterable<Observation> {
    const unit = ofUnit(book);
    if (!unit) {
      return;
    }
    const { nature, items } = unit;
    const [wrong, right] = nature.nature === "institution" ? [AUTHORITY, INSTITUTION] : [INSTITUTION, AUTHORITY];
    const misused = items.filter((item) => isRunning(item, wrong));
    const [first] = misused;
    // An authority may keep an institution in its book; one that has no item of its own is what is odd.
    const isMixed = nature.nature === "authority" && items.some((item) => isRunning(item, right));
    if (first && !isMixed) {
      yield {
        subject: wrong.name,
        doubtful: true,
        message: `${book.body}为${nature.says}，《${first.table.title}》使用 ${first.code}“${first.line.name}”。`,
        suggestion: `请核对单位性质和科目：${nature.says}的运行经费应列${right.name}或相应的专门科目。`,
        evidence: [
          ...misused.map(({ table, line }) => evidenceOfLine(table, line)),
          ...(nature.evidence ? [nature.evidence] : []),
        ],
      };
    }
  },
});

function isRunning({ code, line }: FunctionalItem, { name, ending }: typeof AUTHORITY): boolean {
  return code.endsWith(ending) && line.name.startsWith(name);
}

/** A department's book holds units of either nature. */
function ofUnit(
  book: Book,
): { nature: NonNullable<ReturnType<typeof natureOfBody>>; items: FunctionalItem[] } | undefined {
  const nature = book.isOf === "department" || book.body === undefined ? undefined : natureOfBody(book);
  const table = nature && expenditureByFunction(book);
  return table ? { nature, items: functionalItems(table) } : undefined;
}
