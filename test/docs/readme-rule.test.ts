import { readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { readRuleFile } from "../../checks/written/read-rule-file.ts";
import { makeFolder, ROOT, runCommand } from "../cli/run-cli.ts";

// What the README says of rules must work as it stands there: each rule in it, and each formula in its tables.

const PAGES = ["README.md", "README.zh-CN.md"];
const HEAD = "id: a\ntitle: b\nseverity: 一般\nbasis: c\nmessage: d\n";

async function read(page: string): Promise<string> {
  const text = await readFile(path.join(ROOT, page), "utf8");
  return /^## .*写一条规则\n(?<section>[\s\S]*?)^## /mu.exec(text)?.groups?.["section"] ?? "";
}

describe.each(PAGES)("%s", (page) => {
  test("shows rules that are right, and what trying the first one prints", async () => {
    const section = await read(page);
    const rules = [...section.matchAll(/```yaml\n([\s\S]*?)```/gu)].map(([, text = ""]) => text);
    expect(rules.length).toBeGreaterThan(0);
    for (const text of rules) {
      expect(readRuleFile(new TextEncoder().encode(text), page)).toHaveProperty("checks");
    }

    const folder = await makeFolder();
    const file = path.join(folder, "three-public.yaml");
    await writeFile(file, rules[0] ?? "");
    const run = await runCommand(["rules", "try", file, "samples/pdf/budget-faulty"]);
    expect(run.status).toBe(0);
    expect(run.stdout).toContain("不符 1 处");
    const [shown = run.stdout] = [...section.matchAll(/```\n(three-public[\s\S]*?)```/gu)].map(([, text = ""]) => text);
    expect(run.stdout).toBe(shown);
  });

  test("names formulas that are right", async () => {
    const section = await read(page);
    const spans = [...section.matchAll(/`([^`\n]+)`/gu)].map(([, text = ""]) => text);
    const formulas = spans.filter((text) => /\..+\..+[=≤≥]/u.test(text));
    const cells = spans.filter((text) => /^[^=≤≥]+[表》]\.[^=≤≥]+\)?$/u.test(text) && !text.includes("表名"));
    expect(cells.length).toBeGreaterThan(3);
    for (const formula of [...formulas, ...cells.map((cell) => `${cell} > 0`)]) {
      expect(readRuleFile(new TextEncoder().encode(`${HEAD}formula: ${formula}\n`), formula)).toHaveProperty("checks");
    }
  });
});
