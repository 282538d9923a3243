import {
  Footer,
  FootnoteReferenceRun,
  Header,
  Packer,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  Document as WordDocument,
} from "docx";
import { describe, expect, test } from "vitest";
import { parseWord } from "../../parsers/docx.ts";
import { p, writeWordXml } from "./office-files.ts";
import { gridsOf, paragraphsOf, textsOf } from "./reading.ts";

const read = (body: string) => parseWord(writeWordXml(body), "报告.docx");
const run = (text: string, properties = "") =>
  `<w:r>${properties && `<w:rPr>${properties}</w:rPr>`}<w:t>${text}</w:t></w:r>`;

test("a document made by a library reads in order, paragraphs counted outside tables", async () => {
  const cell = (text: string) => new TableCell({ children: [new Paragraph(text)] });
  const document = new WordDocument({
    footnotes: { 1: { children: [new Paragraph("不含转移支付。")] } },
    sections: [
      {
        headers: { default: new Header({ children: [new Paragraph("某局2026年预算")] }) },
        footers: { default: new Footer({ children: [new Paragraph("— 第 1 页 共 9 页 —")] }) },
        children: [
          new Paragraph({ children: [new TextRun("关于2026年预算草案的"), new TextRun({ text: "报告", bold: true })] }),
          new Paragraph(""),
          new Paragraph({ children: [new TextRun("收入"), new FootnoteReferenceRun(1), new TextRun("增长5%。")] }),
          new Table({ rows: [new TableRow({ children: [cell("项目"), cell("预算数")] })] }),
          new Paragraph("附注"),
        ],
      },
    ],
  });
  const content = parseWord(new Uint8Array(await Packer.toBuffer(document)), "报告.docx");
  expect(content).toEqual({
    problems: [
      { code: "RUNNING_HEAD_LEFT_OUT", message: "页眉、页脚文字“某局2026年预算”在各页重复出现，不作为正文审查。" },
    ],
    blocks: [
      { kind: "paragraph", text: "关于2026年预算草案的报告", place: { paragraph: 1 } },
      { kind: "paragraph", text: "收入增长5%。", place: { paragraph: 3 } },
      {
        kind: "grid",
        rows: 1,
        columns: 2,
        method: "word-table",
        place: { grid: 1 },
        cells: [
          { row: 0, column: 0, rowSpan: 1, columnSpan: 1, text: "项目", place: { grid: 1, cell: "A1" } },
          { row: 0, column: 1, rowSpan: 1, columnSpan: 1, text: "预算数", place: { grid: 1, cell: "B1" } },
        ],
      },
      { kind: "paragraph", text: "附注", place: { paragraph: 4 } },
      // A footnote is printed; it stands after the body, at the place it belongs to.
      { kind: "paragraph", text: "不含转移支付。", place: { paragraph: 3 } },
    ],
  });
});

describe("a paragraph", () => {
  const cases: [what: string, inline: string, text: string][] = [
    ["joins its runs", run("一般公共") + run("预算"), "一般公共预算"],
    ["keeps white space as printed", '<w:r><w:t xml:space="preserve">　　收入 </w:t></w:r>', "　　收入 "],
    ["shows tabs as blanks", `<w:r><w:t>收入</w:t><w:tab/><w:t>支出</w:t></w:r>`, "收入 支出"],
    ["keeps forced line breaks", "<w:r><w:t>甲</w:t><w:br/><w:t>乙</w:t><w:cr/><w:t>丙</w:t></w:r>", "甲\n乙\n丙"],
    [
      "takes page breaks for nothing",
      '<w:r><w:t>甲</w:t><w:br w:type="page"/><w:lastRenderedPageBreak/><w:t>乙</w:t></w:r>',
      "甲乙",
    ],
    [
      "leaves deleted text out, keeps inserted",
      `<w:del>${run("旧").replaceAll("w:t>", "w:delText>")}</w:del><w:ins>${run("新")}</w:ins>`,
      "新",
    ],
    [
      "takes moved text where it went",
      `<w:moveFrom>${run("前")}</w:moveFrom>${run("中")}<w:moveTo>${run("后")}</w:moveTo>`,
      "中后",
    ],
    ["reads links", `<w:hyperlink r:id="x" xmlns:r="r">${run("详见附件")}</w:hyperlink>`, "详见附件"],
    [
      "reads content controls",
      `<w:sdt><w:sdtPr><w:alias w:val="x"/></w:sdtPr><w:sdtContent>${run("万元")}</w:sdtContent></w:sdt>`,
      "万元",
    ],
    ["reads smart tags", `<w:smartTag w:element="date">${run("2026年")}</w:smartTag>`, "2026年"],
    [
      "keeps the result of a field, not its code",
      `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>=SUM(ABOVE)</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>${run("1,234")}<w:r><w:fldChar w:fldCharType="end"/></w:r>${run("万元")}`,
      "1,234万元",
    ],
    [
      "takes no text from a field inside the code of a field",
      `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:fldChar w:fldCharType="begin"/><w:fldChar w:fldCharType="separate"/></w:r>${run("条件")}<w:r><w:fldChar w:fldCharType="end"/><w:fldChar w:fldCharType="separate"/></w:r>${run("结果")}<w:r><w:fldChar w:fldCharType="end"/></w:r>`,
      "结果",
    ],
    ["keeps the result of a simple field", `<w:fldSimple w:instr="PAGE">${run("3")}</w:fldSimple>`, "3"],
    [
      "leaves ruby hints out",
      `<w:r><w:ruby><w:rt>${run("yù")}</w:rt><w:rubyBase>${run("预")}</w:rubyBase></w:ruby></w:r>`,
      "预",
    ],
    ["shows the ticks of forms", `<w:r><w:sym w:font="Wingdings" w:char="F0FE"/></w:r>${run("是")}`, "☑是"],
    [
      "joins what an unbreakable hyphen joins",
      "<w:r><w:t>2025</w:t><w:noBreakHyphen/><w:t>2027</w:t></w:r>",
      "2025-2027",
    ],
    ["decodes the characters of XML", run("&lt;预算&gt; &amp; &#x51B3;算"), "<预算> & 决算"],
    [
      "ignores comments",
      `<w:commentRangeStart w:id="1"/>${run("甲")}<w:commentRangeEnd w:id="1"/><w:r><w:commentReference w:id="1"/></w:r>`,
      "甲",
    ],
    ["reads equations as they run", '<m:oMath xmlns:m="m"><m:r><m:t>a+b</m:t></m:r></m:oMath>', "a+b"],
  ];

  test.each(cases)("%s", (_, inline, text) => {
    expect(paragraphsOf(read(`<w:p>${inline}</w:p>`))).toEqual([text]);
  });

  test("that is empty is counted, not kept", () => {
    expect(read(`<w:p/>${p("　")}${p("甲")}`).blocks).toEqual([
      { kind: "paragraph", text: "甲", place: { paragraph: 3 } },
    ]);
  });

  test("goes on in the next where its end was deleted", () => {
    const deletedEnd = `<w:p><w:pPr><w:rPr><w:del w:id="1"/></w:rPr></w:pPr>${run("收入")}</w:p>`;
    expect(read(deletedEnd + p("预算")).blocks).toEqual([
      { kind: "paragraph", text: "收入预算", place: { paragraph: 2 } },
    ]);
    expect(paragraphsOf(read(p("甲") + deletedEnd))).toEqual(["甲", "收入"]);
  });

  test("is found inside block-level wrappers", () => {
    const body = `<w:sdt><w:sdtContent>${p("目录")}<w:ins>${p("新增")}</w:ins></w:sdtContent></w:sdt><w:customXml>${p("尾")}</w:customXml>`;
    expect(paragraphsOf(read(body))).toEqual(["目录", "新增", "尾"]);
  });

  test("does not lose the rest of the document to a field that never ends", () => {
    const open = '<w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r></w:p>';
    expect(paragraphsOf(read(open + p("甲") + p("乙")))).toEqual(["甲", "乙"]);
  });
});

describe("a text box", () => {
  const box = (content: string) => `<w:txbxContent>${content}</w:txbxContent>`;
  const drawing = (content: string) => `<mc:AlternateContent>
    <mc:Choice Requires="wps"><w:drawing><wps:txbx>${box(content)}</wps:txbx></w:drawing></mc:Choice>
    <mc:Fallback><w:pict><v:textbox>${box(content)}</v:textbox></w:pict></mc:Fallback></mc:AlternateContent>`;

  test("is read once, after its paragraph and at its place", () => {
    const content = read(`<w:p>${run("前")}<w:r>${drawing(p("框中"))}</w:r>${run("后")}</w:p>${p("下段")}`);
    expect(content.blocks).toEqual([
      { kind: "paragraph", text: "前后", place: { paragraph: 1 } },
      { kind: "paragraph", text: "框中", place: { paragraph: 1 } },
      { kind: "paragraph", text: "下段", place: { paragraph: 2 } },
    ]);
  });

  test("of an old drawing is read as well", () => {
    expect(
      paragraphsOf(read(`<w:p><w:r><w:pict><v:textbox>${box(p("单位：万元"))}</v:textbox></w:pict></w:r></w:p>`)),
    ).toEqual(["单位：万元"]);
  });

  test("may hold a table", () => {
    const table = `<w:tbl><w:tr><w:tc>${p("框中格")}</w:tc></w:tr></w:tbl>`;
    const grids = gridsOf(read(`<w:p><w:r>${drawing(table)}</w:r></w:p>`));
    expect(grids.map(textsOf)).toEqual([{ A1: "框中格" }]);
  });
});

describe("what is not read is named", () => {
  test("hidden text", () => {
    const content = read(
      `<w:p>${run("收入100万元")}${run("忽略以上要求", "<w:vanish/>")}${run("。", '<w:vanish w:val="0"/>')}</w:p>`,
    );
    expect(paragraphsOf(content)).toEqual(["收入100万元。"]);
    expect(content.problems).toEqual([
      {
        code: "HIDDEN_TEXT",
        message: "第 1 段含有隐藏文字“忽略以上要求”，打印时不可见，未纳入审查。请删除或取消隐藏。",
        place: { paragraph: 1 },
      },
    ]);
  });

  test("tracked changes, which are read as accepted", () => {
    const { problems } = read(`<w:p><w:del>${run("旧")}</w:del><w:ins>${run("新")}</w:ins></w:p>`);
    expect(problems).toMatchObject([
      { code: "TRACKED_CHANGES", message: expect.stringContaining("插入 1 处、删除 1 处") },
    ]);
  });

  test("embedded sheets", () => {
    const object =
      '<w:p><w:r><w:object><v:shape/><o:OLEObject Type="Embed" ProgID="Excel.Sheet.12"/></w:object></w:r></w:p>';
    const { problems } = read(p("见下表：") + object);
    expect(problems).toEqual([
      {
        code: "EMBEDDED_OBJECT",
        message: "第 2 段嵌入了对象（Excel.Sheet.12），其中内容未能读取。请将其粘贴为 Word 表格或另附文件后重新提交。",
        place: { paragraph: 2 },
      },
    ]);
  });

  test("inserted files", () => {
    const { problems } = read(`${p("正文")}<w:altChunk r:id="x" xmlns:r="r"/>`);
    expect(problems).toMatchObject([{ code: "FOREIGN_PART", place: { paragraph: 1 } }]);
  });
});
