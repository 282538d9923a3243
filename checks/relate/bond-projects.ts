import type { BudgetTable, Cell, Column, LineItem } from "../../domain/budget-table.ts";
import type { Book } from "../../domain/check.ts";
import { amountColumn } from "../../domain/find-cell.ts";
import { compactText } from "../../domain/text.ts";
import { projectName, textUnder } from "./project-name.ts";

/** A project that is paid from bonds 债券资金, as a table lists it. */
export interface BondProject {
  table: BudgetTable;
  line: LineItem;
  name: string;
  amount: Cell;
  /** 一般债券 or 专项债券, where the row, its column or the title of the table tells. */
  sort?: "general" | "special";
  /** Codes of the classifications, where the table has columns of them. */
  functional?: string;
  economic?: string;
}

const BONDS =
  /(?<!(?:不含|除|不包括|扣除|非)(?:地方)?(?:政府)?(?:一般|专项)?)(?:债券|债务资金|债务收入)(?!.{0,4}(?:以外|除外|之外))/u;
const LISTS: readonly BudgetTable["kind"][] = ["debt-use", "major-projects", "projects", "project-details"];
const SORT = /债券(?:类型|类别|种类|性质)/u;
const FUNCTIONAL = /功能(?:分类|科目)/u;
const ECONOMIC = /经济(?:分类|科目)/u;

/** Every row of the tables of projects that states an amount of bonds. */
export function* bondProjects(books: readonly Book[]): Generator<BondProject & { book: Book }> {
  for (const book of books) {
    for (const table of book.tables.filter(({ kind }) => LISTS.includes(kind))) {
      for (const project of projectsOf(table)) {
        yield { book, ...project };
      }
    }
  }
}

function* projectsOf(table: BudgetTable): Iterable<BondProject> {
  const columns = bondColumns(table);
  for (const line of columns.length > 0 ? table.lines : []) {
    if (line.mark === "total" || line.children.length > 0) {
      continue;
    }
    for (const column of columns) {
      const amount = line.cells[column.index];
      if (amount?.number && amount.number.mantissa > 0) {
        yield {
          table,
          line,
          name: projectName(table, line),
          amount,
          ...sortOf(table, line, column),
          ...codesOf(table, line),
        };
      }
    }
  }
}

/** Of a list of bonds its whole amounts; of another list of projects the columns that name bonds as a source. */
function bondColumns(table: BudgetTable): Column[] {
  const named = table.columns.filter(({ role, path }) => role === "amount" && BONDS.test(path.join("/")));
  const whole = table.kind === "debt-use" ? amountColumn(table, 0) : undefined;
  return named.length > 0 ? named : whole ? [whole] : [];
}

function sortOf(table: BudgetTable, line: LineItem, { path }: Column): Pick<BondProject, "sort"> {
  for (const text of [path.join("/"), textUnder(table, line, SORT) ?? "", table.title].map(compactText)) {
    const isGeneral = /一般(?:债|政府债)/u.test(text);
    const isSpecial = /专项(?:债|政府债)/u.test(text);
    if (isGeneral !== isSpecial) {
      return { sort: isGeneral ? "general" : "special" };
    }
  }
  return {};
}

function codesOf(table: BudgetTable, line: LineItem): Pick<BondProject, "functional" | "economic"> {
  const [functional, economic] = [codeUnder(table, line, FUNCTIONAL), codeUnder(table, line, ECONOMIC)];
  return { ...(functional && { functional }), ...(economic && { economic }) };
}

/** The code that the text of a row begins with, under the header of its classification. */
function codeUnder(table: BudgetTable, line: LineItem, header: RegExp): string | undefined {
  return /^\s*(\d{3,7})(?!\d)/u.exec(textUnder(table, line, header) ?? "")?.[1];
}
