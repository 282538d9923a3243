import { expect, test } from "vitest";
import check from "../../checks/headings-bear-fiscal-year.ts";
import { drawTable } from "./draw-table.ts";
import { say } from "./wording/say.ts";

const ACCOUNT = { year: 2024, stage: "final-account" as const };
const SOUND = `某局2024年度部门决算
  第二部分 某局2024年度部门决算表
  说明见后。`;

test("one wrong heading is one finding", () => {
  expect(say(check, `${SOUND}\n第三部分 某局2023年度部门决算情况说明\n收入100万元。`, ACCOUNT)).toEqual([
    "error 标题年度为 2023 年，本草案为 2024 年度：“第三部分 某局2023年度部门决算情况说明”。 [4]",
  ]);
});

test("contents and heading with the same wrong year are one finding", () => {
  const text = `目录
    第一部分 2023年度部门决算情况说明
    第二部分 2024年度部门决算表
    第一部分 2023年度部门决算情况说明
    收入100万元。
    第二部分 2024年度部门决算表
    表附后。`;
  expect(say(check, text, ACCOUNT)).toEqual([expect.stringMatching(/^error .*（共 2 处）。 \[2,4\]$/)]);
});

test.each([
  "一、2023年预算执行情况",
  "二、2023年度部门整体绩效自评情况",
  "三、2022年-2024年中期财政规划",
  "四、上年（2023年）结转情况说明",
])("says nothing of what is of other years: %s", (heading) => {
  expect(say(check, `${SOUND}\n${heading}\n情况如下。`, ACCOUNT)).toEqual([]);
});

test("where most headings bear no year, nothing is known", () => {
  expect(say(check, "第三部分 2023年度部门决算情况说明\n收入100万元。", ACCOUNT)).toEqual([]);
});

test("a column of another year beside the year's own", () => {
  const table = drawTable("合计 | 1 | 合计 | 1", {
    kind: "fund",
    header: "收入 | 2026年预算数 | 支出 | 2024年预算数",
  } as never);
  const wrong = {
    ...table,
    fiscalYear: 2026,
    columns: [
      { index: 1, panel: 0, path: ["2026年预算数"], role: "amount" as const },
      { index: 3, panel: 1, path: ["2024年预算数"], role: "amount" as const },
    ],
  };
  expect(say(check, "说明。", { tables: [wrong] })).toHaveLength(1);
  const years = {
    ...wrong,
    columns: [...wrong.columns, { index: 4, panel: 1, path: ["2026年预算数"], role: "amount" as const }],
  };
  expect(say(check, "说明。", { tables: [years] })).toEqual([]);
});
