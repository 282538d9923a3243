import { LineCounter, parseDocument } from "yaml";
import type { z } from "zod";

/** What a YAML (or JSON) file says, or what is wrong with it: in Chinese, with the line. */
export type ReadYaml<T> = { value: T } | { problems: string[] };

/** Reads text that must have the shape. Nothing in it is executed, and an alias is not followed into a bomb. */
export function readYaml<T>(text: string, schema: z.ZodType<T>): ReadYaml<T> {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false });
  if (document.errors.length > 0) {
    return {
      problems: document.errors.map(({ code, pos: [at] }) => `第 ${lines.linePos(at).line} 行：${explainYaml(code)}`),
    };
  }
  const result = schema.safeParse(document.toJS({ maxAliasCount: 20 }));
  if (result.success) {
    return { value: result.data };
  }
  const problems = result.error.issues.map((issue) => {
    const at = startOf(document, issue.path);
    const line = at === undefined ? "" : `第 ${lines.linePos(at).line} 行`;
    return `${line}${nameOf(issue.path)}：${explainIssue(issue)}`;
  });
  return { problems: [...new Set(problems)] };
}

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

function explainIssue(issue: z.core.$ZodIssue): string {
  return issue.code === "unrecognized_keys" ? `没有“${issue.keys.join("、")}”这一项` : issue.message;
}

const YAML_ERRORS: Record<string, string> = {
  TAB_AS_INDENT: "缩进用了制表符，请改用空格",
  BAD_INDENT: "缩进不对：同一层应对齐",
  DUPLICATE_KEY: "同一项写了两次",
  MULTILINE_IMPLICIT_KEY: "冒号后缺空格，或上一行没有写完",
  MISSING_CHAR: "缺少引号、括号或冒号",
  BLOCK_AS_IMPLICIT_KEY: "缩进不对，或冒号写在了行中间：含“: ”的文字请加引号",
};

function explainYaml(code: string): string {
  return YAML_ERRORS[code] ?? `写法不合 YAML 格式（${code}）`;
}
