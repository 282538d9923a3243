import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { UnreadableDocument } from "../../../domain/document.ts";
import { parseOfd } from "../../../parsers/ofd/parse-ofd.ts";
import { parseDocument } from "../../../parsers/parse-document.ts";
import { zipParts } from "../office-files.ts";
import { written } from "../page-layout/draw-page.ts";
import { A4, ofdParts, page, path, text, textObject, writeParts } from "./write-parts.ts";

const COVER = page(text(30, 40, "封面"));
const WHOLE = ofdParts({ pages: [COVER, page(text(30, 40, "第二页"))] });
const PAGE_2 = "Doc_0/Pages/Page_1/Content.xml";

function without(...names: string[]): Record<string, string> {
  return Object.fromEntries(Object.entries(WHOLE).filter(([name]) => !names.includes(name)));
}

function unit(id: string, inside: string): string {
  return `<ofd:CompositeGraphicUnit ID="${id}"><ofd:Content>${inside}</ofd:Content></ofd:CompositeGraphicUnit>`;
}

/** Marks an entry of an archive as encrypted, as an archive with a password has it. */
function encrypted(bytes: Uint8Array): Uint8Array {
  const found = Buffer.from(bytes).indexOf("PK\x01\x02");
  return bytes.map((byte, index) => (index === found + 8 ? byte | 1 : byte));
}

describe("a file that cannot be read is refused", () => {
  const entry = (inside: string): Record<string, string> => ({ ...WHOLE, "OFD.xml": `<OFD>${inside}</OFD>` });
  const whole = zipParts(WHOLE);
  const pageList = (count: number): string =>
    `<Document><Pages>${'<Page ID="1" BaseLoc="x"/>'.repeat(count)}</Pages></Document>`;
  const cases: [what: string, bytes: Uint8Array, code: string, reason: string][] = [
    ["cut short", whole.subarray(0, whole.length - 40), "DOCUMENT_UNREADABLE", "未传完"],
    ["whose entry is no XML", zipParts({ ...WHOLE, "OFD.xml": "文" }), "DOCUMENT_UNREADABLE", "OFD.xml 已损坏"],
    ["without a document", zipParts(entry("")), "DOCUMENT_UNREADABLE", "没有文档"],
    ["that does not say where its document is", zipParts(entry("<DocBody/>")), "DOCUMENT_UNREADABLE", "未指明"],
    [
      "whose document is missing",
      zipParts(without("Doc_0/Document.xml")),
      "DOCUMENT_UNREADABLE",
      "没有 Doc_0/Document.xml",
    ],
    ["without pages", writeParts({ pages: [] }), "EMPTY_DOCUMENT", "没有任何页面"],
    ["without text", writeParts({ pages: [page()] }), "NO_TEXT", "1 页均未读出文字"],
    [
      "whose pages are all damaged",
      zipParts({ ...without(PAGE_2), "Doc_0/Pages/Page_0/Content.xml": "<Page" }),
      "DOCUMENT_UNREADABLE",
      "均未读出文字",
    ],
    ["encrypted by GM/T 0099", zipParts({ ...WHOLE, "Encryptions.xml": "<Encryptions/>" }), "ENCRYPTED", "加密"],
    ["in an archive with a password", encrypted(whole), "ENCRYPTED", "密码"],
    ["of too many pages", zipParts({ ...WHOLE, "Doc_0/Document.xml": pageList(20_001) }), "TOO_LARGE", "20001 页"],
    [
      "with entities that grow (billion laughs)",
      zipParts({ ...WHOLE, "OFD.xml": '<!DOCTYPE x [<!ENTITY a "aa"><!ENTITY b "&a;&a;">]><OFD>&b;</OFD>' }),
      "DOCUMENT_UNREADABLE",
      "OFD.xml 已损坏",
    ],
    [
      "with an entity from elsewhere (XXE)",
      zipParts({ ...WHOLE, "OFD.xml": '<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]><OFD>&a;</OFD>' }),
      "DOCUMENT_UNREADABLE",
      "OFD.xml 已损坏",
    ],
    [
      "with a part that expands without measure (zip bomb)",
      zipParts({ ...WHOLE, [PAGE_2]: `<Page>${" ".repeat(60 * 1024 * 1024)}</Page>` }),
      "TOO_LARGE",
      "压缩比异常",
    ],
  ];

  test.each(cases)("%s", async (_, bytes, code, reason) => {
    const refusal = await parseOfd(bytes, "坏.ofd").catch((error: unknown) => error);
    expect(refusal).toBeInstanceOf(UnreadableDocument);
    expect(refusal).toMatchObject({ code, message: expect.stringContaining(reason) });
    expect((refusal as UnreadableDocument).message).toContain("《坏.ofd》");
  });
});

describe("a bad page costs that page", () => {
  const deep = "<ofd:PageBlock>".repeat(500) + "</ofd:PageBlock>".repeat(500);
  const cases: [what: string, content: string | undefined, reason: string][] = [
    ["missing", undefined, "没有 Pages/Page_1/Content.xml"],
    ["cut short", WHOLE[PAGE_2]?.slice(0, -30), "unclosed"],
    ["empty", "", ""],
    ["with a document type", '<!DOCTYPE Page [<!ENTITY a "x">]><Page/>', "document type"],
    ["nested too deeply", `<Page>${page(deep).replaceAll("ofd:", "")}</Page>`, "嵌套过深"],
    ["of too many elements", `<Page>${"<a/>".repeat(1_000_001)}</Page>`, "过多"],
  ];

  test.each(cases)("%s", async (_, content, reason) => {
    const parts = content === undefined ? without(PAGE_2) : { ...WHOLE, [PAGE_2]: content };
    const { blocks, problems, pages } = await parseOfd(zipParts(parts), "册.ofd");
    expect(pages).toBe(2);
    expect(written(blocks)).toEqual(["封面"]);
    expect(problems).toMatchObject([{ code: "PAGE_UNREADABLE", place: { page: 2 } }]);
    expect(problems[0]?.message).toContain(reason);
  });

  test("composite units that grow without bounds", async () => {
    const use = (id: number): string => `<ofd:CompositeObject ResourceID="${id}"/>`;
    const units = Array.from({ length: 10 }, (_, id) => unit(String(id), use(id + 1).repeat(10)));
    const publicRes = `<ofd:CompositeGraphicUnits>${units.join("")}${unit("10", text(30, 50, "笑"))}</ofd:CompositeGraphicUnits>`;
    const { blocks, problems } = await parseOfd(writeParts({ pages: [COVER, page(use(0))], publicRes }), "册.ofd");
    expect(written(blocks)).toEqual(["封面"]);
    expect(problems).toMatchObject([{ code: "PAGE_UNREADABLE", message: expect.stringContaining("图元超过") }]);
  });

  test("a page that is one image is told", async () => {
    const scan = page('<ofd:ImageObject Boundary="0 0 210 297" CTM="210 0 0 297 0 0" ResourceID="9"/>');
    const { problems } = await parseOfd(writeParts({ pages: [COVER, scan] }), "册.ofd");
    expect(problems).toMatchObject([
      { code: "PAGE_WITHOUT_TEXT", message: expect.stringContaining("为扫描图像，图像数据已损坏"), place: { page: 2 } },
    ]);
  });

  test("a blank page is told", async () => {
    const { problems } = await parseOfd(writeParts({ pages: [COVER, page()] }), "册.ofd");
    expect(problems).toMatchObject([{ code: "BLANK_PAGE", place: { page: 2 } }]);
  });

  test("one document of two", async () => {
    const parts = {
      ...WHOLE,
      "OFD.xml": `<OFD><DocBody><DocRoot>Gone.xml</DocRoot></DocBody><DocBody><DocRoot>Doc_0/Document.xml</DocRoot></DocBody></OFD>`,
    };
    const { blocks, problems, pages } = await parseOfd(zipParts(parts), "册.ofd");
    expect(pages).toBe(2);
    expect(written(blocks)).toEqual(["封面", "第二页"]);
    expect(problems).toMatchObject([{ code: "FILE_INCOMPLETE", message: expect.stringContaining("第 1 个文档") }]);
  });
});

describe("numbers without sense", () => {
  const objects: [what: string, object: string][] = [
    ["a boundary of words", path("a b c d", "M 0 0 L 9 9")],
    ["an endless line", path("0 0 1e308 1", "M 0 0 L 1e308 0", 'CTM="1e308 0 0 1e308 0 0"')],
    ["a line to nowhere", path("0 0 9 9", "M NaN 0 L Infinity 9")],
    [
      "a text nowhere",
      textObject(0, 0, '<ofd:TextCode X="NaN" Y="1e400" DeltaX="g 9999999999 1e308">远</ofd:TextCode>'),
    ],
    ["an endless text", text(30, 60, "大", 'CTM="1e300 0 0 1e300 0 0" Size="1e300"')],
    ["an endless image", '<ofd:ImageObject Boundary="0 0 1e999 1" CTM="1e308 0 0 1e308 0 0"/>'],
    ["nothing at all", "<ofd:TextObject/><ofd:PathObject/><ofd:ImageObject/><ofd:CompositeObject/>"],
  ];

  test.each(objects)("%s", async (_, object) => {
    const { blocks, problems } = await parseOfd(writeParts({ pages: [page(text(30, 40, "封面"), object)] }), "册.ofd");
    expect(written(blocks)).toEqual(["封面"]);
    expect(problems.filter(({ code }) => code !== "PAGE_INCOMPLETE")).toEqual([]);
  });

  test("any numbers are read or passed over", async () => {
    const numbers = fc.array(fc.oneof(fc.double(), fc.integer(), fc.constantFrom("g", "", "x")), { maxLength: 7 });
    const words = numbers.map((list) => list.join(" "));
    await fc.assert(
      fc.asyncProperty(words, words, words, words, async (boundary, matrix, deltas, data) => {
        const codes = `<ofd:TextCode X="${deltas.split(" ")[0]}" Y="4" DeltaX="${deltas}" DeltaY="${matrix}">合计</ofd:TextCode>`;
        const odd = `<ofd:TextObject Boundary="${boundary}" CTM="${matrix}" Size="${data.split(" ")[0]}" HScale="${boundary.split(" ")[0]}">${codes}</ofd:TextObject>`;
        const drawn = path(boundary, `M ${data} L ${deltas}`, `CTM="${matrix}" LineWidth="${deltas.split(" ")[0]}"`);
        const { problems } = await parseOfd(writeParts({ pages: [page(text(30, 40, "封面"), odd, drawn)] }), "册.ofd");
        expect(problems).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });
});

/** Bytes changed, cut out or cut off at random places. */
test("however a file is damaged, it is read or refused with a reason", async () => {
  const bytes = zipParts(WHOLE);
  const damage = fc.record({ at: fc.nat(bytes.length - 1), length: fc.nat(60), value: fc.nat(255) });
  await fc.assert(
    fc.asyncProperty(damage, async ({ at, length, value }) => {
      const changed = Uint8Array.from([...bytes.subarray(0, at), value, ...bytes.subarray(at + length)]);
      const { status, problems } = await parseDocument(changed, "损.ofd", "1");
      expect(status === "read" || problems.length > 0).toBe(true);
    }),
    { numRuns: 150 },
  );
});

test("the whole document says how it was read", async () => {
  const whole = await parseDocument(zipParts(WHOLE), "包/册.ofd", "1");
  expect(whole).toMatchObject({ format: "ofd", status: "read", pages: 2, problems: [] });
  const common = `${A4}<ofd:DocumentRes>Gone.xml</ofd:DocumentRes>`;
  const part = await parseDocument(writeParts({ pages: [COVER], common }), "册.ofd", "1");
  expect(part).toMatchObject({ format: "ofd", status: "partly-read" });
});
