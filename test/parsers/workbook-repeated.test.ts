import { expect, test } from "vitest";
import { parseDocument } from "../../parsers/parse-document.ts";
import { workbookParts, zipParts } from "./office-files.ts";
import { findOverlap, gridsOf } from "./reading.ts";

const cell = (at: string, value: string): string => `<c r="${at}"><v>${value}</v></c>`;
const row = (number: number, ...cells: string[]): string => `<row r="${number}">${cells.join("")}</row>`;

async function read(...rows: string[]) {
  const parts = workbookParts({ sheets: [{ xml: `<sheetData>${rows.join("")}</sheetData>` }] });
  const document = await parseDocument(zipParts(parts), "a.xlsx", "d1");
  const [grid] = gridsOf(document);
  const texts = [...(grid?.cells ?? [])].map(({ text }) => text);
  return { ...document, texts, overlap: grid && findOverlap(grid) };
}

test.each<[what: string, rows: string[], texts: string[], repeated: string[]]>([
  ["twice in its row", [row(1, cell("A1", "1"), cell("B1", "2"), cell("B1", "3"))], ["1", "3"], ["B1"]],
  ["with the same value", [row(1, cell("A1", "1"), cell("B1", "2"), cell("B1", "2"))], ["1", "2"], ["B1"]],
  ["three times", [row(1, cell("A1", "1"), cell("A1", "2"), cell("A1", "3"))], ["3"], ["A1", "A1"]],
  [
    "in a row written twice",
    [row(1, cell("A1", "1")), row(2, cell("A2", "2")), row(1, cell("A1", "3"))],
    ["3", "2"],
    ["A1"],
  ],
])("a cell written %s stands once, as last written, and is named", async (_, rows, texts, repeated) => {
  const document = await read(...rows);
  expect(document.texts).toEqual(texts);
  expect(document.overlap).toBeUndefined();
  expect(document.status).toBe("partly-read");
  expect(document.problems.map(({ code, place }) => [code, place?.cell])).toEqual(
    repeated.map((at) => ["CELL_REPEATED", at]),
  );
  expect(document.problems[0]?.message).toMatch(/重复写入，先为“.+”、后为“.+”/u);
});

test.each<[what: string, rows: string[], texts: string[]]>([
  ["an empty cell beside a filled one", [row(1, cell("A1", "1"), '<c r="A1"/>')], ["1"]],
  ["rows out of order", [row(2, cell("A2", "2")), row(1, cell("A1", "1"))], ["1", "2"]],
])("%s repeats nothing", async (_, rows, texts) => {
  expect(await read(...rows)).toMatchObject({ status: "read", problems: [], texts });
});
