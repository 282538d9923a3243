import { expect, test } from "vitest";
import check from "../../checks/counts-fit-amounts.ts";
import { observeDrawn } from "./observe-drawn.ts";

const said = (text: string): string[] =>
  observeDrawn(check, `某市水利局2024年度部门决算\n===\n七、“三公”经费支出决算情况说明\n${text}`, "final-account");

test.each([
  [
    "guests that nobody counted",
    "公务接待费支出决算2.06万元。其中：国内公务接待支出2.06万元，接待0批次、0人次。",
    "有支出 2.06万元，数量却为 0",
  ],
  ["a vehicle bought that is none", "公务用车购置支出18.00万元，购置公务用车0辆。", "有支出 18.00万元，数量却为 0"],
  [
    "journeys without groups",
    "因公出国（境）费支出决算为5.20万元，全年安排因公出国（境）团组0个。",
    "有支出 5.20万元，数量却为 0",
  ],
  [
    "groups that cost nothing",
    "因公出国（境）费支出决算为0万元，全年安排因公出国（境）团组2个。",
    "没有支出，数量却为 2",
  ],
])("%s", (_, text, message) => {
  expect(said(text)[0]).toContain(message);
});

test.each([
  "国内公务接待支出2.06万元，接待36批次、280人次；国（境）外接待支出0万元，接待0批次、0人次。",
  "因公出国（境）费支出决算0万元。全年安排因公出国（境）团组0个，累计0人次。",
  "公务用车购置支出0万元，购置车辆0辆；公务用车运行维护费支出12.55万元，公务用车保有量为6辆。",
  "公务用车购置及运行维护费支出12.55万元，其中：公务用车购置支出0万元，公务用车购置数0辆，公务用车运行维护费支出12.55万元，保有量0辆。",
  "公务接待费支出0.00万元，接待1批次、3人次。",
  "公务接待费预算为3.00万元，接待0批次。",
  "外事接待支出0万元，接待0批次、0人；其他国内公务接待支出1.36万元，接待12批次、98人（不包括陪同人员）。",
  "因公出国（境）费支出4.80万元。全年使用财政拨款安排本单位出国团组0个，参加其他单位组织的出国团组1个，累计1人次。",
  "公务用车购置支出1.98万元，为支付上年购置车辆的尾款，本年度购置公务用车0辆；公务用车运行维护费支出5.53万元。",
  "公务接待费支出0.86万元。其中：外事接待0批次、0人次；国内公务接待9批次、72人次（不包括陪同人员）。",
  "2024年度公务接待费支出1.10万元，国内接待12批次（含外事接待0批次），国内接待96人次（含外事接待0人次）。",
])("says nothing of: %s", (text) => {
  expect(said(text)).toEqual([]);
});

test("says nothing of a budget, whose guests are not counted yet", () => {
  const text = "某市水利局2024年部门预算\n===\n七、“三公”经费\n公务接待费2.06万元，接待0批次。";
  expect(observeDrawn(check, text)).toEqual([]);
});
