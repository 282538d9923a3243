import { NotComputable } from "./values.ts";

export type Token =
  | { kind: "number"; value: number }
  | { kind: "text"; value: string }
  | { kind: "error"; value: string }
  /** A reference with the sheet it names: `$A$1`, `A1:B2`, `A:A`, `3:5`. */
  | { kind: "reference"; sheet?: string; from: string; to?: string }
  /** A function, its opening bracket taken; a name, TRUE and FALSE included. */
  | { kind: "function" | "name"; value: string }
  | { kind: "symbol"; value: string };

const SHEET = /(?:'((?:[^']|'')+)'|([\p{L}\p{N}_.]+))!/uy;
const REFERENCE =
  /(\$?[A-Za-z]{1,3}\$?\d{1,7})(?::(\$?[A-Za-z]{1,3}\$?\d{1,7}))?(?![\p{L}\p{N}_.(])|(\$?[A-Za-z]{1,3}):(\$?[A-Za-z]{1,3})(?![\p{L}\p{N}_.(])|(\$?\d{1,7}):(\$?\d{1,7})(?![\p{L}\p{N}_.(])/uy;
const NUMBER = /\d+(?:\.\d*)?(?:[Ee][-+]?\d+)?|\.\d+(?:[Ee][-+]?\d+)?/uy;
const TEXT = /"((?:[^"]|"")*)"/uy;
const ERROR = /#(?:REF!|DIV\/0!|N\/A|VALUE!|NUM!|NAME\?|NULL!)/uy;
const FUNCTION = /([\p{L}_][\p{L}\p{N}_.]*)\s*\(/uy;
const NAME = /[\p{L}_\\][\p{L}\p{N}_.\\]*/uy;
const SYMBOL = /<>|<=|>=|[-+*/^&=<>%(),;{}]/uy;
const BLANKS = /\s+/uy;

/** Cuts a formula into its parts. What is of another workbook, of a structured table or of several sheets is refused. */
export function tokenize(formula: string): Token[] {
  const tokens: Token[] = [];
  let at = 0;
  const match = (pattern: RegExp): RegExpExecArray | undefined => {
    pattern.lastIndex = at;
    const found = pattern.exec(formula);
    at += found?.[0].length ?? 0;
    return found ?? undefined;
  };
  while (at < formula.length) {
    if (match(BLANKS)) {
      continue;
    }
    const sheet = match(SHEET);
    const name = sheet && (sheet[1]?.replaceAll("''", "'") ?? sheet[2]);
    if (name !== undefined && /[[\]]/u.test(name)) {
      throw new NotComputable("external", name);
    }
    const reference = match(REFERENCE);
    if (reference) {
      const [, one, two, column, lastColumn, row, lastRow] = reference;
      const [from, to] = [one ?? column ?? row ?? "", two ?? lastColumn ?? lastRow];
      tokens.push({ kind: "reference", from, ...(to === undefined ? {} : { to }), ...(name ? { sheet: name } : {}) });
      continue;
    }
    const error = match(ERROR);
    if (error) {
      tokens.push({ kind: "error", value: error[0] });
      continue;
    }
    if (name !== undefined) {
      throw new NotComputable("syntax", formula);
    }
    tokens.push(readToken(match, formula, at));
  }
  return tokens;
}

function readToken(match: (pattern: RegExp) => RegExpExecArray | undefined, formula: string, at: number): Token {
  const number = match(NUMBER);
  if (number) {
    return { kind: "number", value: Number(number[0]) };
  }
  const text = match(TEXT);
  if (text) {
    return { kind: "text", value: (text[1] ?? "").replaceAll('""', '"') };
  }
  const called = match(FUNCTION);
  if (called) {
    return { kind: "function", value: (called[1] ?? "").toUpperCase() };
  }
  const name = match(NAME);
  if (name) {
    return { kind: "name", value: name[0] };
  }
  const symbol = match(SYMBOL);
  if (symbol) {
    return { kind: "symbol", value: symbol[0] };
  }
  throw new NotComputable(formula[at] === "[" ? "external" : "syntax", formula);
}
