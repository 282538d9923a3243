import { formatNumber } from "../domain/amount.ts";
import type { BudgetTable, Cell, Measure } from "../domain/budget-table.ts";
import { type Book, defineCheck, type Observation } from "../domain/check.ts";
import { columnOf, wholeAmount } from "../domain/find-cell.ts";
import { evidenceOfCell } from "../domain/finding.ts";
import { CLASSIFICATION } from "./basis.ts";
import { expenditureByFunction, type FunctionalItem, functionalItems } from "./classification/functional-items.ts";

interface Misuse {
  /** What the item should not pay. */
  column: Measure;
  says: string;
  isOf: (item: FunctionalItem) => boolean;
  suggestion: string;
}

const MISUSES: readonly Misuse[] = [
  {
    column: "project",
    says: "项目支出",
    isOf: ({ code, line }) => /(?:01|50)$/u.test(code) && /^(?:行政运行|事业运行)/u.test(line.name),
    suggestion: "行政运行、事业运行反映基本支出；项目支出请改列一般行政管理事务或相应的专门项级科目。",
  },
  {
    column: "basic",
    says: "基本支出",
    isOf: ({ code, line }) => code.endsWith("02") && line.name.startsWith("一般行政管理事务"),
    suggestion: "一般行政管理事务反映未单独设置项级科目的项目支出；基本支出请改列行政运行或事业运行。",
  },
];

export default defineCheck({
  id: "running-items-are-basic",
  code: "BUD-CODE-007",
  title: "行政运行、事业运行不应列项目支出，一般行政管理事务不应列基本支出",
  class: "classification",
  // Small amounts stand there in every second published book: a question for the body, no fault to be mended.
  severity: "notice",
  basis: [CLASSIFICATION],
  parameters: {
    share: { title: "占该科目支出的比例超过此数的列出", value: 10, unit: "%", source: "审查经验值" },
  },
  reads: [],
  exempts: (book) => (tableOf(book) ? undefined : "草案中没有按功能分类列示基本支出和项目支出的表。"),

  *observe(_tables, book, { share }): Iterable<Observation> {
    const table = tableOf(book);
    for (const misuse of table ? MISUSES : []) {
      yield* observe(misuse, table as BudgetTable, share);
    }
  },
});

function tableOf(book: Book): BudgetTable | undefined {
  const table = expenditureByFunction(book);
  return table && columnOf(table, "basic") && columnOf(table, "project") ? table : undefined;
}

function* observe(
  { column: measure, says, isOf, suggestion }: Misuse,
  table: BudgetTable,
  share: number,
): Iterable<Observation> {
  const column = columnOf(table, measure);
  const found = functionalItems(table).flatMap((item): { item: FunctionalItem; cell: Cell; whole: number }[] => {
    const cell = column && isOf(item) ? item.line.cells[column.index] : undefined;
    const whole = wholeAmount(table, item.line)?.money?.amount ?? 0;
    return cell?.money && whole > 0 && cell.money.amount * 100 > whole * share ? [{ item, cell, whole }] : [];
  });
  const [worst, ...others] = found.sort((a, b) => (b.cell.money?.amount ?? 0) - (a.cell.money?.amount ?? 0));
  if (worst) {
    const { item, cell, whole } = worst;
    const percent = formatNumber({ mantissa: Math.round(((cell.money?.amount ?? 0) * 1000) / whole), decimals: 1 });
    yield {
      subject: `${item.line.name.slice(0, 4)} ${says}`,
      message: `《${table.title}》${item.code}“${item.line.name}”列有${says} ${cell.text}${table.unit ?? ""}，占该科目支出的 ${percent}%${others.length > 0 ? `，同类情形共 ${found.length} 处` : ""}。`,
      suggestion,
      evidence: found.map((one) => evidenceOfCell(one.cell, table.document, "stated")),
    };
  }
}
