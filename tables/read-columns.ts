import { readNumber } from "../domain/amount.ts";
import type { Column, ColumnRole, Measure, Period, Stage, Version } from "../domain/budget-table.ts";
import { isRateName } from "../domain/rate-name.ts";
import { remember } from "../domain/remember.ts";
import { compactText, joinLines } from "../domain/text.ts";
import { findLevels } from "./find-levels.ts";
import type { GridView } from "./grid-view.ts";
import { lookUp, MEASURES } from "./vocabulary.ts";

/** Rows of the table proper: header from `start` to `body`, body to `end`. */
export interface Extent {
  start: number;
  body: number;
  end: number;
  ordinals?: number;
}

interface Content {
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
const PROJECT_NAME = /(?<!收入|支出)项目名称$/u;
const NAME_HEADER = /名称|^项目|科目(?!.*编码)|用途|单位$|类别|品目|功能分类/u;
const PERCENT_HEADER = /[%％]|百分比|比例|比重|占比|增幅|率$/u;
const COUNT_HEADER = /数量|人数|辆|台|面积|编制数|平方米/u;
const TEXT_HEADER = /备注|说明|组织形式|采购方式|依据|内容|日期|联系/u;
const LINE_NUMBER_HEADER = /^(?:行次|序号)$/u;
const AMOUNT_HEADER = /金额|预算|决算|执行|合计|小计|总计|支出|收入|经费|费$|拨款|资金|结[转余]|补助|数$/u;

/** Reads the header of each column and what it holds. */
export function readColumns(view: GridView, extent: Extent, stage: Stage | undefined, fiscalYear?: number): Column[] {
  const columns: Column[] = [];
  for (let index = 0; index < view.columns; index++) {
    const path = headerPath(view, extent, index);
    const content = contentOf(view, extent, index);
    const leaf = path.at(-1) ?? "";
    const role = roleOf(path, content);
    const column: Column = { index, panel: 0, path, role };
    if (role === "code") {
      const part = ["类", "款", "项", "目"].indexOf(leaf);
      if (part >= 0) {
        column.codePart = part;
      }
    } else if (role === "amount") {
      const measure = measureOf(path);
      if (measure) {
        column.measure = measure;
      }
      const period = periodOf(path, fiscalYear);
      if (period) {
        column.period = period;
      }
      column.version = versionOf(path, stage);
    }
    const ordinal = extent.ordinals === undefined ? "" : compactText(view.textAt(extent.ordinals, index));
    if (/^\d/.test(ordinal)) {
      column.ordinal = ordinal;
    }
    columns.push(column);
  }
  for (const column of columns.filter(({ index }) => isOfProject(columns, index))) {
    column.role = "text";
    delete column.codePart;
  }
  for (const index of findLevels(view, extent, columns)) {
    const { panel, path } = columns[index] as Column;
    columns[index] = { index, panel, path, role: "level" };
  }
  return columns;
}

/** The code of the subject behind the name of a project says where it is booked; it is no code of its name. */
function isOfProject(columns: readonly Column[], index: number): boolean {
  const before = columns.slice(0, index).findLast(({ role }) => role !== "text" && role !== "code");
  const after = columns.slice(index + 1).find(({ role }) => role !== "text" && role !== "code");
  return (
    columns[index]?.role === "code" &&
    before?.role === "name" &&
    PROJECT_NAME.test(before.path.at(-1) ?? "") &&
    after?.role === "amount"
  );
}

function headerPath(view: GridView, extent: Extent, column: number): string[] {
  const path: string[] = [];
  let last: unknown;
  for (let row = extent.start; row < extent.body; row++) {
    const cell = row === extent.ordinals ? undefined : view.cellAt(row, column);
    const text = compactText(joinLines(cell?.text ?? ""));
    // A 合计 at the left edge is the first row of a body that a merge pulled into the header.
    const isBodyTotal =
      cell?.column === 0 && /编码|代码|名称|科目/u.test(path.at(-1) ?? "") && /^(?:合计|总计)$/u.test(text);
    if (cell && cell !== last && text !== "" && !isBodyTotal) {
      path.push(text);
    }
    last = cell;
  }
  // Some books print 类 款 项 in the row of the 合计 itself.
  const under = compactText(view.textAt(extent.body, column));
  if (extent.body < extent.end && CODE_PART.test(under)) {
    path.push(under);
  }
  return path;
}

function contentOf(view: GridView, extent: Extent, column: number): Content {
  const content = { stated: 0, codes: 0, subjects: 0, years: 0, texts: 0, percents: 0 };
  for (let row = extent.body; row < extent.end; row++) {
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
function roleOf(path: readonly string[], content: Content): ColumnRole {
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

const VERSION = /^(?:(?:年初|调整|变动|全年)?预算数|决算数|执行数|金额)$/u;
const TOTAL = /^(?:合计|小计|总计)$/u;
/** What a 预算数, 决算数 or 金额 column may take its measure from: the item it stands under. */
const ITEMS = new Set<Measure>([
  "service-revenue",
  "operating-revenue",
  "other-revenue",
  "three-public",
  "vehicles",
  "vehicle-purchase",
  "vehicle-running",
  "abroad",
  "reception",
  "meetings",
  "training",
]);
/** What a 合计 or 小计 column may take it from besides: the branch it closes. */
const BRANCHES = new Set<Measure>([
  ...ITEMS,
  "current-revenue",
  "current-expenditure",
  "opening-balance",
  "closing-balance",
  "basic",
  "project",
]);

function measureOf(path: readonly string[]): Measure | undefined {
  const leaf = path.at(-1) ?? "";
  const isGeneric = (text: string): boolean => VERSION.test(text) || TOTAL.test(text);
  if (!isGeneric(leaf)) {
    return lookUp(MEASURES, leaf);
  }
  const accepted = path.some((text) => TOTAL.test(text)) ? BRANCHES : ITEMS;
  for (const text of path.slice(0, -1).reverse()) {
    const branch = isGeneric(text) ? undefined : lookUp(MEASURES, text);
    if (branch && accepted.has(branch)) {
      return branch;
    }
  }
  return "total";
}

function periodOf(path: readonly string[], fiscalYear: number | undefined): Period | undefined {
  const whole = path.join("/");
  if (/上年|去年|上一年/u.test(whole) && !/结[转余]/u.test(whole)) {
    return "last-year";
  }
  const year = /(20\d{2})年/u.exec(whole)?.[1];
  if (year && fiscalYear) {
    return Number(year) === fiscalYear - 1 ? "last-year" : "this-year";
  }
  return undefined;
}

function versionOf(path: readonly string[], stage: Stage | undefined): Version {
  const whole = path.join("/");
  if (/调整预算|变动预算|全年预算/u.test(whole)) {
    return "adjusted";
  }
  if (/预算数/u.test(whole)) {
    return "budget";
  }
  return stage === "final-account" || /决算数|执行数/u.test(whole) ? "final" : "budget";
}
