import type { BudgetTable } from "../../domain/budget-table.ts";
import type { Book } from "../../domain/check.ts";
import { compactText } from "../../domain/text.ts";
import { lastDayInForce } from "../relate/validity.ts";
import { type Day, type Days, dayAfter, daysIn, monthsIn } from "./days.ts";
import { columnsHeaded, type ListRow, numberOfYear, rowsOf, textUnder, valueIn, wordsOf } from "./list-row.ts";
import { isProjectList } from "./projects.ts";
import { termIn } from "./term.ts";

/** A special fund 专项资金 as a list has it, with the rules it is given out by: one row. */
export interface ListedFund extends ListRow {
  name: string;
  /** 主管部门, as printed. */
  department: string;
  /** 《…管理办法》（文号）, as printed. */
  rules: string;
  /** The first day of the rules, where it is told; of a number 〔2015〕12号 alone the first of the next year. */
  issued?: Day;
  /** The last day on which the rules or the policy are in force, where it is told. */
  end?: Day;
  /** The row gives the rules no term, and does not say that they have none. */
  isOpen: boolean;
}

const RULES = /管理办法|管理制度|(?:政策|制度|设立|资金|立项)依据|文号|文件/u;
const NAME = /(?:专项资金|资金|项目|政策)(?:名称)?$|名称$/u;
const DEPARTMENT = /(?:主管|牵头|责任)?(?:部门|单位)(?:名称)?$/u;
const ISSUED = /(?:印发|发布|施行|实施|出台|制定|颁布|生效|发文)(?:日期|时间|年[度份月])?$/u;
const EXPIRY = /到期|截止|失效|有效期(?:至|止)|终止/u;
const VALIDITY = /有效期|(?:执行|实施|政策|存续)(?:期限?|年限|起止)|起止/u;
const AMOUNT = /预算|安排|金额|资金规模|合计/u;
const NO_AMOUNT = /上年|去年|执行|决算|增减|[%％]/u;
const ENDLESS = /长期|无固定|不设|未设|永久|无期限|持续/u;

/** The funds of a book that get money this year, from every list that names rules and their time. */
export function listedFunds({ tables }: Book): ListedFund[] {
  return tables.filter(isList).flatMap((table) =>
    rowsOf(table).flatMap((row): ListedFund[] => {
      const { line } = row;
      const amount = numberOfYear(row, AMOUNT, NO_AMOUNT);
      const isPaid = amount === undefined || valueIn(amount) > 0;
      return line.mark === "total" || line.name === "" || !isPaid ? [] : [read(row)];
    }),
  );
}

function isList(table: BudgetTable): boolean {
  const has = (head: RegExp): boolean => columnsHeaded(table, head).length > 0;
  // Of a list of projects a term is of the work: what the rule of terms looks at.
  const isOther = !isProjectList(table) && has(/管理(?:办法|制度|规定)/u) && (has(EXPIRY) || has(VALIDITY));
  return !table.large && (table.kind === "special-funds" || isOther);
}

function read(row: ListRow): ListedFund {
  const rules = textUnder(row, RULES);
  const [validity, expiry] = [textUnder(row, VALIDITY), textUnder(row, EXPIRY)];
  const first = daysIn(textUnder(row, ISSUED))[0] ?? firstOfTerm(validity);
  const number = /[〔[(（【](20\d{2})[〕\])）】]\s*\d+\s*号/u.exec(rules)?.[1];
  const issued = first?.from ?? (number === undefined ? undefined : `${Number(number) + 1}-01-01`);
  const months = ENDLESS.test(validity)
    ? undefined
    : monthsIn(validity.replace(/20\d{2}年(?:\d{1,2}月)?(?:\d{1,2}日)?/gu, ""));
  const end =
    daysIn(expiry).at(-1)?.to ??
    endOfTerm(validity) ??
    lastDayInForce(wordsOf(row)) ??
    (first !== undefined && months !== undefined ? dayAfter(first.from, months, -1) : undefined);
  return {
    ...row,
    name: textUnder(row, NAME) || row.line.name,
    department: textUnder(row, DEPARTMENT),
    rules,
    ...(issued && { issued }),
    ...(end && { end }),
    isOpen:
      end === undefined && months === undefined && compactText(rules) !== "" && !ENDLESS.test(`${validity}${expiry}`),
  };
}

/** 2021—2025年, 至2025年底; of one day alone, as of 自2021年6月1日起施行, it says when the rules began. */
function endOfTerm(validity: string): Day | undefined {
  const term = termIn(validity);
  const isLong = term !== undefined && dayAfter(term.from, 0, LONG) < term.to;
  return isLong || /[至到止]/u.test(validity) ? term?.to : undefined;
}

function firstOfTerm(validity: string): Days | undefined {
  return endOfTerm(validity) === undefined ? daysIn(validity)[0] : undefined;
}

/** Days of more than a month: not one day, nor the month it began in. */
const LONG = 31;
