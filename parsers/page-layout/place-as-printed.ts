import type { Block } from "../../domain/document.ts";
import type { Box, Place } from "../../domain/place.ts";
import type { LaidOutPage } from "./lay-out-page.ts";
import { round } from "./page-content.ts";
import { type Quarter, turnBox } from "./turn.ts";

/** Puts the boxes of blocks back to where they stand on pages that were turned, or set straight, to be read. */
export function placeAsPrinted(pages: readonly LaidOutPage[]): (block: Block) => Block {
  const moved = pages.filter(({ quarter, skew }) => quarter !== 0 || (skew ?? 0) !== 0);
  const turned = new Map(moved.map((page) => [page.page, page]));
  const toPrinted = (place: Place): Place => {
    const page = turned.get(place.page ?? 0);
    return page && place.box ? { ...place, box: boxAsPrinted(place.box, page) } : place;
  };
  return (block) => {
    if (turned.size === 0) {
      return block;
    }
    const place = toPrinted(block.place);
    if (block.kind === "paragraph") {
      const stretches = block.stretches?.map((stretch) => ({ ...stretch, place: toPrinted(stretch.place) }));
      return { ...block, place, ...(stretches ? { stretches } : {}) };
    }
    return { ...block, place, cells: block.cells.map((cell) => ({ ...cell, place: toPrinted(cell.place) })) };
  };
}

function boxAsPrinted(box: Box, { quarter, width, height, skew = 0 }: LaidOutPage): Box {
  const slanted = skew === 0 ? box : turnAboutMiddle(box, skew, width, height);
  return quarter === 0 ? slanted : turnBox(slanted, (4 - quarter) as Quarter, width, height);
}

/** The box keeps its size: it lies off the level by less than a line of text. */
function turnAboutMiddle([left, top, right, bottom]: Box, degrees: number, width: number, height: number): Box {
  const [cos, sin] = [Math.cos((degrees * Math.PI) / 180), Math.sin((degrees * Math.PI) / 180)];
  const [x, y] = [(left + right - width) / 2, (top + bottom - height) / 2];
  const [across, down] = [x * cos - y * sin - x, x * sin + y * cos - y];
  return [round(left + across), round(top + down), round(right + across), round(bottom + down)];
}
