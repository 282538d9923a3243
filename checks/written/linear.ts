import type { Expression } from "./formula.ts";

/** A cell or the cells of some rows, added or taken away. */
export interface Addend {
  of: Extract<Expression, { kind: "cell" | "rows" }>;
  sign: 1 | -1;
}

/** The addends of an expression that only adds and takes away cells; nothing where it multiplies or names numbers. */
export function addendsOf(expression: Expression, sign: 1 | -1 = 1): Addend[] | undefined {
  switch (expression.kind) {
    case "cell":
    case "rows":
      return [{ of: expression, sign }];
    case "negative":
      return addendsOf(expression.of, opposite(sign));
    case "binary": {
      if (expression.operator !== "+" && expression.operator !== "−") {
        return undefined;
      }
      const left = addendsOf(expression.left, sign);
      const right = addendsOf(expression.right, expression.operator === "+" ? sign : opposite(sign));
      return left && right && [...left, ...right];
    }
    case "number":
      return undefined;
  }
}

export function opposite(sign: 1 | -1): 1 | -1 {
  return sign === 1 ? -1 : 1;
}

/** As written, for the reader: `支出总表.合计.基本支出 + 支出总表.合计.项目支出`. */
export function sayAddends(addends: readonly Addend[]): string {
  return addends
    .map(({ of, sign }, at) => {
      const text = of.kind === "rows" ? `合计(${of.reference.text})` : of.reference.text;
      return at === 0 ? `${sign === 1 ? "" : "−"}${text}` : `${sign === 1 ? "+" : "−"} ${text}`;
    })
    .join(" ");
}
