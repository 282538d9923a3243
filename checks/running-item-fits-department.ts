import type { BudgetTable } from "../domain/budget-table.ts";
import { type Book, defineCheck, type Observation } from "../domain/check.ts";
import { wholeAmount } from "../domain/find-cell.ts";
import { evidenceOfLine } from "../domain/finding.ts";
import { isRegion } from "../tables/read-body.ts";
import { budgetLaw, CLASSIFICATION } from "./basis.ts";
import { expenditureByFunction, type FunctionalItem, functionalItems } from "./classification/functional-items.ts";
import { groupsOfDepartment, isGroupOfFunction } from "./classification/functions-of-departments.ts";
import { namesOf } from "./classification/look-up.ts";

export default defineCheck({
  id: "running-item-fits-department",
  code: "BUD-CODE-005",
  title: "部门的行政运行应列其职责所属的款级科目",
  class: "classification",
  severity: "notice",
  basis: [budgetLaw("第三十二条"), CLASSIFICATION],
  reads: [],
  exempts: (book) =>
    runningItems(book).length > 0 ? undefined : "草案中没有列行政运行的部门，或者从部门名称看不出职责。",

  *observe(_tables, book): Iterable<Observation> {
    const { body = "" } = book;
    const own = groupsOfDepartment(body);
    const items = runningItems(book);
    const strays = items.filter(({ code }) => !own.has(code.slice(0, 5)) && isGroupOfFunction(code.slice(0, 5)));
    const [largest] = strays.sort((left, right) => amountOf(right) - amountOf(left));
    // A merged department keeps the subjects of each of its functions.
    if (largest && !items.some(({ code }) => own.has(code.slice(0, 5)))) {
      const { table, code } = largest;
      const group = code.slice(0, 5);
      const [right = ""] = own;
      yield {
        subject: `${group} 行政运行`,
        doubtful: true,
        message: `${body}的行政运行列在《${table.title}》${code}，属 ${group}“${nameOf(group, table)}”，可能与其职责不符。`,
        suggestion: `请核对支出功能分类科目：${body}的行政运行一般列 ${right}01（${nameOf(right, table)}）。`,
        evidence: strays.map((one) => evidenceOfLine(one.table, one.line)),
      };
    }
  },
});

/** 行政运行 of a department whose name tells its function; a government's table is of all functions. */
function runningItems(book: Book): FunctionalItem[] {
  const { body } = book;
  const isTold = body !== undefined && !isRegion(body) && groupsOfDepartment(body).size > 0;
  const table = isTold ? expenditureByFunction(book) : undefined;
  return table
    ? functionalItems(table).filter(({ code, line }) => code.endsWith("01") && line.name.startsWith("行政运行"))
    : [];
}

function amountOf({ table, line }: FunctionalItem): number {
  return wholeAmount(table, line)?.money?.amount ?? 0;
}

function nameOf(group: string, { fiscalYear }: BudgetTable): string {
  return namesOf(group, fiscalYear)[0] ?? "";
}
