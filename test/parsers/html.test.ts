import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { parseHtml } from "../../parsers/html.ts";
import { parseDocument } from "../../parsers/parse-document.ts";
import { paragraphsOf, refusalOf } from "./reading.ts";

const bytesOf = (text: string) => new TextEncoder().encode(text);
const read = (body: string) => parseHtml(bytesOf(`<!DOCTYPE html><body>${body}`), "网页.html");
/** 预算 in GBK. */
const GBK = Uint8Array.of(0xd4, 0xa4, 0xcb, 0xe3);

describe("the encoding", () => {
  const page = (charset: string) =>
    `<html><head><meta http-equiv="Content-Type" content="text/html; charset=${charset}">`;
  const utf16 = (text: string, isBig: boolean) => {
    const bytes = Buffer.from(text, "utf16le");
    return new Uint8Array(isBig ? bytes.swap16() : bytes);
  };
  const cases: [what: string, bytes: Uint8Array][] = [
    ["as declared", Uint8Array.of(...bytesOf(`${page("gb2312")}<p>`), ...GBK)],
    ["GB18030 where none is declared", Uint8Array.of(...bytesOf("<html><p>"), ...GBK)],
    ["GB18030 where UTF-8 is declared and cannot be", Uint8Array.of(...bytesOf(`${page("utf-8")}<p>`), ...GBK)],
    ["UTF-8 where GBK is declared by mistake", bytesOf(`${page("gbk")}<p>预算`)],
    ["UTF-8 by its mark", bytesOf("\ufeff<html><p>预算")],
    ["UTF-16 by its mark", utf16("\ufeff<html><p>预算", false)],
    ["UTF-16 the other way", utf16("\ufeff<html><p>预算", true)],
    ["UTF-16 without a mark", utf16("<html><body><p>预算", false)],
    ["Big5 as declared", Uint8Array.of(...bytesOf(`${page("big5")}<p>`), 0xb9, 0x77, 0xba, 0xe2)],
  ];
  test.each(cases)("is %s", (what, bytes) => {
    expect(paragraphsOf(parseHtml(bytes, "a.html"))).toEqual([what.startsWith("Big5") ? "預算" : "预算"]);
  });

  test("that is broken in one place stays what it is, and is told", async () => {
    const bytes = bytesOf(`<html><p>${"一般公共预算收支总表".repeat(20)}X`);
    bytes[bytes.length - 1] = 0xff;
    const document = await parseDocument(bytes, "a.html", "d1");
    expect(document).toMatchObject({ format: "html", status: "partly-read", problems: [{ code: "TEXT_DAMAGED" }] });
    expect(document.blocks).toMatchObject([{ text: expect.stringMatching(/总表\ufffd$/) }]);
  });
});

describe("paragraphs", () => {
  const cases: [what: string, body: string, paragraphs: string[]][] = [
    ["are blocks in order", "<h1>草案</h1><div>一<p>二</p>三</div>", ["草案", "一", "二", "三"]],
    ["are lines of one block", "收入<br>支出<br><br>结余", ["收入", "支出", "结余"]],
    ["are lines kept as written", "<pre>甲  1\n乙  2</pre>", ["甲  1", "乙  2"]],
    [
      "hold what is set side by side, apart",
      '<style>.u{display:flex}</style><div class="u"><span>某局</span><span>单位：万元</span></div>',
      ["某局 单位：万元"],
    ],
    ["hold what floats right, apart", '某局<span style="float:right">单位：万元</span>', ["某局 单位：万元"]],
    ["keep indents", "<p>&#12288;&#12288;一、收入", ["　　一、收入"]],
    ["have no title of the window", "<title>窗口</title><p>甲", ["甲"]],
    ["decode characters", "<p>&lt;收入&gt; &amp; &yen;5", ["<收入> & ¥5"]],
    ["are mended where tags are not closed", "<p><b>甲<p>乙</b><i>丙", ["甲", "乙丙"]],
    ["show captions before their tables", "<table><caption>收支总表</caption><tr><td>a<td>b</table>", ["收支总表"]],
  ];
  test.each(cases)("%s", (_, body, paragraphs) => {
    expect(paragraphsOf(read(body))).toEqual(paragraphs);
  });

  test("count from 1, blank ones not", () => {
    expect(read("<p></p><p>甲</p><p>&nbsp;</p><p>乙</p>").blocks.map((block) => block.place)).toEqual([
      { paragraph: 1 },
      { paragraph: 2 },
    ]);
  });
});

describe("list numbers", () => {
  const cases: [list: string, printed: string[]][] = [
    ["<ol><li>甲<li>乙</ol>", ["1. 甲", "2. 乙"]],
    ["<ol start=3><li>甲<li value=9>乙<li>丙</ol>", ["3. 甲", "9. 乙", "10. 丙"]],
    ["<ol type=A><li>甲</ol>", ["A. 甲"]],
    ['<ol style="list-style-type:cjk-ideographic"><li>甲<li>乙</ol>', ["一、甲", "二、乙"]],
    ['<ol style="list-style:none"><li>一、甲</ol>', ["一、甲"]],
    ["<ul><li>甲</ul>", ["甲"]],
    ["<ol><li>甲<ol type=i><li>子</ol><li>乙</ol>", ["1. 甲", "i. 子", "2. 乙"]],
  ];
  test.each(cases)("of %s", (list, printed) => {
    expect(paragraphsOf(read(list))).toEqual(printed);
  });
});

describe("what is hidden is left out and told", () => {
  const cases: [how: string, html: string][] = [
    ["by its style", '<p style="display:none">暗'],
    ["by a class", '<style>.h{color:red;display:none}</style><span class="x h">暗</span>'],
    ["by the attribute", "<div hidden>暗</div>"],
    ["as Word hides", "<span style='mso-hide:all'>暗</span>"],
    ["by being invisible", '<p style="visibility: hidden !important">暗'],
    ["in a cell", '<table><tr><td>a<td>b<td style="display:none">暗</table>'],
    ["as a whole table", '<table style="display:none"><tr><td>暗<td>1</table>'],
  ];
  test.each(cases)("%s", (_, html) => {
    const content = read(`<p>明</p>${html}`);
    expect(JSON.stringify(content.blocks)).not.toContain("暗");
    expect(content.problems).toMatchObject([{ code: "HIDDEN_TEXT" }]);
    expect(content.problems[0]?.message).toContain("“暗");
  });

  test("and counted beyond ten", () => {
    const { problems } = read(`明${"<p hidden>暗".repeat(14)}`);
    expect(problems).toHaveLength(11);
    expect(problems.at(-1)?.message).toContain("另有 4 处");
  });

  test("but not where it hides nothing, nor for phones", () => {
    const css = "<style>@media (max-width:600px){.t{display:none}} .t{color:red}</style>";
    const content = read(`${css}<p hidden> </p><p class=t>明</p>`);
    expect([paragraphsOf(content), content.problems]).toEqual([["明"], []]);
  });
});

describe("what cannot be read is named", () => {
  test("a page in a page", () => {
    expect(read('<p>甲<iframe src="table.htm"></iframe>').problems).toMatchObject([
      { code: "FOREIGN_PART", message: expect.stringContaining("table.htm") },
    ]);
  });

  const refused: [what: string, html: string, code: string, says: string][] = [
    [
      "a set of frames",
      '<html><frameset cols="1,2"><frame src="x.files/sheet001.htm"></frameset>',
      "EMPTY_DOCUMENT",
      "框架",
    ],
    ["nothing", "<html><body><script>draw()</script>", "EMPTY_DOCUMENT", "脚本"],
    ["pictures only", "<html><img src=1.png><img src=2.png>", "EMPTY_DOCUMENT", "2 幅图片"],
    ["elements in elements without end", `<html>${"<div>".repeat(5_000)}深`, "DOCUMENT_UNREADABLE", "嵌套过深"],
  ];
  test.each(refused)("%s", (_, html, code, says) => {
    const refusal = refusalOf(() => parseHtml(bytesOf(html), "网页.html"));
    expect(refusal).toMatchObject({ code });
    expect(refusal?.message).toContain(says);
    expect(refusal?.message).toContain("《网页.html》");
  });
});

test("a page nested as deeply as browsers nest is read", () => {
  expect(paragraphsOf(read(`${"<div>".repeat(500)}深`))).toEqual(["深"]);
});

test("no markup, however broken, breaks the reader", () => {
  const piece = fc.constantFrom(
    ..."<table>,</table>,<tr>,<td>,<td rowspan=3>,<td colspan=2 hidden>,<p>,</p>,<ol>,<li>,<br>,<b>,</b>".split(","),
    ..."<thead>,<tfoot>,<caption>,<div style='display:flex'>,<!--,-->,<script>,</script>,甲,1, ,&nbsp;,<style>td{,}".split(
      ",",
    ),
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
      const html = `<html>${pieces.join("")}`;
      const refusal = refusalOf(() => parseHtml(bytesOf(html), "a.html"));
      expect(refusal?.code ?? "EMPTY_DOCUMENT").toBe("EMPTY_DOCUMENT");
    }),
    { numRuns: 500 },
  );
});

describe("a page that ends within a table", () => {
  const TABLE = "<table><tr><td>教育支出</td><td>10.00</td></tr>";
  const codes = (text: string) => parseHtml(bytesOf(text), "网页.html").problems.map(({ code }) => code);

  test.each([
    ["after a row", `<html><body><p>说明</p>${TABLE}`],
    ["within a cell", `<html><body>${TABLE}<tr><td>住房保`],
    ["within a tag", `<html><body>${TABLE}</table><p clas`],
    ["in the second table", `<body>${TABLE}</table>${TABLE}`],
  ])("is told: %s", (_name, text) => {
    expect(codes(text)).toEqual(["FILE_INCOMPLETE"]);
  });

  test.each([
    ["a whole page", `<html><body>${TABLE}</table></body></html>`],
    ["a page that closes no body", `<html><body>${TABLE}</table><p>说明`],
    ["a table its page forgets to close", `<html><body>${TABLE}</body></html>`],
    ["a table in a comment", `<body>${TABLE}</table><!-- <table> -->`],
    ["a table in a script", `<body>${TABLE}</table><script>"<table>"</script>`],
    ["one table in another", `<body><table><tr><td>${TABLE}</table></td></tr></table>`],
  ])("is not seen in: %s", (_name, text) => {
    expect(codes(text)).toEqual([]);
  });
});
