import { formatAmount, formatNumber } from "../../domain/amount.ts";
import { type Evidence, evidenceOfCell, MOST_EVIDENCE } from "../../domain/finding.ts";
import type { Unit } from "../../domain/unit.ts";
import type { Quantity } from "./calculate.ts";
import type { Expression, Formula } from "./formula.ts";
import { fraction, multiply, roundTo } from "./fraction.ts";
import { innerQuotes } from "./inner-quotes.ts";
import type { Operand } from "./resolve.ts";
import type { Calculation } from "./trial.ts";

const DECIMALS = 2;
/** More rows than these are not written out. */
const MOST_ROWS = 6;
const SHOULD: Record<Formula["comparison"], string> = {
  "=": "两者应当相等",
  "≤": "前者不应大于后者",
  "≥": "前者不应小于后者",
  "<": "前者应小于后者",
  ">": "前者应大于后者",
};

/** `“三公”经费表.合计.本年预算 ÷ …（49.81 ÷ 5,691.65）为 0.88%，0.5% 为 0.50%，前者不应大于后者`. */
export function describeCalculation(formula: Formula, operands: readonly Operand[], calculation: Calculation): string {
  const unit = operands.find(({ table }) => table.unit)?.table.unit ?? "元";
  const isShare = [formula.left, formula.right].some(dividesOrIsPercent) || operands.some(({ isPercent }) => isPercent);
  const show = (quantity: Quantity): string => showQuantity(quantity, unit, isShare);
  const left = describeSide(formula.left, formula.says.left, show(calculation.left), operands);
  const right = describeSide(formula.right, formula.says.right, show(calculation.right), operands);
  return `${left}，${right}，${SHOULD[formula.comparison]}`;
}

function describeSide(side: Expression, says: string, value: string, operands: readonly Operand[]): string {
  if (side.kind === "number") {
    return `公式另一边为 ${value}`;
  }
  const printed = writeOut(side, operands);
  if (side.kind === "cell") {
    return `“${innerQuotes(says)}”为 ${printed}`;
  }
  return `“${innerQuotes(says)}”为 ${value}${printed === value ? "" : `（${printed}）`}`;
}

/** The expression with what the cells print in place of their names. */
function writeOut(expression: Expression, operands: readonly Operand[]): string {
  switch (expression.kind) {
    case "number":
      return expression.text;
    case "cell":
    case "rows": {
      const operand = operands.find(({ reference }) => reference === expression.reference);
      const texts = operand?.cells.map(({ text }) => text.trim() || "空白") ?? [];
      const more = texts.length > MOST_ROWS ? ` + …（共 ${texts.length} 行）` : "";
      const unit = operand?.cells.some(({ money }) => money) && operand.table.unit ? ` ${operand.table.unit}` : "";
      return `${texts.slice(0, MOST_ROWS).join(" + ")}${more}${unit}`;
    }
    case "negative":
      return `−${inBrackets(expression.of, operands)}`;
    case "binary": {
      const { left, operator, right } = expression;
      const isProduct = operator === "×" || operator === "÷";
      const [one, other] = [left, right].map((part, at) =>
        isProduct || (at === 1 && operator === "−") ? inBrackets(part, operands) : writeOut(part, operands),
      );
      return `${one} ${operator} ${other}`;
    }
  }
}

function inBrackets(expression: Expression, operands: readonly Operand[]): string {
  const text = writeOut(expression, operands);
  return expression.kind === "binary" || expression.kind === "rows" ? `(${text})` : text;
}

function showQuantity({ sort, exact }: Quantity, unit: Unit, isShare: boolean): string {
  if (sort === "money") {
    return `${formatAmount(roundTo(exact, 0), unit, DECIMALS)} ${unit}`;
  }
  if (isShare) {
    return formatNumber({
      mantissa: roundTo(multiply(exact, fraction(100)), DECIMALS),
      decimals: DECIMALS,
      percent: true,
    });
  }
  return String(roundTo(exact, DECIMALS) / 10 ** DECIMALS);
}

function dividesOrIsPercent(expression: Expression): boolean {
  switch (expression.kind) {
    case "number":
      return /[%％]$/u.test(expression.text);
    case "binary":
      return expression.operator === "÷" || dividesOrIsPercent(expression.left) || dividesOrIsPercent(expression.right);
    case "negative":
      return dividesOrIsPercent(expression.of);
    default:
      return false;
  }
}

export function evidenceOf(operands: readonly Operand[]): Evidence[] {
  const evidence = operands.flatMap(({ table, cells }, at) =>
    cells.map((cell) => evidenceOfCell(cell, table.document, at === 0 ? "stated" : "computed-from")),
  );
  return evidence.slice(0, MOST_EVIDENCE);
}
