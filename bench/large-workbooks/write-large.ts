import { once } from "node:events";
import { createWriteStream } from "node:fs";
import { strToU8, Zip, ZipDeflate } from "fflate";
import { cellName } from "../../domain/place.ts";

const NAMESPACE = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
const RELATIONSHIPS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
/** Bytes of XML between two writes: the file is never in memory as a whole. */
const PIECE = 1 << 20;

export interface LargeWorkbook {
  sheets: { name: string; rows: number }[];
}

const HEAD = [
  "单位编码",
  "单位名称",
  "科目编码",
  "科目名称",
  "项目名称",
  "合计",
  "一般公共预算",
  "政府性基金",
  "国有资本经营",
  "财政专户",
  "其他资金",
  "备注",
];
const AMOUNT_COLUMNS = 5;
const CODES = ["2010301", "2050202", "2080505", "2101101", "2130108", "2210201"];
const NAMES = ["行政运行", "小学教育", "机关事业单位基本养老保险缴费支出", "行政单位医疗", "病虫害控制", "住房公积金"];

/** Writes an .xlsx of detail rows: codes and names as shared strings, amounts whose rows add up, a total under the head. */
export async function writeLargeWorkbook(file: string, { sheets }: LargeWorkbook): Promise<void> {
  const out = createWriteStream(file);
  const zip = new Zip((error, data, final) => {
    if (error) {
      throw error;
    }
    out.write(data);
    if (final) {
      out.end();
    }
  });
  const strings = new Map<string, number>();
  const idOf = (text: string): number => {
    const id = strings.get(text) ?? strings.size;
    strings.set(text, id);
    return id;
  };
  for (const [index, { name, rows }] of sheets.entries()) {
    const part = new ZipDeflate(`xl/worksheets/sheet${index + 1}.xml`, { level: 6 });
    zip.add(part);
    let piece = `<worksheet ${NAMESPACE}><sheetData>`;
    for (const row of rowsOf(name, rows, idOf)) {
      piece += row;
      if (piece.length > PIECE) {
        part.push(strToU8(piece));
        piece = "";
        if (out.writableNeedDrain) {
          await once(out, "drain");
        }
      }
    }
    part.push(strToU8(`${piece}</sheetData></worksheet>`), true);
  }
  for (const [name, text] of Object.entries(smallParts(sheets, strings))) {
    const part = new ZipDeflate(name, { level: 6 });
    zip.add(part);
    part.push(strToU8(text), true);
  }
  zip.end();
  await once(out, "close");
}

function* rowsOf(title: string, rows: number, idOf: (text: string) => number): Iterable<string> {
  const text = (row: number, column: number, said: string): string =>
    `<c r="${cellName(row, column)}" t="s"><v>${idOf(said)}</v></c>`;
  const number = (row: number, column: number, value: number): string =>
    `<c r="${cellName(row, column)}" s="1"><v>${value / 100}</v></c>`;
  yield `<row r="1">${text(0, 0, `2025年${title}表`)}</row><row r="2">${text(1, 0, "单位：元")}</row>`;
  yield `<row r="3">${HEAD.map((head, column) => text(2, column, head)).join("")}</row>`;
  const totals = new Array<number>(AMOUNT_COLUMNS).fill(0);
  for (let index = 0; index < rows; index++) {
    amountsOf(index).forEach((amount, at) => {
      totals[at] = (totals[at] ?? 0) + amount;
    });
  }
  const line = (row: number, names: readonly string[], amounts: readonly number[]): string => {
    const whole = amounts.reduce((sum, amount) => sum + amount, 0);
    const said = names.map((name, column) => (name === "" ? "" : text(row, column, name))).join("");
    return `<row r="${row + 1}">${said}${[whole, ...amounts].map((amount, at) => number(row, at + 5, amount)).join("")}</row>`;
  };
  yield line(3, ["", "合计", "", "", ""], totals);
  for (let index = 0; index < rows; index++) {
    const kind = index % CODES.length;
    const unit = `${101_001 + (Math.floor(index / 600) % 900)}`;
    const names = [unit, `第${unit}预算单位`, CODES[kind] ?? "", NAMES[kind] ?? "", `项目${index % 5000}`];
    yield line(index + 4, names, amountsOf(index));
  }
}

function amountsOf(index: number): number[] {
  return Array.from({ length: AMOUNT_COLUMNS }, (_, at) => ((index * 7919 + at * 104_729) % 9_999_900) + 100);
}

function smallParts(sheets: LargeWorkbook["sheets"], strings: ReadonlyMap<string, number>): Record<string, string> {
  const relation = (id: string, type: string, target: string): string =>
    `<Relationship Id="${id}" Type="${RELATIONSHIPS}/${type}" Target="${target}"/>`;
  const relations = (all: string): string =>
    `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${all}</Relationships>`;
  const listed = sheets.map(({ name }, at) => `<sheet name="${name}" sheetId="${at + 1}" r:id="s${at + 1}"/>`).join("");
  const parts = sheets.map((_, at) => relation(`s${at + 1}`, "worksheet", `worksheets/sheet${at + 1}.xml`)).join("");
  return {
    "[Content_Types].xml": "<Types/>",
    "_rels/.rels": relations(relation("r1", "officeDocument", "xl/workbook.xml")),
    "xl/workbook.xml": `<workbook ${NAMESPACE} xmlns:r="${RELATIONSHIPS}"><sheets>${listed}</sheets></workbook>`,
    "xl/_rels/workbook.xml.rels": relations(
      parts + relation("r1", "styles", "styles.xml") + relation("r2", "sharedStrings", "sharedStrings.xml"),
    ),
    "xl/styles.xml": `<styleSheet ${NAMESPACE}><cellXfs><xf numFmtId="0"/><xf numFmtId="4"/></cellXfs></styleSheet>`,
    "xl/sharedStrings.xml": `<sst ${NAMESPACE}>${[...strings.keys()].map((said) => `<si><t>${said}</t></si>`).join("")}</sst>`,
  };
}
