import { type Block, text } from "../book.ts";
import { BUREAU, DUTIES, UNITS } from "../department.ts";
import { numeral } from "../words.ts";
import { FISCAL_YEAR } from "./figures.ts";

export const EXPLANATION_SECTIONS = [
  "收入支出决算总体情况说明",
  "收入决算情况说明",
  "支出决算情况说明",
  "财政拨款收入支出决算总体情况说明",
  "一般公共预算财政拨款支出决算情况说明",
  "一般公共预算财政拨款基本支出决算情况说明",
  "政府性基金预算财政拨款收入支出决算情况说明",
  "国有资本经营预算财政拨款支出决算情况说明",
  "财政拨款“三公”经费支出决算情况说明",
  "预算绩效管理情况",
  "其他重要事项的情况说明",
];

/** Cover, contents and the first part. The contents list every table by its title. */
export function frontMatter(tableTitles: string[]): Block[] {
  const numbered = (titles: string[]) => titles.map((title, index) => text("entry", `${numeral(index + 1)}、${title}`));
  return [
    text("cover", BUREAU),
    text("cover", `${FISCAL_YEAR}年度部门决算`),
    text("part", "目  录"),
    text("entry", `第一部分 ${BUREAU}概况`),
    ...numbered(["主要职能", "部门决算单位构成"]),
    text("entry", `第二部分 ${BUREAU}${FISCAL_YEAR}年度部门决算表`),
    ...numbered(tableTitles),
    text("entry", `第三部分 ${BUREAU}${FISCAL_YEAR}年度部门决算情况说明`),
    ...numbered(EXPLANATION_SECTIONS),
    text("entry", "第四部分 名词解释"),

    text("part", `第一部分 ${BUREAU}概况`),
    text("section", "一、主要职能"),
    ...DUTIES.map((duty, index) => text("paragraph", `${index + 1}.${duty}`)),
    text("section", "二、部门决算单位构成"),
    text(
      "paragraph",
      `从预算单位构成看，${BUREAU}部门决算包括：${BUREAU}本级决算、下属行政事业单位决算。纳入${BUREAU}${FISCAL_YEAR}年度部门决算编制范围的单位包括：`,
    ),
    ...UNITS.map(({ name, nature }, index) => text("paragraph", `${index + 1}.${name}（${nature}）`)),
    text("part", `第二部分 ${BUREAU}${FISCAL_YEAR}年度部门决算表`),
  ];
}

const GLOSSARY = [
  "财政拨款收入：指单位本年度从本级财政部门取得的财政拨款，包括一般公共预算财政拨款、政府性基金预算财政拨款和国有资本经营预算财政拨款。",
  "事业收入：指事业单位开展专业业务活动及其辅助活动取得的收入。",
  "经营收入：指事业单位在专业业务活动及其辅助活动之外开展非独立核算经营活动取得的收入。",
  "其他收入：指单位取得的除“财政拨款收入”、“事业收入”、“经营收入”等以外的收入。",
  "使用非财政拨款结余：指事业单位按照预算管理要求使用非财政拨款结余弥补收支差额的金额。",
  "年初结转和结余：指以前年度尚未完成、结转到本年按有关规定继续使用的资金。",
  "结余分配：指事业单位按照会计制度规定从非财政拨款结余中提取的职工福利基金等。",
  "年末结转和结余：指本年度或以前年度预算安排、因客观条件发生变化无法按原计划实施，需延迟到以后年度按有关规定继续使用的资金。",
  "基本支出：指单位为保障机构正常运转、完成日常工作任务而发生的各项支出。",
  "项目支出：指单位为完成特定的行政工作任务或事业发展目标，在基本支出之外发生的各项支出。",
  "“三公”经费：指单位使用本级财政拨款安排的因公出国（境）费、公务用车购置及运行维护费和公务接待费。",
  "机关运行经费：指行政单位和参照公务员法管理的事业单位使用一般公共预算财政拨款安排的基本支出中的日常公用经费支出。",
];

export function glossary(): Block[] {
  return [
    text("part", "第四部分 名词解释"),
    ...GLOSSARY.map((entry, index) => text("paragraph", `${numeral(index + 1)}、${entry}`)),
  ];
}
