import { formatNumber } from "../../domain/amount.ts";
import type { BudgetTable, Cell } from "../../domain/budget-table.ts";
import { type Book, defineCheck, type Observation } from "../../domain/check.ts";
import { evidenceOfCell } from "../../domain/finding.ts";
import { FEN_PER_UNIT } from "../../domain/unit.ts";
import { budgetLaw } from "../basis.ts";
import { formsOf } from "../performance/read-forms.ts";
import { isCarryOverList } from "../relate/carry-over-list.ts";
import { projectName } from "../relate/project-name.ts";
import { inOne, type ShownPlace } from "../relate/worst-places.ts";
import { inQuotes } from "../wording/said.ts";
import { daysIn } from "./days.ts";
import { idleSaid } from "./idle-sentences.ts";
import { amountInWords, columnsHeaded, numberUnder, rowsOf, textUnder, valueIn } from "./list-row.ts";
import { isProjectList } from "./projects.ts";

/** Of the year's money; what was carried over or added besides is in it where the table says so. */
const BUDGET =
  /(?:调整|全年|变动)(?:后)?预算|年初预算|预算(?:数|金额|安排|指标)?(?:\(.{1,3}\))?$|(?:下达|安排|到位|指标|拨付)(?:数|金额|资金)/u;
const SPENT = /(?:执行|支出|支付|使用|完成)(?:数|金额|资金|进度)?(?:\(.{1,3}\))?$/u;
const NO_AMOUNT = /率|比例|进度|[%％]|上年|去年|结[转余]/u;
/** Money of a year, still there: 结转、结余、未支出. */
const LEFT = /结[转余]|未(?:支出|使用|支付|执行)|闲置|余额/u;
const NO_SHARE = /率|比例|[%％]/u;
/** What was there at the beginning tells nothing where the table prints what is left at the end. */
const NOT_LEFT = /率|比例|[%％]|年初|期初|上年/u;
const OF_YEAR = /(?:资金|预算|下达|指标|安排)年[度份]|(?:下达|指标|拨付)(?:文号|时间|日期)|^年[度份]$/u;

export default defineCheck({
  id: "money-is-not-idle",
  code: "BUD-POL-019",
  title: "项目资金不应长期闲置",
  class: "policy",
  severity: "notice",
  basis: [budgetLaw("第四十二条"), budgetLaw("第五十七条")],
  reads: [],
  parameters: {
    least: { title: "执行率低于多少视为闲置", value: 20, unit: "%", source: "规则手册（9 月 30 日）" },
    month: { title: "从第几个月末的执行数起判断", value: 9, unit: "月", source: "规则手册" },
    amount: { title: "金额达到多少提示", value: 50, unit: "万元", source: "编制习惯，请按本地规定设定" },
    years: { title: "以前年度资金满几年未用完", value: 2, unit: "年", source: "预算法第四十二条（连续两年未用完）" },
  },
  exempts: (book) =>
    [...executed(book), ...carried(book, 0)].length > 0 || idleSaid(book).length > 0
      ? undefined
      : "草案没有列出项目的预算数和执行数，也没有列出以前年度资金的结转结余。",

  *observe(_tables, book, { least, month, amount, years }): Iterable<Observation> {
    const slow = executed(book)
      .filter(({ until, budget }) => until >= month && large(budget, amount))
      .filter(({ budget, spent }) => 100 * valueIn(spent) < least * valueIn(budget))
      .map(({ table, name, budget, spent, until }): ShownPlace => {
        const rate = formatNumber({ mantissa: Math.round((1000 * valueIn(spent)) / valueIn(budget)), decimals: 1 });
        const when = until < 12 ? `至 ${until} 月末` : "全年";
        return {
          says: `“${inQuotes(name)}”预算 ${amountInWords(budget, table)}，${when}执行 ${spent.text}，执行率 ${rate}%`,
          evidence: [spent, budget].map((cell) => evidenceOfCell(cell, table.document, "stated")),
          weight: valueIn(budget) - valueIn(spent),
        };
      });
    const old = carried(book, years)
      .filter(({ left }) => large(left, amount))
      .map(
        ({ table, name, left, of }): ShownPlace => ({
          says: `“${inQuotes(name)}”${of} 年资金尚余 ${amountInWords(left, table)}`,
          evidence: [evidenceOfCell(left, table.document, "stated")],
          weight: valueIn(left),
        }),
      );
    const suggestion = "请说明原因和用款计划，不能形成支出的，按规定收回统筹。";
    yield* inOne(slow, { subject: "执行率低", lead: "项目资金闲置：", suggestion });
    yield* inOne(old, { subject: "以前年度资金", lead: `以前年度资金满 ${years} 年未用完：`, suggestion });
    yield* inOne(idleSaid(book), { subject: "资金闲置", lead: "文中提到资金闲置：", suggestion });
  },
});

interface Executed {
  table: BudgetTable;
  name: string;
  budget: Cell;
  spent: Cell;
  /** The month to whose end it was counted. */
  until: number;
}

function executed(book: Book): Executed[] {
  const forms = book.tables.flatMap(formsOf).flatMap(({ table, project, funds }): Executed[] => {
    const [execution] = funds.flatMap((one) => one.execution ?? []);
    return project && execution ? [{ table, name: project.text, ...execution, until: 12 }] : [];
  });
  return [...forms, ...book.tables.filter((table) => isProjectList(table) && !table.large).flatMap(inTable)];
}

function inTable(table: BudgetTable): Executed[] {
  const until = monthOf(table);
  if (until === undefined || columnsHeaded(table, SPENT).length === 0) {
    return [];
  }
  return rowsOf(table).flatMap((row): Executed[] => {
    const { line } = row;
    const [budget, spent] = [
      numberUnder(row, BUDGET, new RegExp(`${NO_AMOUNT.source}|${SPENT.source}`, "u")),
      numberUnder(row, SPENT, NO_AMOUNT),
    ];
    const isOne = line.mark === "item" && line.children.length === 0;
    return isOne && budget && spent && valueIn(budget) > 0
      ? [{ table, name: projectName(table, line), budget, spent, until }]
      : [];
  });
}

/** 截至9月30日, 1—9月; accounts are of the whole year. */
function monthOf({ title, columns, notes, stage }: BudgetTable): number | undefined {
  const words = [title, ...columns.flatMap(({ path }) => path), ...notes.map(({ text }) => text)].join(" ");
  const day = /(?:截[至止]|至|底?止)?[^。]{0,8}?(?<![\d-])(\d{1,2})月(?:(?:30|31|28|29)日|底|末)/u.exec(words)?.[1];
  const span = /1[-—–~至到－]+(\d{1,2})月/u.exec(words)?.[1];
  const said = Number(day ?? span ?? 0);
  return said >= 1 && said <= 12 ? said : stage === "final-account" ? 12 : undefined;
}

/** Money of years before, that the table tells by year. Of what is carried over BUD-LAW-016 speaks. */
function carried({ tables, fiscalYear }: Book, years: number) {
  const lists = tables.filter(
    (table) =>
      !table.large &&
      !/债/u.test(table.title) &&
      !isCarryOverList(table) &&
      columnsHeaded(table, /项目|资金名称/u).length > 0 &&
      columnsHeaded(table, OF_YEAR).length > 0 &&
      columnsHeaded(table, LEFT).length > 0,
  );
  return lists.flatMap((table) => {
    const hasEnd = columnsHeaded(table, LEFT).some(({ path }) => !NOT_LEFT.test(path.join("/")));
    return rowsOf(table).flatMap((row) => {
      const { line } = row;
      const said = textUnder(row, OF_YEAR);
      const of = Number(
        daysIn(said)[0]?.from.slice(0, 4) ??
          /[〔[(（](20\d{2})[〕\])）]|^\s*(20\d{2})\s*$/u.exec(said)?.slice(1).find(Boolean) ??
          0,
      );
      const left = numberUnder(row, LEFT, NOT_LEFT) ?? (hasEnd ? undefined : numberUnder(row, LEFT, NO_SHARE));
      const isOld = of > 0 && fiscalYear !== undefined && fiscalYear - of >= years && line.mark === "item";
      return isOld && left && valueIn(left) > 0 ? [{ table, name: projectName(table, line), left, of }] : [];
    });
  });
}

function large({ money }: Cell, amount: number): boolean {
  return (money?.amount ?? 0) >= amount * FEN_PER_UNIT["万元"];
}
