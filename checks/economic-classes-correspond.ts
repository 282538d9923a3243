import type { BudgetTable, Cell, LineItem } from "../domain/budget-table.ts";
import { type Book, defineCheck, type Observation } from "../domain/check.ts";
import { wholeAmount, wholeTotal } from "../domain/find-cell.ts";
import { evidenceOfLine } from "../domain/finding.ts";
import { type Relation, sum } from "../domain/relation.ts";
import { budgetLaw, ECONOMIC_REFORM } from "./basis.ts";
import { classifyPanel } from "./classification/classify-panel.ts";
import { CLASSES, governmentCodesOf, isMapped, partsOfAuthorities } from "./classification/economic-mapping.ts";
import type { Classification } from "./classification/subject.ts";
import { projectName, textUnder } from "./relate/project-name.ts";

const OF_CLASSES = "政府预算经济分类";
const OF_DEPARTMENT = /部门.*经济/u;
const OF_GOVERNMENT = /政府.*经济/u;
const DEPARTMENTAL = /(?<!\d)3\d{4}(?!\d)/u;
const GOVERNMENT = /(?<!\d)5\d{4}(?!\d)/u;

export default defineCheck({
  id: "economic-classes-correspond",
  code: "BUD-CODE-009",
  title: "政府预算支出经济分类与部门预算支出经济分类应按规定对应",
  class: "classification",
  severity: "warning",
  basis: [ECONOMIC_REFORM, budgetLaw("第三十二条")],
  reads: [],
  exempts: (book) =>
    book.tables.some((table) => pairsOf(table).length > 0) || twoTables(book)
      ? undefined
      : "草案中没有同时按政府预算和部门预算两套经济分类列示的支出。",

  // The classes hold by the scheme itself; of the 款 below them the compiled mapping may be out of date.
  grade: ({ relation }) => (relation.says.startsWith(OF_CLASSES) ? undefined : "notice"),

  *relate(_tables, book): Iterable<Relation> {
    const both = twoTables(book);
    yield* both ? sumsOf(both) : [];
  },

  *observe(_tables, book): Iterable<Observation> {
    const seen = new Set<string>();
    for (const { table, line, departmental, government } of book.tables.flatMap(pairsOf)) {
      const right = governmentCodesOf(departmental);
      const key = `${departmental} ${government}`;
      if (right.length > 0 && isMapped(government) && !right.includes(government) && !seen.has(key)) {
        seen.add(key);
        yield {
          subject: key,
          doubtful: true,
          message: `《${table.title}》“${projectName(table, line)}”部门预算经济分类列 ${departmental}，政府预算经济分类列 ${government}，两者不对应。`,
          suggestion: `${departmental} 对应的政府预算支出经济分类为 ${right.join(" 或 ")}，请核对。`,
          evidence: [evidenceOfLine(table, line)],
        };
      }
    }
  },
});

interface Pair {
  table: BudgetTable;
  line: LineItem;
  departmental: string;
  government: string;
}

/** Rows that print a code of either classification, each in a column that is headed so. */
function pairsOf(table: BudgetTable): Pair[] {
  const heads = table.columns.map(({ path }) => path.join("/"));
  if (!heads.some((head) => OF_DEPARTMENT.test(head)) || !heads.some((head) => OF_GOVERNMENT.test(head))) {
    return [];
  }
  return table.lines.flatMap((line) => {
    const [departmental] = DEPARTMENTAL.exec(textUnder(table, line, OF_DEPARTMENT) ?? "") ?? [];
    const [government] = GOVERNMENT.exec(textUnder(table, line, OF_GOVERNMENT) ?? "") ?? [];
    return departmental && government ? [{ table, line, departmental, government }] : [];
  });
}

/** The rows of two tables, or of two panels, that list one money by either classification. */
interface TwoTables {
  departmental: ReadonlyMap<string, Cell>;
  government: ReadonlyMap<string, Cell>;
  title: string;
}

/** Where the totals are not the same, the tables are not of the same money. */
function twoTables({ tables }: Book): TwoTables | undefined {
  const [departmental, ...more] = tables.filter((table) => isBy(table, "departmental-economic"));
  const [government, ...others] = tables.filter((table) => isBy(table, "government-economic"));
  const [one, other] = [departmental && wholeTotal(departmental), government && wholeTotal(government)];
  const isSame = one?.money !== undefined && one.money.amount === other?.money?.amount;
  if (!departmental || !government || more.length + others.length > 0 || departmental === government || !isSame) {
    return undefined;
  }
  return { departmental: amountsOf(departmental), government: amountsOf(government), title: departmental.title };
}

function isBy(table: BudgetTable, wanted: Classification): boolean {
  return table.panels.length === 1 && table.panels.some((panel) => classifyPanel(table, panel) === wanted);
}

function amountsOf(table: BudgetTable): Map<string, Cell> {
  return new Map(
    table.lines.flatMap((line) => {
      const cell = line.code && wholeAmount(table, line);
      return cell ? [[line.code ?? "", cell] as const] : [];
    }),
  );
}

function* sumsOf({ departmental, government, title }: TwoTables): Iterable<Relation> {
  for (const [code, parts] of CLASSES) {
    const total = departmental.get(code);
    const found = parts.filter((part) => government.has(part));
    const cells = found.flatMap((part) => government.get(part) ?? []);
    if (total && cells.length > 0) {
      yield sum(total, cells, `${OF_CLASSES} ${found.join("、")}${found.length > 1 ? " 之和" : " 数"}`);
    }
  }
  // 30101 of an institution goes to 50501, and no row tells of which unit it is.
  const hasInstitutions = [...government.keys()].some((code) => /^50[56]/u.test(code));
  for (const [code, parts] of hasInstitutions ? [] : partsOfAuthorities()) {
    const total = government.get(code);
    const cells = parts.flatMap((part) => departmental.get(part) ?? []);
    if (total && cells.length > 0) {
      yield sum(total, cells, `《${title}》${parts.length > 1 ? "对应科目之和" : `对应科目 ${parts[0]}`}`);
    }
  }
}
