import type { Place } from "../../domain/place.ts";
import { readXmlTrees, type XmlNode } from "../office/xml-tree.ts";
import { chooseAlternative, readParagraph } from "./read-paragraph.ts";
import { readTable, WRAPPERS } from "./read-table.ts";
import type { WordState } from "./word-state.ts";

/** Reads the body of a document into the blocks of `state`, in order. */
export function readBody(documentXml: Uint8Array, state: WordState): void {
  let runningOn = "";

  readXmlTrees(documentXml, "body", isLeftOut, (node) => readBlock(node, undefined));
  pushParagraph(runningOn, { paragraph: state.paragraphs });

  /** `anchor` is the place of the paragraph that holds the text box we are in. */
  function readBlock(node: XmlNode, anchor: Place | undefined): void {
    if (node.name === "p") {
      readBodyParagraph(node, anchor);
    } else if (node.name === "tbl") {
      const grid = readTable(node, state.grids + 1, state);
      if (grid.cells.length > 0) {
        state.grids++;
        state.blocks.push(grid);
      }
    } else if (node.name === "altChunk") {
      reportForeignPart();
    } else if (node.name === "AlternateContent") {
      readBlocks(chooseAlternative(node), anchor);
    } else if (WRAPPERS.has(node.name)) {
      readBlocks(node, anchor);
    }
  }

  function readBlocks(node: XmlNode, anchor: Place | undefined): void {
    for (const child of node.children) {
      readBlock(child, anchor);
    }
  }

  function readBodyParagraph(node: XmlNode, anchor: Place | undefined): void {
    if (!anchor) {
      state.paragraphs++;
    }
    const place = anchor ?? { paragraph: state.paragraphs };
    state.place = place;
    const { text, textBoxes, runsOn } = readParagraph(node, state);
    if (runsOn) {
      runningOn += text;
    } else {
      pushParagraph(runningOn + text, place);
      runningOn = "";
    }
    for (const box of textBoxes) {
      readBlocks(box, place);
    }
  }

  function pushParagraph(text: string, place: Place): void {
    if (text.trim() !== "") {
      state.blocks.push({ kind: "paragraph", text, place });
    }
  }

  function reportForeignPart(): void {
    const message = `第 ${state.paragraphs} 段之后插入了外部内容，未能读取。请用 Word 打开并另存为 .docx 后重新提交。`;
    state.problems.push({ code: "FOREIGN_PART", message, place: { paragraph: Math.max(1, state.paragraphs) } });
  }
}

const LEFT_OUT = new Set(["sectPr", "moveFrom", "delText", "instrText", "delInstrText", "rt", "tblPr", "tblGrid"]);

/** Deleted text, field codes, ruby hints and layout. The marks that a row or a paragraph end was deleted are kept. */
function isLeftOut(name: string, parent: string): boolean {
  if (name === "del") {
    return parent !== "rPr" && parent !== "trPr";
  }
  return LEFT_OUT.has(name) || name.endsWith("PrChange");
}
