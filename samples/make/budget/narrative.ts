import { type Block, text } from "../book.ts";
import { BUREAU, PURPOSES } from "../department.ts";
import { subjectName } from "../subject-names.ts";
import { change, compared, growth, wan } from "../words.ts";
import { type BudgetFigures, FISCAL_YEAR, type FunctionalLine } from "./figures.ts";

const LAST_YEAR = FISCAL_YEAR - 1;

/** 部门预算编制说明: what comes in, what goes out, and every functional item against last year's execution. */
export function budgetNarrative(figures: BudgetFigures): Block[] {
  const { totals, appropriationLastYear: before } = figures;
  const appropriation = totals.basic + totals.project;
  const all = appropriation + totals.serviceRevenue + totals.otherRevenue;
  const against = `比${LAST_YEAR}年预算${change(appropriation, before)}`;
  return [
    text("part", `${FISCAL_YEAR}年部门预算编制说明`),
    text(
      "paragraph",
      `${FISCAL_YEAR}年，${BUREAU}收入预算${wan(all)}，其中：财政拨款收入${wan(appropriation)}，${against}；事业收入${wan(totals.serviceRevenue)}；事业单位经营收入${wan(0)}；其他收入${wan(totals.otherRevenue)}。`,
    ),
    text(
      "paragraph",
      `支出预算${wan(all)}，其中：财政拨款支出预算${wan(appropriation)}，${against}。财政拨款支出预算中，一般公共预算拨款支出预算${wan(appropriation)}，${against}；政府性基金拨款支出预算${wan(0)}，与${LAST_YEAR}年预算持平；国有资本经营预算拨款支出预算${wan(0)}，与${LAST_YEAR}年预算持平。`,
    ),
    text("paragraph", "财政拨款收入支出增加的主要原因是新增泵闸更新改造和入河排污口整治任务。"),
    text("paragraph", "财政拨款支出主要内容如下："),
    ...figures.executedLastYear.map(({ code, amount, reason }, index) => {
      const line = figures.functional.find((candidate) => candidate.code === code);
      if (!line) {
        throw new Error(`Nothing budgeted for ${code}`);
      }
      return text("paragraph", `${index + 1}、${itemSentence(line, amount, reason)}`);
    }),
  ];
}

function itemSentence({ code, amounts }: FunctionalLine, executed: number, reason: string): string {
  const budget = amounts.basic + amounts.project;
  const place = `${subjectName(code.slice(0, 3))}（${code.slice(0, 3)}类）${subjectName(code.slice(0, 5))}（${code.slice(3, 5)}款）${subjectName(code)}（${code.slice(5)}项）`;
  const against = budget === executed ? "与" : "比";
  const why = budget === executed ? "" : `主要原因是：${reason}。`;
  return `${place}${wan(budget)}。主要用于：${PURPOSES[code]}。${LAST_YEAR}年当年预算执行数为${wan(executed)}，${FISCAL_YEAR}年预算安排${wan(budget)}，${against}${LAST_YEAR}年预算执行数${growth(budget, executed)}。${why}`;
}

/** 其他相关情况说明: “三公”, operating expenses, procurement, performance, assets. */
export function otherMatters(figures: BudgetFigures): Block[] {
  const { threePublic, procurement, totals } = figures;
  const { thisYear: now, lastYear: before } = threePublic;
  const base = `${LAST_YEAR}年预算`;
  const vehicles = (year: typeof now) => year.purchase + year.running;
  const all = (year: typeof now) => year.abroad + year.reception + vehicles(year);
  return [
    text("part", "其他相关情况说明"),
    text("section", `一、${FISCAL_YEAR}年“三公”经费预算情况说明`),
    text(
      "paragraph",
      `${FISCAL_YEAR}年“三公”经费预算数为${wan(all(now))}，${compared(all(now), all(before), base)}。其中：`,
    ),
    text(
      "paragraph",
      `（一）因公出国（境）费${wan(now.abroad)}，${compared(now.abroad, before.abroad, base)}，主要原因是未安排因公出国（境）任务。`,
    ),
    text(
      "paragraph",
      `（二）公务用车购置及运行费${wan(vehicles(now))}，${compared(vehicles(now), vehicles(before), base)}，主要原因是更新1辆执法执勤用车。其中：公务用车购置费${wan(now.purchase)}，${compared(now.purchase, before.purchase, base)}，主要原因是拟更新车型价格不同；公务用车运行费${wan(now.running)}，${compared(now.running, before.running, base)}，主要原因是严格控制车辆运行成本。`,
    ),
    text(
      "paragraph",
      `（三）公务接待费${wan(now.reception)}，${compared(now.reception, before.reception, base)}，主要原因是压减公务接待。`,
    ),
    text("section", "二、机关运行经费预算"),
    text(
      "paragraph",
      `${FISCAL_YEAR}年${BUREAU}下属1家机关和1家参公事业单位财政拨款的机关运行经费预算为${wan(figures.operatingExpenses)}。`,
    ),
    text("section", "三、政府采购预算情况"),
    text(
      "paragraph",
      `${FISCAL_YEAR}年本部门政府采购预算${wan(procurement.goods + procurement.works + procurement.services)}，其中：政府采购货物预算${wan(procurement.goods)}、政府采购工程预算${wan(procurement.works)}、政府采购服务预算${wan(procurement.services)}。`,
    ),
    text(
      "paragraph",
      `${FISCAL_YEAR}年本部门面向中小企业预留政府采购项目预算金额${wan(procurement.smallAndMedium)}，其中，预留给小型和微型企业的政府采购项目预算为${wan(procurement.smallAndMicro)}。`,
    ),
    text("section", "四、绩效目标设置情况"),
    text(
      "paragraph",
      `按照本区预算绩效管理工作的总体要求，本部门4个预算单位开展了${FISCAL_YEAR}年项目预算绩效目标编报工作，编报绩效目标的项目27个，涉及项目预算资金${wan(totals.project + totals.ownProject)}。`,
    ),
    text("section", "五、国有资产占有使用情况"),
    text(
      "paragraph",
      `截至${LAST_YEAR}年8月31日，${BUREAU}共有车辆8辆，其中：部级领导干部用车0辆、主要领导干部用车0辆、机要通信用车1辆、应急保障用车2辆、执法执勤用车4辆、特种专业技术用车1辆、离退休干部用车0辆、其他用车0辆；单价100万元（含）以上设备（不含车辆）3台（套）。`,
    ),
    text(
      "paragraph",
      `${FISCAL_YEAR}年部门预算安排购置车辆1辆，其中：部级领导干部用车0辆、主要领导干部用车0辆、机要通信用车0辆、应急保障用车0辆、执法执勤用车1辆、特种专业技术用车0辆、离退休干部用车0辆、其他用车0辆；部门预算安排购置单价100万元（含）以上设备（不含车辆）0台（套）。`,
    ),
  ];
}
