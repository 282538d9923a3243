import { type Document, isMap, isScalar, isSeq, LineCounter, type Node, parseAllDocuments, type YAMLMap } from "yaml";
import type { Basis } from "../../domain/finding.ts";
import { compileRule, type WrittenCheck } from "./compile-rule.ts";
import { BAD_ALIASES, explainHalfQuotes, explainYaml, fullColons } from "./explain-yaml.ts";
import type { Formula } from "./formula.ts";
import { readFormula } from "./read-formula.ts";
import { checkRule, KEYS, LONGEST, type RuleText, readTolerance, SEVERITIES, STAGES } from "./rule-schema.ts";

/** What is wrong in a file of rules: the line, from 1, and what to do, in Chinese. */
export interface RuleProblem {
  file: string;
  line: number;
  message: string;
}

/** `lines` are those of the ids of the checks, from 1. */
export type RuleFile = { checks: WrittenCheck[]; lines: number[] } | { problems: RuleProblem[] };

/** More than these nobody mends at once. */
const MOST_PROBLEMS = 20;
const MOST_BYTES = 1_000_000;
/** Of what is written once and referred to. */
const MOST_ALIASES = 10;

/**
 * Reads rules written down in YAML: one, a list of them, or several parted by `---`. Nothing in the file is ever run. Gives
 * checks like any other, or everything that is wrong with the file.
 */
export function readRuleFile(bytes: Uint8Array, file: string): RuleFile {
  const text = decode(bytes);
  if (text === undefined) {
    return { problems: [{ file, line: 1, message: "不是 1 MB 以内的 UTF-8 文本，请另存为 UTF-8 编码的文本文件" }] };
  }
  const lines = new LineCounter();
  const lineOf = (offset: number): number => lines.linePos(offset).line;
  const parsed = parseAllDocuments(text, { lineCounter: lines, prettyErrors: false });
  const documents: Document[] = Array.isArray(parsed) ? parsed : [];
  const written = text.split("\n");
  const broken = documents.flatMap(({ errors }) =>
    errors.map(({ code, pos }) => {
      const line = lineOf(pos[0]);
      return { file, line, message: explainHalfQuotes(written[line - 1] ?? "") ?? explainYaml(code) };
    }),
  );
  const colons = fullColons(text, Object.entries(KEYS).flat()).map((problem) => ({ file, ...problem }));
  if (broken.length > 0) {
    return { problems: onceEach(withFirst(colons, broken)).slice(0, MOST_PROBLEMS) };
  }
  const nodes = documents.flatMap((document) => {
    const { contents } = document;
    const all = isSeq(contents) ? (contents.items as Node[]) : contents ? [contents] : [];
    return all.map((node) => ({ node, document }));
  });
  if (nodes.length === 0) {
    return { problems: [{ file, line: 1, message: "文件中没有规则，请按 README“写一条规则”的样例填写" }] };
  }
  const read = nodes.map(({ node, document }) => readRule(node, document, lineOf));
  const problems = read.flatMap((one) => ("problems" in one ? one.problems : []));
  if (problems.length > 0) {
    const all = withFirst(
      colons,
      problems.map((problem) => ({ file, ...problem })),
    );
    return { problems: all.slice(0, MOST_PROBLEMS) };
  }
  const placed = read.flatMap((one) => ("check" in one ? [one] : []));
  return { checks: placed.map(({ check }) => check), lines: placed.map(({ line }) => line) };
}

/** What else is wrong with a line comes of the first. */
function withFirst(first: readonly RuleProblem[], others: readonly RuleProblem[]): RuleProblem[] {
  const told = new Set(first.map(({ line }) => line));
  return [...first, ...others.filter(({ line }) => !told.has(line))];
}

/** One broken bracket is a fault at every sign that follows. */
function onceEach(problems: readonly RuleProblem[]): RuleProblem[] {
  return [...new Map(problems.map((problem) => [`${problem.line} ${problem.message}`, problem])).values()];
}

function decode(bytes: Uint8Array): string | undefined {
  try {
    return bytes.length > MOST_BYTES ? undefined : new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

type Placed = Omit<RuleProblem, "file">;

function readRule(
  node: Node,
  document: Document,
  lineOf: (offset: number) => number,
): { check: WrittenCheck; line: number } | { problems: Placed[] } {
  const start = lineOf(node.range?.[0] ?? 0);
  if (!isMap(node)) {
    return { problems: [{ line: start, message: "规则应由“项: 内容”组成，如“id: balance-totals”" }] };
  }
  const lineOfKey = (key: string | undefined): number => {
    const value = key === undefined ? undefined : keyNode(node, key);
    return value?.range ? lineOf(value.range[0]) : start;
  };
  const value = toValue(node, document);
  if (!value) {
    return { problems: [{ line: start, message: BAD_ALIASES }] };
  }
  const checked = checkRule(value);
  const written = value["formula"];
  const formula = typeof written === "string" && written.length <= LONGEST ? readFormula(written) : undefined;
  const tolerance = value["tolerance"] === undefined ? undefined : readTolerance(value["tolerance"]);
  const problems = [
    ...("problems" in checked ? checked.problems : []),
    ...(formula && "message" in formula ? [{ key: "formula", message: formula.message }] : []),
    ...(tolerance && "message" in tolerance ? [{ key: "tolerance", message: tolerance.message }] : []),
  ];
  if ("problems" in checked || !formula || "message" in formula || (tolerance && "message" in tolerance)) {
    const placed = problems.map(({ key, message }) => ({ line: lineOfKey(key), message }));
    return { problems: placed.sort((a, b) => a.line - b.line) };
  }
  return { check: toCheck(checked.rule, formula.formula, tolerance), line: lineOfKey("id") };
}

function toValue(node: YAMLMap, document: Document): Record<string, unknown> | undefined {
  try {
    return node.toJS(document, { maxAliasCount: MOST_ALIASES }) as Record<string, unknown>;
  } catch {
    return undefined;
  }
}

function toCheck(
  { id, title, severity, basis, stage, message, suggestion }: RuleText,
  formula: Formula,
  tolerance: Extract<ReturnType<typeof readTolerance>, { tolerance: unknown }> | undefined,
): WrittenCheck {
  return compileRule({
    id,
    title,
    severity: SEVERITIES[severity],
    basis: [basis].flat().map(readBasis),
    formula,
    message,
    ...(stage === undefined ? {} : { stage: STAGES[stage] }),
    ...(suggestion === undefined ? {} : { suggestion }),
    ...tolerance,
  });
}

function keyNode(map: YAMLMap, key: string): Node | undefined {
  return map.items.map((pair) => pair.key).find((one): one is Node => isScalar(one) && String(one.value) === key);
}

/** `《中华人民共和国预算法》（2018 年修正）第十二条` is a law and its article. */
function readBasis(text: string): Basis {
  const [, law, version = "", article = ""] = /^《([^》]+)》\s*(（[^）]*）)?\s*(.*)$/u.exec(text.trim()) ?? [];
  if (law === undefined) {
    return { law: text.trim() };
  }
  return { law: `${law}${version}`, ...(article === "" ? {} : { article }) };
}
