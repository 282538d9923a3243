import { compactText } from "../domain/text.ts";
import { readNumber } from "./numbering.ts";

const LONGEST_PART = 60;
const LONGEST_HEADING = 40;
/** A heading is no sentence. */
const SENTENCE = /[。；！？，,;!?：:]/u;
const AMOUNT = /\d\s*(?:万|亿)?元|\d\s*[%％]/u;
/** What the headings of the trade end with. */
const HEADING_WORDS =
  /(?:说明|情况|解释|职能|职责|职权|设置|构成|概况|目标|任务|收入|支出|收支|经费|预算|草案|决算|采购|债务|措施|建议|意见|工作|保障|重点|形势|思路|原则|概述|依据|主体|方案|周期|安排|管理|资产|公开|名称|绩效|事项|机构|范围|原因|附件|附表|报告|内容|表)(?:[（(].{1,16}[）)])?$/u;
/** What unnumbered headings end with; shorter lines of other words are said of something. */
const UNNUMBERED =
  /(?:说明|情况|解释|职能|职责|设置|构成|概况|预算|决算|公开|目标|任务|报告|预算表|决算表|附件)(?:[（(].{1,16}[）)])?$/u;

/** A line that says something, though it has no mark at its end. */
const SAYS = /^[本我该](?:部门|单位|年|表|区|市|省)|无|没有|不|详见|附后/u;

/** True for a line that by its own words opens a section. */
export function isHeadingLike(text: string): boolean {
  const whole = compactText(text);
  const number = readNumber(whole);
  const said = number ? whole.replace(/(?<=说明|情况)。$/u, "") : whole;
  if (number?.style === "part" || number?.style === "chapter") {
    return said.length <= LONGEST_PART && !/[。；]/u.test(said);
  }
  if (said.length > LONGEST_HEADING || SENTENCE.test(said.replace(/^[^、．.]{1,4}[,，]/u, "")) || AMOUNT.test(said)) {
    return false;
  }
  return number === undefined
    ? UNNUMBERED.test(said) && said.length >= 3 && !SAYS.test(said)
    : HEADING_WORDS.test(said);
}

/** True for a short numbered line that has no mark at its end: a heading, unless its neighbours are items like it. */
export function mayBeHeading(text: string): boolean {
  const said = compactText(text);
  return readNumber(said) !== undefined && said.length <= LONGEST_HEADING && !SENTENCE.test(said) && !AMOUNT.test(said);
}
