import { describe, expect, test } from "vitest";
import check from "../../../checks/policy/three-public-does-not-grow.ts";
import { drawBody } from "../draw-draft.ts";
import { observeDrawn } from "../observe-drawn.ts";
import { runDraft } from "../run-check.ts";

const HEAD = `一般公共预算“三公”经费支出表
  单位：万元
  2023年预算数 | < | < | < | < | < | 2024年预算数 | < | < | < | < | <
  合计 | 因公出国（境）费 | 公务用车购置及运行费 | < | < | 公务接待费 | 合计 | 因公出国（境）费 | 公务用车购置及运行费 | < | < | 公务接待费
  ^ | ^ | 小计 | 公务用车购置费 | 公务用车运行费 | ^ | ^ | ^ | 小计 | 公务用车购置费 | 公务用车运行费 | ^`;
const GROWN = "20 | 0 | 12 | 0 | 12 | 8 | 26 | 0 | 14 | 0 | 14 | 12";

const CASES: readonly [name: string, amounts: string, text: string, says: RegExp | undefined][] = [
  ["less is right", "20 | 0 | 12 | 0 | 12 | 8 | 19 | 0 | 12 | 0 | 12 | 7", "", undefined],
  ["the same is right", "20 | 0 | 12 | 0 | 12 | 8 | 20 | 0 | 12 | 0 | 12 | 8", "", undefined],
  [
    "more is told, item by item",
    GROWN,
    "",
    /合计由上年 20 增至 26万元.*运行维护费由 12 增至 14、公务接待费由 8 增至 12/u,
  ],
  ["more with a reason is right", GROWN, "“三公”经费比上年增加6万元，主要原因是新增防汛任务。", undefined],
  ["less elsewhere is no reason", GROWN, "会议费比上年减少6万元，主要原因是压减支出。", /增至 26/u],
  [
    "cars that are bought account for what they cost",
    "20 | 0 | 12 | 0 | 12 | 8 | 37 | 0 | 30 | 18 | 12 | 7",
    "共计购置公务用车1辆，年末保有量3辆。",
    undefined,
  ],
  [
    "cars do not account for receptions",
    "20 | 0 | 12 | 0 | 12 | 8 | 42 | 0 | 30 | 18 | 12 | 12",
    "共计购置公务用车1辆，年末保有量3辆。",
    /公务接待费由 8 增至 12/u,
  ],
  ["one item alone", "20 | 4 | 8 | 0 | 8 | 8 | 20 | 2 | 8 | 0 | 8 | 10", "", /单项增长（公务接待费由 8 增至 10）/u],
  ["one item by a tenth is let pass", "20 | 4 | 8 | 0 | 8 | 8.0 | 20 | 3.2 | 8 | 0 | 8 | 8.8", "", undefined],
  ["last year is blank", " | | | | | | 26 | 0 | 14 | 0 | 14 | 12", "", undefined],
  ["nothing last year", "0 | 0 | 0 | 0 | 0 | 0 | 0 | 0 | 0 | 0 | 0 | 0", "", undefined],
];

describe("三公 that grows", () => {
  test.each(CASES)("%s", (_, amounts, text, says) => {
    const found = observeDrawn(check, `${HEAD}\n${amounts}\n===\n${text}`);
    expect(found).toEqual(says ? [expect.stringMatching(says)] : []);
  });

  test.each([
    ["“三公”经费预算26.00万元，比上年增加6.00万元。", [expect.stringContaining("没有说明")]],
    ["“三公”经费预算26.00万元，比上年增加6.00万元，主要原因是增加出国任务。", []],
    ["“三公”经费预算26.00万元，比上年减少6.00万元。", []],
  ])("the text alone: %s", (text, says) => {
    expect(observeDrawn(check, `某市水务局2024年度部门预算\n===\n2024年${text}`)).toEqual(says);
  });

  test.each([
    ["2023年预算数 | 2024年预算数", "20.00 | 26.00", "8.00 | 14.00", 1],
    ["上年预算数 | 本年预算数 | 增减额 | 增减%", "20.00 | 26.00 | 6.00 | 30.0", "8.00 | 14.00 | 6.00 | 75.0", 1],
    ["2023年预算数 | 2024年预算数", "20.00 | 19.00", "8.00 | 7.00", 0],
  ])("items that stand below each other: %s, %s", (head, whole, reception, count) => {
    const drawing = `一般公共预算“三公”经费支出预算表
      单位：万元
      项目 | ${head}
      合计 | ${whole}
      1、因公出国（境）费用 | 0.00 | 0.00 |  |
      2、公务接待费 | ${reception}
      3、公务用车购置及运行费 | 12.00 | 12.00 | |
      其中：（1）公务用车运行维护费 | 12.00 | 12.00 | |
      （2）公务用车购置费 | 0.00 | 0.00 | |`;
    expect(observeDrawn(check, drawing)).toHaveLength(count);
  });

  test("last year's book stands for last year's column", () => {
    const draw = (year: number, amounts: string) =>
      drawBody(
        "某市水务局",
        `一般公共预算“三公”经费支出表
         单位：万元
         合计 | 因公出国（境）费 | 公务用车购置及运行费 | < | < | 公务接待费
         ^ | ^ | 小计 | 公务用车购置费 | 公务用车运行费 | ^
         ${amounts}`,
        { fiscalYear: year },
      );
    const last = draw(2023, "20 | 0 | 12 | 0 | 12 | 8");
    expect(runDraft(check, [draw(2024, "26 | 0 | 14 | 0 | 14 | 12")], [last])).toEqual([
      expect.stringMatching(/由上年 20 增至 26/u),
    ]);
    expect(runDraft(check, [draw(2024, "19 | 0 | 12 | 0 | 12 | 7")], [last])).toEqual([]);
    expect(runDraft(check, [draw(2024, "26 | 0 | 14 | 0 | 14 | 12")])).toEqual([check.lacks]);
  });
});
