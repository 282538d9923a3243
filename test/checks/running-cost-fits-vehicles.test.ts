import { expect, test } from "vitest";
import { CHECKS } from "../../checks/index.ts";
import { recognizeDocument } from "../../review/read-document.ts";
import { reviewDraft } from "../../review/review-draft.ts";
import { drawBook } from "./draw-table.ts";

function messages(cars: string, running: string): string[] {
  const [document] = drawBook(
    `某市教育局2024年度部门预算
     ===
     一般公共预算“三公”经费支出表
     单位：万元
     合计 | 因公出国（境）费 | 公务用车购置及运行费 | < | < | 公务接待费
     ^ | ^ | 小计 | 公务用车购置费 | 公务用车运行费 | ^
     ${running} | 0.00 | ${running} | 0.00 | ${running} | 0.00
     ===
     三、国有资产占用情况
     ${cars}`,
  ).documents;
  if (!document) {
    throw new Error("nothing was drawn");
  }
  const checks = CHECKS.filter(({ id }) => id === "running-cost-fits-vehicles");
  const { findings } = reviewDraft([recognizeDocument(document)], {
    checks,
    engine: { version: "test", rules: "test" },
  });
  return findings.map(({ message }) => message);
}

test.each([
  ["as usual", "本部门共有车辆6辆，其中：一般公务用车6辆。", "30.00"],
  ["just below what is asked about", "本部门共有车辆6辆。", "59.99"],
  ["no cars, no cost", "本部门共有车辆0辆。", "0.00"],
  ["not said how many", "2024年预算安排购置车辆1辆。", "60.00"],
  ["two counts of two bodies: their sum", "局本级共有车辆3辆。\n下属单位公务用车保有量为8辆。", "100.00"],
])("no question: %s", (_, cars, running) => {
  expect(messages(cars, running)).toEqual([]);
});

test("too much for the cars of both bodies", () => {
  expect(messages("局本级共有车辆3辆。\n下属单位公务用车保有量为8辆。", "110.00")).toEqual([
    expect.stringContaining("文中车辆合计 11 辆，平均每辆 10.00 万元"),
  ]);
});

test("too much for six cars, and anything for none", () => {
  expect(messages("本部门共有车辆6辆。", "60.00")).toEqual([
    "《一般公共预算“三公”经费支出表》公务用车运行维护费 60.00万元，文中车辆 6 辆，平均每辆 10.00 万元。",
  ]);
  expect(messages("本部门共有车辆0辆。", "3.00")).toEqual([
    "《一般公共预算“三公”经费支出表》公务用车运行维护费 3.00万元，文中车辆 0 辆，没有车辆而有运行维护费。",
  ]);
});
