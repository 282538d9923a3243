import { isRateName } from "../../domain/rate-name.ts";
import { compactText } from "../../domain/text.ts";
import { isAmountName } from "./find-column.ts";
import type { Expression, Formula, Reference } from "./formula.ts";

/**
 * What can be said of a part of a formula before any book is read: money, a share of one, a number with neither unit nor %,
 * or nothing (a count, a column of any name, 0).
 */
type Sort = "amount" | "ratio" | "bare" | "open";

/** 公务用车保有量（辆）、国内公务接待批次 stand in a column of money and are none. */
const COUNT = /[（(]?(?:辆|台|批|次|人|个|户|项|家|所)[）)]?$|数量|人数|个数|保有量|批次|人次/u;
const IS_PERCENT = /[%％]$/u;

/** What is wrong with the units of a formula, in Chinese: 0.8 for 0.8%, money against a percentage. */
export function checkUnits({ left, right }: Formula): string[] {
  const problems = new Set<string>();
  const one = sortOf(left, problems);
  const other = sortOf(right, problems);
  together(left, one, right, other, problems);
  return [...problems];
}

function sortOf(expression: Expression, problems: Set<string>): Sort {
  switch (expression.kind) {
    case "number": {
      const { text, sort, value } = expression;
      const bare = IS_PERCENT.test(text) ? "ratio" : "bare";
      return value.top === 0n ? "open" : sort === "money" ? "amount" : bare;
    }
    case "cell":
    case "rows":
      return sortOfCell(expression.reference);
    case "negative":
      return sortOf(expression.of, problems);
    case "binary": {
      const { operator, left, right } = expression;
      const [one, other] = [sortOf(left, problems), sortOf(right, problems)];
      switch (operator) {
        case "+":
        case "−":
          return isGrowth(expression, one) ? "ratio" : together(left, one, right, other, problems);
        case "×":
          return product(one, other);
        case "÷":
          return quotient(one, other);
      }
    }
  }
}

/** A table of any title may print anything under 合计. */
function sortOfCell({ table, item, column }: Reference): Sort {
  const names = [...(item ? [item] : []), ...column].map(({ text }) => compactText(text));
  if (names.some((name) => isRateName(name))) {
    return "ratio";
  }
  const isOpen = table.text.startsWith("《") || names.some((name) => COUNT.test(name));
  return !isOpen && column.some(({ text }) => isAmountName(compactText(text))) ? "amount" : "open";
}

/** 本年 ÷ 上年 − 1 is how growth is written. */
function isGrowth({ right }: { right: Expression }, one: Sort): boolean {
  return one === "ratio" && right.kind === "number" && right.text === "1";
}

/** What is added up or compared must be of one sort. */
function together(left: Expression, one: Sort, right: Expression, other: Sort, problems: Set<string>): Sort {
  if (one === other || one === "open" || other === "open") {
    return one === "open" ? other : one;
  }
  if (one === "bare" || other === "bare") {
    const number = numberIn(one === "bare" ? left : right);
    problems.add(`“${number}”没有写单位：比例请写成百分数，如“${number}%”，金额请写明单位，如“${number}万元”`);
  } else {
    problems.add(
      "金额不能与百分数相加减或比较：要比的是比例的，请写成“金额 ÷ 金额”，要比的是金额的，请写明金额单位，如“30万元”",
    );
  }
  return "open";
}

function numberIn(expression: Expression): string {
  switch (expression.kind) {
    case "number":
      return expression.text;
    case "negative":
      return numberIn(expression.of);
    case "binary":
      return numberIn(expression.left) || numberIn(expression.right);
    case "cell":
    case "rows":
      return "";
  }
}

/** A share times 100 is a number of percentage points, which needs no sign. */
function product(one: Sort, other: Sort): Sort {
  const sorts = [one, other];
  if (sorts.includes("open")) {
    return "open";
  }
  if (sorts.includes("amount")) {
    return sorts.every((sort) => sort === "amount") ? "open" : "amount";
  }
  return one === other ? one : "open";
}

function quotient(one: Sort, other: Sort): Sort {
  if (one === "amount") {
    return other === "amount" ? "ratio" : other === "open" ? "open" : "amount";
  }
  return one === "bare" && other === "bare" ? "bare" : "open";
}
