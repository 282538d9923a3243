import type { DocumentProblem } from "../../domain/document.ts";
import type { PlacedPicture } from "../office/placed-picture.ts";
import { type ImageFile, openImage } from "./decode-image.ts";
import type { NoPackage } from "./explain-missing.ts";
import { countTables } from "./find-pictured-table.ts";
import { tablePictured } from "./scan-problems.ts";

/** Smaller pictures are seals, signatures and icons, in dots. */
const SMALLEST = { width: 240, height: 80 };
/** A screen has this many dots an inch; a larger picture is taken to fill a sheet, whose longer side is this long. */
const SCREEN_DPI = 96;
const SHEET = 11.7;
const POINTS_PER_INCH = 72;

/** The pictures of a Word file or a workbook are not recognized: those that show tables are named with their place. */
export async function namePicturedTables(pictures: readonly PlacedPicture[]): Promise<DocumentProblem[]> {
  const problems: DocumentProblem[] = [];
  for (const { place, read } of pictures) {
    const bytes = read();
    const count = bytes === undefined ? 0 : await countInFile(bytes);
    if (count > 0) {
      problems.push(tablePictured(place, count));
    }
  }
  return problems;
}

/** None where the picture cannot be decoded: drawings are mostly of other kinds than tables. */
async function countInFile(bytes: Uint8Array): Promise<number> {
  let file: ImageFile | NoPackage;
  try {
    file = await openImage(bytes);
    if (!("decode" in file)) {
      return 0;
    }
    const { raster } = await file.decode(0);
    if (raster.width < SMALLEST.width || raster.height < SMALLEST.height) {
      return 0;
    }
    const dpi = Math.max(SCREEN_DPI, Math.max(raster.width, raster.height) / SHEET);
    const [width, height] = [raster.width, raster.height].map((dots) => (dots * POINTS_PER_INCH) / dpi) as [
      number,
      number,
    ];
    return countTables({ raster, matrix: [width, 0, 0, -height, 0, height] }, { width, height });
  } catch {
    return 0;
  }
}
