import type { Block } from "../../domain/document.ts";
import type { Place } from "../../domain/place.ts";
import type { LaidOutPage } from "./lay-out-page.ts";
import { type Quarter, turnBox } from "./turn.ts";

/** Puts the boxes of blocks back to where they stand on pages that were turned to be read. */
export function placeAsPrinted(pages: readonly LaidOutPage[]): (block: Block) => Block {
  const turned = new Map(pages.filter(({ quarter }) => quarter !== 0).map((page) => [page.page, page]));
  const toPrinted = (place: Place): Place => {
    const page = turned.get(place.page ?? 0);
    return page && place.box
      ? { ...place, box: turnBox(place.box, (4 - page.quarter) as Quarter, page.width, page.height) }
      : place;
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
