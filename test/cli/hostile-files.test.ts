import { deflateRawSync } from "node:zlib";
import { strToU8 } from "fflate";
import { describe, expect, test } from "vitest";
import type { Document } from "../../domain/document.ts";
import { ofdParts } from "../parsers/ofd/write-parts.ts";
import { wordParts, workbookParts, writeSheetXml, zipParts } from "../parsers/office-files.ts";
import { set, writePdf } from "../parsers/pdf/write-pdf.ts";
import { matryoshka, overlapping } from "./hostile-inputs.ts";
import { readFileAs } from "./read-file.ts";

const DEEP = 100_000;
/** Far above what any of these takes, far below what a reader takes that follows them. Milliseconds. */
const PATIENCE = 60_000;

/** Whatever is made of it, it is said in Chinese, and no fault of the program shows. */
async function read(name: string, bytes: Uint8Array): Promise<Document> {
  const [document, ...others] = await readFileAs(name, bytes);
  expect(others).toEqual([]);
  for (const { message } of document?.problems ?? []) {
    expect(message).toMatch(/\p{Script=Han}/u);
    expect(message).not.toMatch(/读取时出错|RangeError|Maximum call/);
  }
  return document as Document;
}

describe("bombs are refused before they go off", () => {
  test("files that lie over each other", { timeout: PATIENCE }, async () => {
    const document = await read("材料.zip", overlapping(1_000));
    expect(document).toMatchObject({ status: "unreadable", problems: [{ code: "TOO_LARGE" }] });
  });

  test("archives in archives in archives", { timeout: PATIENCE }, async () => {
    const documents = await readFileAs("材料.zip", matryoshka(4));
    expect(documents.length).toBeGreaterThan(0);
    const said = new Set(documents.map(({ status, problems }) => `${status} ${problems[0]?.code}`));
    expect([...said]).toEqual(["unreadable NESTED_ARCHIVE"]);
  });

  test("a Word file that expands ten thousandfold", async () => {
    const packed = zipParts({ ...wordParts("<w:p/>"), "word/styles.xml": " ".repeat(60 * 1024 * 1024) });
    expect(await read("a.docx", packed)).toMatchObject({ status: "unreadable", problems: [{ code: "TOO_LARGE" }] });
  });

  test("a page of a PDF that expands without measure", { timeout: PATIENCE }, async () => {
    const stream = deflateRawSync(Buffer.alloc(300 * 1024 * 1024, " "));
    const zlib = `\x78\x9c${stream.toString("latin1")}\0\0\0\0`;
    const pdf = writePdf([{ content: set(100, 700, "一") }, { content: "", entries: "/Contents {bomb}" }], {
      objects: { bomb: { dictionary: "/Filter /FlateDecode", stream: zlib } },
    });
    expect((await read("a.pdf", pdf)).status).toMatch(/read/);
  });
});

describe("what is nested without end is read, or told", () => {
  const repeat = (open: string, inside: string, close: string, times = DEEP): string =>
    open.repeat(times) + inside + close.repeat(times);
  const cases: [what: string, name: string, bytes: Uint8Array][] = [
    ["a web page", "a.html", strToU8(`<html><body>${repeat("<div>", "预算", "</div>")}</body></html>`)],
    [
      "tables of a web page",
      "a.html",
      strToU8(`<html>${repeat("<table><tr><td>", "预算", "</td></tr></table>")}</html>`),
    ],
    ["lists of a web page", "a.html", strToU8(`<html>${repeat("<ul><li>", "预算", "</li></ul>")}</html>`)],
    ["an OFD page", "a.ofd", zipParts(ofdParts({ pages: [repeat("<ofd:PageBlock>", "", "</ofd:PageBlock>")] }))],
    ["arrays of a PDF page", "a.pdf", writePdf([{ content: `${repeat("[", "", "]")} 0 d ${set(1, 1, "一")}` }])],
    ["states of a PDF page", "a.pdf", writePdf([{ content: repeat("q ", set(1, 1, "一"), " Q", 5_000) }])],
    [
      "dictionaries of a PDF",
      "a.pdf",
      writePdf([{ content: set(1, 1, "一"), entries: `/X ${repeat("<< /A ", "1", " >>")}` }]),
    ],
    ["a sheet", "a.xlsx", writeSheetXml(repeat("<x>", "", "</x>"))],
  ];

  test.each(cases)("%s", { timeout: PATIENCE }, async (_, name, bytes) => {
    const { status, blocks, problems } = await read(name, bytes);
    expect(status === "read" ? JSON.stringify(blocks) : problems[0]?.message).toMatch(/\p{Script=Han}/u);
  });
});

describe("sizes that are only declared", () => {
  const HUGE = 2 ** 31;

  test("of a stream of a PDF", async () => {
    const pdf = Buffer.from(writePdf([{ content: set(100, 700, "预算") }])).toString("latin1");
    const lying = pdf.replace(/\/Length \d+/, `/Length ${HUGE}`);
    const { status, blocks, problems } = await read("a.pdf", new Uint8Array(Buffer.from(lying, "latin1")));
    expect(status === "read" ? JSON.stringify(blocks) : problems[0]?.message).toMatch(/预算|损坏/);
  });

  test.each([
    ["of an image", `/Width ${HUGE} /Height ${HUGE}`],
    ["of an image, a little less", "/Width 100000 /Height 100000"],
    ["of an image, below nothing", "/Width -5 /Height -5"],
  ])("%s of a PDF", { timeout: PATIENCE }, async (_, size) => {
    const image = `/Type /XObject /Subtype /Image ${size} /BitsPerComponent 8 /ColorSpace /DeviceRGB`;
    const pdf = writePdf([{ content: `q 100 0 0 100 0 0 cm /I Do Q ${set(100, 700, "预算")}` }], {
      resources: "/XObject << /I {image} >>",
      objects: { image: { dictionary: image, stream: "xyz" } },
    });
    expect(JSON.stringify((await read("a.pdf", pdf)).blocks)).toContain("预算");
  });

  test.each(["MediaBox [0 0 1e30 1e30]", "MediaBox [0 0 0 0]", "UserUnit 1e30", "Rotate 7"])(
    "of a page of a PDF: %s",
    { timeout: PATIENCE },
    async (entry) => {
      const { status, problems } = await read("a.pdf", writePdf([{ content: set(1, 1, "一"), entries: `/${entry}` }]));
      expect(status === "read" || problems.length > 0).toBe(true);
    },
  );

  test("of a sheet", async () => {
    const row =
      '<row r="1"><c r="A1" t="str"><v>预算</v></c></row><row r="1048576"><c r="XFD1048576"><v>1</v></c></row>';
    const parts = workbookParts({ sheets: [{ xml: `<dimension ref="A1:XFD1048576"/><sheetData>${row}</sheetData>` }] });
    expect(await read("a.xlsx", zipParts(parts))).toMatchObject({
      status: "read",
      blocks: [{ kind: "grid", place: { range: "A1:XFD1048576" }, rows: expect.toSatisfy((rows) => rows < 1_000) }],
    });
  });

  test("of a cell of a web page", async () => {
    const page = `<html><table><tr><td colspan=${HUGE} rowspan=${HUGE}>预算<td>1</table></html>`;
    expect(JSON.stringify((await read("a.html", strToU8(page))).blocks)).toContain("预算");
  });

  test("of a row of a web page, written cell by cell", async () => {
    const page = `<html><table><tr><td>预算<td>1</tr><tr>${"<td>2".repeat(9_000)}</tr></table></html>`;
    const { status, blocks, problems } = await read("a.html", strToU8(page));
    expect({ status, codes: problems.map(({ code }) => code) }).toEqual({
      status: "partly-read",
      codes: ["TABLES_NOT_READ"],
    });
    expect(problems[0]?.message).toContain("9000 列");
    expect(JSON.stringify(blocks)).toContain("预算");
  });

  test("of a line of a table kept as text", async () => {
    const { status, problems } = await read("a.csv", strToU8(`科目,预算数\n教育,1\n${"1,".repeat(300_000)}\n`));
    expect({ status, problems }).toMatchObject({
      status: "unreadable",
      problems: [{ message: expect.stringContaining("第 3 行有 300001 列") }],
    });
  });
});
