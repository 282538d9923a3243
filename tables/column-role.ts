import { readNumber } from "../domain/amount.ts";
import type { ColumnRole } from "../domain/budget-table.ts";
import { isRateName } from "../domain/rate-name.ts";
import { remember } from "../domain/remember.ts";
import { compactText } from "../domain/text.ts";
import type { GridView } from "./grid-view.ts";

/** What the cells of a column say, counted. */
export interface Content {
  stated: number;
  numbers: number;
  codes: number;
  /** Codes of the classification by their shape: 213, 21303, 2130302. */
  subjects: number;
  years: number;
  texts: number;
  percents: number;
}

/** The parts of a code as column heads. */
export const CODE_PART = /^[类款项目]$/u;
const CODE_HEADER = /编码|代码|科目编号|^(?:类|款|项|目)$/u;
/** Numbers of units, not of the classification. */
const UNIT_CODE_HEADER = /(?:单位|部门)(?:\(单位\))?(?:编码|代码)$/u;
/** Heads under which codes may stand though they do not say so, and the shape these have. */
const SUBJECT_HEADER = /科目|功能分类|经济分类|类款项/u;
const SUBJECT_CODE = /^[1235]\d{2}(?:\d{2}){0,2}$/u;
const YEAR = /^(?:19|20)\d{2}$/u;
const YEAR_HEADER = /(?<!\d)年[度份]$/u;
const NAME_HEADER = /名称|^项目|科目(?!.*编码)|用途|单位$|类别|品目|功能分类/u;
const PERCENT_HEADER = /[%％]|百分比|比例|比重|占比|增幅|率$/u;
const COUNT_HEADER = /数量|人数|辆|台|面积|编制数|平方米/u;
const TEXT_HEADER = /备注|说明|组织形式|采购方式|依据|内容|日期|联系/u;
const LINE_NUMBER_HEADER = /^(?:行次|序号)$/u;
const AMOUNT_HEADER = /金额|预算|决算|执行|合计|小计|总计|支出|收入|经费|费$|拨款|资金|结[转余]|补助|数$/u;

/** What stands in a column of the body. */
export function contentOf(view: GridView, rows: { body: number; end: number }, column: number): Content {
  const content = { stated: 0, codes: 0, subjects: 0, years: 0, texts: 0, percents: 0 };
  for (let row = rows.body; row < rows.end; row++) {
    if (view.isDecimalAt(row, column)) {
      content.stated += 1;
      continue;
    }
    const text = view.textAt(row, column);
    // Names come again and again, numbers hardly.
    const said = /^\d/.test(text) ? judgeText(text) : judgeName(text);
    if (said !== "nothing" && (view.mergeAt(row, column)?.columnSpan ?? 1) <= 1) {
      content.stated += 1;
      content.codes += said === "code" ? 1 : 0;
      content.subjects += said === "code" && SUBJECT_CODE.test(text.trim()) ? 1 : 0;
      content.years += said === "code" && YEAR.test(text.trim()) ? 1 : 0;
      content.percents += said === "percent" ? 1 : 0;
      content.texts += said === "text" ? 1 : 0;
    }
  }
  return { ...content, numbers: content.stated - content.texts };
}

const judgeName = remember(judgeText);

/** What a cell of the body says; a code is a number too. */
function judgeText(text: string): "nothing" | "code" | "number" | "percent" | "text" {
  const compact = compactText(text);
  const reading = readNumber(compact);
  if (reading.state === "text") {
    return CODE_PART.test(compact) ? "nothing" : "text";
  }
  if (reading.state === "not-stated") {
    return "nothing";
  }
  return reading.number.percent ? "percent" : /^\d{1,9}$/.test(compact) ? "code" : "number";
}

/** The header names the role; where it is silent or wrong, the content decides. Codes are never money. */
export function roleOf(path: readonly string[], content: Content): ColumnRole {
  const leaf = path.at(-1) ?? "";
  const whole = path.join("/");
  if (LINE_NUMBER_HEADER.test(leaf)) {
    return "line-number";
  }
  const mostlyTexts = content.texts > content.numbers;
  if (UNIT_CODE_HEADER.test(leaf) && !mostlyTexts) {
    return "text";
  }
  if (CODE_HEADER.test(leaf) && !mostlyTexts) {
    return "code";
  }
  if (TEXT_HEADER.test(leaf) && content.texts >= content.numbers) {
    return "text";
  }
  // 名称及编号: the number of an item stands over its name.
  if (mostlyTexts || (/名称/u.test(leaf) && content.texts > content.stated / 4)) {
    return NAME_HEADER.test(leaf) || !AMOUNT_HEADER.test(leaf) || content.texts > 1 ? "name" : "amount";
  }
  if (CODE_HEADER.test(whole) && !/名称/u.test(leaf) && content.codes === content.stated && content.stated > 0) {
    return "code";
  }
  if (content.stated > 0 && SUBJECT_HEADER.test(leaf) && content.subjects === content.stated) {
    return "code";
  }
  if (content.stated > 0 && YEAR_HEADER.test(leaf) && content.years === content.stated) {
    return "text";
  }
  // 比率（%） may stand over 上年 and 本年.
  const isRate = PERCENT_HEADER.test(leaf) || path.some(isRateName);
  if (isRate || (content.percents > 0 && content.percents === content.numbers)) {
    return "percent";
  }
  if (COUNT_HEADER.test(leaf) && !/费|经费|金额/u.test(leaf)) {
    return "count";
  }
  if (content.numbers > 0) {
    return NAME_HEADER.test(leaf) && content.codes === content.stated && /编码|代码/u.test(whole) ? "code" : "amount";
  }
  if (/名称|^项目(?:名称)?$|科目$|功能分类$/u.test(leaf) || path.length === 0) {
    return "name";
  }
  return AMOUNT_HEADER.test(whole) ? "amount" : "name";
}
