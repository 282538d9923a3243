import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { parseDocument } from "../../parsers/parse-document.ts";
import { findCovered } from "../../parsers/workbook/find-covered.ts";
import { partMerges } from "../../parsers/workbook/part-merges.ts";
import { type Merge, startSheet } from "../../parsers/workbook/sheet-content.ts";
import { workbookParts, zipParts } from "./office-files.ts";
import { findOverlap, gridsOf, textsOf } from "./reading.ts";

const merge = (top: number, left: number, bottom: number, right: number) => ({ top, left, bottom, right });
const anyMerge = fc
  .tuple(fc.nat(9), fc.nat(9), fc.nat(3), fc.nat(3))
  .map(([top, left, rows, columns]) => merge(top, left, top + rows, left + columns));

function placesOf({ top, left, bottom, right }: Merge): string[] {
  return Array.from({ length: bottom - top + 1 }, (_r, row) =>
    Array.from({ length: right - left + 1 }, (_c, column) => `${top + row},${left + column}`),
  ).flat();
}

describe("merges that run into one another are parted", () => {
  test.each([
    ["side by side", [merge(0, 0, 1, 1), merge(0, 2, 1, 3)], 2, 0],
    ["one under the other", [merge(2, 0, 3, 1), merge(0, 0, 1, 1)], 2, 0],
    ["one in the other", [merge(0, 0, 5, 5), merge(1, 1, 2, 2)], 1, 1],
    ["at a corner", [merge(0, 0, 2, 2), merge(2, 2, 4, 4)], 1, 1],
    ["twice the same", [merge(0, 0, 2, 2), merge(0, 0, 2, 2)], 1, 0],
  ])("merges %s", (_, merges, kept, clashes) => {
    const parted = partMerges(merges);
    expect([parted.kept.length, parted.clashes.length]).toEqual([kept, clashes]);
  });

  test("no place is covered twice, and each that was left out ran into one that stands", () => {
    fc.assert(
      fc.property(fc.array(anyMerge, { maxLength: 12 }), (merges) => {
        const { kept, clashes } = partMerges(merges);
        const places = kept.flatMap(placesOf);
        expect(new Set(places).size).toBe(places.length);
        for (const { merge: one, over } of clashes) {
          expect(kept).toContain(over);
          expect(placesOf(one).some((place) => placesOf(over).includes(place))).toBe(true);
        }
        const accounted = new Set([...kept, ...clashes.map((clash) => clash.merge)].map((one) => JSON.stringify(one)));
        expect(accounted).toEqual(new Set(merges.map((one) => JSON.stringify(one))));
      }),
    );
  });
});

test("cells under a merge are found in whatever order they come", () => {
  const anyCells = fc.uniqueArray(fc.tuple(fc.nat(12), fc.nat(12)), { selector: String, maxLength: 60 });
  fc.assert(
    fc.property(fc.array(anyMerge, { maxLength: 6 }), anyCells, (merges, places) => {
      const sheet = startSheet("表", false);
      sheet.merges.push(...merges);
      for (const [row, column] of places) {
        sheet.cells.add(row, column, "1");
      }
      const under = new Set(partMerges(merges).kept.flatMap((one) => placesOf(one).slice(1)));
      const expected = places.flatMap(([row, column], index) => (under.has(`${row},${column}`) ? [index] : []));
      expect(findCovered(sheet)).toEqual(expected);
    }),
  );
});

const ROWS = [
  '<row r="1"><c r="A1" t="str"><v>项目</v></c><c r="B1" t="str"><v>预算数</v></c></row>',
  '<row r="2"><c r="A2" t="str"><v>教育支出</v></c><c r="B2"><v>1200.5</v></c></row>',
].join("");

async function read(...references: string[]) {
  const merges = references.map((reference) => `<mergeCell ref="${reference}"/>`).join("");
  const xml = `<sheetData>${ROWS}</sheetData><mergeCells>${merges}</mergeCells>`;
  const document = await parseDocument(zipParts(workbookParts({ sheets: [{ xml, name: "表" }] })), "a.xlsx", "d1");
  const [grid] = gridsOf(document);
  return { ...document, texts: grid && textsOf(grid), overlap: grid && findOverlap(grid) };
}

const ALL = { A1: "项目", B1: "预算数", A2: "教育支出", B2: "1200.5" };

describe("what merges cost is named", () => {
  test.each<[what: string, merges: string[], status: string, texts: object, says: RegExp | undefined]>([
    ["a single cell", ["A1"], "read", ALL, undefined],
    ["twice the same", ["A1:A1", "C1:D1", "C1:D1"], "read", ALL, undefined],
    ["over a text", ["A1:B1"], "read", { A1: "项目", A2: "教育支出", B2: "1200.5" }, undefined],
    [
      "over a figure",
      ["A2:B2"],
      "read",
      { A1: "项目", B1: "预算数", A2: "教育支出" },
      /^工作表“表” B2 起，合并单元格遮住了 1 个数值，如“1200\.5”，表上不显示.*。$/,
    ],
    [
      "over another",
      ["A2:C2", "B2:D3"],
      "partly-read",
      { A1: "项目", B1: "预算数", A2: "教育支出" },
      /^工作表“表” B2:D3 的合并单元格与 A2:C2 的合并单元格重叠.*重新提交。$/,
    ],
    [
      "of no place",
      ["A1:?9", "", "A0:B9"],
      "partly-read",
      ALL,
      /^工作表“表”有 3 处合并单元格的位置已损坏.*重新提交。$/,
    ],
  ])("%s", async (_, merges, status, texts, says) => {
    const document = await read(...merges);
    expect(document).toMatchObject({ status, texts });
    expect(document.texts).toEqual(texts);
    expect(document.overlap).toBeUndefined();
    const said = document.problems.map(({ message }) => message);
    expect(says ? said.filter((message) => says.test(message)).length : said.length).toBe(says ? 1 : 0);
  });
});
