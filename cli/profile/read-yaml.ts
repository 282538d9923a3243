import { LineCounter, parseDocument } from "yaml";
import type { z } from "zod";
import { BAD_ALIASES, explainYaml } from "../../checks/written/explain-yaml.ts";

/** What a YAML (or JSON) file says, or what is wrong with it: in Chinese, with the line. */
export type ReadYaml<T> = { value: T } | { problems: string[] };

/** Reads text that must have the shape. Nothing in it is executed, and an alias is not followed into a bomb. */
export function readYaml<T>(text: string, schema: z.ZodType<T>): ReadYaml<T> {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false });
  if (document.errors.length > 0) {
    return {
      problems: onceEach(
        document.errors.map(({ code, pos: [at] }) => `第 ${lines.linePos(at).line} 行：${explainYaml(code)}`),
      ),
    };
  }
  const written = toValue(document);
  if (!written) {
    return { problems: [BAD_ALIASES] };
  }
  const result = schema.safeParse(written.value);
  if (result.success) {
    return { value: result.data };
  }
  const problems = result.error.issues.map((issue) => {
    const at = startOf(document, issue.path);
    return `第 ${at === undefined ? 1 : lines.linePos(at).line} 行${nameOf(issue.path)}：${explainIssue(issue)}`;
  });
  return { problems: onceEach(problems) };
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

/** Where the node of a path begins, else its nearest ancestor. */
function startOf(document: ReturnType<typeof parseDocument>, path: Path): number | undefined {
  for (let length = path.length; length >= 0; length -= 1) {
    const node = length === 0 ? document.contents : document.getIn(path.slice(0, length), true);
    const range = (node as { range?: [number, number, number] } | null | undefined)?.range;
    if (range) {
      return range[0];
    }
  }
  return undefined;
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

/** In the words of the schema; where it has none, what should stand there. */
function explainIssue(issue: z.core.$ZodIssue): string {
  if (issue.code === "unrecognized_keys") {
    return `没有“${issue.keys.join("、")}”这一项`;
  }
  const isWorded = /\p{Script=Han}/u.test(issue.message);
  return isWorded ? issue.message : (issue.code === "invalid_type" && SHAPES[issue.expected]) || "写法不对";
}
