import type { Place } from "../../domain/place.ts";
import { cellName } from "../../domain/place.ts";
import type { OfficePackage } from "../office/package.ts";
import { locatePictures, type PlacedPicture } from "../office/placed-picture.ts";
import { readXml } from "../office/xml.ts";

/** The pictures drawn on a sheet, each at the cell its upper left corner lies in. */
export function findPictures(file: OfficePackage, sheetPart: string, sheet: string): PlacedPicture[] {
  try {
    const drawings = file.relationshipsOf(sheetPart).filter(({ type }) => type === "drawing");
    return drawings.flatMap(({ target }) => {
      const xml = file.read(target);
      return xml ? locatePictures(file, target, readDrawing(xml, sheet)) : [];
    });
  } catch {
    // A drawing that is damaged holds no cell: its sheet is read all the same.
    return [];
  }
}

function readDrawing(xml: Uint8Array, sheet: string): { id: string; place: Place }[] {
  const shown: { id: string; place: Place }[] = [];
  const open: string[] = [];
  let [column, row] = [0, 0];
  readXml(xml, {
    open(name, attributes) {
      open.push(name);
      const id = Object.keys(attributes).find((key) => key.endsWith(":embed"));
      if (name === "blip" && id !== undefined) {
        shown.push({ id: attributes[id] ?? "", place: { sheet, cell: cellName(row, column) } });
      }
    },
    close() {
      open.pop();
    },
    text(piece) {
      if (open.at(-2) === "from" && open.at(-1) === "col") {
        column = Number(piece) || 0;
      } else if (open.at(-2) === "from" && open.at(-1) === "row") {
        row = Number(piece) || 0;
      }
    },
  });
  return shown;
}
