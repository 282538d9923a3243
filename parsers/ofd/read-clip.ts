import { findChild, type XmlNode } from "../office/xml-tree.ts";
import type { ClipBox } from "../pdf/graphics-state.ts";
import { compose, type Matrix } from "../pdf/matrix.ts";
import { boxOfPath } from "./draw-path.ts";
import { readPathData } from "./path-data.ts";
import { readMatrix, readRectangle } from "./read-numbers.ts";
import { childText, findChildren, isTrue } from "./read-xml.ts";

/** What two clips both show. */
export function intersect(one: ClipBox, other: ClipBox): ClipBox {
  return [
    Math.max(one[0], other[0]),
    Math.max(one[1], other[1]),
    Math.min(one[2], other[2]),
    Math.min(one[3], other[3]),
  ];
}

/**
 * The clip of an object as a box of the page: each `Clip` shows the areas in it, all of them what they have in common.
 * `placed` is the space of the object before its own transformation, `transformed` after it. An area cut by text, or one
 * that cannot be read, hides nothing.
 */
export function readClip(object: XmlNode, placed: Matrix, transformed: Matrix, clip: ClipBox): ClipBox {
  const clips = findChild(object, "Clips");
  if (!clips) {
    return clip;
  }
  const space = isTrue(clips, "TransFlag", true) ? transformed : placed;
  return findChildren(clips, "Clip")
    .map((one) => boxOfAreas(findChildren(one, "Area"), space))
    .reduce<ClipBox>((shown, box) => (box ? intersect(shown, box) : shown), clip);
}

function boxOfAreas(areas: readonly XmlNode[], space: Matrix): ClipBox | undefined {
  const boxes = areas.map((area) => {
    const path = findChild(area, "Path");
    const { left = 0, top = 0 } = readRectangle(path?.attributes["Boundary"]) ?? {};
    const own = compose([1, 0, 0, 1, left, top], readMatrix(path?.attributes["CTM"]));
    const matrix = compose(space, compose(readMatrix(area.attributes["CTM"]), own));
    return boxOfPath(readPathData(childText(path, "AbbreviatedData") ?? ""), matrix);
  });
  return boxes.reduce(
    (all, box) =>
      all &&
      box && [Math.min(all[0], box[0]), Math.min(all[1], box[1]), Math.max(all[2], box[2]), Math.max(all[3], box[3])],
    boxes[0],
  );
}
