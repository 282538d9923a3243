import { type DocumentProblem, UnreadableDocument } from "../domain/document.ts";
import { parseWord } from "./docx.ts";
import { cutParagraphs } from "./legacy-word/cut-paragraphs.ts";
import { hasLostText, isEncryptedWord, readWordText } from "./legacy-word/read-text.ts";
import { isCompoundFile } from "./office/compound-file.ts";
import type { PicturedContent } from "./office/placed-picture.ts";
import { refuseEncrypted, refuseOnError } from "./refusals.ts";

/** What became of turning a file into .docx; the one who calls the parser does it, for parsers start no programs. */
export type Conversion = { docx: Uint8Array } | { failed: ConversionFailure };

/** `not-installed`: there is no LibreOffice; `busy`: another run kept it too long. */
export type ConversionFailure = "not-tried" | "not-installed" | "timed-out" | "not-opened" | "busy";

const REASONS: Record<ConversionFailure, string> = {
  "not-tried": "未经 LibreOffice 转换",
  "not-installed": "本机未安装 LibreOffice，不能转换",
  "timed-out": "LibreOffice 转换超时",
  "not-opened": "LibreOffice 未能打开",
  busy: "LibreOffice 正被其他任务占用，未能转换",
};
const ADVICE = "请用 Word 或 WPS 另存为 .docx 后重新提交，或安装 LibreOffice 后重新运行";

/**
 * Reads .doc, WPS's own .wps, RTF and OpenDocument text as converted to .docx. Without a conversion only the text of a
 * .doc is read, and its tables are said to be missing.
 */
export function parseLegacyWord(bytes: Uint8Array, name: string, conversion: Conversion): PicturedContent {
  const isBinary = isCompoundFile(bytes);
  if (isBinary && refuseOnError(name, "Word 文件内容已损坏", () => isEncryptedWord(bytes))) {
    refuseEncrypted(name);
  }
  if ("docx" in conversion) {
    const { problems, ...content } = parseWord(conversion.docx, name);
    const lost = isBinary && hasLostSector(bytes) ? [remarkLost(name)] : [];
    return { ...content, problems: [remarkConverted(name), ...lost, ...problems] };
  }
  const reason = REASONS[conversion.failed];
  if (!isBinary) {
    throw new UnreadableDocument(
      "FORMAT_NOT_SUPPORTED",
      `《${name}》不是 .docx 文件，${reason}，无法读取。${ADVICE}。`,
    );
  }
  const text = refuseOnError(name, `${reason}，其文字也不能直接读取`, () => readWordText(bytes));
  const paragraphs = cutParagraphs(text);
  if (paragraphs.length === 0) {
    throw new UnreadableDocument("EMPTY_DOCUMENT", `《${name}》${reason}，直接读取也没有找到文字。${ADVICE}。`);
  }
  const message = `《${name}》是旧版 Word 文件，${reason}，只读取了文字，其中的表格未能读取。${ADVICE}。`;
  return {
    problems: [{ code: "TABLES_NOT_READ", message }, ...(hasLostText(text) ? [remarkLost(name)] : [])],
    blocks: paragraphs.map((text, index) => ({ kind: "paragraph", text, place: { paragraph: index + 1 } })),
  };
}

/** LibreOffice shows what is left, and says nothing. */
function hasLostSector(bytes: Uint8Array): boolean {
  try {
    return hasLostText(readWordText(bytes));
  } catch {
    // Older than what we read: nothing is known of it.
    return false;
  }
}

function remarkLost(name: string): DocumentProblem {
  const message = `《${name}》有一段文字已损坏（内容全为零），未能读取。请用 Word 或 WPS 打开核对，重新导出后提交。`;
  return { code: "TEXT_DAMAGED", message };
}

function remarkConverted(name: string): DocumentProblem {
  const message = `《${name}》不是 .docx 文件，已用 LibreOffice 转换后读取，段落和表格的序号以转换后的文件为准。`;
  return { code: "CONVERTED", message };
}
