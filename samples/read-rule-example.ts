import { marked } from "marked";

/** What a rule is shown to do: the drafts it must speak of, and those it must leave alone. */
export interface RuleExample {
  title: string;
  /** 错例, 正例 and 近例, in this order. */
  cases: ExampleCase[];
}

export interface ExampleCase {
  kind: "hit" | "clean" | "near-miss";
  /** What is handed in, and what stands there of earlier years. */
  documents: ExampleDocument[];
  prior: ExampleDocument[];
  /** Messages the rule gives, as said in the lines that begin with `>`; of a sound case why it is sound. */
  says: string[];
}

export interface ExampleDocument {
  name: string;
  /** What the file holds: a web page, or what a `.csv` is. */
  text: string;
}

const KINDS: Record<string, ExampleCase["kind"]> = { 错例: "hit", 正例: "clean", 近例: "near-miss" };
const DEFAULT_NAME = "样例.html";
const PRIOR = /^上年：/u;

/**
 * Reads the example of a rule, `samples/rules/<check>.md`. Under `# title` stands a section a case (`## 错例`, `## 正例`,
 * `## 近例`, each at least once; words may follow: `## 近例：正好 1%`). A section is a draft in Markdown: paragraphs, tables,
 * HTML where a head spans. `### 文件名.html` (or `.csv`) begins a file where there are several, `### 上年：文件名.html` one of last year;
 * lines beginning with `>` say what the rule says. Throws where the page is not so.
 */
export function readRuleExample(page: string, name: string): RuleExample {
  const [head = "", ...sections] = page.split(/^## /mu);
  const title = /^# (.+)$/mu.exec(head)?.[1]?.trim();
  if (title === undefined) {
    throw new Error(`${name}: no title (# …)`);
  }
  const cases = sections.map((section) => readCase(section, name));
  for (const [word, kind] of Object.entries(KINDS)) {
    if (!cases.some((one) => one.kind === kind)) {
      throw new Error(`${name}: no section ## ${word}`);
    }
  }
  return { title, cases };
}

function readCase(section: string, name: string): ExampleCase {
  const end = section.indexOf("\n");
  const heading = section.slice(0, end).trim();
  const kind = KINDS[heading.slice(0, 2)];
  if (!kind) {
    throw new Error(`${name}: ## ${heading} is none of ## 错例, ## 正例, ## 近例`);
  }
  const body = section.slice(end + 1);
  const says = [...body.matchAll(/^> ?(.+)$/gmu)].map(([, text = ""]) => text.trim());
  const [first = "", ...files] = body.replace(/^>.*$/gmu, "").split(/^### /mu);
  const parts = [
    ...(first.trim() === "" ? [] : [toDocument(DEFAULT_NAME, first)]),
    ...files.map((file) => toDocument(file.slice(0, file.indexOf("\n")).trim(), file.slice(file.indexOf("\n") + 1))),
  ];
  const isPrior = (part: ExampleDocument): boolean => PRIOR.test(part.name);
  const prior = parts.filter(isPrior).map((part) => ({ ...part, name: part.name.replace(PRIOR, "") }));
  return { kind, documents: parts.filter((part) => !isPrior(part)), prior, says };
}

function toDocument(name: string, text: string): ExampleDocument {
  if (name.endsWith(".csv")) {
    return { name, text: toCsv(text) };
  }
  const body = marked.parse(text, { async: false, breaks: true });
  return {
    name,
    text: `<!DOCTYPE html><html lang="zh"><head><meta charset="utf-8"></head><body>${body}</body></html>`,
  };
}

const RULE_OF_HEAD = /^\|(?: *:?-+:? *\|)+$/u;

/** A line a row; paragraphs stand in the first column. */
function toCsv(text: string): string {
  const lines = text.split("\n").filter((line) => line.trim() !== "" && !RULE_OF_HEAD.test(line.trim()));
  const rows = lines.map((line) => (line.startsWith("|") ? line.trim().slice(1, -1).split("|") : [line]));
  return rows.map((row) => row.map((cell) => `"${cell.trim().replaceAll('"', '""')}"`).join(",")).join("\r\n");
}
