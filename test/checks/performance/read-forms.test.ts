import { expect, test } from "vitest";
import type { PerformanceForm } from "../../../checks/performance/form.ts";
import { formsOf } from "../../../checks/performance/read-forms.ts";
import { drawForm, drawList, table } from "./draw-form.ts";

function show({ project, amount, funds, indicators }: PerformanceForm) {
  return {
    project: project?.text,
    amount: amount?.money?.amount,
    parts: funds.map(({ parts }) => parts.map(({ text }) => text)),
    indicators: indicators.map(({ first, second, name, value, weight }) =>
      [first, second, name.text, value.text, weight?.text].filter((text) => text !== undefined).join("/"),
    ),
  };
}

const ROWS = [
  "产出 数量 | 检查次数 | ≥12次",
  "^ 质量 | 合格率 | ≥95%",
  "^ ^ | 返工率 | ≤2%",
  "满意度 满意度 | 满意度 | ≥90%",
];

test("a form with its levels merged down", () => {
  expect(formsOf(table(drawForm({ indicators: ROWS }))).map(show)).toEqual([
    {
      project: "道路养护",
      amount: 100_000_000,
      parts: [["80.00", "0.00", "20.00"]],
      indicators: [
        "产出指标/数量指标/检查次数/≥12次",
        "产出指标/质量指标/合格率/≥95%",
        "产出指标/质量指标/返工率/≤2%",
        "满意度指标/满意度指标/满意度/≥90%",
      ],
    },
  ]);
});

test("several forms in one grid, without the title between", () => {
  const second = drawForm({ project: "桥梁维修", unit: "元", indicators: ROWS }).split("\n").slice(2).join("\n");
  const forms = formsOf(table(`${drawForm({ indicators: ROWS })}\n${second}`)).map(show);
  expect(forms.map(({ project, amount, indicators }) => [project, amount, indicators.length])).toEqual([
    ["道路养护", 100_000_000, 4],
    ["桥梁维修", 10_000, 4],
  ]);
});

test("a list of projects, each beside its indicators", () => {
  const list = drawList(
    "养护 | 100.00 | 产出指标 | 数量指标 | 检查次数 | ≥12次 | 60",
    "^ | ^ | 效益指标 | 社会效益指标 | 知晓率 | ≥90% | 40",
    "维修 | 20.00 | 产出指标 | 数量指标 | 维修次数 | ≥2次 | 100",
  );
  expect(formsOf(table(list)).map(show)).toEqual([
    {
      project: "养护",
      amount: 100_000_000,
      parts: [],
      indicators: ["产出指标/数量指标/检查次数/≥12次/60", "效益指标/社会效益指标/知晓率/≥90%/40"],
    },
    { project: "维修", amount: 20_000_000, parts: [], indicators: ["产出指标/数量指标/维修次数/≥2次/100"] },
  ]);
});

test("sign, number and unit in columns of their own are one value", () => {
  const form = table(`
    项目支出绩效目标表
    项目名称 | < | 道路养护 | < | < | <
    一级指标 | 二级指标 | 三级指标 | 指标性质 | 指标值 | 计量单位
    产出指标 | 数量指标 | 检查次数 | ≥ | 12 | 次
    满意度指标 | 满意度指标 | 满意度 | ≥ | | %`);
  expect(formsOf(form)[0]?.indicators.map(({ value }) => value.text)).toEqual(["≥12次", ""]);
});

test("the long term beside the year is two blocks", () => {
  const form = table(`
    项目支出绩效目标表
    项目名称 | < | 道路养护 | < | < | < | <
    一级指标 | 二级指标 | 三级指标 | 指标值 | 二级指标 | 三级指标 | 指标值
    产出指标 | 数量指标 | 检查次数 | ≥36次 | 数量指标 | 检查次数 | ≥12次`);
  expect(formsOf(form)[0]?.indicators.map(({ value }) => value.text)).toEqual(["≥36次", "≥12次"]);
});

test("the form of a whole department has no project; one that names its unit first has", () => {
  const whole = drawForm({ indicators: ROWS }).replace("项目名称 |", "部门名称 |");
  expect(formsOf(table(whole)).map(show)).toMatchObject([{ project: undefined, amount: 100_000_000 }]);
  const named = drawForm({ indicators: ROWS }).replace("项目名称 |", "单位名称 | < | 某局 | < | <\n项目名称 |");
  expect(formsOf(table(named)).map(show)).toMatchObject([{ project: "道路养护", amount: 100_000_000 }]);
});

test("a table of another kind is no form", () => {
  const other = table("部门支出总表\n单位：万元\n科目编码 | 科目名称 | 合计\n205 | 教育支出 | 10.00");
  expect(formsOf(other)).toEqual([]);
});
