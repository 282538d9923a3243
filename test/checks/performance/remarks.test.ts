import { describe, expect, test } from "vitest";
import consequences from "../../../checks/performance/evaluations-have-consequences.ts";
import assessed from "../../../checks/performance/new-projects-are-assessed.ts";
import { observeDrawn } from "../observe-drawn.ts";

const list = (last: string, now: string, remark: string): string => `某市科学技术局2024年部门预算
===
部门项目支出预算表
单位：万元
项目名称 | 2023年预算数 | 2024年预算数 | 其中：上年结转 | 备注
科技创新平台 | ${last} | ${now} | 0.00 | ${remark}
合计 | ${last} | ${now} | 0.00 |`;

describe("what the remarks of a list say", () => {
  test.each([
    ["新增项目，未开展事前评估", "2,000.00", 1],
    ["2024年新增项目，没有进行事前绩效评估", "2,000.00", 1],
    ["新增项目，已开展事前绩效评估", "2,000.00", 0],
    ["新增项目，未开展事前评估", "900.00", 0],
    ["延续项目，未开展事前评估", "2,000.00", 0],
    ["设备购置", "2,000.00", 0],
  ])("of a new project: %s, %s", (remark, now, count) => {
    expect(observeDrawn(assessed, list("0.00", now, remark))).toHaveLength(count);
  });

  test.each([
    ["2023年绩效评价等次：差", "600.00", 1],
    ["2023年绩效评价结果为“较差”，已整改", "600.00", 1],
    ["2023年绩效评价等次：差", "200.00", 0],
    ["2023年绩效评价等次：优", "600.00", 0],
    ["2023年绩效评价等次：差异化管理", "600.00", 0],
    ["差旅费", "600.00", 0],
  ])("of a grade: %s, %s", (remark, now, count) => {
    expect(observeDrawn(consequences, list("300.00", now, remark))).toHaveLength(count);
  });
});
