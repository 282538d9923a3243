import type { XmlNode } from "../office/xml-tree.ts";
import { type Matrix, transformBox } from "../pdf/matrix.ts";
import { addThinBox, isThin } from "../pdf/read-rulings.ts";
import type { Frame, PageReading } from "./page-reading.ts";
import { readRectangle } from "./read-numbers.ts";

/** Adds an image, which fills the unit square of its space. One stretched to a line is a line. */
export function drawImage(page: PageReading, object: XmlNode, frame: Frame, outer: Matrix): void {
  const boundary = readRectangle(object.attributes["Boundary"]);
  const isScaled = object.attributes["CTM"] !== undefined || !boundary;
  const box = isScaled
    ? transformBox(frame.matrix, 0, 0, 1, 1)
    : transformBox(outer, boundary.left, boundary.top, boundary.left + boundary.width, boundary.top + boundary.height);
  if (!box.every(Number.isFinite)) {
    return;
  }
  if (isThin(box)) {
    addThinBox(box, frame.clip, page.rulings);
    return;
  }
  page.backgrounds.push({ box, isWhite: false });
  const id = object.attributes["ResourceID"] ?? "";
  const part = frame.resources.media.get(id);
  page.images.push({ box, read: () => (part === undefined ? undefined : page.readImage(part)) });
}
