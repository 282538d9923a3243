import { strToU8, zipSync } from "fflate";
import { describe, expect, test } from "vitest";
import type { ParsedContent } from "../../../domain/document.ts";
import { parseOfd } from "../../../parsers/ofd/parse-ofd.ts";
import { zipParts } from "../office-files.ts";
import { written } from "../page-layout/draw-page.ts";
import {
  A4,
  content,
  type OfdParts,
  ofdParts,
  page,
  path,
  table,
  text,
  textObject,
  writeParts,
} from "./write-parts.ts";

function read(parts: OfdParts): Promise<ParsedContent> {
  return parseOfd(writeParts(parts), "册.ofd");
}

async function readPage(...objects: string[]): Promise<string[]> {
  return written((await read({ pages: [page(...objects)] })).blocks);
}

const TABLE = table(30, 50, [
  ["科目", "预算数"],
  ["合计", "1,234.5"],
]);
const TABLE_READ = ["科目|预算数", "合计|1,234.5"];

describe("a table", () => {
  test("of stroked lines, with its places in points", async () => {
    const { pages, problems, blocks } = await read({ pages: [page(text(30, 40, "支出预算表"), TABLE)] });
    expect(pages).toBe(1);
    expect(problems).toEqual([]);
    expect(written(blocks)).toEqual(["支出预算表", ...TABLE_READ]);
    expect(blocks[1]).toMatchObject({
      kind: "grid",
      method: "rulings",
      place: { page: 1, box: [85, 141.7, 198.4, 198.4] },
    });
  });

  test("of thin filled rectangles", async () => {
    const fill = (boundary: string, width: number, height: number): string =>
      path(boundary, `M 0 0 L ${width} 0 L ${width} ${height} L 0 ${height} C`, 'Stroke="false" Fill="true"');
    const across = [50, 60, 70].map((y) => fill(`30 ${y} 40 0.3`, 40, 0.3));
    const down = [30, 50, 70].map((x) => fill(`${x} 50 0.3 20`, 0.3, 20));
    const texts = [text(32, 56, "科目"), text(52, 56, "预算数"), text(32, 66, "合计"), text(52, 66, "9")];
    expect(await readPage(...across, ...down, ...texts)).toEqual(["科目|预算数", "合计|9"]);
  });

  test("that goes on over a page", async () => {
    const rows = Array.from({ length: 20 }, (_, row) => [String(201 + row), `${row}.00`]);
    const { blocks } = await read({
      pages: [page(table(30, 60, rows)), page(table(30, 30, [["合计", "190.00"]]))],
    });
    expect(blocks).toHaveLength(1);
    expect(written(blocks).at(-1)).toBe("合计|190.00");
    expect(blocks[0]?.place.pages).toEqual([1, 2]);
  });

  test("whose lines go beyond their boundary is cut to it", async () => {
    const lines = "M -50 0 L 900 0 M -50 10 L 900 10 M -50 20 L 900 20 M 0 -9 L 0 90 M 20 -9 L 20 90 M 40 -9 L 40 90";
    const texts = [text(32, 56, "科目"), text(52, 56, "预算数"), text(32, 66, "合计"), text(52, 66, "1,234.5")];
    const { blocks } = await read({ pages: [page(path("30 50 40 20", lines), text(100, 56, "表外"), ...texts)] });
    expect(written(blocks)).toEqual([...TABLE_READ, "表外"]);
    expect(blocks[0]?.place.box).toEqual([85, 141.7, 198.4, 198.4]);
  });

  test("in a block of blocks", async () => {
    expect(await readPage(`<ofd:PageBlock><ofd:PageBlock>${TABLE}</ofd:PageBlock></ofd:PageBlock>`)).toEqual(
      TABLE_READ,
    );
  });
});

describe("what is not seen is not read", () => {
  const white = '<ofd:FillColor Value="255 255 255"/>';
  const hidden: [what: string, ...objects: string[]][] = [
    ["an invisible text", text(30, 90, "隐藏", 'Visible="false"')],
    ["an invisible block", `<ofd:PageBlock Visible="false">${text(30, 90, "隐藏")}</ofd:PageBlock>`],
    ["white text on paper", text(30, 90, "隐藏", "", white)],
    ["white text in hexadecimal", text(30, 90, "隐藏", "", '<ofd:FillColor Value="#FF #ff #FF"/>')],
    ["white text in CMYK", text(30, 90, "隐藏", "", '<ofd:FillColor Value="0 0 0 0"/>')],
    ["transparent text", text(30, 90, "隐藏", "", '<ofd:FillColor Value="0 0 0" Alpha="0"/>')],
    ["a transparent object", text(30, 90, "隐藏", 'Alpha="0"')],
    ["text without fill", text(30, 90, "隐藏", 'Fill="false"')],
    ["text beside the page", text(230, 90, "隐藏")],
    ["white lines", path("30 80 40 20", "M 0 0 L 40 0 L 40 20 L 0 20 C", "", '<ofd:StrokeColor Value="255 255 255"/>')],
    ["lines neither stroked nor filled", path("30 80 40 20", "M 0 0 L 40 0 L 40 20 L 0 20 C", 'Stroke="false"')],
  ];

  test.each(hidden)("%s", async (_, ...objects) => {
    expect(await readPage(TABLE, ...objects)).toEqual(TABLE_READ);
  });

  test("an invisible layer", async () => {
    const layers = `<ofd:Layer>${TABLE}</ofd:Layer><ofd:Layer Visible="false">${text(30, 90, "隐藏")}</ofd:Layer>`;
    expect(written((await read({ pages: [content(layers)] })).blocks)).toEqual(TABLE_READ);
  });

  test("white text on a colour is seen", async () => {
    const band = path(
      "30 85 90 10",
      "M 0 0 L 90 0 L 90 10 L 0 10 C",
      'Stroke="false" Fill="true"',
      '<ofd:FillColor Value="0 80 160"/>',
    );
    expect(await readPage(band, text(32, 91, "标题", "", white))).toEqual(["标题"]);
  });

  test("text that is stroked only is seen", async () => {
    expect(await readPage(text(32, 91, "标题", 'Fill="false" Stroke="true"'))).toEqual(["标题"]);
  });

  test("the recognized text of a scan, transparent on its image, is read", async () => {
    const image = '<ofd:ImageObject Boundary="0 0 210 297" CTM="210 0 0 297 0 0" ResourceID="9"/>';
    expect(await readPage(image, text(30, 40, "扫描文字", 'Alpha="0"'))).toEqual(["扫描文字"]);
  });

  test("text beyond a clip, the clip being under the transformation or not", async () => {
    const clipped = (flag: string, box: string): string =>
      text(
        30,
        40,
        "左右",
        'CTM="2 0 0 2 0 0"',
        `<ofd:Clips ${flag}><ofd:Clip><ofd:Area><ofd:Path Boundary="0 -4 9 9"><ofd:AbbreviatedData>${box}</ofd:AbbreviatedData></ofd:Path></ofd:Area></ofd:Clip></ofd:Clips>`,
      );
    const tall = "M 0 -10 L 50 -10 L 50 20 L 0 20 C";
    const above = "M 0 -10 L 50 -10 L 50 -8 L 0 -8 C";
    expect(await readPage(clipped("", tall))).toEqual(["左右"]);
    expect(await readPage(TABLE, clipped("", above))).toEqual(TABLE_READ);
    expect(await readPage(TABLE, clipped('TransFlag="false"', above))).toEqual(TABLE_READ);
  });
});

describe("text", () => {
  test("of several text codes, each with what it leaves out of the one before", async () => {
    const codes = [
      '<ofd:TextCode X="0" Y="4" DeltaX="4">合计</ofd:TextCode>',
      '<ofd:TextCode X="60" DeltaX="g 2 2">9.0</ofd:TextCode>',
      '<ofd:TextCode X="0" Y="12" DeltaX="4">其中</ofd:TextCode>',
    ];
    expect(await readPage(textObject(30, 40, codes.join("")))).toEqual(["合计 9.0", "其中"]);
  });

  test("without distances follows its own width", async () => {
    expect(await readPage(textObject(30, 40, '<ofd:TextCode X="0" Y="4">合计12.5万元</ofd:TextCode>'))).toEqual([
      "合计12.5万元",
    ]);
  });

  test("with blanks among its characters", async () => {
    const codes = '<ofd:TextCode X="0" Y="4" DeltaX="4 2 2 2 2">预算 123</ofd:TextCode>';
    expect(await readPage(textObject(30, 40, codes))).toEqual(["预算 123"]);
  });

  test("is scaled by the transformation of its object", async () => {
    const said = text(30, 40, "万元", 'Size="12" CTM="0.3528 0 0 0.3528 0 0"').replace('DeltaX="4"', 'DeltaX="12"');
    const { blocks } = await read({ pages: [page(said)] });
    const [left = 0, top = 0, right = 0, bottom = 0] = blocks[0]?.place.box ?? [];
    expect(right - left).toBeCloseTo(24, 0);
    expect(bottom - top).toBeCloseTo(12, 0);
  });

  test("condensed by HScale has no gaps", async () => {
    const said = text(30, 40, "测试文件", 'Size="8" HScale="0.5"');
    expect(await readPage(said)).toEqual(["测试文件"]);
  });

  const lines = (direction: string, make: (line: number, said: string) => string): [string, string[]] => [
    direction,
    ["支出预算表", "科目编码名称", "一般公共服务"].map((said, line) => make(line, said)),
  ];
  const down = (said: string): string =>
    `<ofd:TextCode X="0" Y="0" DeltaY="g ${said.length - 1} 4">${said}</ofd:TextCode>`;
  test.each([
    lines("upright, downwards", (line, said) => textObject(90 - line * 8, 30, down(said), 'ReadDirection="90"')),
    lines("turned with its characters, downwards", (line, said) =>
      textObject(90 - line * 8, 30, down(said), 'ReadDirection="90" CharDirection="90"'),
    ),
    lines("turned by its transformation", (line, said) => text(90 - line * 8, 30, said, 'CTM="0 1 -1 0 0 0"')),
    lines("upwards", (line, said) => text(90 + line * 8, 130, said, 'CTM="0 -1 1 0 0 0"')),
    lines("upside down", (line, said) => text(90, 130 - line * 8, said, 'CTM="-1 0 0 -1 0 0"')),
  ])("%s reads line by line", async (_, objects) => {
    expect(await readPage(...objects)).toEqual(["支出预算表", "科目编码名称", "一般公共服务"]);
  });

  test("that slants is no part of a table", async () => {
    const mark = text(35, 70, "草稿草稿", 'CTM="0.7071 -0.7071 0.7071 0.7071 0 0"');
    const stepped = textObject(
      35,
      55,
      '<ofd:TextCode X="0" Y="0" DeltaX="g 3 4" DeltaY="g 3 3">仅供内部</ofd:TextCode>',
    );
    const said = await readPage(TABLE, mark, stepped);
    expect(said.slice(0, 2)).toEqual(TABLE_READ);
    expect(said.slice(2).sort()).toEqual(["仅供内部", "草稿草稿"].sort());
  });

  test("of several characters in one glyph", async () => {
    const mapped =
      '<ofd:CGTransform CodePosition="1" CodeCount="2" GlyphCount="1"><ofd:Glyphs>191</ofd:Glyphs></ofd:CGTransform>';
    const codes = `${mapped}<ofd:TextCode X="0" Y="4" DeltaX="2 4">Afix</ofd:TextCode>`;
    expect(await readPage(textObject(30, 40, codes))).toEqual(["Afix"]);
  });

  test("of glyphs without characters is told", async () => {
    const glyphs = (count: number, said: string): string =>
      `<ofd:CGTransform CodePosition="0" CodeCount="${count}" GlyphCount="${count}"><ofd:Glyphs>${"7 ".repeat(count)}</ofd:Glyphs></ofd:CGTransform><ofd:TextCode X="0" Y="4" DeltaX="g 9 4">${said}</ofd:TextCode>`;
    const { blocks, problems } = await read({
      pages: [
        page(
          textObject(30, 40, glyphs(2, "合计")),
          textObject(30, 60, glyphs(3, "¤¤¤")),
          textObject(30, 80, glyphs(4, "")),
        ),
      ],
    });
    expect(written(blocks)).toEqual(["合计", "���"]);
    expect(problems).toMatchObject([{ code: "TEXT_WITHOUT_CODES", place: { page: 1 } }]);
    expect(problems[0]?.message).toContain("7 个字");
  });
});

describe("resources", () => {
  test("drawing parameters are inherited from each other and from the layer", async () => {
    const publicRes =
      '<ofd:DrawParams><ofd:DrawParam ID="1"><ofd:FillColor Value="255 255 255"/></ofd:DrawParam>' +
      '<ofd:DrawParam ID="2" Relative="1" LineWidth="1"/><ofd:DrawParam ID="3" Relative="4"/><ofd:DrawParam ID="4" Relative="3"/></ofd:DrawParams>';
    const white = `<ofd:Layer DrawParam="2">${text(30, 90, "隐藏")}${text(30, 100, "可见", "", '<ofd:FillColor Value="0"/>')}</ofd:Layer>`;
    const layers = `<ofd:Layer>${TABLE}${text(30, 90, "隐藏", 'DrawParam="2"')}${text(30, 80, "循环", 'DrawParam="3"')}</ofd:Layer>${white}`;
    const { blocks, problems } = await read({ pages: [content(layers)], publicRes });
    expect(written(blocks)).toEqual([...TABLE_READ, "循环", "可见"]);
    expect(problems).toEqual([]);
  });

  const unit = (id: string, inside: string): string =>
    `<ofd:CompositeGraphicUnit ID="${id}" Width="100" Height="100"><ofd:Content>${inside}</ofd:Content></ofd:CompositeGraphicUnit>`;
  const use = (id: string, attributes = 'Boundary="0 0 100 100"'): string =>
    `<ofd:CompositeObject ${attributes} ResourceID="${id}"/>`;

  test("composite units are drawn where they are used", async () => {
    const publicRes = `<ofd:CompositeGraphicUnits>${unit("5", TABLE)}${unit("6", use("5"))}</ofd:CompositeGraphicUnits>`;
    const { blocks } = await read({
      pages: [page(use("6", 'Boundary="10 20 90 90" CTM="0.5 0 0 0.5 0 0"'))],
      publicRes,
    });
    expect(written(blocks)).toEqual(TABLE_READ);
    expect(blocks[0]?.place.box?.map(Math.round)).toEqual([71, 128, 128, 156]);
  });

  test("composite units that draw themselves end", async () => {
    const publicRes = `<ofd:CompositeGraphicUnits>${unit("5", TABLE + use("6"))}${unit("6", use("5"))}</ofd:CompositeGraphicUnits>`;
    expect(written((await read({ pages: [page(use("5"))], publicRes })).blocks)).toEqual(TABLE_READ);
  });

  test("a unit that is missing is told with its page", async () => {
    const { blocks, problems } = await read({ pages: [page(TABLE), page(text(30, 40, "说明"), use("77"))] });
    expect(written(blocks)).toEqual([...TABLE_READ, "说明"]);
    expect(problems).toMatchObject([{ code: "PAGE_INCOMPLETE", place: { page: 2 } }]);
    expect(problems[0]?.message).toContain("复合图元 77");
  });

  test("a resource part that is missing is told", async () => {
    const { problems } = await read({
      pages: [page(TABLE)],
      common: `${A4}<ofd:DocumentRes>Gone.xml</ofd:DocumentRes>`,
    });
    expect(problems).toMatchObject([{ code: "FILE_INCOMPLETE", message: expect.stringContaining("Gone.xml") }]);
  });

  test("a page has resources of its own", async () => {
    const own = `<ofd:PageRes>Own.xml</ofd:PageRes>${page(use("5"))}`;
    const others = {
      "Doc_0/Pages/Page_0/Own.xml": `<Res><CompositeGraphicUnits>${unit("5", TABLE).replaceAll("ofd:", "")}</CompositeGraphicUnits></Res>`,
    };
    expect(written((await read({ pages: [own], others })).blocks)).toEqual(TABLE_READ);
  });
});

describe("templates", () => {
  const common = `${A4}<ofd:TemplatePage ID="50" BaseLoc="Tpls/T.xml"/><ofd:TemplatePage ID="51" BaseLoc="Tpls/U.xml"/>`;
  const lines = path(
    "30 50 40 20",
    "M 0 0 L 40 0 M 0 10 L 40 10 M 0 20 L 40 20 M 0 0 L 0 20 M 20 0 L 20 20 M 40 0 L 40 20",
  );
  const others = {
    "Doc_0/Tpls/T.xml": `<Page>${page(lines, text(32, 56, "科目"), text(52, 56, "预算数")).replaceAll("ofd:", "")}</Page>`,
    "Doc_0/Tpls/U.xml": `<Page><Template TemplateID="51"/><Template TemplateID="50"/>${page().replaceAll("ofd:", "")}</Page>`,
  };
  const filled = page(text(32, 66, "合计"), text(52, 66, "1,234.5"));

  test.each(["", 'ZOrder="Background"', 'ZOrder="Foreground"'])("behind or before the page: %s", async (order) => {
    const { blocks } = await read({ pages: [`<ofd:Template TemplateID="50" ${order}/>${filled}`], common, others });
    expect(written(blocks)).toEqual(TABLE_READ);
  });

  test("a template on itself ends", async () => {
    const { blocks } = await read({ pages: [`<ofd:Template TemplateID="51"/>${filled}`], common, others });
    expect(written(blocks)).toEqual(TABLE_READ);
  });

  test("one that is missing is told", async () => {
    const { problems } = await read({ pages: [`<ofd:Template TemplateID="99"/>${filled}`], common, others });
    expect(problems).toMatchObject([{ code: "PAGE_INCOMPLETE", message: expect.stringContaining("模板页 99") }]);
  });
});

describe("the package", () => {
  const parts = ofdParts({ pages: [page(TABLE)] });

  test.each([
    [
      "absolute",
      (xml: string) => xml.replace("Doc_0/Document.xml", "/Doc_0/Document.xml").replace("Pages/", "/Doc_0/Pages/"),
    ],
    ["absolute without the slash", (xml: string) => xml.replace("Pages/Page_0", "Doc_0/Pages/Page_0")],
    ["roundabout", (xml: string) => xml.replace("Pages/Page_0", "./Pages/../Pages/Page_0")],
    ["with back slashes and white space", (xml: string) => xml.replace("Pages/Page_0/", " Pages\\Page_0\\")],
    ["in other letters", (xml: string) => xml.replace("Pages/Page_0", "pages/PAGE_0")],
  ])("locations %s", async (_, change) => {
    const changed = Object.fromEntries(Object.entries(parts).map(([name, xml]) => [name, change(xml)]));
    expect(written((await parseOfd(zipParts(changed), "册.ofd")).blocks)).toEqual(TABLE_READ);
  });

  test.each(["", "x:", "开放:"])("names with the prefix «%s»", async (prefix) => {
    const changed = Object.fromEntries(
      Object.entries(parts).map(([name, xml]) => [name, xml.replaceAll("ofd:", prefix)]),
    );
    expect(written((await parseOfd(zipParts(changed), "册.ofd")).blocks)).toEqual(TABLE_READ);
  });

  test("parts in UTF-16 and in GB18030", async () => {
    const sixteen = (xml: string): Uint8Array => Uint8Array.from([0xff, 0xfe, ...Buffer.from(xml, "utf16le")]);
    // 合计 in GB18030.
    const [before = "", after = ""] = parts["Doc_0/Pages/Page_0/Content.xml"]?.split("合计") ?? [];
    const latin = `<?xml version="1.0" encoding="GB18030"?>${before}\xba\xcf\xbc\xc6${after}`;
    const start = Object.fromEntries(Object.entries(parts).map(([name, xml]) => [name, sixteen(xml)]));
    const bytes = zipSync({
      ...start,
      "Doc_0/Pages/Page_0/Content.xml": strToU8(latin.replace("科目", "A").replace("预算数", "B"), true),
    });
    expect(written((await parseOfd(bytes, "册.ofd")).blocks)).toEqual(["A|B", "合计|1,234.5"]);
  });

  test("several documents in one file count their pages on", async () => {
    const [body = ""] = parts["OFD.xml"]?.match(/<ofd:DocBody>.*<\/ofd:DocBody>/) ?? [];
    const second = ofdParts({ pages: [page(text(30, 40, "第二册")), page(text(30, 40, "附件"))] });
    const moved = Object.fromEntries(
      Object.entries(second).map(([name, xml]) => [name.replace("Doc_0", "Doc_1"), xml]),
    );
    const bytes = zipParts({
      ...moved,
      ...parts,
      "OFD.xml": `<OFD>${body.replaceAll("ofd:", "")}${body.replaceAll("ofd:", "").replace("Doc_0", "Doc_1")}</OFD>`,
    });
    const { pages, blocks } = await parseOfd(bytes, "册.ofd");
    expect(pages).toBe(3);
    expect(written(blocks)).toEqual([...TABLE_READ, "第二册", "附件"]);
    expect(blocks.map(({ place }) => place.page)).toEqual([1, 2, 3]);
  });

  test.each([
    ["of the document", A4, "", [595, 842]],
    [
      "of the page before that of the document",
      A4,
      "<ofd:Area><ofd:PhysicalBox>0 0 297 210</ofd:PhysicalBox></ofd:Area>",
      [842, 595],
    ],
    ["missing: A4", "", "", [595, 842]],
    [
      "without sense: A4",
      "<ofd:PageArea><ofd:PhysicalBox>0 0 NaN 1e99</ofd:PhysicalBox></ofd:PageArea>",
      "",
      [595, 842],
    ],
  ])("the page area %s", async (_, common, area, [width = 0, height = 0]) => {
    // Text at the far corner is on the page, text beyond it is not.
    const [right, bottom] = [(width / 72) * 25.4, (height / 72) * 25.4];
    const { blocks } = await read({
      pages: [
        area + page(text(right - 10, bottom / 2, "角"), text(right + 2, bottom / 2, "外"), text(30, bottom + 9, "下")),
      ],
      common,
    });
    expect(written(blocks)).toEqual(["角"]);
  });

  test("an area that does not begin at zero moves the page", async () => {
    const area = "<ofd:Area><ofd:PhysicalBox>10 20 210 297</ofd:PhysicalBox></ofd:Area>";
    const { blocks } = await read({ pages: [area + page(TABLE)] });
    expect(blocks[0]?.place.box?.map(Math.round)).toEqual([57, 85, 170, 142]);
  });
});

describe("what stands beside the pages is named", () => {
  test("annotations and stamps do not get into the cells", async () => {
    const annotation = (type: string, inside: string, attributes = ""): string =>
      `<Annot Type="${type}" ${attributes}>${inside}</Annot>`;
    const drawn = (said: string): string =>
      `<Appearance Boundary="30 50 40 20">${text(2, 6, said).replaceAll("ofd:", "")}</Appearance>`;
    const list = [
      annotation("Stamp", `<Remark>请改为 1,243.5</Remark>${drawn("批注")}`),
      annotation("Highlight", drawn("已核")),
      annotation("Watermark", drawn("水印")),
      annotation("Stamp", drawn("不可见"), 'Visible="false"'),
      annotation("Path", "<Appearance/>"),
    ];
    const { blocks, problems } = await read({
      pages: [page(text(30, 40, "封面")), page(TABLE)],
      after: "<ofd:Annotations>Annots/List.xml</ofd:Annotations>",
      others: {
        "Doc_0/Annots/List.xml": '<Annotations><Page PageID="2"><FileLoc>P.xml</FileLoc></Page></Annotations>',
        "Doc_0/Annots/P.xml": `<PageAnnot>${list.join("")}</PageAnnot>`,
      },
    });
    expect(written(blocks)).toEqual(["封面", ...TABLE_READ]);
    expect(problems).toMatchObject([{ code: "ANNOTATION", place: { page: 2 } }]);
    expect(problems[0]?.message).toContain("“请改为 1,243.5”、“已核”，");
  });

  test("attachments", async () => {
    const { problems } = await read({
      pages: [page(TABLE)],
      after: "<ofd:Attachments>Attachs/A.xml</ofd:Attachments>",
      others: {
        "Doc_0/Attachs/A.xml":
          '<Attachments><Attachment Name="附表.xlsx"/><Attachment Name="说明" Format="docx"/></Attachments>',
      },
    });
    expect(problems.map(({ code }) => code)).toEqual(["EMBEDDED_OBJECT", "EMBEDDED_OBJECT"]);
    expect(problems.map(({ message }) => message).join()).toMatch(/“附表\.xlsx”.*“说明\.docx”/);
  });
});
