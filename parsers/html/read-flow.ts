import { listNumber } from "./list-numbers.ts";
import { isDisplayed, type PageState, reportFrame, reportHidden } from "./page-state.ts";
import { attribute, type Element, isElement, textOf } from "./page-tree.ts";
import { keepBlanks, LINE_BREAK } from "./print-text.ts";
import type { Style } from "./stylesheet.ts";

/** Where text goes: into paragraphs of the page, or into a cell. */
export interface Sink {
  /** Source text of the line so far, with `LINE_BREAK` for forced breaks. */
  source: string;
  /** A block begins or ends. */
  breakLine(): void;
  readTable(table: Element): void;
}

/** What prints nothing: code, and what stands in for code or media. */
const SILENT = new Set([
  "script",
  "style",
  "template",
  "noscript",
  "head",
  "title",
  "meta",
  "link",
  "select",
  "datalist",
]);
const FRAMES = new Set(["iframe", "frame", "object", "embed"]);
const BLOCKS = new Set(
  (
    "address article aside blockquote body caption center dd details dialog dir div dl dt fieldset figcaption figure " +
    "footer form h1 h2 h3 h4 h5 h6 header hr legend li main menu nav ol p pre section summary ul"
  ).split(" "),
);
const KEEPS_BLANKS = new Set(["pre", "textarea", "listing", "xmp"]);

/** Reads what an element holds, in order, into a sink. */
export function readContents(element: Element, sink: Sink, page: PageState, keepsBlanks = false): void {
  const sidesApart = /^(?:inline-)?(?:flex|grid)$/.test(page.styleOf(element)["display"] ?? "");
  for (const child of element.childNodes) {
    const text = textOf(child);
    if (text !== undefined) {
      sink.source += keepsBlanks ? keepBlanks(text) : text.replaceAll(LINE_BREAK, "\n");
    } else if (isElement(child)) {
      readElement(child, sink, page, keepsBlanks);
      // Boxes side by side are words apart, though nothing stands between them.
      sink.source += sidesApart ? " " : "";
    }
  }
}

function readElement(element: Element, sink: Sink, page: PageState, keepsBlanks: boolean): void {
  const { tagName } = element;
  if (SILENT.has(tagName)) {
    return;
  }
  if (!isDisplayed(element, page)) {
    reportHidden(element, page);
    return;
  }
  if (FRAMES.has(tagName)) {
    reportFrame(element, page);
  }
  switch (tagName) {
    case "br":
      sink.source += LINE_BREAK;
      return;
    case "table":
      sink.readTable(element);
      return;
    case "img":
      page.pictures++;
      return;
    case "input":
      sink.source += printedValue(element);
      return;
    default:
      readBox(element, sink, page, keepsBlanks);
  }
}

function readBox(element: Element, sink: Sink, page: PageState, keepsBlanks: boolean): void {
  const style = page.styleOf(element);
  const isBlock = isBlockBox(element, style);
  if (isBlock) {
    sink.breakLine();
  } else if (style["float"] === "right") {
    sink.source += " ";
  }
  if (element.tagName === "li") {
    const list = element.parentNode && isElement(element.parentNode) ? element.parentNode : undefined;
    sink.source += listNumber(element, list, page.styleOf);
  }
  const keeps = whiteSpaceOf(style) ?? (keepsBlanks || KEEPS_BLANKS.has(element.tagName));
  readContents(element, sink, page, keeps);
  if (isBlock) {
    sink.breakLine();
  }
}

function isBlockBox(element: Element, style: Style): boolean {
  const display = style["display"];
  return display === undefined
    ? BLOCKS.has(element.tagName)
    : /^(?:block|flex|grid|table|list-item|flow-root)/.test(display);
}

/** Undefined where the element does not say. */
function whiteSpaceOf(style: Style): boolean | undefined {
  const value = style["white-space"];
  return value === undefined ? undefined : /^(?:pre|pre-wrap|break-spaces)$/.test(value);
}

/** Whether blanks and lines of the source print inside the element, as it or what holds it says. */
export function keepsBlanksIn(element: Element, page: PageState): boolean {
  let at: Element | undefined = element;
  while (at) {
    const keeps = whiteSpaceOf(page.styleOf(at)) ?? (KEEPS_BLANKS.has(at.tagName) || undefined);
    if (keeps !== undefined) {
      return keeps;
    }
    at = at.parentNode && isElement(at.parentNode) ? at.parentNode : undefined;
  }
  return false;
}

/** What a form shows: filled-in text, ticks. */
function printedValue(element: Element): string {
  const type = attribute(element, "type")?.toLowerCase() ?? "text";
  if (type === "checkbox" || type === "radio") {
    return attribute(element, "checked") === undefined ? "□" : "☑";
  }
  return ["text", "number", "date"].includes(type) ? (attribute(element, "value") ?? "") : "";
}
