import ExcelJS from "exceljs";
import { expect, test } from "vitest";
import { parseWorkbook } from "../../parsers/xlsx.ts";
import { firstGrid } from "./reading.ts";

async function sheetWith(cells: Record<string, string | number>): Promise<Uint8Array> {
  const workbook = new ExcelJS.Workbook();
  const sheet = workbook.addWorksheet("表");
  for (const [address, value] of Object.entries(cells)) {
    sheet.getCell(address).value = value;
  }
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}

test("a stray text at the far corner of a sheet does not stretch the grid, and keeps its address", async () => {
  const grid = firstGrid(await parseWorkbook(await sheetWith({ A1: "项目", B2: 5, XFD1048576: "x" }), "表.xlsx"));
  expect(grid.rows * grid.columns).toBeLessThan(100_000);
  expect(grid.cells.map((cell) => cell.place.cell)).toEqual(["A1", "B2", "XFD1048576"]);
});

test("the indent of a cell's style is kept", async () => {
  const workbook = new ExcelJS.Workbook();
  const sheet = workbook.addWorksheet("表");
  sheet.getCell("A1").value = "一般公共服务支出";
  sheet.getCell("A2").value = "财政事务";
  sheet.getCell("A2").alignment = { horizontal: "left", indent: 2 };
  const grid = firstGrid(await parseWorkbook(new Uint8Array(await workbook.xlsx.writeBuffer()), "表.xlsx"));
  expect(grid.cells.map((cell) => cell.indent)).toEqual([undefined, 2]);
});
