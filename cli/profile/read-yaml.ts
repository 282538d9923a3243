import { isMap, isScalar, LineCounter, parseDocument } from "yaml";
import type { z } from "zod";
import { BAD_ALIASES, explainYaml, fullColons } from "../../checks/written/explain-yaml.ts";
import { nearestNames } from "../../checks/written/nearest-names.ts";

/** What a YAML (or JSON) file says; `placeOf` says the line of a path, as `第 3 行（checks › 1）`. */
export interface Said<T> {
  value: T;
  placeOf(path: Path): string;
}

/** What a file says, or what is wrong with it: in Chinese, with the line; `rest` is what is right of it. */
export type ReadYaml<T> = Said<T> | { problems: string[]; rest?: Said<T> };

/** Reads text that must have the shape. Nothing in it is executed, and an alias is not followed into a bomb. */
export function readYaml<T>(text: string, schema: z.ZodType<T>): ReadYaml<T> {
  const lines = new LineCounter();
  const keys = "shape" in schema ? Object.keys(schema.shape as object) : [];
  const colons = fullColons(text, keys).map(({ line, message }) => `第 ${line} 行：${message}`);
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false });
  if (document.errors.length > 0) {
    return {
      problems: onceEach([
        ...colons,
        ...document.errors.map(({ code, pos: [at] }) => `第 ${lines.linePos(at).line} 行：${explainYaml(code)}`),
      ]),
    };
  }
  const written = toValue(document);
  if (!written) {
    return { problems: [BAD_ALIASES] };
  }
  const placeOf = (path: Path): string => `第 ${lines.linePos(startOf(document, path)).line} 行${nameOf(path)}`;
  const result = schema.safeParse(written.value);
  if (result.success) {
    return { value: result.data, placeOf };
  }
  const { issues } = result.error;
  const problems = issues.flatMap((issue) => explainIssue(issue, placeOf, keys));
  const rest = schema.safeParse(withoutFaults(written.value, issues));
  return {
    problems: onceEach([...colons, ...problems]),
    ...(rest.success ? { rest: { value: rest.data, placeOf } } : {}),
  };
}

/** The items of a file that have no fault, so that what else is wrong with them can be said at once. */
function withoutFaults(value: unknown, issues: readonly z.core.$ZodIssue[]): unknown {
  const faulty = new Set(
    issues.flatMap(({ path, ...issue }): PropertyKey[] =>
      path.length === 0 && issue.code === "unrecognized_keys" ? issue.keys : path.slice(0, 1),
    ),
  );
  const isItems = typeof value === "object" && value !== null && !Array.isArray(value);
  return isItems ? Object.fromEntries(Object.entries(value).filter(([key]) => !faulty.has(key))) : value;
}

function onceEach(problems: readonly string[]): string[] {
  return [...new Set(problems)].slice(0, MOST_PROBLEMS);
}

function toValue(document: ReturnType<typeof parseDocument>): { value: unknown } | undefined {
  try {
    return { value: document.toJS({ maxAliasCount: MOST_ALIASES }) };
  } catch {
    return undefined;
  }
}

/** More than these nobody mends at once. */
const MOST_PROBLEMS = 10;
/** Of what is written once and referred to. */
const MOST_ALIASES = 20;

type Path = readonly PropertyKey[];

/** Where the key or the node of a path begins, else its nearest ancestor. */
function startOf(document: ReturnType<typeof parseDocument>, path: Path): number {
  for (let length = path.length; length > 0; length -= 1) {
    const parent = length === 1 ? document.contents : document.getIn(path.slice(0, length - 1), true);
    const last = path[length - 1];
    const key = isMap(parent)
      ? parent.items.map((pair) => pair.key).find((one) => isScalar(one) && String(one.value) === last)
      : document.getIn(path.slice(0, length), true);
    const range = (key as { range?: [number, number, number] } | null | undefined)?.range;
    if (range) {
      return range[0];
    }
  }
  return document.contents?.range?.[0] ?? 0;
}

function nameOf(path: Path): string {
  return path.length === 0
    ? ""
    : `（${path.map((part) => (typeof part === "number" ? part + 1 : String(part))).join(" › ")}）`;
}

const SHAPES: Record<string, string> = {
  record: "应写成“名称: 内容”",
  object: "应写成“项目: 内容”",
  array: "应为列表，每行以“- ”开头",
  string: "应写成文字",
  number: "应为数字",
};

/** In the words of the schema; where it has none, what should stand there. `keys` are those of the whole file. */
function explainIssue(issue: z.core.$ZodIssue, placeOf: (path: Path) => string, keys: readonly string[]): string[] {
  const { path } = issue;
  if (issue.code === "unrecognized_keys") {
    return issue.keys.map((key) => {
      const near = path.length === 0 ? nearestNames(key, keys).slice(0, 1) : [];
      const hint = near.map((one) => `，是不是“${one}”`).join("");
      const place = placeOf([...path, key]);
      return `${path.length === 0 ? place.replace(/（.*$/u, "") : place}：没有“${key}”这一项${hint}`;
    });
  }
  const isWorded = /\p{Script=Han}/u.test(issue.message);
  const says = isWorded ? issue.message : (issue.code === "invalid_type" && SHAPES[issue.expected]) || "写法不对";
  return [`${placeOf(path)}：${says}`];
}
