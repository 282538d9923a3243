import { formatNumber } from "../domain/amount.ts";
import type { BudgetTable, Cell } from "../domain/budget-table.ts";
import { type Book, defineCheck, type Observation } from "../domain/check.ts";
import { evidenceOfCell } from "../domain/finding.ts";
import { budgetLaw } from "./basis.ts";
import { figuresOf } from "./relate/figures.ts";
import { findIn, governmentSets, totalRow } from "./relate/government-tables.ts";

const RESERVE_FUND = "227";
const LOWEST = 1;
const HIGHEST = 3;

export default defineCheck({
  id: "reserve-fund-share",
  code: "BUD-LAW-001",
  title: "预备费应为本级一般公共预算支出额的 1%–3%",
  class: "policy",
  severity: "error",
  basis: [budgetLaw("第四十条")],
  reads: [],
  exempts: (book) => (reserves(book).length > 0 ? undefined : "草案中没有列出预备费的本级一般公共预算支出表。"),

  *observe(_tables, book): Iterable<Observation> {
    for (const found of reserves(book)) {
      yield* judge(found);
    }
  },
});

interface Reserve {
  document: string;
  title: string;
  reserve: Cell;
  total: Cell;
}

/** What is budgeted for this year, of the level itself or of a government that names no level. */
function reserves(book: Book): Reserve[] {
  return [...governmentSets([book])].flatMap((set) =>
    (["own", undefined] as const).flatMap((level) => {
      const table = findIn(set, { kind: "government-expenditure", budget: "general", ...(level && { level }) });
      return table ? reserveIn(table) : [];
    }),
  );
}

function reserveIn(table: BudgetTable): Reserve[] {
  const total = totalRow(table);
  const lines = table.lines.filter(({ code, name }) => code === RESERVE_FUND || name === "预备费");
  const column = total && figuresOf(table, total.line.panel).get("this-year budget");
  const reserve = column && lines.length === 1 ? lines[0]?.cells[column.index] : undefined;
  const whole = column && total?.line.cells[column.index];
  const isStated = reserve?.money && whole?.money && whole.money.amount > 0;
  return isStated ? [{ document: table.document, title: table.title, reserve, total: whole }] : [];
}

/** Of the whole expenditure, and of it without the fund itself: the law leaves open which is meant. */
function* judge({ document, title, reserve, total }: Reserve): Iterable<Observation> {
  const bounds = [0, 1].map((part) => {
    const [least, most] = rangeOf(reserve, total, part);
    return most < LOWEST ? `低于 ${LOWEST}%` : least > HIGHEST ? `高于 ${HIGHEST}%` : undefined;
  });
  const [ofWhole, ofRest] = bounds;
  const broken = ofWhole ?? ofRest;
  if (broken === undefined) {
    return;
  }
  const isBoth = ofWhole !== undefined && ofRest !== undefined;
  const which = isBoth ? "" : ofWhole ? "（扣除预备费后的支出额计算则在范围内）" : "（以扣除预备费后的支出额计算）";
  const [least, most] = rangeOf(reserve, total, ofWhole ? 0 : 1);
  const share = formatNumber({ mantissa: Math.round((least + most) * 50), decimals: 2 });
  yield {
    subject: "预备费比例",
    ...(isBoth ? {} : { severity: "notice" as const }),
    message: `《${title}》预备费 ${reserve.text} 占本级一般公共预算支出 ${total.text} 的 ${share}%，${broken}${which}。`,
    suggestion: "请按本级一般公共预算支出额的 1%–3% 设置预备费。",
    evidence: [evidenceOfCell(reserve, document, "stated"), evidenceOfCell(total, document, "computed-from")],
  };
}

/** Percent, as far as the printed digits leave it open; `part` is how much of the fund is taken off the whole. */
function rangeOf({ money: fund }: Cell, { money: whole }: Cell, part: number): [least: number, most: number] {
  const [amount, half] = [fund?.amount ?? 0, (fund?.step ?? 0) / 2];
  const [all, wide] = [whole?.amount ?? 0, (whole?.step ?? 0) / 2];
  const share = (one: number, other: number): number => (100 * one) / (other - part * one);
  return [share(amount - half, all + wide), share(amount + half, all - wide)];
}
