import { attribute, type Element, isElement, type Node, textOf } from "./page-tree.ts";
import type { Style, StyleOf } from "./stylesheet.ts";

/** Points. */
const USUAL_SIZE = 12;
const POINTS: Record<string, number> = { pt: 1, px: 0.75, in: 72, cm: 72 / 2.54, mm: 7.2 / 2.54, pc: 12 };
const LENGTH = /^(-?\d*\.?\d+)(pt|px|in|cm|mm|pc|em|rem)?$/;

/**
 * How far the text of a cell is set in by its style, in type sizes; nothing for text set to the middle or the right.
 * Blanks the text begins with are not counted: they stay in the text.
 */
export function measureIndent(cell: Element, styleOf: StyleOf): number | undefined {
  let indent = 0;
  // Word sets the paragraph in the cell, Excel the cell.
  for (let element: Element | undefined = cell; element; element = firstBlock(element)) {
    const style = styleOf(element);
    const align = style["text-align"] ?? attribute(element, "align")?.toLowerCase() ?? "";
    if (/center|right|end/.test(align)) {
      return undefined;
    }
    indent += ownIndent(element, style, styleOf);
  }
  return indent > 0 ? Math.round(indent * 100) / 100 : undefined;
}

const BLOCKS = new Set(["p", "div"]);

/** The block a cell or block begins with, unless text stands before it. */
function firstBlock(element: Element): Element | undefined {
  const first = element.childNodes.find((child: Node) => (textOf(child) ?? "x").trim() !== "" && !isComment(child));
  return first && isElement(first) && BLOCKS.has(first.tagName) ? first : undefined;
}

function isComment(node: Node): boolean {
  return node.nodeName === "#comment";
}

function ownIndent(element: Element, style: Style, styleOf: StyleOf): number {
  const counted = Number(style["mso-char-indent-count"]);
  const lengths = [
    style["padding-left"] ?? leftOf(style["padding"]),
    style["margin-left"] ?? leftOf(style["margin"]),
    style["text-indent"],
  ];
  if (counted > 0) {
    return counted;
  }
  if (lengths.every((length) => length === undefined)) {
    return 0;
  }
  const size = fontSize(element, styleOf);
  return lengths.reduce((sum, length) => sum + (inPoints(length, size) ?? 0), 0) / size;
}

/** `1px 2px 3px 4px` names top, right, bottom, left; what is not named is as opposite. */
function leftOf(shorthand: string | undefined): string | undefined {
  const [top, right = top, , left = right] = shorthand?.split(/\s+/) ?? [];
  return left;
}

function fontSize(element: Element, styleOf: StyleOf): number {
  let at: Element | undefined = element;
  while (at) {
    const size = inPoints(styleOf(at)["font-size"], USUAL_SIZE);
    if (size !== undefined && size > 0) {
      return size;
    }
    at = at.parentNode && isElement(at.parentNode) ? at.parentNode : undefined;
  }
  return USUAL_SIZE;
}

function inPoints(length: string | undefined, size: number): number | undefined {
  const [, number, unit] = LENGTH.exec(length ?? "") ?? [];
  if (number === undefined) {
    return undefined;
  }
  return unit === "em" || unit === "rem" ? Number(number) * size : Number(number) * (POINTS[unit ?? "px"] ?? 0);
}
