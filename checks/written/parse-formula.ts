import { grammar, type Node } from "ohm-js";
import { FEN_PER_UNIT, type Unit } from "../../domain/unit.ts";
import type { Comparison, Expression, Formula, Named, Operator, Reference } from "./formula.ts";
import { fraction } from "./fraction.ts";

/**
 * Names stand as printed; a bracket inside one belongs to it: 因公出国（境）费. What holds a sign of the formula is quoted:
 * 「基本支出/项目支出」. A table by its printed title stands in 《》.
 */
const GRAMMAR = grammar(String.raw`
  Formula {
    Comparison = Sum compare Sum
    Sum = Sum plus Product  -- binary
        | Product
    Product = Product times Factor  -- binary
            | Factor
    Factor = open Sum close  -- brackets
           | minus Factor    -- negative
           | rows open reference close  -- rows
           | reference  -- cell
           | number
    reference = (prior dot)? table dot item (dot "*")? (dot column)+
    table (表名) = "《" (~"》" any)+ "》"  -- title
                 | name
    item (行的名称或科目编码) = "*"  -- any
                             | label
    column (栏目名称) = label
    label = bracketed (bracketed | nameChar)*  -- bracketed
          | name
    name = "「" (~"」" any)+ "」"  -- quoted
         | "\"" (~"\"" any)+ "\""  -- double
         | nameChar (bracketed | nameChar)*  -- bare
    bracketed = ("(" | "（") nameChar+ (")" | "）")
    nameChar = ~(space | sign) any
    sign = dot | plus | times | compare | open | close | "「" | "」" | "\"" | "《" | "》" | "," | "，" | ";" | "；"
    number (数) = decimal spaces unit?
    decimal = digit+ ("." digit+)?
    unit = "亿元" | "百万元" | "万元" | "千元" | "元" | "%" | "％"
    prior = "上年"
    rows (合计) = "合计" | "求和"
    dot (点号) = "." | "．"
    plus (加减号) = "+" | "＋" | minus
    minus (减号) = "−" | "-" | "－" | "–"
    times (乘除号) = "×" | "*" | "÷" | "/" | "／"
    compare (比较符号) = "<=" | ">=" | "=" | "＝" | "≤" | "≥" | "≦" | "≧" | "<" | ">" | "＜" | "＞"
    open (左括号) = "(" | "（"
    close (右括号) = ")" | "）"
    space += "\u3000"
  }
`);

const COMPARISONS: Record<string, Comparison> = {
  "<=": "≤",
  ">=": "≥",
  "＝": "=",
  "≦": "≤",
  "≧": "≥",
  "＜": "<",
  "＞": ">",
};
const OPERATORS: Record<string, Operator> = { "+": "+", "＋": "+", "×": "×", "*": "×", "÷": "÷", "/": "÷", "／": "÷" };

const semantics = GRAMMAR.createSemantics()
  .addOperation<Expression>("read", {
    Sum_binary: (left, operator, right) => readBinary(left, OPERATORS[operator.sourceString] ?? "−", right),
    Product_binary: (left, operator, right) => readBinary(left, OPERATORS[operator.sourceString] ?? "×", right),
    Factor_brackets: (_open, sum, _close) => sum["read"](),
    Factor_negative: (_minus, factor) => ({ kind: "negative", of: factor["read"]() }),
    Factor_rows: (_rows, _open, reference, _close) => ({ kind: "rows", reference: reference["refer"]() }),
    Factor_cell: (reference) => ({ kind: "cell", reference: reference["refer"]() }),
    number: (decimal, _spaces, unit) => readNumber(decimal.sourceString, unit.sourceString),
  })
  .addOperation<Reference>("refer", {
    reference(prior, _dot, table, _afterTable, item, _beforeRows, rows, _beforeColumn, columns) {
      const isAny = item.sourceString === "*";
      return {
        text: this.sourceString,
        isPrior: prior.sourceString !== "",
        table: nameOf(table),
        ...(isAny ? {} : { item: nameOf(item) }),
        isRows: isAny || rows.sourceString !== "",
        column: columns.children.map(nameOf),
      };
    },
  })
  .addOperation<Formula>("formula", {
    Comparison: (left, compare, right) => ({
      left: left["read"](),
      comparison: COMPARISONS[compare.sourceString] ?? (compare.sourceString as Comparison),
      right: right["read"](),
      says: { left: left.sourceString.trim(), right: right.sourceString.trim() },
    }),
  });

/** What is wrong with a formula, and where: characters from its beginning. */
export interface FormulaProblem {
  message: string;
  at: number;
}

/** Parses a formula; by grammar alone, nothing of it is ever run. */
export function parseFormula(text: string): Formula | FormulaProblem {
  try {
    return parse(text);
  } catch (error) {
    if (error instanceof RangeError) {
      return { message: "公式太长或括号层数太多，请分成几条规则", at: 0 };
    }
    throw error;
  }
}

function parse(text: string): Formula | FormulaProblem {
  const match = GRAMMAR.match(text);
  if (match.failed()) {
    const at = match.getRightmostFailurePosition();
    return { message: explain(text, at, match.getExpectedText()), at };
  }
  return semantics(match)["formula"]();
}

function readBinary(left: Node, operator: Operator, right: Node): Expression {
  return { kind: "binary", operator, left: left["read"](), right: right["read"]() };
}

function readNumber(decimal: string, unit: string): Expression {
  const [whole = "", part = ""] = decimal.split(".");
  const value = [BigInt(whole + part), 10n ** BigInt(part.length)] as const;
  const text = `${decimal}${unit}`;
  if (unit === "%" || unit === "％") {
    return { kind: "number", text, value: fraction(value[0], value[1] * 100n), sort: "plain" };
  }
  const fen = FEN_PER_UNIT[unit as Unit];
  return fen === undefined
    ? { kind: "number", text, value: fraction(...value), sort: "plain" }
    : { kind: "number", text, value: fraction(value[0] * BigInt(fen), value[1]), sort: "money" };
}

/** As written, without the marks around it; a title keeps its 《》, which say that it is one. */
function nameOf(node: Node): Named {
  return { text: node.sourceString.replace(/^[「"]|[」"]$/gu, ""), at: node.source.startIdx };
}

const NEAR = 12;

/** `expected` lists the descriptions of the grammar, which are Chinese, among others. */
function explain(text: string, at: number, expected: string): string {
  const before = text.slice(Math.max(0, at - NEAR), at);
  const after = text.slice(at, at + NEAR);
  const known = [...new Set(expected.match(/(?<!")\p{Script=Han}+(?!")/gu))];
  const should = known.length > 0 ? `此处应为${known.join("、")}` : "此处多了或少了内容";
  const where = after === "" ? "在末尾不完整" : `第 ${at + 1} 个字起看不懂`;
  return `公式${where}（“${at > NEAR ? "…" : ""}${before}⟨此处⟩${after}${at + NEAR < text.length ? "…" : ""}”），${should}。公式的写法是：表名.行名.栏目名 = 表名.行名.栏目名；名称中有点号、加减乘除号的，用「」括起来；数的单位可用元、千元、万元、百万元、亿元、%`;
}
