import { BUREAU } from "../department.ts";
import { change, growth, percentage, wan } from "../words.ts";
import { FISCAL_YEAR, type FinalFigures, projectExpenditure, type ThreePublic } from "./figures.ts";

const LAST_YEAR = FISCAL_YEAR - 1;
const RATE = { up: "增长", down: "下降" };

const vehiclesOf = (year: ThreePublic) => year.purchase + year.running;
const allOf = (year: ThreePublic) => year.abroad + vehiclesOf(year) + year.reception;

export function threePublicExplanation({ threePublic }: FinalFigures): string[] {
  const { budget, final, lastYear } = threePublic;
  return [
    "（一）“三公”经费财政拨款支出决算总体情况说明",
    `“三公”经费财政拨款支出年初预算为${wan(allOf(budget))}，支出决算为${wan(allOf(final))}，完成预算的${percentage(allOf(final), allOf(budget))}，其中：因公出国（境）费决算为${wan(final.abroad)}；公务用车购置及运行维护费支出决算为${wan(vehiclesOf(final))}，完成预算的${percentage(vehiclesOf(final), vehiclesOf(budget))}；公务接待费支出决算为${wan(final.reception)}，完成预算的${percentage(final.reception, budget.reception)}。决算数小于预算数的主要原因：严格落实中央八项规定精神，控制“三公”经费支出。`,
    `${FISCAL_YEAR}年度“三公”经费财政拨款支出决算数比${LAST_YEAR}年度${change(allOf(final), allOf(lastYear))}，${growth(allOf(final), allOf(lastYear), RATE)}，其中：公务用车购置及运行维护费支出决算${change(vehiclesOf(final), vehiclesOf(lastYear))}，${growth(vehiclesOf(final), vehiclesOf(lastYear), RATE)}，主要原因是更新执法执勤用车1辆；公务接待费支出决算${change(final.reception, lastYear.reception)}，${growth(final.reception, lastYear.reception, RATE)}，主要原因是压减公务接待。`,
    "（二）“三公”经费财政拨款支出决算具体情况说明",
    `1.因公出国（境）费支出${wan(final.abroad)}。全年安排因公出国（境）团组0个、累计0人次。`,
    `2.公务用车购置及运行维护费支出${wan(vehiclesOf(final))}。其中：公务用车购置支出为${wan(final.purchase)}；公务用车运行维护支出${wan(final.running)}。${FISCAL_YEAR}年，${BUREAU}所属各预算单位开支财政拨款的公务用车保有量为8辆。`,
    `3.公务接待费支出${wan(final.reception)}。其中：国内公务接待支出${wan(final.reception)}（含外宾接待支出${wan(0)}）。主要用于接待上级部门及外省市单位调研学习，公务接待14批次、126人次，其中：接待外宾0批次、0人次。`,
  ];
}

export function performance({ totals }: FinalFigures): string[] {
  const amount = wan(projectExpenditure(totals));
  return [
    `${BUREAU}${FISCAL_YEAR}年度预算绩效管理工作开展情况如下：编报绩效目标的${FISCAL_YEAR}年度项目29个；绩效自评的${FISCAL_YEAR}年度项目29个，涉及项目支出决算金额${amount}，平均得分95.62分（其中，绩效评级为“优”的项目26个；绩效评级为“良”的项目3个；绩效评级为“合格”的项目0个；绩效评级为“不合格”的项目0个）。`,
  ];
}

export function otherMatters({ operatingExpenses, lastYear, procurement }: FinalFigures): string[] {
  const { goods, works, services } = procurement;
  return [
    "（一）机关运行经费支出情况",
    `机关运行经费支出${wan(operatingExpenses)}，比${LAST_YEAR}年度${change(operatingExpenses, lastYear.operatingExpenses)}，${growth(operatingExpenses, lastYear.operatingExpenses, RATE)}。主要原因是严格控制机关运行成本。`,
    "（二）政府采购支出情况",
    `${BUREAU}${FISCAL_YEAR}年度政府采购金额（以合同签订为准）为${wan(goods + works + services)}，其中：货物采购金额${wan(goods)}、工程采购金额${wan(works)}、服务采购金额${wan(services)}。`,
    `${FISCAL_YEAR}年度本部门面向中小企业预留政府采购项目预算金额${wan(procurement.smallAndMedium)}，其中，面向小微企业预留政府采购项目预算金额${wan(procurement.smallAndMicro)}。`,
    "（三）国有资产占有使用情况说明",
    `截至${FISCAL_YEAR}年12月31日，${BUREAU}部门（单位）共有车辆8辆，其中：部级领导干部用车0辆、主要领导干部用车0辆、机要通信用车1辆、应急保障用车2辆、执法执勤用车4辆、特种专业技术用车1辆、离退休干部用车0辆、其他用车0辆。单价100万元（含）以上设备（不含车辆）3台（套）。`,
  ];
}
