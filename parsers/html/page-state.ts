import type { Block, DocumentProblem } from "../../domain/document.ts";
import { type Place, placeInWords } from "../../domain/place.ts";
import { MAX_HIDDEN_NAMED } from "../limits.ts";
import { attribute, type Element, sourceText } from "./page-tree.ts";
import type { StyleOf } from "./stylesheet.ts";

/** What reading a web page keeps from one part to the next. */
export interface PageState {
  styleOf: StyleOf;
  blocks: Block[];
  problems: DocumentProblem[];
  /** Printed paragraphs and tables so far. */
  paragraphs: number;
  grids: number;
  pictures: number;
  hiddenTexts: number;
  /** Where we are, for problems met on the way. */
  place: Place;
}

export function startPage(styleOf: StyleOf): PageState {
  return {
    styleOf,
    blocks: [],
    problems: [],
    paragraphs: 0,
    grids: 0,
    pictures: 0,
    hiddenTexts: 0,
    place: { paragraph: 1 },
  };
}

/** Nothing of the element is printed: `display: none`, the `hidden` attribute, hidden text of Word. */
export function isDisplayed(element: Element, { styleOf }: PageState): boolean {
  const style = styleOf(element);
  const isHidden =
    style["display"] === "none" ||
    style["mso-hide"] === "all" ||
    /^(?:hidden|collapse)$/.test(style["visibility"] ?? "") ||
    (attribute(element, "hidden") !== undefined && style["display"] === undefined);
  return !isHidden;
}

/** Says what hidden text was left out; an element that hides no text hides nothing. */
export function reportHidden(element: Element, page: PageState): void {
  const text = sourceText(element).replace(/\s+/g, " ").trim();
  if (text === "") {
    return;
  }
  page.hiddenTexts++;
  if (page.hiddenTexts <= MAX_HIDDEN_NAMED) {
    const quote = text.length > 40 ? `${text.slice(0, 40)}……` : text;
    const message = `${placeInWords(page.place)}附近有隐藏文字“${quote}”，页面上不可见，未纳入审查。请删除或取消隐藏。`;
    page.problems.push({ code: "HIDDEN_TEXT", message, place: page.place });
  }
}

export function reportHiddenRest(page: PageState): void {
  const rest = page.hiddenTexts - MAX_HIDDEN_NAMED;
  if (rest > 0) {
    page.problems.push({ code: "HIDDEN_TEXT", message: `另有 ${rest} 处隐藏文字未纳入审查。` });
  }
}

export function reportFrame(element: Element, page: PageState): void {
  const source = attribute(element, "src") ?? attribute(element, "data") ?? "";
  if (source === "" || source.startsWith("about:") || source.startsWith("javascript:")) {
    return;
  }
  const shown = source.length > 60 ? `${source.slice(0, 60)}……` : source;
  const message = `${placeInWords(page.place)}附近嵌入了另一网页或对象（${shown}），其中内容未能读取。请将该内容一并提交，或另存为单个文件后重新提交。`;
  page.problems.push({ code: "FOREIGN_PART", message, place: page.place });
}
