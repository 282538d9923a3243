import { checkUnits } from "./check-units.ts";
import { explainHalfQuotes } from "./explain-yaml.ts";
import { type Expression, type Formula, referencesIn } from "./formula.ts";
import { parseFormula } from "./parse-formula.ts";
import { offerTableNames, readTableName } from "./table-names.ts";

/** A formula all of whose tables are known and whose rows are added up; or what is wrong with it, in Chinese. */
export function readFormula(text: string): { formula: Formula } | { message: string } {
  const formula = parseFormula(text.replace(/\s+/gu, " "));
  if ("message" in formula) {
    const quotes = explainHalfQuotes(text);
    return { message: quotes === undefined ? formula.message : `${quotes}。${formula.message}` };
  }
  const references = [formula.left, formula.right].flatMap(referencesIn);
  if (references.length === 0) {
    return { message: "公式没有写到任何表，至少一边应为“表名.行名.栏目名”" };
  }
  const rows = rowsMisused(formula.left) ?? rowsMisused(formula.right);
  if (rows !== undefined) {
    return { message: rows };
  }
  const unknown = new Set(references.map(({ table }) => table.text).filter((name) => !readTableName(name)));
  const messages = [...unknown].map((name) => {
    const near = offerTableNames(name);
    const hint = near.length > 0 ? `是不是${near.map((one) => `“${one}”`).join("、")}？` : "";
    return `不认识的表“${name}”，${hint}全部表名见 docs/checks.md；其他表用《》写出表题，如“《${name}》”`;
  });
  messages.push(...checkUnits(formula));
  return messages.length > 0 ? { message: messages.join("；") } : { formula };
}

/** A star stands for rows, and rows are added up. */
function rowsMisused(expression: Expression): string | undefined {
  switch (expression.kind) {
    case "number":
      return undefined;
    case "cell":
      return expression.reference.isRows
        ? `“${expression.reference.text}”中的“*”是多行，只能用在合计里，应写成“合计(${expression.reference.text})”`
        : undefined;
    case "rows":
      return expression.reference.isRows
        ? undefined
        : `“合计(${expression.reference.text})”没有写明是哪些行：“表名.*.栏目名”是全表最上一级的各行，“表名.行名.*.栏目名”是该行的下级各行`;
    case "negative":
      return rowsMisused(expression.of);
    case "binary":
      return rowsMisused(expression.left) ?? rowsMisused(expression.right);
  }
}
