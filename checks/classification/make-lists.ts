import { readFileSync, writeFileSync } from "node:fs";

// Run by hand after a change of data/*.tsv. The engine imports data/lists.json and reads no files.

const BUDGETS: Record<string, string> = {
  一般公共预算: "general",
  政府性基金预算: "fund",
  国有资本经营预算: "state-capital",
  社会保险基金预算: "social-insurance",
};

function readRows(name: string): Record<string, string>[] {
  const [head, ...rows] = readFileSync(new URL(`data/${name}.tsv`, import.meta.url), "utf8")
    .trimEnd()
    .split("\n");
  const names = (head ?? "").split("\t");
  return rows.map((row) => Object.fromEntries(row.split("\t").map((value, index) => [names[index] ?? "", value])));
}

function subjects(name: string): string[][] {
  return readRows(name).map(({ code = "", name = "", certainty = "", budget, note = "" }) => {
    const added = ADDED.exec(note)?.[1];
    const row = [code, name, certainty];
    const whole = budget === undefined && added === undefined ? row : [...row, BUDGETS[budget ?? ""] ?? ""];
    return added === undefined ? whole : [...whole, added];
  });
}

/** 财预〔2025〕41号增设: the notice that added the row, and its year. */
const ADDED = /〔(20\d\d)〕\s*\d+\s*号增设/u;

const lists = {
  functional: subjects("functional"),
  revenue: subjects("revenue"),
  "government-economic": subjects("government-economic"),
  "departmental-economic": subjects("departmental-economic"),
  historic: readRows("historic-names").map((row) =>
    ["code", "old_name", "last_year", "certainty", "current_code", "current_name"].map((name) => row[name] ?? ""),
  ),
};

// A row a line, so that a change of the lists is a readable diff.
const parts = Object.entries(lists).map(
  ([name, rows]) =>
    `  ${JSON.stringify(name)}: [\n${rows.map((row) => `    [${row.map((value) => JSON.stringify(value)).join(", ")}]`).join(",\n")}\n  ]`,
);
writeFileSync(new URL("data/lists.json", import.meta.url), `{\n${parts.join(",\n")}\n}\n`);
