import type { Cell } from "../../domain/budget-table.ts";
import { atMost, equal, type Relation, ratio, sum } from "../../domain/relation.ts";
import type { Expression } from "./formula.ts";
import { innerQuotes } from "./inner-quotes.ts";
import { type Addend, sayAddends } from "./linear.ts";
import type { Operand } from "./resolve.ts";
import type { Shape } from "./shape.ts";

/** The relation a formula states between the cells of one book. */
export function relationOf(
  shape: Exclude<Shape, { kind: "calculation" }>,
  operandOf: (expression: Expression) => Operand,
): Relation {
  const cellOf = (expression: Expression): Cell => operandOf(expression).cells[0] as Cell;
  switch (shape.kind) {
    case "sum": {
      const { total, addends } = shape;
      const [only, ...others] = addends;
      if (only?.of.kind === "cell" && only.sign === 1 && others.length === 0) {
        return equal(cellOf(total), cellOf(only.of), `《${operandOf(only.of).table.title}》`);
      }
      const cells = (sign: Addend["sign"]): Cell[] =>
        addends.flatMap((addend) => (addend.sign === sign ? operandOf(addend.of).cells : []));
      return sum(cellOf(total), cells(1), `公式“${innerQuotes(sayAddends(addends))}”`, cells(-1));
    }
    case "at-most":
      return atMost(cellOf(shape.smaller), cellOf(shape.larger), `《${operandOf(shape.larger).table.title}》`);
    case "ratio": {
      const { printed, numerator, denominator, form } = shape;
      const says = [numerator, denominator].map(({ reference }) => `“${innerQuotes(reference.text)}”`).join("和");
      return ratio(cellOf(printed), cellOf(numerator), cellOf(denominator), form, says);
    }
  }
}
