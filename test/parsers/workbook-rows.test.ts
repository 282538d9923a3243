import fc from "fast-check";
import { strToU8 } from "fflate";
import { describe, expect, test } from "vitest";
import { cellName } from "../../domain/place.ts";
import { UnusualXml } from "../../parsers/workbook/match-cells.ts";
import type { RowListener } from "../../parsers/workbook/row-listener.ts";
import { RowScanner } from "../../parsers/workbook/scan-rows.ts";
import { parseWorkbook } from "../../parsers/xlsx.ts";
import { writeSheetXml, writeWorkbookXml } from "./office-files.ts";

/** What is found in the whole, or in pieces of these lengths and the rest. */
function scan(xml: string, lengths: readonly number[] = []): unknown[] {
  const found: unknown[] = [];
  const listener: RowListener = {
    row: (attributes) => found.push(["row", attributes]),
    sharedText: (row, column, s, index) => found.push([{ r: cellName(row, column), s: `${s}`, t: "s" }, index]),
    number: (row, column, s, { value }) => found.push([{ r: cellName(row, column), s: `${s}` }, value]),
    cell: (attributes, value, formula, ofFormula) =>
      found.push([attributes, value, ...(ofFormula ? [formula, ofFormula] : [])]),
  };
  const bytes = strToU8(xml);
  const scanner = new RowScanner(listener);
  let at = 0;
  for (const length of [...lengths, bytes.length]) {
    scanner.push(bytes.subarray(at, at + length));
    at += length;
  }
  return [...found, new TextDecoder().decode(scanner.end())];
}

test("rows and cells are read as they are written, and the rest is given back", () => {
  const xml = `<worksheet><cols/><sheetData><row r="1" ht="15"><c r="A1" s="2" t="s"><v>0</v></c><c r="B1"/>
    <c r="C1" t="str"><f>A1&amp;"&lt;"</f><v>&#24635;</v></c></row><row r="2"/></sheetData><mergeCells/></worksheet>`;
  expect(scan(xml)).toEqual([
    ["row", { r: "1", ht: "15" }],
    [{ r: "A1", s: "2", t: "s" }, 0],
    [{ r: "B1" }, ""],
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

/** Cells as many programs write them, some in forms that few do. */
const CELL = fc
  .record({
    address: fc.boolean(),
    style: fc.constantFrom("", ' s="1"', ' s="2"', ' s="3"'),
    said: fc.oneof(
      fc.constantFrom("/>", ' t="s"/>', "></c>", "><v/></c>", "><f>1+1</f><v>2</v></c>", ' t="b"><v>1</v></c>'),
      fc.constantFrom(' t="s"><v>0</v></c>', ' t="s"><v>1</v></c>', ' t="s"><v>2</v></c>', ' t="s"><v>9</v></c>'),
      fc.constantFrom(
        ' t="inlineStr"><is><t>总&amp;计 </t></is></c>',
        ' t="str"><v>甲</v></c>',
        ' cm="1"><v>5</v></c>',
      ),
      fc.double({ min: -1e13, max: 1e13 }).map((number) => `><v>${number}</v></c>`),
      fc.tuple(fc.integer(), fc.nat(99)).map(([whole, part]) => ` t="n"><v>${whole}.${part}</v></c>`),
      fc.constantFrom("><v>-0</v></c>", "><v>007.50</v></c>", "><v>1E3</v></c>", "><v>.5</v></c>", "><v>3.</v></c>"),
    ),
  })
  .map((cell) => ({ ...cell, blank: cell.said.length % 3 === 0 ? "\n " : "" }));
const TAG = fc.constantFrom("", ' spans="1:3"', ' spans="1:3" ht="15"', ' hidden="1"', ' ht="0"', ' x="甲>乙"');
const ROWS = fc.array(fc.tuple(TAG, fc.array(CELL, { maxLength: 6 })), { minLength: 1, maxLength: 6 }).map((rows) =>
  rows
    .map(([tag, cells], row) => {
      const written = cells.map(({ address, style, said, blank }, column) => {
        return `<c${address ? ` r="${cellName(row, column)}"` : ""}${style}${said}${blank}`;
      });
      const start = `<row r="${row + 1}"${tag}`;
      return written.length === 0 && row % 2 === 0 ? `${start}/>` : `${start}>${written.join("")}</row>`;
    })
    .join(""),
);
const AROUND = {
  strings: "<si><t>科目</t></si><si><t>2010301</t></si><si><t> </t></si>",
  styles: `<numFmts><numFmt numFmtId="200" formatCode="#,##0.00;-#,##0.00;"/></numFmts><cellXfs><xf/><xf numFmtId="4"/>
    <xf numFmtId="200"/><xf numFmtId="9"><alignment indent="1"/></xf></cellXfs>`,
};

async function outcomeOf(read: () => unknown): Promise<unknown> {
  try {
    return await read();
  } catch (error) {
    return String(error);
  }
}

test("any cells are read as the XML parser reads them", async () => {
  const read = (xml: string) =>
    outcomeOf(() => parseWorkbook(writeWorkbookXml({ sheets: [{ xml }], ...AROUND }), "a.xlsx"));
  await fc.assert(
    fc.asyncProperty(ROWS, async (rows) => {
      const scanned = await read(`<sheetData>${rows}</sheetData>`);
      expect(scanned).toEqual(await read(`<sheetData>${rows}</sheetData><!-- unusual -->`));
    }),
    { numRuns: 200 },
  );
});

test("pieces cut anywhere are read as the whole is", async () => {
  await fc.assert(
    fc.asyncProperty(ROWS, fc.array(fc.nat(300), { maxLength: 12 }), async (rows, lengths) => {
      const xml = `<worksheet><cols/><sheetData>${rows}</sheetData><mergeCells/></worksheet>`;
      expect(await outcomeOf(() => scan(xml, lengths))).toEqual(await outcomeOf(() => scan(xml)));
    }),
    { numRuns: 200 },
  );
});

test("both ways of reading come to the same", async () => {
  const rows = Array.from(
    { length: 300 },
    (_, row) =>
      `<row r="${row + 1}"><c r="A${row + 1}" t="inlineStr"><is><t>第${row}行 &amp; 其他</t></is></c><c r="B${row + 1}"><f>${row}+1</f><v>${row + 1}</v></c></row>`,
  ).join("\n");
  const scanned = await parseWorkbook(writeSheetXml(rows), "a.xlsx");
  const parsed = await parseWorkbook(writeSheetXml(`${rows}<!-- unusual -->`), "a.xlsx");
  expect(scanned).toEqual(parsed);
  expect(scanned.formulas?.compared).toBe(300);
});
