import { describe, expect, test } from "vitest";
import adjustments from "../../../checks/execution/adjustments-are-moderate.ts";
import reasons from "../../../checks/execution/differences-have-reasons.ts";
import payments from "../../../checks/execution/payments-look-proper.ts";
import real from "../../../checks/execution/spending-is-real.ts";
import spread from "../../../checks/execution/spending-is-spread.ts";
import pace from "../../../checks/execution/spending-keeps-pace.ts";
import within from "../../../checks/execution/spending-stays-in-budget.ts";
import passedOn from "../../../checks/execution/transfers-are-passed-on.ts";
import { observeDrawn, severitiesOf } from "../observe-drawn.ts";

function accounts(...rows: string[]): string {
  return ["2024年市本级一般公共预算支出决算表", "单位：万元", "项目 | 年初预算数 | 调整预算数 | 决算数", ...rows].join(
    "\n",
  );
}

describe("spending within the budget", () => {
  test.each([
    [
      "all of it over",
      accounts("教育支出 | 900 | 1,000 | 1,002", "支出合计 | 900 | 1,000 | 1,002"),
      [/支出合计 1,002 大于调整预算数 1,000/u],
    ],
    [
      "one item by more than 5 %",
      accounts("教育支出 | 400 | 500 | 530", "科学支出 | 500 | 500 | 460", "支出合计 | 900 | 1,000 | 990"),
      [/教育支出 530/u],
    ],
    [
      "one item by just 5 %",
      accounts("教育支出 | 400 | 500 | 525", "科学支出 | 500 | 500 | 460", "支出合计 | 900 | 1,000 | 985"),
      [],
    ],
    [
      "little was spent",
      accounts("教育支出 | 400 | 500 | 200", "科学支出 | 500 | 500 | 500", "支出合计 | 900 | 1,000 | 700"),
      [/教育支出 40.0%/u],
    ],
    [
      "just 80 %",
      accounts("教育支出 | 400 | 500 | 400", "科学支出 | 500 | 500 | 500", "支出合计 | 900 | 1,000 | 900"),
      [],
    ],
    [
      "little of little",
      accounts("教育支出 | 40 | 50 | 10", "科学支出 | 500 | 500 | 500", "支出合计 | 540 | 550 | 510"),
      [],
    ],
    [
      "预备费 is not spent by itself",
      accounts("预备费 | 400 | 400 | 0", "科学支出 | 500 | 500 | 500", "支出合计 | 900 | 900 | 500"),
      [],
    ],
    [
      "of a county that prints no table of its own level",
      accounts("教育支出 | 900 | 1,000 | 1,002", "支出合计 | 900 | 1,000 | 1,002").replace("市本级", "林岭县"),
      [/支出合计 1,002 大于调整预算数 1,000/u],
    ],
    [
      "of the whole beside one of the level",
      `${accounts("教育支出 | 900 | 1,000 | 1,002", "支出合计 | 900 | 1,000 | 1,002").replace("市本级", "全市")}\n===\n${accounts("教育支出 | 400 | 500 | 490", "支出合计 | 400 | 500 | 490")}`,
      [],
    ],
    ["the last digit", accounts("教育支出 | 900 | 1,000.0 | 1,000.05", "支出合计 | 900 | 1,000.0 | 1,000.05"), []],
  ])("%s", (_, drawing, says) => {
    expect(observeDrawn(within, drawing, "final-account")).toEqual(says.map((one) => expect.stringMatching(one)));
  });
});

test.each([
  ["1,020", "notice"],
  ["1,021", "error"],
  ["1,045", "error"],
])("all of it, %s of 1,000", (spent, severity) => {
  const rows = [`教育支出 | 900 | 1,000 | ${spent}`, `支出合计 | 900 | 1,000 | ${spent}`];
  expect(severitiesOf(within, accounts(...rows), "final-account")).toEqual([severity]);
});

test("an item over the budget that is no total is a notice", () => {
  const drawing = accounts("教育支出 | 400 | 500 | 580", "科学支出 | 500 | 500 | 410", "支出合计 | 900 | 1,000 | 990");
  expect(severitiesOf(within, drawing, "final-account")).toEqual(["notice"]);
});

describe("adjustments", () => {
  test.each([
    ["137 % more", accounts("商业支出 | 800 | 1,900 | 1,900", "支出合计 | 800 | 1,900 | 1,900"), 1],
    ["just 30 %", accounts("商业支出 | 1,000 | 1,300 | 1,300", "支出合计 | 1,000 | 1,300 | 1,300"), 0],
    ["nothing at first", accounts("商业支出 | 0 | 300 | 300", "支出合计 | 0 | 300 | 300"), 1],
    ["预备费 goes elsewhere", accounts("预备费 | 800 | 0 | 0", "支出合计 | 800 | 0 | 0"), 0],
    ["little money", accounts("商业支出 | 80 | 170 | 170", "支出合计 | 80 | 170 | 170"), 0],
  ])("%s", (_, drawing, count) => {
    expect(observeDrawn(adjustments, drawing, "final-account")).toHaveLength(count);
  });
});

describe("reasons of differences", () => {
  const item = (rest: string): string =>
    `某市水务局2024年度部门决算\n===\n1.农林水支出（类）水利（款）防汛（项）。${rest}`;
  test.each([
    ["年初预算为200.00万元，支出决算为126.00万元，完成年初预算的63.00%。", 1],
    ["年初预算为200.00万元，支出决算为260.00万元，完成年初预算的130.00%。", 1],
    ["年初预算为200.00万元，支出决算为126.00万元，完成年初预算的63.00%，主要原因是汛期雨少。", 0],
    ["年初预算为200.00万元，支出决算为180.00万元，完成年初预算的90.00%。", 0],
    ["年初预算为200.00万元，支出决算为220.00万元，完成年初预算的110.00%。", 0],
  ])("%s", (rest, count) => {
    expect(observeDrawn(reasons, item(rest), "final-account")).toHaveLength(count);
  });
});

describe("months", () => {
  const months = Array.from({ length: 12 }, (_, at) => `${at + 1}月`);
  const draw = (...values: number[]) =>
    ["2024年分月支出情况表", "单位：万元", ["项目", ...months].join(" | "), ["河道整治", ...values].join(" | ")].join(
      "\n",
    );
  const flat = Array.from({ length: 11 }, () => 30);
  test.each([
    ["all alike", draw(...flat, 30), 0],
    ["three times as much", draw(...flat, 90), 0],
    ["more than three times", draw(...flat, 91), 1],
    ["all of it in December", draw(...flat.map(() => 0), 100), 1],
    [
      "a month is missing",
      ["2024年分月支出情况表", "单位：万元", "项目 | 11月 | 12月", "河道整治 | 1 | 100"].join("\n"),
      0,
    ],
  ])("%s", (_, drawing, count) => {
    expect(observeDrawn(spread, drawing)).toHaveLength(count);
  });

  const down = (last: number): string =>
    [
      "2024年分月支出情况表",
      "单位：万元",
      "月份 | 支出数",
      ...months.map((month, at) => `${month} | ${at === 11 ? last : 30}`),
    ].join("\n");
  test("down as well as across", () => {
    expect(observeDrawn(spread, down(120))).toEqual([expect.stringContaining("12 月支出 120")]);
    expect(observeDrawn(spread, down(30))).toEqual([]);
  });
});

describe("pace", () => {
  const draw = (head: string, row: string) =>
    ["2024年项目支出进度表", "单位：万元", `项目名称 | 全年预算数 | ${head}`, row, "合计 | 900 | 500"].join("\n");
  test.each([
    ["截至9月底累计支出", "河道整治 | 800 | 320", 1],
    ["1-9月累计支出", "河道整治 | 800 | 320", 1],
    ["截至9月底累计支出", "河道整治 | 800 | 480", 0],
    ["截至6月底累计支出", "河道整治 | 800 | 320", 0],
    ["截至12月底累计支出", "河道整治 | 800 | 100", 0],
    ["累计支出", "河道整治 | 800 | 100", 0],
    ["截至9月底累计支出", "河道整治 | 40 | 1", 0],
  ])("%s: %s", (head, row, count) => {
    expect(observeDrawn(pace, draw(head, row))).toHaveLength(count);
  });
});

describe("transfers passed on", () => {
  const draw = (received: string, issued: string) =>
    [
      "2024年转移支付下达情况表",
      "单位：万元",
      "资金名称 | 金额 | 收到日期 | 下达日期",
      `水利资金 | 1,200 | ${received} | ${issued}`,
    ].join("\n");
  test.each([
    ["2024年3月10日", "2024年6月18日", 1],
    ["2024-3-10", "2024-04-09", 0],
    ["2024-3-10", "2024-04-10", 1],
    ["2024年3月10日", "", 0],
    ["2024年6月18日", "2024年3月10日", 0],
  ])("%s to %s", (received, issued, count) => {
    expect(observeDrawn(passedOn, draw(received, issued))).toHaveLength(count);
  });

  test.each([
    ["林泽省财政厅", "warning"],
    ["山南壮族自治区市场监督管理局", "warning"],
    ["重庆市财政局", "warning"],
    ["林泽省山南市财政局", "notice"],
    ["山南壮族自治区林泽县财政局", "notice"],
    ["重庆市山南区财政局", "notice"],
    ["林泽县财政局", "notice"],
  ])("of %s: the term is that of provinces", (body, severity) => {
    const drawing = `${body}2024年度部门预算\n===\n${draw("2024年3月1日", "2024年4月10日")}`;
    expect(severitiesOf(passedOn, drawing)).toEqual([severity]);
  });
});

describe("payments", () => {
  const draw = (...rows: string[]) =>
    [
      "2024年国库集中支付明细表",
      "单位：元",
      "支付日期 | 收款人 | 摘要 | 金额",
      "2024年1月8日 | 供电公司 | 电费 | 8,000.00",
      ...rows,
    ].join("\n");
  test.each([
    ["a shopping card", ["2024年9月20日 | 鑫源商贸 | 购物卡 | 30,000.00"], 1],
    ["an office that works for tourism", ["2024年9月20日 | 电视台 | 旅游推广片 | 30,000.00"], 0],
    [
      "the same twice in a week",
      ["2024年3月1日 | 勘测院 | 勘测费 | 60,000.00", "2024年3月4日 | 勘测院 | 勘测费 | 60,000.00"],
      1,
    ],
    [
      "the same every month",
      ["2024年3月1日 | 物业 | 物业费 | 60,000.00", "2024年4月1日 | 物业 | 物业费 | 60,000.00"],
      0,
    ],
    [
      "the same for another thing",
      ["2024年3月1日 | 勘测院 | 一期 | 60,000.00", "2024年3月4日 | 勘测院 | 二期 | 60,000.00"],
      0,
    ],
  ])("%s", (_, rows, count) => {
    expect(observeDrawn(payments, draw(...rows))).toHaveLength(count);
  });

  test.each([
    ["2024年12月28日 | 某市水务局专户 | 工程款 | 3,200,000.00", 1],
    ["2024年12月28日 | 某市水务局专户 | 工程款 | 900,000.00", 0],
    ["2024年11月28日 | 某市水务局专户 | 工程款 | 3,200,000.00", 0],
    ["2024年12月28日 | 第二工程公司 | 工程款 | 3,200,000.00", 0],
  ])("%s", (row, count) => {
    expect(observeDrawn(real, draw(row))).toHaveLength(count);
  });
});
