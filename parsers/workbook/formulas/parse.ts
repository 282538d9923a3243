import { MAX_SHEET_COLUMNS, MAX_SHEET_ROWS } from "../../limits.ts";
import { readAddress } from "../addresses.ts";
import { type Token, tokenize } from "./tokenize.ts";
import { CellError, NotComputable, type Scalar } from "./values.ts";

export type Expression =
  | { kind: "value"; value: Scalar }
  /** Cells of the sheet named, or of that of the formula. */
  | { kind: "area"; sheet?: string; top: number; left: number; bottom: number; right: number; isWhole: boolean }
  | { kind: "name"; name: string }
  | { kind: "unary"; operator: string; operand: Expression }
  | { kind: "binary"; operator: string; left: Expression; right: Expression }
  | { kind: "call"; name: string; args: Expression[] };

/** From the loosest to the tightest. A sign binds tighter than a power: -2^2 is 4. */
const LEVELS: readonly (readonly string[])[] = [
  ["=", "<>", "<", ">", "<=", ">="],
  ["&"],
  ["+", "-"],
  ["*", "/"],
  ["^"],
];
/** More brackets and signs inside each other than anyone writes; each costs a step of the stack. */
const MOST_DEPTH = 200;

/** A formula without its `=` as a tree. */
export function parseFormula(formula: string): Expression {
  const tokens = tokenize(formula);
  let at = 0;
  let depth = 0;

  function isSymbol(...symbols: string[]): boolean {
    const token = tokens[at];
    return token?.kind === "symbol" && symbols.includes(token.value);
  }

  function take(symbol: string): void {
    if (!isSymbol(symbol)) {
      throw new NotComputable("syntax", formula);
    }
    at += 1;
  }

  function parseLevel(level: number): Expression {
    const operators = LEVELS[level];
    if (!operators) {
      return parseSigned();
    }
    let left = parseLevel(level + 1);
    while (isSymbol(...operators)) {
      const operator = (tokens[at] as { value: string }).value;
      at += 1;
      left = { kind: "binary", operator, left, right: parseLevel(level + 1) };
    }
    return left;
  }

  function parseSigned(): Expression {
    depth += 1;
    if (depth > MOST_DEPTH) {
      throw new NotComputable("too-large", formula);
    }
    let parsed: Expression;
    if (isSymbol("+", "-")) {
      const operator = (tokens[at] as { value: string }).value;
      at += 1;
      parsed = { kind: "unary", operator, operand: parseSigned() };
    } else {
      parsed = parseOperand();
      while (isSymbol("%")) {
        at += 1;
        parsed = { kind: "unary", operator: "%", operand: parsed };
      }
    }
    depth -= 1;
    return parsed;
  }

  function parseOperand(): Expression {
    const token = tokens[at];
    at += 1;
    switch (token?.kind) {
      case "number":
      case "text":
        return { kind: "value", value: token.value };
      case "error":
        return { kind: "value", value: new CellError(token.value) };
      case "reference":
        return readArea(token, formula);
      case "name":
        return readName(token.value);
      case "function":
        return { kind: "call", name: token.value.replace(/^_XL(?:FN|WS)\./u, ""), args: parseArguments() };
      case "symbol":
        if (token.value === "(") {
          const inner = parseLevel(0);
          take(")");
          return inner;
        }
    }
    throw new NotComputable(token?.kind === "symbol" && token.value === "{" ? "array" : "syntax", formula);
  }

  function parseArguments(): Expression[] {
    const args: Expression[] = [];
    while (!isSymbol(")")) {
      if (isSymbol(",")) {
        args.push({ kind: "value", value: undefined });
      } else {
        args.push(parseLevel(0));
      }
      if (!isSymbol(")")) {
        take(",");
        if (isSymbol(")")) {
          args.push({ kind: "value", value: undefined });
        }
      }
    }
    take(")");
    return args;
  }

  const parsed = parseLevel(0);
  if (at < tokens.length) {
    throw new NotComputable("syntax", formula);
  }
  return parsed;
}

function readName(name: string): Expression {
  const word = name.toUpperCase();
  return word === "TRUE" || word === "FALSE" ? { kind: "value", value: word === "TRUE" } : { kind: "name", name };
}

function readArea({ sheet, from, to = from }: Extract<Token, { kind: "reference" }>, formula: string): Expression {
  const isColumns = !/\d/u.test(from);
  const isRows = !/[A-Z]/iu.test(from);
  const start = readAddress((isColumns ? `${from}1` : isRows ? `A${from}` : from).toUpperCase());
  const end = readAddress((isColumns ? `${to}1` : isRows ? `A${to}` : to).toUpperCase());
  if (!start || !end) {
    throw new NotComputable("syntax", formula);
  }
  const area = {
    top: isColumns ? 0 : Math.min(start.row, end.row),
    left: isRows ? 0 : Math.min(start.column, end.column),
    bottom: isColumns ? MAX_SHEET_ROWS - 1 : Math.max(start.row, end.row),
    right: isRows ? MAX_SHEET_COLUMNS - 1 : Math.max(start.column, end.column),
  };
  return { kind: "area", ...(sheet === undefined ? {} : { sheet }), ...area, isWhole: isColumns || isRows };
}
