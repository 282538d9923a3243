import type { BudgetTable } from "../../domain/budget-table.ts";
import type { Book } from "../../domain/check.ts";
import { compactText } from "../../domain/text.ts";
import { lastDayInForce } from "../relate/validity.ts";
import { type Day, type Days, dayAfter, daysIn, monthsIn } from "./days.ts";
import { columnsHeaded, type ListRow, numberOfYear, rowsOf, textUnder, valueIn, wordsOf } from "./list-row.ts";
import { isProjectList } from "./projects.ts";
import { saidUnder, termIn } from "./term.ts";

/** A special fund 专项资金 as a list has it, with the rules it is given out by: one row. */
export interface ListedFund extends ListRow {
  name: string;
  /** 主管部门, as printed. */
  department: string;
  /** 《…管理办法》（文号）, as printed. */
  rules: string;
  /** The first day of the rules, where it is told; of a number 〔2015〕12号 alone the first of the next year. */
  issued?: Day;
  /** The last day on which the rules are in force, where it is told. */
  end?: Day;
  /** The last day of the policy itself 实施期限, where the list tells it. */
  policyEnd?: Day;
  /** What the list has where the rules should stand: words as 未制定 or 无, or nothing at all. */
  lacksRules?: "said" | "blank";
  /** The row gives the rules no term, and does not say that they have none. */
  isOpen: boolean;
}

const RULES = /管理办法|管理制度|(?:政策|制度|设立|资金|立项)依据|文号|文件/u;
const NAME = /(?:专项资金|资金|项目|政策)(?:名称)?$|名称$/u;
const DEPARTMENT = /(?:主管|牵头|责任)?(?:部门|单位)(?:名称)?$/u;
const ISSUED = /(?:印发|发布|施行|实施|出台|制定|颁布|生效|发文)(?:日期|时间|年[度份月])?$/u;
const EXPIRY = /(?<!政策|资金|专项)(?:到期|截止|失效|有效期(?:至|止)|终止)/u;
const VALIDITY = /(?<!政策|资金|专项)有效期/u;
/** A term of what the money is for, not of the rules. */
const POLICY_TERM = /(?:政策|资金|专项)(?:有效期|到期|截止|终止)|(?:执行|实施|政策|存续)(?:期限?|年限|起止)|起止/u;
/** Where rules have a column of their own, and not one of any document. */
const OWN_RULES = /管理(?:办法|制度)/u;
const NO_RULES =
  /^(?:无|没有|暂无|(?:尚|暂|还)?(?:未|没有)(?:制定|出台|建立|印发)|(?:正在)?(?:制定|拟定|起草)中)(?:管理)?(?:办法|制度)?$/u;
/** 自印发之日起30日后施行. */
const DELAY = /(\d{1,3})(个月|日|天)(?:之)?后(?:起)?(?:正式)?(?:施行|实施|执行|生效)/u;
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
  const isOther =
    !isProjectList(table) && has(/管理(?:办法|制度|规定)/u) && (has(EXPIRY) || has(VALIDITY) || has(POLICY_TERM));
  return !table.large && (table.kind === "special-funds" || isOther);
}

function read(row: ListRow): ListedFund {
  const rules = textUnder(row, RULES);
  const [validity, expiry, term] = [textUnder(row, VALIDITY), textUnder(row, EXPIRY), termOfPolicy(row)];
  const printed = daysIn(textUnder(row, ISSUED))[0] ?? firstOfTerm(validity) ?? firstOfTerm(term);
  const first = printed && afterDelay(printed.from, validity);
  const number = /[〔[(（【](20\d{2})[〕\])）】]\s*\d+\s*号/u.exec(rules)?.[1];
  const issued = first ?? (number === undefined ? undefined : `${Number(number) + 1}-01-01`);
  const [months, monthsOfTerm] = [monthsOf(validity), monthsOf(term)];
  const fromFirst = (count: number | undefined): Day | undefined =>
    first !== undefined && count !== undefined ? dayAfter(first, count, -1) : undefined;
  const end = daysIn(expiry).at(-1)?.to ?? endOfTerm(validity) ?? lastDayInForce(wordsOf(row)) ?? fromFirst(months);
  const policyEnd = endOfTerm(term) ?? fromFirst(monthsOfTerm);
  const lacksRules = lackOfRules(row);
  return {
    ...row,
    name: textUnder(row, NAME) || row.line.name,
    department: textUnder(row, DEPARTMENT),
    rules,
    ...(issued && { issued }),
    ...(end && { end }),
    ...(policyEnd && { policyEnd }),
    ...(lacksRules && { lacksRules }),
    isOpen:
      (end ?? policyEnd ?? months ?? monthsOfTerm) === undefined &&
      lacksRules === undefined &&
      compactText(rules) !== "" &&
      !ENDLESS.test(`${validity}${expiry}${term}`),
  };
}

/** From and to may stand in columns of their own. */
function termOfPolicy({ table, line }: ListRow): string {
  return columnsHeaded(table, POLICY_TERM)
    .map(({ path, index }) => saidUnder(path.join("/"), table.rows.at(line.row)?.[index] ?? ""))
    .filter(Boolean)
    .join("，");
}

function lackOfRules(row: ListRow): ListedFund["lacksRules"] {
  if (columnsHeaded(row.table, OWN_RULES).length === 0) {
    return undefined;
  }
  const rules = compactText(textUnder(row, OWN_RULES));
  // A part of a fund is given out by the rules of the whole.
  const isPart = row.line.parent !== undefined || row.line.children.length > 0;
  return rules === "" ? (isPart ? undefined : "blank") : NO_RULES.test(rules) ? "said" : undefined;
}

function monthsOf(validity: string): number | undefined {
  const plain = compactText(validity).replace(DELAY, "");
  return ENDLESS.test(plain) ? undefined : monthsIn(plain.replace(/20\d{2}年(?:\d{1,2}月)?(?:\d{1,2}日)?/gu, ""));
}

/** The day in force: so many days after that of issue, where the validity says so. */
function afterDelay(day: Day, validity: string): Day {
  const [, count, unit] = DELAY.exec(compactText(validity)) ?? [];
  return count === undefined ? day : unit === "个月" ? dayAfter(day, Number(count)) : dayAfter(day, 0, Number(count));
}

/** A day and nothing else under a head of validity is its last. */
const DAY_ALONE = /^20\d{2}(?:年\d{1,2}月\d{1,2}日|[-./]\d{1,2}[-./]\d{1,2})$/u;

/** 2021—2025年, 至2025年底; 自2021年6月1日起施行 says only when the rules began. */
function endOfTerm(validity: string): Day | undefined {
  return termIn(validity)?.to ?? (DAY_ALONE.test(compactText(validity)) ? daysIn(validity)[0]?.to : undefined);
}

function firstOfTerm(validity: string): Days | undefined {
  return endOfTerm(validity) === undefined ? daysIn(validity)[0] : undefined;
}
