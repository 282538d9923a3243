import { createHash } from "node:crypto";
import { type Document, type DocumentFormat, type DocumentProblem, UnreadableDocument } from "../domain/document.ts";
import { leavesOut } from "../domain/problem-harm.ts";
import type { Conversion } from "./legacy-word.ts";
import { hasMacros } from "./office/find-macros.ts";
import type { PicturedContent } from "./office/placed-picture.ts";
import { type FileFormat, sniffFormat } from "./sniff.ts";

/**
 * Parses one file by what it is, not by what it is called. Never throws for a bad file: the document then says
 * `unreadable` and why.
 *
 * @param conversion - For what only a word processor opens: what became of turning it into .docx.
 * @param further - Of a scan that comes as images, one a page: the pages after the first.
 */
export async function parseDocument(
  bytes: Uint8Array,
  name: string,
  id: string,
  conversion: Conversion = { failed: "not-tried" },
  further: readonly Uint8Array[] = [],
): Promise<Document> {
  const found = further.length > 0 ? "image" : sniffFormat(bytes, name);
  const document: Document = {
    id,
    name,
    format: documentFormat(found),
    sha256: further.reduce((hash, page) => hash.update(page), createHash("sha256").update(bytes)).digest("hex"),
    status: "read",
    problems: [],
    blocks: [],
  };
  try {
    const parsed: PicturedContent =
      further.length > 0
        ? await (await import("./image.ts")).parseImages([bytes, ...further], shortName(name))
        : await parseAs(found, bytes, shortName(name), conversion);
    const { pictures = [], ...content } = parsed;
    const problems = [
      ...content.problems,
      ...remarkMacros(bytes, shortName(name)),
      ...(pictures.length > 0
        ? await (await import("./scan/name-pictured-tables.ts")).namePicturedTables(pictures)
        : []),
    ];
    const status = problems.some(leavesOut) ? "partly-read" : "read";
    return { ...document, ...content, problems, status };
  } catch (error) {
    return { ...document, status: "unreadable", problems: [toProblem(error, shortName(name))] };
  }
}

/** Parsers are loaded when first needed: a run over PDFs does not wait for the workbook reader. */
async function parseAs(
  format: FileFormat,
  bytes: Uint8Array,
  name: string,
  conversion: Conversion,
): Promise<PicturedContent> {
  switch (format) {
    case "pdf":
      return (await import("./pdf/parse-pdf.ts")).parsePdf(bytes, name);
    case "ofd":
      return (await import("./ofd/parse-ofd.ts")).parseOfd(bytes, name);
    case "xlsx":
    case "xls":
      return (await import("./xlsx.ts")).parseWorkbook(bytes, name);
    case "docx":
      return (await import("./docx.ts")).parseWord(bytes, name);
    case "empty":
      throw new UnreadableDocument("EMPTY_DOCUMENT", `《${name}》是空文件（0 字节），请重新导出或重新上传。`);
    case "encrypted-office":
      throw new UnreadableDocument("ENCRYPTED", `《${name}》设有打开密码，无法读取，请解除密码后重新提交。`);
    case "doc":
    case "rtf":
    case "odt":
      return (await import("./legacy-word.ts")).parseLegacyWord(bytes, name, conversion);
    case "html":
      return (await import("./html.ts")).parseHtml(bytes, name);
    case "csv":
      return (await import("./csv.ts")).parseCsv(bytes, name);
    case "text":
      return (await import("./csv.ts")).parseText(bytes, name);
    case "slides":
      throw new UnreadableDocument(
        "FORMAT_NOT_SUPPORTED",
        `《${name}》是演示文稿，不是预算草案文件。如其中有送审内容，请另存为 PDF 后重新提交。`,
      );
    case "opendocument":
      throw new UnreadableDocument(
        "FORMAT_NOT_SUPPORTED",
        `《${name}》是 OpenDocument 文件，请另存为 .xlsx 或 .docx 后重新提交。`,
      );
    case "image":
      return (await import("./image.ts")).parseImage(bytes, name);
    default:
      throw new UnreadableDocument(
        "FORMAT_NOT_SUPPORTED",
        `《${name}》不是可识别的预算草案文件，请提供 PDF、OFD、Word（.docx）、Excel（.xlsx、.xls）、网页（.html）、CSV 或扫描图像（.png、.jpg、.tif）文件。`,
      );
  }
}

function documentFormat(format: FileFormat): DocumentFormat {
  switch (format) {
    case "pdf":
    case "ofd":
    case "image":
    case "xlsx":
    case "xls":
    case "docx":
    case "doc":
    case "html":
    case "csv":
    case "text":
      return format;
    case "rtf":
    case "odt":
      return "doc";
    default:
      return "unknown";
  }
}

function remarkMacros(bytes: Uint8Array, name: string): DocumentProblem[] {
  const message = `《${name}》含有宏，宏不会运行，只读取了文件中已保存的内容。请确认宏未隐藏或改写数据，并另存为不含宏的文件。`;
  return hasMacros(bytes) ? [{ code: "MACROS_NOT_RUN", message }] : [];
}

function toProblem(error: unknown, name: string): DocumentProblem {
  if (error instanceof UnreadableDocument) {
    return { code: error.code, message: error.message };
  }
  const reason = error instanceof Error ? error.message.split("\n")[0] : String(error);
  return {
    code: "DOCUMENT_UNREADABLE",
    message: `《${name}》读取时出错（${reason}），未纳入审查，请重新导出后提交；如仍出错请联系维护人员。`,
  };
}

function shortName(name: string): string {
  return name.split("/").at(-1) ?? name;
}
