import { UnreadableDocument } from "../../domain/document.ts";
import { MAX_CELLS } from "../limits.ts";
import { type OfficePackage, openPackage, readRelatedPart } from "../office/package.ts";
import type { PlacedPicture } from "../office/placed-picture.ts";
import { readXml } from "../office/xml.ts";
import { refuseTooManyCells } from "../refusals.ts";
import { readCellStyles } from "./cell-styles.ts";
import { findPictures } from "./find-pictures.ts";
import { readSheet, type WorkbookContext } from "./read-sheet.ts";
import { readSharedStrings } from "./shared-strings.ts";
import { type SheetContent, startSheet, type WorkbookContent } from "./sheet-content.ts";

const NOTHING = new Uint8Array();

/**
 * Reads an OOXML workbook itself. The library reads a formula that was never calculated as 0, drops a damaged sheet
 * without a word, builds an object for every formatted empty cell, and takes three to ten times as long.
 */
export async function readOoxmlWorkbook(bytes: Uint8Array, documentName: string): Promise<WorkbookContent> {
  const file = openPackage(bytes, documentName);
  const { sheets: listed, isFrom1904, names } = readSheetList(file);
  const relationships = file.relationshipsOf(file.mainPart);
  const strings = readRelatedPart(file, "sharedStrings");
  const styles = readRelatedPart(file, "styles");
  const context: WorkbookContext = {
    documentName,
    shared: strings ? readSharedStrings(strings) : { strings: [], expected: 0, isCounted: true },
    ...(styles ? readCellStyles(styles, isFrom1904) : { formats: [], indents: [] }),
    isFrom1904,
  };

  const pictures: PlacedPicture[] = [];
  let cells = 0;
  const sheets: SheetContent[] = [];
  for (const { name, isHidden, relationshipId } of listed) {
    const relationship = relationships.find(({ id }) => id === relationshipId);
    const sheet = startSheet(name, isHidden);
    if (!relationship || relationship.type === "worksheet") {
      await readSheetPart(file, relationship?.target, sheet, context);
      pictures.push(...(relationship ? findPictures(file, relationship.target, name) : []));
    }
    cells += sheet.cells.length;
    if (cells > MAX_CELLS) {
      refuseTooManyCells(documentName, MAX_CELLS);
    }
    sheets.push(sheet);
  }
  const externalFiles = relationships
    .filter(({ type }) => type === "externalLink")
    .flatMap(({ target }) => file.externalTargetsOf(target))
    .map(shortName);
  const { shared } = context;
  const listedParts = new Set(listed.map(({ relationshipId }) => relationshipId));
  return {
    sheets,
    names,
    externalFiles,
    pictures,
    // Without any text, none stands in a wrong cell: what points at one is told with its sheet.
    missingTexts: shared.strings.length > 0 ? Math.max(0, shared.expected - shared.strings.length) : 0,
    unlistedSheets: relationships.filter(({ type, id }) => type === "worksheet" && !listedParts.has(id)).length,
  };
}

function shortName(target: string): string {
  const name = target.split(/[\\/]/u).at(-1) ?? target;
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}

/** One damaged sheet costs that sheet, not the workbook. */
async function readSheetPart(
  file: OfficePackage,
  part: string | undefined,
  sheet: SheetContent,
  context: WorkbookContext,
): Promise<void> {
  try {
    const pieces = part === undefined ? undefined : file.readInPieces(part);
    if (pieces) {
      await readSheet(pieces, () => file.read(part ?? "") ?? NOTHING, sheet, context);
    }
    sheet.isUnreadable = pieces === undefined;
  } catch (error) {
    if (error instanceof UnreadableDocument) {
      throw error;
    }
    Object.assign(sheet, startSheet(sheet.name, sheet.isHidden), { isUnreadable: true });
  }
}

interface ListedSheet {
  name: string;
  isHidden: boolean;
  relationshipId: string;
}

function readSheetList(file: OfficePackage): {
  sheets: ListedSheet[];
  isFrom1904: boolean;
  names: Map<string, string>;
} {
  const xml = file.read(file.mainPart);
  if (!xml) {
    throw new Error("no workbook part");
  }
  const sheets: ListedSheet[] = [];
  const names = new Map<string, string>();
  let defined: string | undefined;
  let isFrom1904 = false;
  readXml(xml, {
    open(name, attributes) {
      if (name === "definedName") {
        // A name of one sheet alone would need to know where it is used.
        defined = attributes["localSheetId"] === undefined ? attributes["name"]?.toUpperCase() : undefined;
      } else if (name === "sheet") {
        const state = attributes["state"];
        // The prefix of the relationship attribute is the writer's choice.
        const key = Object.keys(attributes).find((attribute) => attribute.endsWith(":id")) ?? "";
        sheets.push({
          name: attributes["name"] ?? "",
          isHidden: state === "hidden" || state === "veryHidden",
          relationshipId: attributes[key] ?? "",
        });
      } else if (name === "workbookPr") {
        isFrom1904 = attributes["date1904"] === "1" || attributes["date1904"] === "true";
      }
    },
    close() {
      defined = undefined;
    },
    text(piece) {
      if (defined !== undefined) {
        names.set(defined, (names.get(defined) ?? "") + piece);
      }
    },
  });
  return { sheets, isFrom1904, names };
}
