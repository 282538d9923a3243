import type { BudgetTable, Cell, LineItem } from "../../domain/budget-table.ts";
import type { Book } from "../../domain/check.ts";
import { dayIn, type PrintedDay } from "./dates.ts";

/** A payment as a ledger 支付明细 prints it. */
export interface Payment {
  table: BudgetTable;
  line: LineItem;
  paid: PrintedDay;
  payee: string;
  purpose: string;
  amount: Cell;
}

const PAID_ON = /(?:支付|付款|记账|交易|拨付|清算)?日期$/u;
const PAYEE = /收款(?:人|单位|方)(?:名称|全称)?$/u;
const PURPOSE = /摘要|用途|款项内容/u;
const AMOUNT = /金额|支付数|付款数/u;

const KNOWN = new WeakMap<Book, Payment[]>();

/** The payments of a book, of every table that prints day, payee, purpose and amount of each; a ledger is read once. */
export function paymentsOf(book: Book): readonly Payment[] {
  const known = KNOWN.get(book) ?? readPayments(book);
  KNOWN.set(book, known);
  return known;
}

function readPayments({ tables }: Book): Payment[] {
  return tables.flatMap((table) => {
    const [day, payee, purpose] = [PAID_ON, PAYEE, PURPOSE].map((name) => columnNamed(table, name));
    const amounts = table.columns.filter(({ role, path }) => role === "amount" && AMOUNT.test(path.join("/")));
    const [column] = amounts;
    return day === undefined || payee === undefined || purpose === undefined || !column || amounts.length > 1
      ? []
      : table.lines.flatMap((line) => {
          const row = table.rows.at(line.row) ?? [];
          const [paid, amount] = [dayIn(row[day]), line.cells[column.index]];
          return paid && amount?.money
            ? [{ table, line, paid, payee: row[payee] ?? "", purpose: row[purpose] ?? "", amount }]
            : [];
        });
  });
}

function columnNamed({ columns }: BudgetTable, name: RegExp): number | undefined {
  const found = columns.filter(({ role, path }) => role !== "amount" && name.test(path.at(-1) ?? ""));
  return found.length === 1 ? found[0]?.index : undefined;
}
