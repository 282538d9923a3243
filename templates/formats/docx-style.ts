import { AlignmentType, type IPropertiesOptions, LineRuleType } from "docx";
import { escapeMarkup } from "./escape.ts";

/** GB/T 9704: A4, 156 × 225 mm of text, 22 lines of 28 characters in size 3 (16 pt). Twips, half points for sizes. */
export const PAGE = {
  size: { width: 11_906, height: 16_838 },
  margin: { top: 2098, right: 1474, bottom: 1984, left: 1587, footer: 1417 },
};
export const TEXT_WIDTH = PAGE.size.width - PAGE.margin.left - PAGE.margin.right;
const LINE = { line: 560, lineRule: LineRuleType.EXACT };
const FINDING_LINE = { line: 460, lineRule: LineRuleType.EXACT };
const DETAIL_LINE = { line: 360, lineRule: LineRuleType.EXACT };

/** What a line of the title holds at 22 pt. */
export const TITLE_CHARACTERS = 20;

export const SIZE = { title: 44, text: 32, finding: 28, detail: 24, table: 21, page: 28 };

export const FONT = {
  text: "仿宋_GB2312",
  head: "黑体",
  subhead: "楷体_GB2312",
  title: "方正小标宋简体",
  table: "宋体",
};

/** What a computer without the official fonts uses instead: Word reads these names from the font table. */
const SUBSTITUTES: Record<string, string> = {
  仿宋_GB2312: "仿宋,FangSong,Noto Serif CJK SC",
  楷体_GB2312: "楷体,KaiTi,Noto Serif CJK SC",
  方正小标宋简体: "FZXiaoBiaoSong-B05S,宋体,SimSun,Noto Serif CJK SC",
  黑体: "SimHei,Noto Sans CJK SC",
  宋体: "SimSun,Noto Serif CJK SC",
};

export function chineseFont(eastAsia: string): { ascii: string; hAnsi: string; cs: string; eastAsia: string } {
  return { ascii: "Times New Roman", hAnsi: "Times New Roman", cs: "Times New Roman", eastAsia };
}

const FIRST_LINE = { firstLine: 640, firstLineChars: 200 };

export const STYLES: NonNullable<IPropertiesOptions["styles"]> = {
  default: {
    document: {
      run: { font: chineseFont(FONT.text), size: SIZE.text, language: { value: "en-US", eastAsia: "zh-CN" } },
    },
    heading1: {
      run: { font: chineseFont(FONT.title), size: SIZE.title, bold: false, color: "000000" },
      paragraph: { alignment: AlignmentType.CENTER, spacing: { line: 700, lineRule: LineRuleType.EXACT, after: 560 } },
    },
    heading2: {
      run: { font: chineseFont(FONT.head), size: SIZE.text, bold: false, color: "000000" },
      paragraph: { indent: FIRST_LINE, spacing: { ...LINE, before: 240 }, keepNext: true },
    },
    heading3: {
      run: { font: chineseFont(FONT.subhead), size: SIZE.text, bold: false, color: "000000" },
      paragraph: { indent: FIRST_LINE, spacing: LINE, keepNext: true },
    },
    heading4: {
      run: { font: chineseFont(FONT.text), size: SIZE.text, bold: true, italics: false, color: "000000" },
      paragraph: { indent: FIRST_LINE, spacing: LINE, keepNext: true },
    },
  },
  paragraphStyles: [
    {
      id: "Text",
      name: "正文段落",
      basedOn: "Normal",
      quickFormat: true,
      paragraph: { indent: FIRST_LINE, spacing: LINE, alignment: AlignmentType.BOTH },
    },
    {
      id: "Finding",
      name: "问题",
      basedOn: "Normal",
      quickFormat: true,
      run: { size: SIZE.finding },
      // Not justified: a line before a long number or quotation would be stretched.
      paragraph: {
        indent: { firstLine: 560, firstLineChars: 200 },
        spacing: { ...FINDING_LINE, before: 160 },
        alignment: AlignmentType.LEFT,
      },
    },
    {
      id: "Detail",
      name: "问题明细",
      basedOn: "Normal",
      quickFormat: true,
      run: { size: SIZE.detail },
      paragraph: { indent: { left: 560 }, spacing: DETAIL_LINE, alignment: AlignmentType.LEFT },
    },
    {
      id: "TableCaption",
      name: "表题",
      basedOn: "Normal",
      run: { font: chineseFont(FONT.head), size: SIZE.detail },
      paragraph: { alignment: AlignmentType.CENTER, keepNext: true, spacing: { before: 120, after: 80 } },
    },
    {
      id: "TableText",
      name: "表中文字",
      basedOn: "Normal",
      run: { font: chineseFont(FONT.table), size: SIZE.table },
    },
  ],
};

/** Parts of the file that the library writes otherwise: the font table without substitutes, the properties with the clock. */
export function writeParts(title: string): { path: string; data: string }[] {
  return [
    { path: "word/fontTable.xml", data: writeFontTable() },
    { path: "docProps/core.xml", data: writeProperties(title) },
  ];
}

const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';

function writeFontTable(): string {
  const fonts = Object.entries(SUBSTITUTES).map(
    ([name, others]) =>
      `<w:font w:name="${name}"><w:altName w:val="${others}"/><w:charset w:val="86"/><w:family w:val="auto"/></w:font>`,
  );
  const namespace = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
  return `${DECLARATION}<w:fonts xmlns:w="${namespace}">${fonts.join("")}</w:fonts>`;
}

function writeProperties(title: string): string {
  const created = "2000-01-01T00:00:00Z";
  return [
    `${DECLARATION}<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties"`,
    ' xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/"',
    ' xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">',
    `<dc:title>${escapeMarkup(title)}</dc:title><dc:creator>预审</dc:creator><dc:language>zh-CN</dc:language>`,
    `<dcterms:created xsi:type="dcterms:W3CDTF">${created}</dcterms:created>`,
    `<dcterms:modified xsi:type="dcterms:W3CDTF">${created}</dcterms:modified></cp:coreProperties>`,
  ].join("");
}
