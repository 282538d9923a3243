import { describe, expect, test } from "vitest";
import distributed from "../../checks/transfers-are-distributed.ts";
import { observeDrawn } from "./observe-drawn.ts";

const byRegion = (left: string, amount: string): string => `2024年市对县专项转移支付分地区预算表
单位：万元
地区 | 合计
东县 | 2,000
西县 | 3,000
${left} | ${amount}
合计 | 13,000`;
const byItem = (...rows: string[]): string => `2024年市对县专项转移支付分项目预算表
单位：万元
项目名称 | 2024年预算数 | 已落实到县区 | 暂未细化
${rows.join("\n")}`;
const OF_ALL = [
  "《2024年市对县专项转移支付分地区预算表》“合计”13,000 中 8,000（占 61.5%），未细化分配至地区，可能影响批准后及时下达。",
];

const CASES: readonly [name: string, drawing: string, messages: string[]][] = [
  ["kept back", byRegion("预留待分配", "8,000"), OF_ALL],
  ["held by the level", byRegion("市本级代列（待年中分配）", "8,000"), OF_ALL],
  ["to be passed on during the year", byRegion("年中待下达", "8,000"), OF_ALL],
  ["a little of it", byRegion("预留待分配", "800"), []],
  ["near miss: a region", byRegion("中县", "8,000"), []],
  ["near miss: settled by the count", byRegion("预留（据实结算）", "8,000"), []],
  [
    "a plain column of the year beside what is left",
    byItem(
      "农田水利建设补助 | 9,000 | 2,000 | 7,000",
      "薄弱环节改善 | 4,000 | 4,000 | 0",
      "合计 | 13,000 | 6,000 | 7,000",
    ),
    [
      "《2024年市对县专项转移支付分项目预算表》未细化分配至地区，可能影响批准后及时下达：“合计”13,000 中 7,000（占 53.8%）；“农田水利建设补助”9,000 中 7,000（占 77.8%）。",
    ],
  ],
  [
    "nobody gives out relief before the disaster",
    byItem("自然灾害救助资金 | 2,000 | 0 | 2,000", "薄弱环节改善 | 4,000 | 4,000 | 0", "合计 | 6,000 | 4,000 | 2,000"),
    [],
  ],
  [
    "but the rest is told",
    byItem(
      "自然灾害救助资金 | 2,000 | 0 | 2,000",
      "薄弱环节改善 | 4,000 | 3,000 | 1,000",
      "合计 | 6,000 | 3,000 | 3,000",
    ),
    [
      "《2024年市对县专项转移支付分项目预算表》未细化分配至地区，可能影响批准后及时下达：“合计”6,000 中 3,000（除救灾等不能预先分配的资金外占 16.7%）。",
    ],
  ],
];

describe("transfers given out to regions", () => {
  test.each(CASES)("%s", (_, drawing, messages) => {
    expect(observeDrawn(distributed, drawing)).toEqual(messages);
  });
});
