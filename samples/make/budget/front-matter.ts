import { type Block, text } from "../book.ts";
import { BUREAU, DISTRICT, DUTIES, UNITS } from "../department.ts";
import { numeral } from "../words.ts";
import { FISCAL_YEAR } from "./figures.ts";

const GLOSSARY = [
  "财政拨款收入：是区级预算主管部门及所属预算单位本年度从本级财政部门取得的财政拨款，包括一般公共预算财政拨款、政府性基金预算财政拨款和国有资本经营预算财政拨款。",
  "事业收入：指事业单位开展专业业务活动及其辅助活动取得的收入。",
  "事业单位经营收入：指事业单位在专业业务活动及其辅助活动之外开展非独立核算经营活动取得的收入。",
  "其他收入：指除上述“财政拨款收入”、“事业收入”、“事业单位经营收入”等以外的收入。",
  "基本支出预算：是区级预算主管部门及所属预算单位为保障其机构正常运转、完成日常工作任务而编制的年度基本支出计划，包括人员经费和公用经费两部分。",
  "项目支出预算：是区级预算主管部门及所属预算单位为完成行政工作任务、事业发展目标或政府发展战略、特定目标，在基本支出之外编制的年度支出计划。",
  "“三公”经费：是与区级财政有经费领拨关系的部门及其下属预算单位使用区级财政拨款安排的因公出国（境）费、公务用车购置及运行费、公务接待费。",
  "机关运行经费：指行政单位和参照公务员法管理的事业单位使用一般公共预算财政拨款安排的基本支出中的日常公用经费支出。",
];

/** Cover, contents and the chapters before the figures. The contents list every table by its own title. */
export function frontMatter(tableTitles: string[]): Block[] {
  const chapters = ["部门主要职能", "部门机构设置", "名词解释", "部门预算编制说明", "部门预算表"];
  return [
    text("cover", `${DISTRICT}${FISCAL_YEAR}年区级部门预算`),
    text("cover", `预算主管部门：${BUREAU}`),
    text("part", "目 录"),
    ...chapters.map((chapter, index) => text("entry", `${numeral(index + 1)}、${chapter}`)),
    ...tableTitles.map((title, index) => text("entry", `    ${index + 1}. ${title}`)),
    text("entry", "六、其他相关情况说明"),
    text("entry", "七、项目经费情况说明"),

    text("part", `${BUREAU}主要职能`),
    text("paragraph", `${BUREAU}是主管本区水务工作的区政府工作部门，主要职责是：`),
    ...DUTIES.map((duty, index) => text("paragraph", `（${numeral(index + 1)}）${duty}`)),

    text("part", `${BUREAU}机构设置`),
    text("paragraph", `${BUREAU}部门预算是包括局本级以及下属3家预算单位的综合收支计划。`),
    text("paragraph", "本部门中，行政单位1家，参公单位1家，事业单位2家，具体包括："),
    ...UNITS.map((unit, index) => text("paragraph", `${index + 1}. ${unit.name}`)),

    text("part", "名词解释"),
    ...GLOSSARY.map((entry, index) => text("paragraph", `（${numeral(index + 1)}）${entry}`)),
  ];
}
