import { strToU8 } from "fflate";
import { describe, expect, test } from "vitest";
import { cellName } from "../../domain/place.ts";
import { scanRows, UnusualXml } from "../../parsers/workbook/scan-rows.ts";
import { parseWorkbook } from "../../parsers/xlsx.ts";
import { writeSheetXml } from "./office-files.ts";

function scan(xml: string): unknown[] {
  const found: unknown[] = [];
  const rest = scanRows(strToU8(xml), {
    row: (attributes) => found.push(["row", attributes]),
    plainCell: (row, column, s, t, value) => found.push([{ r: cellName(row, column), s: `${s}`, t }, value]),
    cell: (attributes, value, formula, ofFormula) =>
      found.push([attributes, value, ...(ofFormula ? [formula, ofFormula] : [])]),
  });
  return [...found, new TextDecoder().decode(rest)];
}

test("rows and cells are read as they are written, and the rest is given back", () => {
  const xml = `<worksheet><cols/><sheetData><row r="1" ht="15"><c r="A1" s="2" t="s"><v>0</v></c><c r="B1"/>
    <c r="C1" t="str"><f>A1&amp;"&lt;"</f><v>&#24635;</v></c></row><row r="2"/></sheetData><mergeCells/></worksheet>`;
  expect(scan(xml)).toEqual([
    ["row", { r: "1", ht: "15" }],
    [{ r: "A1", s: "2", t: "s" }, "0"],
    [{ r: "C1", t: "str" }, "总", 'A1&"<"', {}],
    ["row", { r: "2" }],
    "<worksheet><cols/><sheetData/><mergeCells/></worksheet>",
  ]);
});

describe("what is unusual or damaged is left to the XML parser:", () => {
  test.each([
    ["a cell that is not closed", "<sheetData><row><c><v>1</v></row></sheetData>"],
    ["a row that is not closed", "<sheetData><row><c><v>1</v></c></sheetData>"],
    ["an entity that is none", "<sheetData><row><c><v>&nbsp;</v></c></row></sheetData>"],
    ["a lone ampersand", "<sheetData><row><c><v>a & b</v></c></row></sheetData>"],
    ["a character XML does not allow", "<sheetData><row><c><v>\u0001</v></c></row></sheetData>"],
    ["an attribute twice", '<sheetData><row r="1" r="2"></row></sheetData>'],
    ["a comment", "<!-- x --><sheetData></sheetData>"],
    ["rich text", "<sheetData><row><c><is><r><t>a</t></r></is></c></row></sheetData>"],
    ["rows twice", "<sheetData></sheetData><sheetData></sheetData>"],
    ["no rows", "<worksheet/>"],
  ])("%s", (_, xml) => {
    expect(() => scan(xml)).toThrow(UnusualXml);
  });
});

test("both ways of reading come to the same", () => {
  const rows = Array.from(
    { length: 300 },
    (_, row) =>
      `<row r="${row + 1}"><c r="A${row + 1}" t="inlineStr"><is><t>第${row}行 &amp; 其他</t></is></c><c r="B${row + 1}"><f>${row}+1</f><v>${row + 1}</v></c></row>`,
  ).join("\n");
  const scanned = parseWorkbook(writeSheetXml(rows), "a.xlsx");
  const parsed = parseWorkbook(writeSheetXml(`${rows}<!-- unusual -->`), "a.xlsx");
  expect(scanned).toEqual(parsed);
  expect(scanned.formulas?.compared).toBe(300);
});
