import { expect, test } from "vitest";
import check from "../../../checks/performance/self-evaluation-adds-up.ts";
import { runCheck } from "../run-check.ts";
import { table } from "./draw-form.ts";

interface Drawn {
  rate?: string;
  score?: string;
  total?: string;
}

const draw = ({ rate = "95.00%", score = "48", total = "97.5" }: Drawn = {}) =>
  table(`
    项目支出绩效自评表
    项目名称 | < | < | 道路养护 | < | < | < | <
    项目资金（万元） | < | 年初预算数 | 全年预算数 | 全年执行数 | 分值 | 执行率 | 得分
    年度资金总额 | < | 90.00 | 100.00 | 95.00 | 10 | ${rate} | 9.5
    其中：当年财政拨款 | < | 90.00 | 100.00 | 95.00 | - | - | -
    其他资金 | < | 0.00 | 0.00 | 0.00 | - | - | -
    一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 | 偏差原因
    产出指标 | 数量指标 | 检查次数 | ≥12次 | 12次 | 50 | ${score} | 无
    效益指标 | 社会效益指标 | 知晓率 | ≥90% | 95% | 40 | 40 | 无
    总分 | < | < | < | < | 100 | ${total} | <`);

test("adds up: the rate, three scores within their weights, the total", () => {
  expect(runCheck(check, draw())).toEqual(["agrees: 5"]);
});

test.each([
  [{ rate: "85.00%" }, "contradicts 道路养护 · 年度资金总额 · 执行率: 85.00%"],
  [{ total: "99.5" }, "contradicts 总分 · 得分: 99.5 ≠ 48 + 40 + 9.5"],
  [{ score: "58", total: "107.5" }, "contradicts 检查次数 · 得分: 58 > 50 分值"],
])("does not: %j", (drawn, message) => {
  expect(runCheck(check, draw(drawn))[0]).toBe(message);
});

test("a rate without a sign may be of one or of a hundred", () => {
  expect(runCheck(check, draw({ rate: "0.85" }))).toEqual(["agrees: 4"]);
});

test("a score left blank leaves the total open", () => {
  expect(runCheck(check, draw({ score: "", total: "12" }))).toEqual(["agrees: 3"]);
});
