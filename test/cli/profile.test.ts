import { mkdir, writeFile } from "node:fs/promises";
import path from "node:path";
import { expect, test } from "vitest";
import { makeFolder, type Run, readReview, runCommand } from "./run-cli.ts";

const BOOK = "samples/xlsx/budget-faulty";

async function reviewBy(profile: string, files: Record<string, string> = {}): Promise<{ run: Run; out: string }> {
  const folder = await makeFolder();
  for (const [name, text] of Object.entries(files)) {
    await mkdir(path.dirname(path.join(folder, name)), { recursive: true });
    await writeFile(path.join(folder, name), text);
  }
  const out = path.join(folder, "out");
  const named = Object.hasOwn(files, profile) ? path.join(folder, profile) : profile;
  return { run: await runCommand(["review", BOOK, "--profile", named, "--out", out, "--only", "json"]), out };
}

test("a shipped profile goes by its name, and is kept with the result", async () => {
  const { run, out } = await reviewBy("部门预算");
  const { engine, checks } = await readReview(out, run);
  expect(engine.profile).toBe("部门预算");
  expect(checks.some(({ code }) => code.startsWith("BUD-ARITH"))).toBe(true);
  expect(checks.some(({ code }) => code.startsWith("BUD-DEBT"))).toBe(false);
});

test("a profile extends one beside it, sets what it says, and brings rules of its own", async () => {
  const { run, out } = await reviewBy("我的/方案.yaml", {
    "我的/方案.yaml": "extends: 底.yaml\nseverities: { ARITH: 一般, own-totals: 提示 }\nrules: [规则]",
    "我的/底.yaml": "checks: [ARITH, no-placeholders]\nstandings:\n  no-placeholders: 观察",
    "我的/规则/总计.yaml": [
      "id: own-totals",
      "title: 收入总计不小于支出总计",
      "severity: 提示",
      "basis: 某市条例",
      "formula: 收支总表.收入总计.本年预算 ≥ 收支总表.支出总计.本年预算",
      "message: 收入不足",
    ].join("\n"),
  });
  const { engine, checks, findings, observed = [] } = await readReview(out, run);
  expect(engine.profile).toBe("方案");
  expect(checks.map(({ id }) => id)).toContain("own-totals");
  expect(
    checks.every(({ code, id }) => code.includes("BUD-ARITH") || ["no-placeholders", "own-totals"].includes(id)),
  ).toBe(true);
  expect(findings.length).toBeGreaterThan(0);
  expect(findings.filter(({ severity }) => severity === "error")).toEqual([]);
  expect(findings.filter(({ check }) => check === "no-placeholders")).toEqual([]);
  expect(observed.every(({ check }) => check === "no-placeholders")).toBe(true);
});

test("another setting is another hash", async () => {
  const hashOf = async (value: number): Promise<string> => {
    const text = `checks: [transfers-are-distributed, unit-is-stated]\nparameters:\n  transfers-are-distributed: { ofAll: ${value} }`;
    const { run, out } = await reviewBy("方案.yaml", { "方案.yaml": text });
    return (await readReview(out, run)).engine.rules;
  };
  const [ten, again, fifteen] = [await hashOf(10), await hashOf(10), await hashOf(15)];
  expect(again).toBe(ten);
  expect(fifteen).not.toBe(ten);
});

test.each([
  ["两个互相引用", { "甲.yaml": "extends: 乙.yaml", "乙.yaml": "extends: 甲.yaml" }, /extends 层数过多，或互相引用/u],
  ["没有这个规则", { "甲.yaml": "checks: [没有]" }, /甲\.yaml：第 1 行（checks › 1）：没有这样的审查规则：没有/u],
  [
    "写错一行",
    { "甲.yaml": "name: 甲\nseverities:\n  LAW: 很重" },
    /甲\.yaml 格式不对：第 3 行.*严重程度应为严重、重要、一般、提示之一/u,
  ],
  [
    "几处写错",
    { "甲.yaml": "name: 甲\nextend: 乙\nwithout:\n  - LAW\n  - unit-is-statd\nseverities:\n  LAW: 很重" },
    /第 7 行（severities › LAW）：.*；第 2 行：没有“extend”这一项，是不是“extends”；第 5 行（without › 2）：.*是不是“unit-is-stated”/u,
  ],
  ["没有那个规则文件", { "甲.yaml": "rules: [没有.yaml]" }, /不能读取规则文件 .*没有\.yaml：不存在/u],
])("%s", async (_name, files, says) => {
  const { run } = await reviewBy("甲.yaml", files as Record<string, string>);
  expect(run.status).toBe(2);
  expect(run.stderr).toMatch(says);
});

test("rules sources prints the register, rules feedback what to write into a profile", async () => {
  const sources = await runCommand(["rules", "sources"]);
  expect(sources.stdout).toMatch(/中华人民共和国预算法　\[budget-law\]　已核对原文，\d+ 项检查据此\n.*（1994 年）/u);
  const folder = await makeFolder();
  const file = path.join(folder, "决定.json");
  const decide = (check: string, outcome: string, times: number) =>
    Array.from({ length: times }, () => ({ check, outcome }));
  await writeFile(
    file,
    JSON.stringify([...decide("unit-is-stated", "误报", 4), ...decide("unit-is-stated", "已确认", 5)]),
  );
  const { stdout } = await runCommand(["rules", "feedback", file]);
  expect(stdout).toMatch(/unit-is-stated　确认 5，误报 4，其他 0；现为“必须答复”，建议调为“提示”/u);
  expect(stdout).toMatch(/standings:\n {2}unit-is-stated: 提示\n/u);
  await writeFile(file, '[{ "check": "unit-is-stated", "outcome": "对" }]');
  expect((await runCommand(["rules", "feedback", file])).stderr).toMatch(
    /第 1 行（1 › outcome）：outcome 应为已确认、误报、其他之一/u,
  );
  expect((await runCommand(["rules", "feedback"])).stderr).toMatch(/请给出工作人员的决定文件/u);
});
