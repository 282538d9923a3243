import type { ParsedContent } from "../../domain/document.ts";
import type { Place } from "../../domain/place.ts";
import type { OfficePackage } from "./package.ts";

/** A picture in a Word file or a workbook. */
export interface PlacedPicture {
  place: Place;
  /** The image file as it stands in the archive; undefined where it is missing or damaged. */
  read(): Uint8Array | undefined;
}

/** What a parser found, and pictures yet to be looked at. */
export type PicturedContent = ParsedContent & { pictures?: readonly PlacedPicture[] };

/** Pictures that `part` shows by the ids of its relationships. What is linked and not in the file is left out. */
export function locatePictures(
  file: OfficePackage,
  part: string,
  shown: readonly { id: string; place: Place }[],
): PlacedPicture[] {
  if (shown.length === 0) {
    return [];
  }
  const targets = new Map(file.relationshipsOf(part).map(({ id, target }) => [id, target]));
  return shown.flatMap(({ id, place }) => {
    const target = targets.get(id);
    return target === undefined ? [] : [{ place, read: () => readWhole(file, target) }];
  });
}

/** A picture that is damaged costs no more than itself. */
function readWhole(file: OfficePackage, target: string): Uint8Array | undefined {
  try {
    return file.read(target);
  } catch {
    return undefined;
  }
}
