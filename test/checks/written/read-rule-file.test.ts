import { describe, expect, test } from "vitest";
import { readRuleFile } from "../../../checks/written/read-rule-file.ts";

const RULE = {
  id: "totals-agree",
  title: "收入总计应等于支出总计",
  severity: "严重",
  basis: "《中华人民共和国预算法》（2018 年修正）第十二条",
  formula: "收支总表.收入总计.本年预算 = 收支总表.支出总计.本年预算",
  message: "收支不平衡",
};

function write(changes: Record<string, string | undefined> = {}): string {
  return Object.entries({ ...RULE, ...changes })
    .filter(([, value]) => value !== undefined)
    .map(([key, value]) => `${key}: ${value}\n`)
    .join("");
}

function read(text: string | Uint8Array): ReturnType<typeof readRuleFile> {
  return readRuleFile(typeof text === "string" ? new TextEncoder().encode(text) : text, "规则.yaml");
}

/** What is wrong, a line each. */
function problemsOf(text: string | Uint8Array): string[] {
  const file = read(text);
  return "problems" in file ? file.problems.map(({ file: name, line, message }) => `${name} ${line} ${message}`) : [];
}

test("a rule is a check with all it says", () => {
  const file = read(write({ tolerance: "{ 万元: 0.01 }", suggestion: "请核对" }));
  expect(file).toMatchObject({
    checks: [
      {
        id: "totals-agree",
        title: "收入总计应等于支出总计",
        severity: "error",
        class: "arithmetic",
        basis: [{ law: "中华人民共和国预算法（2018 年修正）", article: "第十二条" }],
        formula: RULE.formula,
        message: "收支不平衡",
        suggestion: "请核对",
        tolerance: { 万元: 0.01 },
        reads: "the whole draft",
      },
    ],
  });
});

test.each([
  ["severity", "重要", { severity: "error" }],
  ["severity", "一般", { severity: "warning" }],
  ["severity", "提示", { severity: "notice" }],
  ["basis", "区人大财经委工作办法", { basis: [{ law: "区人大财经委工作办法" }] }],
  ["basis", "\n  - 《甲法》第一条\n  - 《乙条例》", { basis: [{ law: "甲法", article: "第一条" }, { law: "乙条例" }] }],
  ["tolerance", "0.5万元", { tolerance: { 万元: 0.5, 元: 5000, 亿元: 0.00005 } }],
  ["tolerance", "0.1%", { tolerance: { "%": 0.1 } }],
  ["formula", "上年.收支总表.收入总计.本年预算 = 收支总表.收入总计.上年预算", { class: "prior-year" }],
  ["formula", "收入总表.合计.合计 = 支出总表.合计.合计", { class: "cross-table" }],
  ["formula", ">-\n  收支总表.收入总计.本年预算\n  ≥ 0", { formula: "收支总表.收入总计.本年预算 ≥ 0" }],
])("%s may be %j", (key, value, says) => {
  expect(read(write({ [key]: value }))).toMatchObject({ checks: [says] });
});

test("a file may hold several rules", () => {
  const list = ["a", "b"].map((id) => `- ${write({ id }).trimEnd().replaceAll("\n", "\n  ")}\n`).join("");
  expect(read(`${list}---\n${write({ id: "c" })}`)).toMatchObject({ checks: [{ id: "a" }, { id: "b" }, { id: "c" }] });
});

describe("what is wrong is named with its line and what to do", () => {
  test.each([
    [
      "an unknown item",
      `${write()}titel: x\n`,
      [/^规则.yaml 7 不认识的项“titel”，是不是“title”？可用的项：.*formula（公式）/u],
    ],
    [
      "an item in Chinese",
      write({ formula: undefined }).concat("公式: x\n"),
      [/ 1 缺少“formula”（公式）/u, / 6 .*是不是“formula”/u],
    ],
    ["a missing item", write({ message: undefined }), [/ 1 缺少“message”（提示语），请补写一行“message: …”/u]],
    ["an empty item", write({ title: "" }), [/ 1 缺少“title”（标题）/u]],
    ["a severity of no kind", write({ severity: "很严重" }), [/ 3 严重程度“很严重”应为严重、重要、一般、提示之一/u]],
    ["an id in Chinese", write({ id: "收支平衡" }), [/ 1 编号“收支平衡”应由小写英文字母/u]],
    ["a formula of no form", write({ formula: "收支总表.收入总计 = 3" }), [/ 5 公式第 10 个字起看不懂.*应为点号/u]],
    ["a formula of no table", write({ formula: "1 = 1" }), [/ 5 公式没有写到任何表/u]],
    [
      "a table of no kind",
      write({ formula: "收支总汇.收入总计.预算数 = 一般公共预算收人表.合计.预算数" }),
      [/ 5 不认识的表“收支总汇”，是不是“收支总表”.*“一般公共预算收人表”，是不是“一般公共预算收入表”.*用《》写出表题/u],
    ],
    [
      "rows that are not added up",
      write({ formula: "收支总表.*.预算数 = 0" }),
      [/ 5 .*“\*”是多行.*合计\(收支总表\.\*\.预算数\)/u],
    ],
    ["a sum of no rows", write({ formula: "合计(收支总表.收入总计.预算数) = 0" }), [/ 5 .*没有写明是哪些行/u]],
    ["a stage of no kind", write({ stage: "调整" }), [/ 7 适用于“调整”应为预算或决算/u]],
    ["a tolerance without a unit", write({ tolerance: "0.5" }), [/ 7 允许误差“0.5”写法不对.*“0.05万元”/u]],
    ["a tolerance below nothing", write({ tolerance: "{ 万元: -1 }" }), [/ 7 允许误差/u]],
    ["a tolerance in no unit", write({ tolerance: "{ 美元: 1 }" }), [/ 7 允许误差.*单位可用元、千元/u]],
    ["an item twice", write().concat("id: b\n"), [/ 7 同一项写了两次/u]],
    ["a colon in a text", write({ title: "收入: 支出" }), [/ 2 内容中有冒号，请用单引号/u]],
    [
      "a full-width colon",
      write().replace("id: ", "id：").replace("basis: ", "basis："),
      [/ 1 “id”后面是全角冒号/u, / 4 “basis”后面/u],
    ],
    [
      "a full-width colon in a list",
      `- ${write().trimEnd().replaceAll("\n", "\n  ").replace("title: ", "title：")}`,
      [/ 2 “title”后面是全角冒号/u],
    ],
    [
      "half-width quotation marks",
      write({ formula: '"三公"经费表.合计.本年预算 > 0' }),
      [/ 5 半角引号的"三公"应写成“三公”/u],
    ],
    [
      "half-width quotation marks in others",
      write({ formula: `'"三公"经费表.合计.本年预算 > 0'` }),
      [/ 5 半角引号的"三公"应写成“三公”。公式第/u],
    ],
    [
      "a formula too long to be read",
      write({ formula: "支出总表.合计.合计 + ".repeat(20_000) }),
      [/ 5 公式应为不超过 2000 字/u],
    ],
    [
      "a number without %",
      write({ formula: "支出总表.合计.基本支出 ÷ 支出总表.合计.合计 ≤ 0.8" }),
      [/ 5 “0\.8”没有写单位/u],
    ],
    ["no rule", "# 还没有写\n", [/ 1 文件中没有规则/u]],
    ["a text alone", "收支应平衡\n", [/ 1 规则应由“项: 内容”组成/u]],
    ["another encoding", new Uint8Array([0xff, 0xfe, 0x69]), [/ 1 .*另存为 UTF-8/u]],
    ["several at once", write({ severity: "高", formula: "甲" }), [/ 3 严重程度/u, / 5 公式/u]],
  ])("%s", (_what, text, says) => {
    const problems = problemsOf(text);
    expect(problems).toHaveLength(says.length);
    for (const [at, pattern] of says.entries()) {
      expect(problems[at]).toMatch(pattern);
    }
  });
});

test("a text may have full-width colons, and the line of each id is told", () => {
  const text = write({ message: "|\n  title：见下\n  id：甲" });
  expect(read(`# 说明\n${text}`)).toMatchObject({ checks: [{ id: "totals-agree" }], lines: [2] });
});

test("a full-width colon in a text hides no other fault", () => {
  const problems = problemsOf(write({ severity: "高", message: "|\n  title：见下" }));
  expect(problems.at(-1)).toMatch(/ 3 严重程度“高”/u);
});

test("nothing in a file is run, and what refers to itself is refused", () => {
  expect(problemsOf(write({ title: "!!js/function 'process.exit()'" }))).toEqual([]);
  const bomb = `a: &a [x,x,x,x]\nb: &b [*a,*a,*a,*a]\nc: &c [*b,*b,*b,*b]\ntitle: [*c,*c,*c,*c]\n`;
  expect(problemsOf(bomb)).toEqual([expect.stringContaining("引用过多")]);
});
