import { AlignmentType, LevelFormat, Packer, Paragraph, Document as WordDocument } from "docx";
import { describe, expect, test } from "vitest";
import { parseWord } from "../../parsers/docx.ts";
import { writeNumber } from "../../parsers/word/number-text.ts";
import { p, writeWordXml } from "./office-files.ts";
import { paragraphsOf } from "./reading.ts";

const lvl = (index: number, format: string, text: string, more = "") =>
  `<w:lvl w:ilvl="${index}"><w:start w:val="1"/><w:numFmt w:val="${format}"/>${more}<w:lvlText w:val="${text}"/></w:lvl>`;
const definition = (id: number, ...levels: string[]) =>
  `<w:abstractNum w:abstractNumId="${id}">${levels.join("")}</w:abstractNum>`;
const list = (id: number, definitionId: number, override = "") =>
  `<w:num w:numId="${id}"><w:abstractNumId w:val="${definitionId}"/>${override}</w:num>`;
const item = (text: string, listId: number, level = 0) =>
  p(text, `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${listId}"/></w:numPr>`);
const read = (body: string, numbering: string, styles = "") =>
  paragraphsOf(parseWord(writeWordXml(body, numbering, styles), "a.docx"));

const OUTLINE = definition(
  0,
  lvl(0, "chineseCounting", "%1、", '<w:suff w:val="nothing"/>'),
  lvl(1, "chineseCounting", "（%2）"),
  lvl(2, "decimal", "%3."),
  lvl(3, "decimal", "%1.%2.%3.%4", "<w:isLgl/>"),
);

test("the outline of a report prints as Word prints it", () => {
  const body = [
    item("收入", 1),
    item("税收", 1, 1),
    item("增值税", 1, 2),
    item("所得税", 1, 2),
    item("非税", 1, 1),
    item("专项", 1, 2),
    p("正文不编号"),
    item("支出", 1),
    item("本级", 1, 1),
    item("细目", 1, 3),
  ];
  expect(read(body.join(""), OUTLINE + list(1, 0))).toEqual([
    "一、收入",
    "（一）税收",
    "1. 增值税",
    "2. 所得税",
    "（二）非税",
    "1. 专项",
    "正文不编号",
    "二、支出",
    "（一）本级",
    "2.1.1.1 细目",
  ]);
});

test("lists on one definition count on, unless they say where to start", () => {
  const start = '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride>';
  const numbering = OUTLINE + list(1, 0) + list(2, 0) + list(3, 0, start);
  expect(read(item("a", 1) + item("b", 2) + item("c", 3) + item("d", 3) + item("e", 1), numbering)).toEqual([
    "一、a",
    "二、b",
    "一、c",
    "二、d",
    "三、e",
  ]);
});

test("a level may go on counting under a new heading", () => {
  const numbering =
    definition(0, lvl(0, "decimal", "第%1章"), lvl(1, "decimal", "第%2条", '<w:lvlRestart w:val="0"/>')) + list(1, 0);
  const body = item("a", 1) + item("b", 1, 1) + item("c", 1) + item("d", 1, 1);
  expect(read(body, numbering)).toEqual(["第1章 a", "第1条 b", "第2章 c", "第2条 d"]);
});

test("a list may replace a level of its definition", () => {
  const override = `<w:lvlOverride w:ilvl="0">${lvl(0, "upperLetter", "%1)")}</w:lvlOverride>`;
  expect(read(item("a", 1) + item("b", 1), OUTLINE + list(1, 0, override))).toEqual(["A) a", "B) b"]);
});

describe("numbers by style", () => {
  const style = (id: string, properties: string) =>
    `<w:style w:type="paragraph" w:styleId="${id}">${properties}</w:style>`;
  const numbered = (listId: number) => `<w:pPr><w:numPr><w:numId w:val="${listId}"/></w:numPr></w:pPr>`;

  test("come with the style, and with those based on it", () => {
    const styles =
      style("H1", numbered(1)) + style("H1b", '<w:basedOn w:val="H1"/>') + style("Loop", '<w:basedOn w:val="Loop"/>');
    const body =
      p("甲", '<w:pStyle w:val="H1"/>') + p("乙", '<w:pStyle w:val="H1b"/>') + p("丙", '<w:pStyle w:val="Loop"/>');
    expect(read(body, OUTLINE + list(1, 0), styles)).toEqual(["一、甲", "二、乙", "丙"]);
  });

  test("stand on the level that names the style", () => {
    const numbering =
      definition(0, lvl(0, "decimal", "%1."), lvl(1, "decimal", "%1.%2", '<w:pStyle w:val="H2"/>')) + list(1, 0);
    expect(read(p("甲", '<w:pStyle w:val="H2"/>'), numbering, style("H2", numbered(1)))).toEqual(["1.1 甲"]);
  });

  test("are taken away by list 0", () => {
    const off = '<w:pStyle w:val="H1"/><w:numPr><w:numId w:val="0"/></w:numPr>';
    expect(read(p("甲", off), OUTLINE + list(1, 0), style("H1", numbered(1)))).toEqual(["甲"]);
  });

  test("are found through a list style", () => {
    const linked = '<w:abstractNum w:abstractNumId="5"><w:numStyleLink w:val="公文"/></w:abstractNum>';
    expect(read(item("甲", 2), OUTLINE + linked + list(1, 0) + list(2, 5), style("公文", numbered(1)))).toEqual([
      "一、甲",
    ]);
  });
});

test("bullets of symbol fonts print as bullets", () => {
  const wingdings = '<w:rPr><w:rFonts w:ascii="Wingdings"/></w:rPr>';
  const numbering =
    definition(0, lvl(0, "bullet", "\uf06c"), lvl(1, "bullet", "—"), lvl(2, "bullet", "l", wingdings)) + list(1, 0);
  expect(read(item("a", 1) + item("b", 1, 1) + item("c", 1, 2), numbering)).toEqual(["• a", "— b", "• c"]);
});

test("deleted paragraphs take no number, cells of tables do", () => {
  const gone = '<w:p><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr><w:rPr><w:del w:id="1"/></w:rPr></w:pPr></w:p>';
  const body = `${item("a", 1)}${gone}<w:tbl><w:tr><w:tc>${item("", 1)}</w:tc></w:tr></w:tbl>${item("b", 1)}`;
  const content = parseWord(writeWordXml(body, OUTLINE + list(1, 0)), "a.docx");
  expect(paragraphsOf(content)).toEqual(["一、a", "三、b"]);
  expect(content.blocks[1]).toMatchObject({ cells: [{ text: "二、" }] });
});

test("numbers written by a library read back", async () => {
  const level = (index: number, format: (typeof LevelFormat)[keyof typeof LevelFormat], text: string) => ({
    level: index,
    format,
    text,
    alignment: AlignmentType.START,
  });
  const levels = [level(0, LevelFormat.CHINESE_COUNTING, "%1、"), level(1, LevelFormat.CHINESE_COUNTING, "（%2）")];
  const numbered = (text: string, at: number) => new Paragraph({ text, numbering: { reference: "r", level: at } });
  const document = new WordDocument({
    numbering: { config: [{ reference: "r", levels }] },
    sections: [{ children: [numbered("收入", 0), numbered("税收", 1), numbered("支出", 0)] }],
  });
  const content = parseWord(new Uint8Array(await Packer.toBuffer(document)), "a.docx");
  expect(paragraphsOf(content)).toEqual(["一、收入", "（一）税收", "二、支出"]);
});

test.each([
  ["chineseCounting", [1, 10, 11, 20, 21, 99], "一 十 十一 二十 二十一 九十九"],
  ["chineseCountingThousand", [100, 105, 110, 1005, 2026], "一百 一百零五 一百一十 一千零五 二千零二十六"],
  ["chineseLegalSimplified", [1, 10, 12, 305], "壹 壹拾 壹拾贰 叁佰零伍"],
  ["ideographTraditional", [1, 10, 11], "甲 癸 11"],
  ["decimalEnclosedCircle", [1, 20, 21, 50, 51], "① ⑳ ㉑ ㊿ 51"],
  ["decimalFullWidth", [12], "１２"],
  ["decimalZero", [3, 12], "03 12"],
  ["upperRoman", [4, 9, 14, 1999], "IV IX XIV MCMXCIX"],
  ["lowerLetter", [1, 26, 27, 53], "a z aa aaa"],
  ["ideographDigital", [10, 12], "一〇 一二"],
  ["none", [1], ""],
  ["someday", [3], "3"],
])("%s", (format, values, text) => {
  expect(values.map((value) => writeNumber(value, format)).join(" ")).toBe(text);
});
