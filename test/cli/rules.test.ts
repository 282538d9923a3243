import { readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { read as readWorkbook, utils } from "@e965/xlsx";
import { describe, expect, test } from "vitest";
import { CHECKS } from "../../checks/index.ts";
import { makeFolder, ROOT, type Run, readReview, runCommand, runProcess } from "./run-cli.ts";

const BOOK = "samples/pdf/budget-faulty";
const RULE = {
  id: "meeting-share",
  title: "“三公”经费不超过支出总额的 0.8%",
  severity: "一般",
  basis: "《林泽区人大常委会关于厉行节约的决议》第三条",
  formula: "“三公”经费表.合计.本年预算 ÷ 收支总表.支出总计.本年预算 ≤ 0.8%",
  message: "“三公”经费占支出的比重偏高",
};

/** A folder with these rules, each in a file of its own. */
async function write(...rules: Partial<typeof RULE>[]): Promise<{ folder: string; files: string[] }> {
  const folder = await makeFolder();
  const files = await Promise.all(
    rules.map(async (changes, at) => {
      const file = path.join(folder, `规则${at + 1}.yaml`);
      const lines = Object.entries({ ...RULE, ...changes }).map(([key, value]) => `${key}: ${value}\n`);
      await writeFile(file, lines.join(""));
      return file;
    }),
  );
  return { folder, files };
}

const rules = (...words: string[]): Promise<Run> => runCommand(["rules", ...words]);

describe("list", () => {
  test("prints a line a rule with code, state, title and checks or missing data, and sums up", async () => {
    const { status, stdout, stderr } = await rules("list");
    expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
    const lines = stdout.split("\n").filter((line) => /^BUD-\w+-\d{3} +(?:working|needs data) /u.test(line));
    expect(lines).toHaveLength(197);
    expect(lines.filter((line) => /working +\S.*\[[a-z -]+\]$/u.test(line)).length).toBeGreaterThan(100);
    const [, working, waiting] = /共 197 条规则：(\d+) 条可用（working），(\d+) 条缺少数据/u.exec(stdout) ?? [];
    expect(Number(working) + Number(waiting)).toBe(197);
    for (const { id } of CHECKS) {
      expect(stdout).toMatch(new RegExp(`[[ ]${id}[\\] ]`, "u"));
    }
  });

  test("of a family or a state alone", async () => {
    const { stdout } = await rules("list", "--family", "law");
    expect(stdout.split("\n").filter((line) => line.startsWith("BUD-"))).toHaveLength(20);
    expect((await rules("list", "--state", "needs-data")).stdout).not.toContain(" working ");
    expect((await rules("list", "--state", "working")).stdout).not.toMatch(/^BUD-\S+ +needs data/mu);
  });
});

test("show prints all of a rule by its number or by its check, with the example", async () => {
  const byCode = await rules("show", "bud-law-001");
  expect(byCode.stdout).toContain("BUD-LAW-001　预备费比例（法定比例与程序）");
  expect(byCode.stdout).toContain("公式：1% ≤ 预备费 ÷ 本级一般公共预算支出 ≤ 3%");
  expect(byCode.stdout).toMatch(/依据：《中华人民共和国预算法》.*第四十条/u);
  expect(byCode.stdout).toContain("## 错例");
  expect((await rules("show", "reserve-fund-share")).stdout).toBe(byCode.stdout);
});

test("export writes the catalogue as a workbook in which nothing is a formula", async () => {
  const out = path.join(await makeFolder(), "目录.xlsx");
  expect(await rules("export", "--out", out)).toMatchObject({
    status: 0,
    stdout: expect.stringContaining("目录.xlsx"),
  });
  const book = readWorkbook(await readFile(out), { cellFormula: true });
  const sheet = book.Sheets[book.SheetNames[0] ?? ""] ?? {};
  const rows = utils.sheet_to_json<string[]>(sheet, { header: 1 });
  const head = rows.findIndex((row) => row[0] === "规则编号");
  expect(rows[head]).toEqual([
    "规则编号",
    "类别",
    "规则",
    "状态",
    "检查",
    "严重程度",
    "公式",
    "允许误差",
    "依据",
    "参数",
    "所缺数据",
  ]);
  expect(rows.slice(head + 1).filter(([code]) => /^BUD-/u.test(code ?? "")).length).toBeGreaterThanOrEqual(197);
  expect(Object.values(sheet).some((cell) => typeof cell === "object" && cell !== null && "f" in cell)).toBe(false);
});

describe("try", () => {
  test("prints hits, agreements and every cell with what it prints", async () => {
    const { files } = await write(
      {},
      { id: "holds", formula: "支出总表.合计.合计 = 支出总表.合计.基本支出 + 支出总表.合计.项目支出" },
    );
    const { status, stdout } = await rules("try", ...files, BOOK);
    expect(status).toBe(0);
    expect(stdout).toMatch(
      /云岭市林泽区水务局 2026 年预算：不符\n {4}《2026年部门“三公”.*》2026年预算数 合计：49\.81 万元（第 20 页）/u,
    );
    expect(stdout).toMatch(
      /云岭市林泽区水务局 2026 年预算：相符\n {4}《2026年部门支出预算总表》合计 · 合计：56916539\.98 元/u,
    );
    expect(stdout).toContain("发现：“三公”经费占支出的比重偏高：");
    expect(stdout).toContain("共 2 条规则：不符 1 处，相符 1 处，无从核对 0 处，不适用 0 处。");
  });

  test("names what the book does not have, with what it has", async () => {
    const { files } = await write({ formula: "支出总表.教肓支出.合计 ≤ 支出总表.合计.大额支出" });
    const { status, stdout } = await rules("try", ...files, BOOK);
    expect(status).toBe(0);
    expect(stdout).toMatch(/不适用：.*没有“教肓支出”一行，相近的有：205 教育支出.*没有“大额支出”一栏；该表的栏目有：/u);
    expect(stdout).toContain("不符 0 处，相符 0 处，无从核对 0 处，不适用 1 处");
  });

  test("compares with the year before", async () => {
    const { files } = await write(
      { formula: "上年.收支总表.总计.决算数 > 0" },
      { id: "b", formula: "支出总表.合计.合计 > 上年.支出总表.合计.决算数" },
    );
    const alone = await rules("try", ...files, BOOK);
    expect(alone.stdout).toContain("没有上年的册（用 --prior 给出上年预算或决算）");
    const { stdout, stderr } = await rules("try", files[1] ?? "", BOOK, "--prior", "samples/pdf/final-clean");
    expect(stderr).toContain("2/2");
    // The accounts at hand are those of 2024: the year before 2026 is another.
    expect(stdout).toContain("没有上年的册");
  });
});

describe("a mistake is named with the file, the line and what to do; the status is 2", () => {
  test.each([
    [{ severity: "很高" }, /规则1\.yaml 第 3 行：严重程度“很高”应为严重、重要、一般、提示之一。/u],
    [{ formula: "收支总表.收入总计 = 1" }, /规则1\.yaml 第 5 行：公式第 10 个字起看不懂/u],
    [{ formula: "收支综表.收入总计.预算数 = 1" }, /规则1\.yaml 第 5 行：不认识的表“收支综表”，是不是“收支总表”/u],
    [{ id: "reserve-fund-share" }, /规则1\.yaml 第 1 行：编号“reserve-fund-share”与系统自带的规则重复/u],
  ])("%j", async (changes, says) => {
    const { files } = await write(changes);
    const run = await rules("try", ...files, BOOK);
    expect(run).toMatchObject({ status: 2, stdout: "" });
    expect(run.stderr).toMatch(says);
  });

  test("of two files at once, and of the same id in both", async () => {
    const { files } = await write({ severity: "高" }, { formula: "甲" });
    const { stderr } = await rules("try", ...files, BOOK);
    expect(stderr).toMatch(/规则1\.yaml 第 3 行.*\n规则2\.yaml 第 5 行/u);
    const twice = await write({}, {});
    expect((await rules("try", ...twice.files, BOOK)).stderr).toMatch(
      /编号“meeting-share”与 规则1\.yaml 第 1 行的规则重复/u,
    );
  });
});

test.each([
  [[], 0, /用法/u],
  [["--help"], 0, /try <规则\.yaml>/u],
  [["lists"], 2, /没有“lists”这个命令，可用的有 list、show、.*try/u],
  [["list", "--family", "XX"], 2, /没有这一类规则：XX。可用的类别：.*LAW（/u],
  [["list", "--state", "done"], 2, /--state 只能是 working 或 needs-data/u],
  [["list", "x"], 2, /list 不需要“x”/u],
  [["show"], 2, /请给出一个规则编号/u],
  [["show", "BUD-XX-001"], 2, /没有这样的规则：BUD-XX-001/u],
  [["export"], 2, /缺少 --out/u],
  [["export", "--out", "a.pdf"], 2, /--out 应为 \.xlsx 文件/u],
  [["try", BOOK], 2, /没有给出规则文件/u],
  [["try", "a.yaml"], 2, /没有给出用来试的/u],
  [["try", "none.yaml", BOOK], 2, /不能读取规则文件 none\.yaml：不存在/u],
] as const)("rules %j: %i", async (words, status, says) => {
  const run = await rules(...words);
  expect(run.status).toBe(status);
  expect(run.stdout + run.stderr).toMatch(says);
});

test("a review uses them beside the catalogue, and says so in the fingerprint of its rules", async () => {
  const { folder } = await write(
    {},
    {
      id: "totals",
      severity: "重要",
      formula: "收支总表.收入总计.本年预算 = 支出总表.合计.合计",
      message: "口径不合。",
    },
  );
  const out = await makeFolder();
  const review = async (name: string, ...words: string[]) => {
    const to = path.join(out, name);
    const run = await runCommand([
      "review",
      BOOK,
      ...words,
      "--out",
      to,
      "--only",
      "json",
      "--checks",
      "reserve-fund-share",
    ]);
    return readReview(to, run);
  };
  const [bare, ruled] = [await review("bare"), await review("ruled", "--rules", folder)];
  expect(ruled.engine.rules).not.toBe(bare.engine.rules);
  expect(ruled.checks.map(({ id, outcome }) => `${id} ${outcome}`)).toEqual([
    "reserve-fund-share not-applicable",
    "meeting-share failed",
    "totals passed",
  ]);
  expect(ruled.findings).toMatchObject([
    {
      check: "meeting-share",
      severity: "warning",
      basis: [{ law: "林泽区人大常委会关于厉行节约的决议", article: "第三条" }],
    },
  ]);
});

test("rules are read where no text may become code", async () => {
  const { files } = await write({ id: "sound" }, { formula: "收支总表.收入总计 = 1" });
  const words = [
    "--disallow-code-generation-from-strings",
    path.join(ROOT, "cli/start.mjs"),
    "rules",
    "try",
    ...files,
    BOOK,
  ];
  const { stderr } = await runProcess(process.execPath, words);
  expect(stderr).toMatch(/^规则2\.yaml 第 5 行：公式第 10 个字起看不懂.*\n$/u);
});

test("what the catalogue says too is told once, with both rules named", async () => {
  const { files } = await write({ formula: "收支总表.收入总计.本年预算 = 收支总表.支出总计.本年预算" });
  const to = path.join(await makeFolder(), "out");
  const run = await runCommand(["review", BOOK, "--rules", ...files, "--out", to, "--only", "json"]);
  const { findings, checks } = await readReview(to, run);
  expect(checks.find(({ id }) => id === "meeting-share")?.outcome).toBe("failed");
  expect(findings.filter(({ check }) => check === "meeting-share")).toEqual([]);
  expect(findings.filter(({ otherChecks = [] }) => otherChecks.includes("meeting-share"))).toHaveLength(1);
});

test("what breaks a relation is said in the rule's words first, then in numbers", async () => {
  const { files } = await write({
    formula: "收支总表.收入总计.本年预算 = 收支总表.支出总计.本年预算",
    message: "收支不平衡。",
  });
  const { stdout } = await rules("try", ...files, BOOK);
  expect(stdout).toMatch(
    /发现：收支不平衡：《2026年部门财务收支预算总表》“收入总计 · 预算数”列示 56,916,539\.98 元，.*相差 45,000\.00 元/u,
  );
});
