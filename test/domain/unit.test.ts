import { expect, test } from "vitest";
import { findUnit } from "../../domain/unit.ts";

test.each([
  ["单位：万元", "万元"],
  ["金额单位:元", "元"],
  ["单位：人民币元", "元"],
  ["单位：人民币（万元）", "万元"],
  ["（单位：亿元）", "亿元"],
  ["单 位：千 元", "千元"],
  ["单位：百万元", "百万元"],
  ["编制部门：某市统计局 2024年度 单位：万元", "万元"],
  ["单位：万元 编制部门：某市统计局", "万元"],
  ["编制单位：某市统计局 金额单位：万元", "万元"],
  ["部门支出总表（万元）", "万元"],
  ["金额（元）", "元"],
  ["单位：万元、%", "万元"],
] as const)("%s states %s", (caption, unit) => {
  expect(findUnit(caption)).toBe(unit);
});

test.each([
  "",
  "单位：个",
  "部门支出总表",
  "预算单位：某市统计局",
  "编制单位：元谋县财政局",
  "单位：元氏县统计局",
  "2024年支出10.00万元",
  "万元",
])("%j states none", (caption) => {
  expect(findUnit(caption)).toBeUndefined();
});
