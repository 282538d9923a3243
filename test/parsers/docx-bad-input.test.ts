import { CFB } from "@e965/xlsx";
import fc from "fast-check";
import { strToU8, zipSync } from "fflate";
import { describe, expect, test } from "vitest";
import { parseWord } from "../../parsers/docx.ts";
import { p, wordParts, writeSheetXml, writeWordXml, zipParts } from "./office-files.ts";
import { refusalOf } from "./reading.ts";

const LETTER = writeWordXml(p("关于2026年预算草案的报告") + p("收入预算 2,946.25 万元。"));
const PICTURE = '<w:p><w:r><w:drawing><pic:pic xmlns:pic="p"/></w:drawing></w:r></w:p>';

function encrypted(): Uint8Array {
  const container = CFB.utils.cfb_new();
  CFB.utils.cfb_add(container, "EncryptedPackage", Buffer.alloc(5_000));
  return new Uint8Array(CFB.write(container, { type: "buffer" }));
}

function nested(depth: number): string {
  return `<w:p>${"<w:smartTag>".repeat(depth)}<w:r><w:t>深</w:t></w:r>${"</w:smartTag>".repeat(depth)}</w:p>`;
}

describe("a file that cannot be read is refused", () => {
  const cases: [what: string, bytes: Uint8Array, code: string, reason: string][] = [
    ["of no bytes", new Uint8Array(), "EMPTY_DOCUMENT", "空文件"],
    ["cut short", LETTER.subarray(0, LETTER.length - 100), "DOCUMENT_UNREADABLE", "压缩包目录不完整"],
    ["that is text", strToU8("关于预算草案的报告"), "DOCUMENT_UNREADABLE", "不是 Word 文档"],
    ["that is a workbook", writeSheetXml("<row/>"), "DOCUMENT_UNREADABLE", "不是 Word 文档"],
    ["with a password", encrypted(), "ENCRYPTED", "打开密码"],
    [
      "without text",
      writeWordXml("<w:p/><w:tbl><w:tr><w:tc><w:p/></w:tc></w:tr></w:tbl>"),
      "EMPTY_DOCUMENT",
      "没有任何文字",
    ],
    ["of pictures only", writeWordXml(PICTURE + PICTURE), "EMPTY_DOCUMENT", "只有 2 幅图片"],
    ["that is no XML", writeWordXml("<w:p>"), "DOCUMENT_UNREADABLE", "已损坏"],
    ["with elements nested without end", writeWordXml(nested(5_000)), "DOCUMENT_UNREADABLE", "已损坏"],
    [
      "with a document type",
      zipParts({ ...wordParts(p("a")), "word/document.xml": "<!DOCTYPE x><x/>" }),
      "DOCUMENT_UNREADABLE",
      "已损坏",
    ],
  ];

  test.each(cases)("%s", (_, bytes, code, reason) => {
    const refusal = refusalOf(() => parseWord(bytes, "报告.docx"));
    expect(refusal?.code).toBe(code);
    expect(refusal?.message).toContain("《报告.docx》");
    expect(refusal?.message).toContain(reason);
  });

  test.each(["word/numbering.xml", "word/styles.xml"])("without its %s", (part) => {
    const { [part]: _, ...parts } = wordParts(p("甲"));
    expect(refusalOf(() => parseWord(zipParts(parts), "a.docx"))?.code).toBe("DOCUMENT_UNREADABLE");
  });

  test("that expands without measure", () => {
    const parts = Object.entries(wordParts("")).map(([name, text]) => [name, strToU8(text)] as const);
    const bomb = zipSync({ ...Object.fromEntries(parts), "word/document.xml": new Uint8Array(80 * 1024 * 1024) });
    expect(refusalOf(() => parseWord(bomb, "a.docx"))?.code).toBe("TOO_LARGE");
  });
});

test("a file nested as deeply as Word nests is read", () => {
  expect(parseWord(writeWordXml(nested(300)), "a.docx").blocks).toHaveLength(1);
});

test("damage of one bit never changes the text unnoticed", () => {
  const whole = parseWord(LETTER, "a.docx").blocks;
  fc.assert(
    fc.property(fc.nat(LETTER.length - 1), fc.nat(7), (at, bit) => {
      const damaged = LETTER.slice();
      damaged[at] = (damaged[at] ?? 0) ^ (1 << bit);
      let blocks: unknown;
      const refusal = refusalOf(() => {
        blocks = parseWord(damaged, "a.docx").blocks;
      });
      expect(refusal ? whole : blocks).toEqual(whole);
    }),
    { numRuns: 500 },
  );
});
