import { readFile } from "node:fs/promises";
import path from "node:path";
import { CFB } from "@e965/xlsx";
import { strToU8, zipSync } from "fflate";
import { ROOT } from "./run-cli.ts";

export const GOOD = {
  pdf: path.join(ROOT, "samples/pdf/final-clean/林泽区水务局2024年度部门决算.pdf"),
  xlsx: path.join(ROOT, "samples/xlsx/budget-clean/林泽区水务局2026年部门预算.xlsx"),
  docx: path.join(ROOT, "samples/docx/budget-clean/林泽区水务局2026年部门预算.docx"),
};

/** A file that is handed in and cannot be read: what the result must call it, and what it must tell the person. */
export interface BadFile {
  name: string;
  bytes: Uint8Array;
  code: string;
  says: string;
}

export async function makeBadFiles(): Promise<BadFile[]> {
  const pdf = new Uint8Array(await readFile(GOOD.pdf));
  const xlsx = new Uint8Array(await readFile(GOOD.xlsx));
  const empty = new Uint8Array();
  const bad = (name: string, bytes: Uint8Array, code: string, says: string): BadFile => ({ name, bytes, code, says });
  return [
    bad("空.pdf", empty, "EMPTY_DOCUMENT", "空文件"),
    bad("空.xlsx", empty, "EMPTY_DOCUMENT", "空文件"),
    bad("没传完.pdf", pdf.subarray(0, 20_000), "DOCUMENT_UNREADABLE", "损坏"),
    bad("只有开头.pdf", strToU8("%PDF-1.7\n"), "DOCUMENT_UNREADABLE", "损坏"),
    bad("没传完.xlsx", xlsx.subarray(0, 20_000), "DOCUMENT_UNREADABLE", "未传完"),
    bad("乱码.pdf", noise(50_000), "FORMAT_NOT_SUPPORTED", "不是可识别"),
    bad("乱码.docx", noise(50_000), "FORMAT_NOT_SUPPORTED", "不是可识别"),
    bad("文字.docx", strToU8("关于2026年预算草案的报告"), "FORMAT_NOT_SUPPORTED", "不是可识别"),
    bad("网页.pdf", strToU8("<!DOCTYPE html><html><body>404</body></html>"), "NAMED_OTHERWISE", "网页"),
    bad("加密.pdf", encryptedPdf(), "ENCRYPTED", "密码"),
    bad("加密.xlsx", compound("EncryptedPackage"), "ENCRYPTED", "密码"),
    bad("旧版.doc", compound("WordDocument"), "DOCUMENT_UNREADABLE", "LibreOffice"),
    bad("汇报.pptx", zipSync({ "ppt/presentation.xml": empty }), "FORMAT_NOT_SUPPORTED", "演示文稿"),
    bad("扫描.jpg", Uint8Array.of(0xff, 0xd8, 0xff, 0xe0, 0, 16), "DOCUMENT_UNREADABLE", "图像已损坏"),
    bad("没有页.pdf", pdfWithoutPages(), "EMPTY_DOCUMENT", "页"),
    bad("打包.rar", strToU8("Rar!\x1a\x07\x01\x00"), "ARCHIVE_NOT_SUPPORTED", "ZIP"),
    bad("打包.7z", Uint8Array.of(0x37, 0x7a, 0xbc, 0xaf, 0x27, 0x1c, 0, 4), "ARCHIVE_NOT_SUPPORTED", "ZIP"),
    bad("断了.zip", zipSync({ "a.pdf": pdf }).subarray(0, 30_000), "DOCUMENT_UNREADABLE", "未传完"),
    bad("没有文件.zip", zipSync({ "说明.txt": strToU8("无") }), "EMPTY_DOCUMENT", "没有可审查的文件"),
    bad("空包.zip", zipSync({}), "EMPTY_DOCUMENT", "没有可审查的文件"),
  ];
}

/** The same at every run. */
function noise(length: number): Uint8Array {
  let state = 7;
  return Uint8Array.from({ length }, () => {
    state = (state * 1_103_515_245 + 12_345) % 2 ** 31;
    return state >> 16;
  });
}

function compound(...streams: string[]): Uint8Array {
  const container = CFB.utils.cfb_new();
  for (const stream of streams) {
    CFB.utils.cfb_add(container, stream, Buffer.alloc(5_000));
  }
  return new Uint8Array(CFB.write(container, { type: "buffer" }));
}

/** No password fits these keys. */
function encryptedPdf(): Uint8Array {
  const key = "7".repeat(64);
  return writePdf(
    "<< /Type /Pages /Kids [] /Count 0 >>",
    `/ID [<00> <00>] /Encrypt << /Filter /Standard /V 1 /R 2 /O <${key}> /U <${key}> /P -4 >>`,
  );
}

function pdfWithoutPages(): Uint8Array {
  return writePdf("<< /Type /Pages /Kids [] /Count 0 >>", "");
}

function writePdf(pages: string, trailer: string): Uint8Array {
  const objects = ["<< /Type /Catalog /Pages 2 0 R >>", pages];
  let text = "%PDF-1.4\n";
  const offsets = objects.map((object, index) => {
    const offset = text.length;
    text += `${index + 1} 0 obj\n${object}\nendobj\n`;
    return offset;
  });
  const lines = offsets.map((offset) => `${String(offset).padStart(10, "0")} 00000 n \n`).join("");
  const table = `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${lines}`;
  return strToU8(`${text}${table}trailer\n<< /Size 3 /Root 1 0 R ${trailer} >>\nstartxref\n${text.length}\n%%EOF\n`);
}
