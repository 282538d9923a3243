import { type Block, text } from "../book.ts";
import { BUREAU, PURPOSES } from "../department.ts";
import { subjectName } from "../subject-names.ts";
import { isClass } from "../subject-tree.ts";
import { change, growth, numeral, percentage, wan } from "../words.ts";
import {
  type ApprovedBudget,
  appropriationExpenditure,
  basicExpenditure,
  FISCAL_YEAR,
  type FinalFigures,
  type FunctionalLine,
  fundRevenue,
  generalExpenditure,
  generalRevenue,
  projectExpenditure,
} from "./figures.ts";
import { EXPLANATION_SECTIONS } from "./front-matter.ts";
import { otherMatters, performance, threePublicExplanation } from "./other-explanations.ts";

/** 部门决算情况说明: one section for each table, then performance and other matters. */
export function finalNarrative(figures: FinalFigures): Block[] {
  const sections = [
    overall(figures),
    revenue(figures),
    expenditure(figures),
    appropriations(figures),
    generalBudget(figures),
    basic(figures),
    fund(figures),
    [`${BUREAU}${FISCAL_YEAR}年度无国有资本经营预算财政拨款收入和支出。`],
    threePublicExplanation(figures),
    performance(figures),
    otherMatters(figures),
  ];
  return [
    text("part", `第三部分 ${BUREAU}${FISCAL_YEAR}年度部门决算情况说明`),
    ...sections.flatMap((sentences, index) => [
      text("section", `${numeral(index + 1)}、${EXPLANATION_SECTIONS[index]}`),
      ...sentences.map((sentence) => text("paragraph", sentence)),
    ]),
  ];
}

const RATE = { up: "增长", down: "下降" };

/** `增加10.00万元，增长2.00%` */
function compared(now: number, before: number): string {
  return `${change(now, before)}，${growth(now, before, RATE)}`;
}

function overall({ totals, surplusDistributed, lastYear }: FinalFigures): string[] {
  const all =
    basicExpenditure(totals) +
    projectExpenditure(totals) +
    surplusDistributed +
    totals.generalClosing +
    totals.fundClosing +
    totals.ownClosing;
  return [
    `${BUREAU}${FISCAL_YEAR}年度收入支出总计${wan(all)}。与${FISCAL_YEAR - 1}年度相比，收入支出总计${compared(all, lastYear.total)}。主要原因：河道整治工程按进度支付。`,
  ];
}

function revenue({ totals }: FinalFigures): string[] {
  const appropriation = generalRevenue(totals) + fundRevenue(totals);
  const all = appropriation + totals.serviceRevenue + totals.otherRevenue;
  return [
    `本年收入合计${wan(all)}，其中：财政拨款收入${wan(appropriation)}，占${percentage(appropriation, all)}；事业收入${wan(totals.serviceRevenue)}，占${percentage(totals.serviceRevenue, all)}；其他收入${wan(totals.otherRevenue)}，占${percentage(totals.otherRevenue, all)}。`,
  ];
}

function expenditure({ totals }: FinalFigures): string[] {
  const [basicPart, projectPart] = [basicExpenditure(totals), projectExpenditure(totals)];
  const all = basicPart + projectPart;
  return [
    `本年支出合计${wan(all)}，其中：基本支出${wan(basicPart)}，占${percentage(basicPart, all)}；项目支出${wan(projectPart)}，占${percentage(projectPart, all)}。`,
  ];
}

function appropriations({ totals, lastYear }: FinalFigures): string[] {
  const all = appropriationExpenditure(totals) + totals.generalClosing + totals.fundClosing;
  return [
    `${BUREAU}${FISCAL_YEAR}年度财政拨款收入支出总计${wan(all)}。与${FISCAL_YEAR - 1}年度相比，财政拨款收入支出总计${compared(all, lastYear.appropriationTotal)}。主要原因：河道整治工程按进度支付。`,
  ];
}

function generalBudget({ functional, totals, approvedBudget, lastYear }: FinalFigures): string[] {
  const spent = generalExpenditure(totals);
  const all = basicExpenditure(totals) + projectExpenditure(totals);
  const approved = approvedBudget.reduce((sum, item) => sum + item.amount, 0);
  const shares = functional
    .filter((line) => isClass(line) && generalExpenditure(line.amounts) > 0)
    .map(({ code, amounts }) => {
      const amount = generalExpenditure(amounts);
      return `${subjectName(code)}（类）${wan(amount)}，占${percentage(amount, spent)}`;
    });
  return [
    "（一）一般公共预算财政拨款支出决算总体情况",
    `一般公共预算财政拨款支出${wan(spent)}，占本年支出合计的${percentage(spent, all)}。与${FISCAL_YEAR - 1}年度相比，一般公共预算财政拨款支出${compared(spent, lastYear.generalExpenditure)}。主要原因：防汛抢险和水闸养护任务增加。`,
    "（二）一般公共预算财政拨款支出决算结构情况",
    `一般公共预算财政拨款支出${wan(spent)}，主要用于以下方面：${shares.join("；")}。`,
    "（三）一般公共预算财政拨款支出决算具体情况",
    `一般公共预算财政拨款支出年初预算为${wan(approved)}，支出决算为${wan(spent)}，完成年初预算的${percentage(spent, approved)}。其中：`,
    ...approvedBudget.map((item, index) => `${index + 1}.${itemSentence(functional, item)}`),
  ];
}

function itemSentence(functional: FunctionalLine[], { code, amount, reason }: ApprovedBudget): string {
  const line = functional.find((candidate) => candidate.code === code);
  if (!line) {
    throw new Error(`Nothing spent for ${code}`);
  }
  const spent = generalExpenditure(line.amounts);
  const subject = `${subjectName(code.slice(0, 3))}（类）${subjectName(code.slice(0, 5))}（款）${subjectName(code)}（项）`;
  // A rate on nothing means nothing, so none is printed.
  const done = amount === 0 ? "年初未安排预算" : `完成年初预算的${percentage(spent, amount)}`;
  const direction = spent > amount ? "大于" : "小于";
  const why = spent === amount ? "决算数同预算数持平" : `决算数${direction}预算数的主要原因：${reason}`;
  return `${subject}。主要用于：${PURPOSES[code]}。年初预算为${wan(amount)}，支出决算为${wan(spent)}，${done}。${why}。`;
}

function basic({ totals, economic }: FinalFigures): string[] {
  const sumOf = (...codes: string[]) =>
    economic.filter((line) => codes.includes(line.code)).reduce((sum, line) => sum + line.amounts.amount, 0);
  return [
    `一般公共预算财政拨款基本支出${wan(totals.generalBasic)}。其中：人员经费${wan(sumOf("301", "303"))}，主要包括：基本工资、津贴补贴、奖金、绩效工资、机关事业单位基本养老保险缴费、职业年金缴费、职工基本医疗保险缴费、其他社会保障缴费、住房公积金、其他工资福利支出、退休费、抚恤金；公用经费${wan(sumOf("302", "310"))}，主要包括：办公费、印刷费、手续费、水费、电费、邮电费、物业管理费、差旅费、维修（护）费、会议费、培训费、公务接待费、专用材料费、专用燃料费、劳务费、委托业务费、工会经费、福利费、公务用车运行维护费、其他交通费用、其他商品和服务支出、办公设备购置。`,
  ];
}

function fund({ totals }: FinalFigures): string[] {
  return [
    `${BUREAU}${FISCAL_YEAR}年度政府性基金预算财政拨款年初结转和结余${wan(totals.fundOpening)}，本年收入${wan(fundRevenue(totals))}，本年支出${wan(totals.fundProject)}，年末结转和结余${wan(totals.fundClosing)}。主要用于污水处理设施建设和运营。`,
  ];
}
