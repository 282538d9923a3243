import { Document, ImageRun, Packer, Paragraph, Table, TableCell, TableRow } from "docx";
import ExcelJS from "exceljs";
import { strToU8, zipSync } from "fflate";
import sharp from "sharp";
import { expect, test } from "vitest";
import type { DocumentProblem } from "../../domain/document.ts";
import { parseDocument } from "../../parsers/parse-document.ts";
import type { GreyImage } from "../../parsers/scan/raster.ts";
import { ofdParts, page, text } from "./ofd/write-parts.ts";
import { drawFilledTable, drawSheet, drawType } from "./scan/draw-image.ts";

const TABLE = await asPng(drawFilledTable());
const NOTE = await asPng(textPicture());

function textPicture(): GreyImage {
  const sheet = drawSheet(900, 500);
  drawType(sheet, 60, 60, 26, 30);
  return sheet;
}

function asPng({ width, height, data }: GreyImage): Promise<Buffer> {
  return sharp(data, { raw: { width, height, channels: 1 } })
    .png()
    .toBuffer();
}

async function inWord(picture: Buffer): Promise<Uint8Array> {
  const image = () =>
    new Paragraph({
      children: [new ImageRun({ type: "png", data: picture, transformation: { width: 450, height: 250 } })],
    });
  const cell = new TableCell({ children: [image()] });
  const children = [new Paragraph("一、部门概况"), image(), new Table({ rows: [new TableRow({ children: [cell] })] })];
  return new Uint8Array(await Packer.toBuffer(new Document({ sections: [{ children }] })));
}

async function inSheet(picture: Buffer): Promise<Uint8Array> {
  const workbook = new ExcelJS.Workbook();
  const sheet = workbook.addWorksheet("表二");
  sheet.getCell("A1").value = "部门收入总表";
  const id = workbook.addImage({ buffer: picture as never, extension: "png" });
  sheet.addImage(id, { tl: { col: 1, row: 3 }, ext: { width: 450, height: 250 } });
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}

/** The picture takes 140 × 78 mm of the page, whose text says something else. */
async function inOfd(picture: Buffer): Promise<Uint8Array> {
  const image = '<ofd:ImageObject Boundary="30 60 140 78" CTM="140 0 0 78 0 0" ResourceID="9"/>';
  const media =
    '<ofd:MultiMedias><ofd:MultiMedia ID="9" Type="Image"><ofd:MediaFile>a.png</ofd:MediaFile></ofd:MultiMedia></ofd:MultiMedias>';
  const parts = ofdParts({ pages: [page(text(30, 40, "本部门收入见下表，单位万元。"), image)], publicRes: media });
  const files = Object.entries(parts).map(([name, xml]) => [name, strToU8(xml)]);
  return zipSync(Object.fromEntries([...files, ["Doc_0/Res/a.png", new Uint8Array(picture)]]));
}

async function problemsOf(bytes: Uint8Array, name: string): Promise<{ status: string; problems: DocumentProblem[] }> {
  return parseDocument(bytes, name, "d1");
}

const FORMATS: [format: string, write: (picture: Buffer) => Promise<Uint8Array>, places: string[]][] = [
  ["docx", inWord, ["第 2 段", "第 1 个表格 A1"]],
  ["xlsx", inSheet, ["工作表“表二” B4"]],
  ["ofd", inOfd, ["第 1 页"]],
];

test.each(FORMATS)("a picture of a table in a file of %s is named, with its place", async (format, write, places) => {
  const { status, problems } = await problemsOf(await write(TABLE), `册.${format}`);
  expect(status).toBe("partly-read");
  expect(problems.map(({ code }) => code)).toEqual(places.map(() => "PAGE_INCOMPLETE"));
  for (const [index, place] of places.entries()) {
    expect(problems[index]?.message).toMatch(new RegExp(`^${place}有 1 张表以图片形式插入.*请人工核对`, "u"));
  }
});

test.each(FORMATS)("a picture of text, a damaged one and an icon in a file of %s are not", async (format, write) => {
  const small = await sharp(TABLE).resize(180, 100).png().toBuffer();
  const pictures = [NOTE, TABLE.subarray(0, 90), ...(format === "ofd" ? [] : [small])];
  for (const picture of pictures) {
    expect(await problemsOf(await write(picture), `册.${format}`)).toMatchObject({ status: "read", problems: [] });
  }
});
