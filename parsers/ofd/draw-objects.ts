import { findChild, type XmlNode } from "../office/xml-tree.ts";
import { compose, transformBox } from "../pdf/matrix.ts";
import { drawImage } from "./draw-image.ts";
import { drawPath } from "./draw-path.ts";
import { drawText } from "./draw-text.ts";
import { countObject, type Frame, type PageReading } from "./page-reading.ts";
import { intersect, readClip } from "./read-clip.ts";
import { readMatrix, readRectangle } from "./read-numbers.ts";
import { isTrue } from "./read-xml.ts";

/** Composite units in composite units; more is a unit that draws itself, or an attack. */
const DEEPEST_UNITS = 20;

/** Draws the objects of a layer or block in order. Invisible ones, and what else a block may hold, are passed over. */
export function drawObjects(page: PageReading, block: XmlNode, frame: Frame): void {
  for (const object of block.children) {
    countObject(page);
    if (!isTrue(object, "Visible", true)) {
      continue;
    }
    switch (object.name) {
      case "PageBlock":
        drawObjects(page, object, frame);
        break;
      case "TextObject":
        drawText(page, object, enter(object, frame));
        break;
      case "PathObject":
        drawPath(page, object, cutToBoundary(object, frame, enter(object, frame)));
        break;
      case "ImageObject":
        drawImage(page, object, enter(object, frame), frame.matrix);
        break;
      case "CompositeObject":
        drawUnit(page, object, enter(object, frame));
        break;
    }
  }
}

/** The space of an object: its boundary gives the origin, its transformation comes before. */
function enter(object: XmlNode, frame: Frame): Frame {
  const { left = 0, top = 0 } = readRectangle(object.attributes["Boundary"]) ?? {};
  const placed = compose(frame.matrix, [1, 0, 0, 1, left, top]);
  const matrix = compose(placed, readMatrix(object.attributes["CTM"]));
  return { ...frame, matrix, clip: readClip(object, placed, matrix, frame.clip) };
}

/**
 * What a path draws beyond its boundary is cut off. Text is not cut to its boundary: writers take it too small, and viewers
 * show what stands beyond. A boundary without any extent says nothing.
 */
function cutToBoundary(object: XmlNode, outer: Frame, frame: Frame): Frame {
  const boundary = readRectangle(object.attributes["Boundary"]);
  if (!boundary || (boundary.width <= 0 && boundary.height <= 0)) {
    return frame;
  }
  const { left, top, width, height } = boundary;
  return { ...frame, clip: intersect(frame.clip, transformBox(outer.matrix, left, top, left + width, top + height)) };
}

function drawUnit(page: PageReading, object: XmlNode, frame: Frame): void {
  const id = object.attributes["ResourceID"] ?? "";
  const content = findChild(frame.resources.compositeUnits.get(id), "Content");
  if (!content) {
    page.missing.add(`复合图元 ${id}`);
  } else if (!frame.units.includes(id) && frame.units.length < DEEPEST_UNITS) {
    drawObjects(page, content, { ...frame, units: [...frame.units, id] });
  }
}
