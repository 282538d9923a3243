import { type DocumentProblem, type ParsedContent, UnreadableDocument } from "../domain/document.ts";
import { decodeText } from "./decode-text.ts";
import { findCutOff } from "./html/find-cut-off.ts";
import { type PageState, reportFrame, reportHiddenRest, startPage } from "./html/page-state.ts";
import { buildPage, descendants, type Element, sourceText } from "./html/page-tree.ts";
import { printLines } from "./html/print-text.ts";
import { readContents, type Sink } from "./html/read-flow.ts";
import { readTable } from "./html/read-table.ts";
import { readStylesheet } from "./html/stylesheet.ts";
import { MAX_TEXT_BYTES } from "./limits.ts";
import { refuseEmpty, refuseLargeText, refuseOnError } from "./refusals.ts";

/** Reads a web page as a browser shows it: paragraphs and tables in order. What scripts would add is not there. */
export function parseHtml(bytes: Uint8Array, name: string): ParsedContent {
  if (bytes.byteLength > MAX_TEXT_BYTES) {
    refuseLargeText(name);
  }
  const { text, isDamaged } = decodeText(bytes, declaredCharset(bytes));
  const page = refuseOnError(name, "网页结构异常（嵌套过深或表格过大）", () => readPage(text));
  const hasText = page.blocks.some(
    (block) => block.kind === "paragraph" || block.cells.some((cell) => cell.text !== ""),
  );
  if (!hasText) {
    refuseEmpty(name, reasonForNothing(page));
  }
  if (NO_PAGE.test(name)) {
    page.problems.push(judgeName(page, name));
  }
  page.problems.push(...findCutOff(text, name));
  if (isDamaged) {
    const message = `《${name}》有字节不能按其编码识别，相应文字显示为“\ufffd”。请用原软件另存为 UTF-8 编码后重新提交。`;
    page.problems.push({ code: "TEXT_DAMAGED", message });
  }
  return { problems: page.problems, blocks: page.blocks };
}

/** Names under which no system writes pages, as they do under .xls and .doc. */
const NO_PAGE = /\.(?:pdf|ofd|docx|xlsx|png|jpe?g|tiff?)$/i;

/** A page without a table under such a name is what a server says when it cannot give the file. */
function judgeName(page: PageState, name: string): DocumentProblem {
  if (page.grids === 0) {
    const message = `《${name}》的内容是网页且没有表格，可能是下载出错的页面。请重新取得原文件后提交。`;
    throw new UnreadableDocument("NAMED_OTHERWISE", message);
  }
  return {
    code: "NAMED_OTHERWISE",
    message: `《${name}》的内容是网页，与扩展名不符，已按网页读取。请确认是否为送审文件。`,
  };
}

function readPage(html: string): PageState {
  const root = buildPage(html);
  const page = startPage(readStylesheet(descendants(root, "style").map(sourceText)));
  for (const frame of descendants(root, "frame")) {
    reportFrame(frame, page);
  }
  const sink = startFlow(page);
  for (const body of descendants(root, "body", "body")) {
    readContents(body, sink, page);
  }
  sink.breakLine();
  reportHiddenRest(page);
  return page;
}

/** Each printed line outside a table is a paragraph: pages part them by blocks and by line breaks alike. */
function startFlow(page: PageState): Sink {
  const sink: Sink = {
    source: "",
    breakLine() {
      for (const text of printLines(sink.source)) {
        if (text.trim() !== "") {
          page.paragraphs++;
          page.place = { paragraph: page.paragraphs };
          page.blocks.push({ kind: "paragraph", text, place: page.place });
        }
      }
      sink.source = "";
    },
    readTable(table: Element) {
      readTable(table, sink, page);
    },
  };
  return sink;
}

/** What the page says of its encoding stands among its first 1 024 bytes by the standard; some pages take longer. */
function declaredCharset(bytes: Uint8Array): string | undefined {
  const start = new TextDecoder("latin1").decode(bytes.subarray(0, 4096));
  return (
    /<meta[^>]*\bcharset\s*=\s*["']?([\w-]+)/i.exec(start)?.[1] ?? /^<\?xml[^>]*encoding="([\w-]+)"/.exec(start)?.[1]
  );
}

function reasonForNothing(page: PageState): string {
  if (page.problems.some((problem) => problem.code === "FOREIGN_PART")) {
    return "只是框架网页，内容在它引用的其他文件中，请另存为单个网页、Word 或 Excel 文件";
  }
  return page.pictures > 0
    ? `没有可读的文字，只有 ${page.pictures} 幅图片`
    : "没有任何文字和表格数据（可能由脚本生成）";
}
