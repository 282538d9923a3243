import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import type { ParsedContent } from "../../../domain/document.ts";
import { parsePdf } from "../../../parsers/pdf/parse-pdf.ts";
import { written } from "../page-layout/draw-page.ts";

function read(name: string): Promise<ParsedContent> {
  return parsePdf(new Uint8Array(readFileSync(new URL(`fixtures/${name}`, import.meta.url))), name);
}

const NOTE = "说明：2026年预算支出1,234.50万元，增长2.5%。";

describe("PDFs as LibreOffice writes them", () => {
  test("a table without borders", async () => {
    const { blocks, problems } = await read("borderless-table.pdf");
    expect(problems).toEqual([]);
    expect(written(blocks)).toEqual([
      "“三公”经费支出预算表",
      "单位：万元",
      "项目|2025年预算数|2026年预算数|增减额",
      "合计|1,250.00|1,234.50|-15.50",
      "1.因公出国（境）费|100.00|100.00|",
      "2.公务接待费|150.00|134.50|-15.50",
      "3.公务用车购置费和公务用车运/行费|1,000.00|1,000.00|",
      "其中：购置费|400.00|400.00|",
      "运行费|600.00|600.00|",
      NOTE,
    ]);
    expect(blocks[2]).toMatchObject({ kind: "grid", method: "text-positions", place: { page: 1, pages: [1] } });
  });

  test("a three-line table with a head in two rows", async () => {
    const { blocks } = await read("three-line-table.pdf");
    expect(written(blocks)).toEqual([
      "支出预算表",
      "单位：万元",
      "科目编码v2|科目名称v2|合计v2|财政拨款+2|其他v2",
      "一般公共预算|政府性基金",
      "201|一般公共预算支出|900.00|880.00||20.00",
      "20106|财政支出|900.00|880.00||20.00",
      "212|政府性基金预算支出|350.00||350.00|",
      "|合计|1,250.00|880.00|350.00|20.00",
      NOTE,
    ]);
  });

  test("a table over two pages, its head repeated", async () => {
    const { blocks, pages } = await read("table-over-two-pages.pdf");
    expect(pages).toBe(2);
    expect(written(blocks)).toEqual([
      "支出预算表",
      "单位：万元",
      "科目编码|科目名称|预算数",
      "201|一般公共预算支出|900.00",
      "20101|人大支出|100.00",
      "20102|政协支出|200.00",
      "20106|财政支出|600.00",
      "212|政府性基金支出|350.00",
      "21208|土地支出|350.00",
      "|合计|1,250.00",
      NOTE,
    ]);
    expect(blocks[2]).toMatchObject({ method: "rulings", place: { pages: [1, 2] }, pageStarts: [expect.any(Number)] });
    const cells = blocks[2]?.kind === "grid" ? blocks[2].cells : [];
    expect(cells.find(({ text }) => text === "1,250.00")?.place.page).toBe(2);
  });

  test("a page that is drawn sideways and turned", async () => {
    const { blocks } = await read("rotated-page.pdf");
    expect(written(blocks)).toEqual([
      "支出预算表",
      "单位：万元",
      "科目编码|科目名称|预算数",
      "201|一般公共预算支出|900.00",
      "212|政府性基金支出|350.00",
      "|合计|1,250.00",
    ]);
    const [left, , right] = blocks[2]?.place.box ?? [];
    expect((right ?? 0) - (left ?? 0)).toBeCloseTo(350, -1);
  });

  test("wrapped names and merged heads, in hairlines", async () => {
    const { blocks } = await read("wrapped-names-and-merged-heads.pdf");
    expect(written(blocks)).toEqual([
      "支出预算表",
      "单位：万元",
      "科目+2|预算数+3",
      "编码|名称|合计|一般公共预算/支出|政府性基金预/算支出",
      "201|一般公共预算支出中/的公务用车购置费和/运行费|900.00|900.00|",
      "212|政府性基金预算支出|350.00||350.00",
      "合计+2|1,250.00|900.00|350.00",
    ]);
  });
});
