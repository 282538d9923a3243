import { strToU8, zipSync } from "fflate";

/** Office files written part by part, for what the libraries cannot write: the smallest archive that shows the case. */
export function zipParts(parts: Record<string, string>): Uint8Array {
  return zipSync(Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, strToU8(text)])));
}

const RELATIONSHIPS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const SPREADSHEET = `xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="${RELATIONSHIPS}"`;
const WORD = [
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"',
  'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"',
  'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"',
  'xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office"',
].join(" ");

function writeRelationships(targets: [type: string, target: string][]): string {
  const lines = targets.map(
    ([type, target], index) => `<Relationship Id="r${index + 1}" Type="${RELATIONSHIPS}/${type}" Target="${target}"/>`,
  );
  return `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${lines.join("")}</Relationships>`;
}

interface SheetXml {
  name?: string;
  state?: string;
  /** What stands in the worksheet: `sheetData` and its neighbours. */
  xml: string;
}

export interface WorkbookXml {
  sheets: SheetXml[];
  strings?: string;
  styles?: string;
  properties?: string;
}

export function workbookParts({
  sheets,
  strings = "",
  styles = "",
  properties = "",
}: WorkbookXml): Record<string, string> {
  const list = sheets.map(({ name = "表1", state }, index) => {
    const hidden = state ? ` state="${state}"` : "";
    return `<sheet name="${name}" sheetId="${index + 1}"${hidden} r:id="r${index + 3}"/>`;
  });
  const parts: Record<string, string> = {
    "[Content_Types].xml": "<Types/>",
    "_rels/.rels": writeRelationships([["officeDocument", "xl/workbook.xml"]]),
    "xl/workbook.xml": `<workbook ${SPREADSHEET}>${properties}<sheets>${list.join("")}</sheets></workbook>`,
    "xl/_rels/workbook.xml.rels": writeRelationships([
      ["styles", "styles.xml"],
      ["sharedStrings", "sharedStrings.xml"],
      ...sheets.map((_, index): [string, string] => ["worksheet", `worksheets/sheet${index + 1}.xml`]),
    ]),
    "xl/styles.xml": `<styleSheet ${SPREADSHEET}>${styles}</styleSheet>`,
    "xl/sharedStrings.xml": `<sst ${SPREADSHEET}>${strings}</sst>`,
  };
  sheets.forEach(({ xml }, index) => {
    parts[`xl/worksheets/sheet${index + 1}.xml`] = `<worksheet ${SPREADSHEET}>${xml}</worksheet>`;
  });
  return parts;
}

export function writeWorkbookXml(workbook: WorkbookXml): Uint8Array {
  return zipParts(workbookParts(workbook));
}

/** A workbook of one sheet with the given rows. */
export function writeSheetXml(rows: string, around: { before?: string; after?: string } = {}): Uint8Array {
  return writeWorkbookXml({
    sheets: [{ xml: `${around.before ?? ""}<sheetData>${rows}</sheetData>${around.after ?? ""}` }],
  });
}

export function wordParts(body: string, numbering = "", styles = ""): Record<string, string> {
  return {
    "[Content_Types].xml": "<Types/>",
    "_rels/.rels": writeRelationships([["officeDocument", "word/document.xml"]]),
    "word/document.xml": `<w:document ${WORD}><w:body>${body}<w:sectPr/></w:body></w:document>`,
    "word/_rels/document.xml.rels": writeRelationships([
      ["numbering", "numbering.xml"],
      ["styles", "styles.xml"],
    ]),
    "word/numbering.xml": `<w:numbering ${WORD}>${numbering}</w:numbering>`,
    "word/styles.xml": `<w:styles ${WORD}>${styles}</w:styles>`,
  };
}

export function writeWordXml(body: string, numbering = "", styles = ""): Uint8Array {
  return zipParts(wordParts(body, numbering, styles));
}

/** A paragraph of one run. */
export function p(text: string, properties = ""): string {
  return `<w:p>${properties && `<w:pPr>${properties}</w:pPr>`}<w:r><w:t xml:space="preserve">${text}</w:t></w:r></w:p>`;
}
