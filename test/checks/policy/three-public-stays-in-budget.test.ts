import { describe, expect, test } from "vitest";
import check from "../../../checks/policy/three-public-stays-in-budget.ts";
import { observeDrawn } from "../observe-drawn.ts";

const HEAD = `一般公共预算财政拨款“三公”经费支出决算表
  单位：万元
  预算数 | < | < | < | < | < | 决算数 | < | < | < | < | <
  合计 | 因公出国（境）费 | 公务用车购置及运行费 | < | < | 公务接待费 | 合计 | 因公出国（境）费 | 公务用车购置及运行费 | < | < | 公务接待费
  ^ | ^ | 小计 | 公务用车购置费 | 公务用车运行费 | ^ | ^ | ^ | 小计 | 公务用车购置费 | 公务用车运行费 | ^`;

const CASES: readonly [name: string, amounts: string, text: string, says: RegExp | undefined][] = [
  ["less", "18 | 0 | 12 | 0 | 12 | 6 | 15 | 0 | 11 | 0 | 11 | 4", "", undefined],
  ["the same", "18 | 0 | 12 | 0 | 12 | 6 | 18 | 0 | 12 | 0 | 12 | 6", "", undefined],
  [
    "more",
    "18 | 0 | 12 | 0 | 12 | 6 | 21 | 0 | 12 | 0 | 12 | 9",
    "",
    /合计决算 21 大于预算 18，多 3.00 万元；公务接待费决算 9/u,
  ],
  [
    "more, with a reason",
    "18 | 0 | 12 | 0 | 12 | 6 | 21 | 0 | 12 | 0 | 12 | 9",
    "“三公”经费决算数大于预算数，公务接待费增加3万元，主要原因是承办全国会议。",
    undefined,
  ],
  [
    "one item within the whole",
    "18.00 | 0 | 12.00 | 0 | 12.00 | 6.00 | 17.00 | 0 | 10.00 | 0 | 10.00 | 7.00",
    "",
    /公务接待费决算 7.00 大于预算 6.00/u,
  ],
  ["no budget printed", " | | | | | | 21 | 0 | 12 | 0 | 12 | 9", "", undefined],
];

describe("三公 within its budget", () => {
  test.each(CASES)("%s", (_, amounts, text, says) => {
    const found = observeDrawn(check, `${HEAD}\n${amounts}\n===\n${text}`, "final-account");
    expect(found).toEqual(says ? [expect.stringMatching(says)] : []);
  });
});
