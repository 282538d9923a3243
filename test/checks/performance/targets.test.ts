import { describe, expect, test } from "vitest";
import funds from "../../../checks/performance/target-funds-add-up.ts";
import weights from "../../../checks/performance/target-weights-add-up.ts";
import measurable from "../../../checks/performance/targets-are-measurable.ts";
import own from "../../../checks/performance/targets-are-own.ts";
import projects from "../../../checks/performance/targets-match-projects.ts";
import { runCheck } from "../run-check.ts";
import { book, type DrawnForm, drawForm, drawList, table } from "./draw-form.ts";

const GOOD = [
  "产出 数量 | 检查次数 | ≥12次",
  "产出 质量 | 合格率 | ≥95%",
  "效益 社会效益 | 知晓率 | ≥90%",
  "满意度 满意度 | 满意度 | ≥90%",
];

describe("funds", () => {
  const run = (of: DrawnForm["funds"] & object) => runCheck(funds, table(drawForm({ funds: of, indicators: GOOD })));

  test("add up", () => {
    expect(run(["100.00", "80.00", "0.00", "20.00"])).toEqual(["agrees: 1"]);
  });

  test("do not", () => {
    expect(run(["100.00", "108.00", "0.00", "0.00"])).toEqual([
      "contradicts 道路养护 · 年度资金总额: 100.00 ≠ 108.00 + 0.00 + 0.00",
    ]);
  });

  test("a blank source leaves open how much it is, but none is more than all", () => {
    expect(run(["100.00", "80.00", "", ""])).toEqual(["agrees: 1"]);
    expect(run(["100.00", "180.00", "", ""])).toEqual(["contradicts 道路养护 · 财政拨款: 180.00 > 100.00 资金总额"]);
  });

  test("what stands under a source of its own is not told", () => {
    const form = drawForm({ indicators: GOOD }).replace("上年结转资金", "其中：中央补助");
    expect(runCheck(funds, table(form))).toEqual([]);
  });
});

describe("weights", () => {
  const run = (...of: string[]) =>
    runCheck(
      weights,
      table(
        drawList(
          `养护 | 100.00 | 产出指标 | 数量指标 | 检查次数 | ≥12次 | ${of[0]}`,
          `^ | ^ | 效益指标 | 社会效益指标 | 知晓率 | ≥90% | ${of[1]}`,
        ),
      ),
    );

  test.each([
    ["60", "40"],
    ["50", "40"],
    ["0.6", "0.4"],
    ["60%", "40%"],
  ])("%s and %s are a whole", (one, other) => {
    expect(run(one, other)).toEqual([]);
  });

  test("a sum of 95", () => {
    expect(run("60", "35")).toEqual(["“养护”绩效目标表的指标权重合计为 95，不等于 100。"]);
  });

  test("says nothing of the last form where what follows may be the rest of it", () => {
    const list = drawList(
      "养护 | 100.00 | 产出指标 | 数量指标 | 检查次数 | ≥12次 | 50",
      "^ | ^ | 效益指标 | 社会效益指标 | 知晓率 | ≥90% | 30",
    );
    const rest = "续\n满意度指标 | 满意度指标 | 满意度 | ≥90% | 20";
    expect(runCheck(weights, book(list))).toHaveLength(1);
    expect(runCheck(weights, book(list, rest))).toEqual([]);
  });

  test("says nothing where a weight is missing", () => {
    expect(run("60", "")).toEqual(["草案中没有本规则适用的表格。"]);
  });
});

describe("values", () => {
  const run = (...indicators: string[]) => runCheck(measurable, table(drawForm({ indicators })));

  test("are all measured", () => {
    expect(run(...GOOD)).toEqual([]);
  });

  test("one that is not is named with its indicator", () => {
    expect(run("产出 质量 | 返修率 | 长期", ...GOOD)).toEqual([
      "“道路养护”绩效目标表应有数值的指标没有填写可衡量的数值：“返修率”：“长期”。",
    ]);
  });

  test("one that is blank is named alone", () => {
    expect(run("产出 数量 | 检查次数 | ", ...GOOD)).toEqual(["“道路养护”绩效目标表没有填写指标值：“检查次数”。"]);
  });

  test("words are told where they are more than three of ten", () => {
    const vague = (name: string) => `效益 社会效益 | ${name} | 明显提升`;
    expect(run(...GOOD, vague("环境"))).toEqual([]);
    expect(run(...GOOD, vague("环境"), vague("安全"))).toEqual([
      "“道路养护”绩效目标表有 2 个指标（共 6 个）只有定性表述，没有可衡量的标准：“环境”：“明显提升”、“安全”：“明显提升”。",
    ]);
  });

  test("a blank form is no form filled in badly", () => {
    expect(run("产出 数量 | 检查次数 | ", "满意度 满意度 | 满意度 | ")).toEqual([]);
  });
});

describe("projects", () => {
  const PROJECTS = (amount: string, name = "道路养护") => `
    项目支出表
    单位：元
    类型 | 项目名称 | 项目单位 | 合计 | 本年拨款 | 单位资金
    特定目标类 | ${name} | 某局 | ${amount} | ${amount} | 0
    特定目标类 | 桥梁维修 | 某局 | 20 | 20 | 0
    合计 | < | < | 1,000,020 | 1,000,020 | 0`;
  const run = (list: string) => runCheck(projects, book(drawForm({ indicators: GOOD }), list));

  test("have the same amount in another unit", () => {
    expect(run(PROJECTS("1,000,000"))).toEqual(["agrees: 1"]);
  });

  test("have another amount", () => {
    expect(run(PROJECTS("1,900,000"))).toEqual([
      "contradicts 道路养护 · 年度资金总额: 100.00 ≠ 1,900,000 《项目支出表》同一项目",
    ]);
  });

  test("of another name are others", () => {
    expect(run(PROJECTS("1,900,000", "道路养护二期"))).toEqual([]);
  });
});

describe("copies", () => {
  const form = (project: string, indicators = GOOD) => drawForm({ project, indicators });

  test("of all indicators are told", () => {
    expect(runCheck(own, book(form("道路养护"), form("桥梁维修")))).toEqual([
      "“道路养护”绩效目标表的 4 个指标及指标值与“桥梁维修”完全相同。",
    ]);
  });

  test("one value apart are none; neither are few, nor one project twice", () => {
    expect(runCheck(own, book(form("甲"), form("乙", [...GOOD.slice(1), "产出 数量 | 检查次数 | ≥13次"])))).toEqual([]);
    expect(runCheck(own, book(form("甲", GOOD.slice(1)), form("乙", GOOD.slice(1))))).toEqual([]);
    expect(runCheck(own, book(form("甲"), form("甲")))).toEqual([]);
  });
});
