import { describe, expect, test } from "vitest";
import { findFigures } from "../../narrative/figures/find-figures.ts";

/** `money 2946.25 万元`: kind, number as read, unit or counter, hedge. */
function read(text: string): string[] {
  return findFigures(text).map(({ kind, number, unit, counter, hedge, isUnitMissing, text: printed }) => {
    const value = number ? String(number.mantissa / 10 ** number.decimals) : printed.replace(/\s/gu, "");
    return [kind, value, unit ?? counter, hedge, isUnitMissing ? "!" : undefined].filter(Boolean).join(" ");
  });
}

const CASES: readonly [string, string[]][] = [
  ["本年收入合计2946.25万元", ["money 2946.25 万元"]],
  ["预算总计 21,955.35 万元", ["money 21955.35 万元"]],
  ["总计１，２３４．５６万元", ["money 1234.56 万元"]],
  ["总计1，234.56万元", ["money 1234.56 万元"]],
  ["分别为100，200，300万元", ["other 100", "other 200", "money 300 万元"]],
  ["分别为50，100，200.50万元", ["other 50", "other 100", "money 200.5 万元"]],
  ["信息化系统 166.66 万 元", ["money 166.66 万元"]],
  ["收入完成17.00亿元，为预算的101.5%", ["money 17 亿元", "percent 101.5"]],
  ["占 0.06%；", ["percent 0.06"]],
  ["增长3‰。", ["percent 0.3"]],
  ["占１５．１６％", ["percent 15.16"]],
  ["增长 13.95。主要", ["percent 13.95 !"]],
  ["提高0.3个百分点", ["points 0.3"]],
  ["增长16倍", ["multiple 16"]],
  ["增长约5%", ["percent 5 about"]],
  ["人口自然增长率3.2‰。", ["percent 0.32"]],
  ["分别为100，200，300万元", ["other 100", "other 200", "money 300 万元"]],
  ["路灯2万盏。", ["count 2 万"]],
  ["超过100万元", ["money 100 万元 above"]],
  ["近3000万元", ["money 3000 万元 below"]],
  ["100余万元", ["money 100 万元 above"]],
  ["100万元左右", ["money 100 万元 about"]],
  ["单价100万元（含）以上设备2台（套）", ["money 100 万元 above", "count 2 台(套)"]],
  ["单价100万（含）以上设备", ["money 100 万元 above !"]],
  ["综合管理费增加209万用于办公", ["money 209 万元 !"]],
  ["路灯2万盏。", ["count 2 万"]],
  ["资助2万。", ["money 2 万元 !"]],
  ["惠及5万人", ["count 5 万"]],
  ["惠及5万余人", ["count 5 万"]],
  ["约10.5万户", ["count 10.5 万 about"]],
  ["A、B、C分别为10、20和30万元", ["money 10 万元 !", "money 20 万元 !", "money 30 万元"]],
  ["一般公共预算收入1.2万亿元", ["money 12000 亿元"]],
  ["5千万元", ["money 50 百万元"]],
  ["一百二十万元", ["money 120 万元"]],
  ["下降两成", ["percent 20 about"]],
  ["接待2批次、26人次", ["count 2 批次", "count 26 人次"]],
  ["保有量为4辆", ["count 4 辆"]],
  ["面积为8013平方米", ["count 8013 平方米"]],
  ["2024年12月31日", ["date 2024年12月31日"]],
  ["2024年度收入0万元", ["year 2024年度", "money 0 万元"]],
  ["自 2017 年 7 月起发放", ["date 2017年7月"]],
  ["2021-2025年规划", ["period 2021-2025年"]],
  ["2025—2027年", ["period 2025—2027年"]],
  ["沪司规〔2015〕6号", ["document-number 〔2015〕6号"]],
  ["苏财预[2017]19号", ["document-number [2017]19号"]],
  ["普发改投【2017】89号文", ["document-number 【2017】89号"]],
  ["财政部令第81号", ["document-number 第81号"]],
  [
    "公共安全支出（204类）司法（06款）行政运行（01项）1672.67万元",
    ["code 204类", "code 06款", "code 01项", "money 1672.67 万元"],
  ],
  ["“2080505机关事业单位基本养老保险缴费支出”12.00万元", ["code 2080505", "money 12 万元"]],
  ["（2010301）行政运行5万元", ["code 2010301", "money 5 万元"]],
  ["20805行政事业单位养老支出", ["code 20805"]],
  ["5、社会保障", ["ordinal 5、"]],
  ["12. 城乡社区支出", ["ordinal 12."]],
  ["（1）一般公共预算", ["ordinal (1)"]],
  ["支出。6、社会保障支出5万元", ["ordinal 6、", "money 5 万元"]],
  ["联系电话：021-52564588", ["telephone 021-52564588"]],
  ["第十五条第3款", ["ordinal 第3款"]],
  ["金额2083.68万元", ["money 2083.68 万元"]],
  ["金额2024万元", ["money 2024 万元"]],
  ["2024元", ["money 2024 元"]],
  ["街坊X101、W060701单元", []],
  ["减少-5.2万元", ["money -5.2 万元"]],
  ["7个方面专项工作报告", ["count 7 个"]],
  ["2026年1月1日-2026年12月31日", ["date 2026年1月1日", "date 2026年12月31日"]],
  ["比2025年预算执行数增加17.66%", ["year 2025年", "percent 17.66"]],
  ["1,45.00万元", ["other 1", "money 45 万元"]],
];

describe("numbers of a sentence", () => {
  test.each(CASES)("%s", (text, expected) => {
    expect(read(text)).toEqual(expected);
  });
});

test("every span is that of the text as printed", () => {
  const text = "总计 １，２３４．５６ 万 元，增长 3 %。";
  expect(findFigures(text).map(({ from, to }) => text.slice(from, to))).toEqual(["１，２３４．５６ 万 元", "3 %"]);
});
