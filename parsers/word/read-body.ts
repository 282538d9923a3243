import type { Place } from "../../domain/place.ts";
import { placeInWords } from "../../domain/place.ts";
import { readXmlTrees, type XmlNode } from "../office/xml-tree.ts";
import { chooseAlternative, readParagraph } from "./read-paragraph.ts";
import { findFramed, readTable, WRAPPERS } from "./read-table.ts";
import type { WordState } from "./word-state.ts";

/** Reads the body of a document into the blocks of `state`, in order. */
export function readBody(documentXml: Uint8Array, state: WordState): void {
  readXmlTrees(
    documentXml,
    "body",
    (name, parent) => isLeftOut(name, parent, state),
    (node) => readBlock(node, undefined, state),
  );
  finishParagraph({ paragraph: state.paragraphs }, state);
}

/** Reads footnotes or endnotes after the body, in the order and at the places of their references. */
export function readNotes(notesXml: Uint8Array, kind: "footnote" | "endnote", state: WordState): void {
  const notes = new Map<string, XmlNode>();
  readXmlTrees(
    notesXml,
    `${kind}s`,
    (name, parent) => isLeftOut(name, parent, state),
    (node) => notes.set(node.attributes["id"] ?? "", node),
  );
  for (const reference of state.noteReferences.filter((one) => one.kind === kind)) {
    const note = notes.get(reference.id);
    if (note) {
      readBlocks(note, reference.place, state);
      finishParagraph(reference.place, state);
    }
  }
}

/** `anchor` is the place of what holds the block, where it stands in no paragraph of the body itself. */
function readBlock(node: XmlNode, anchor: Place | undefined, state: WordState): void {
  if (node.name === "p") {
    readBodyParagraph(node, anchor, state);
  } else if (node.name === "tbl") {
    readBodyTable(node, anchor, state);
  } else if (node.name === "altChunk") {
    reportForeignPart(state);
  } else if (node.name === "AlternateContent") {
    readBlocks(chooseAlternative(node), anchor, state);
  } else if (WRAPPERS.has(node.name)) {
    readBlocks(node, anchor, state);
  }
}

function readBlocks(node: XmlNode, anchor: Place | undefined, state: WordState): void {
  for (const child of node.children) {
    readBlock(child, anchor, state);
  }
}

function readBodyParagraph(node: XmlNode, anchor: Place | undefined, state: WordState): void {
  if (!anchor) {
    state.paragraphs++;
  }
  const place = anchor ?? { paragraph: state.paragraphs };
  state.place = place;
  const { text, textBoxes, runsOn } = readParagraph(node, state);
  state.runningOn += text;
  if (!runsOn) {
    finishParagraph(place, state);
  }
  for (const box of textBoxes) {
    readBlocks(box, place, state);
  }
}

function finishParagraph(place: Place, state: WordState): void {
  if (state.runningOn.trim() !== "") {
    state.blocks.push({ kind: "paragraph", text: state.runningOn, place });
  }
  state.runningOn = "";
}

/** A table inside a cell becomes a grid of its own, after the one it stands in; one cell around tables is a frame. */
function readBodyTable(table: XmlNode, anchor: Place | undefined, state: WordState): void {
  const framed = findFramed(table);
  if (framed) {
    readBlocks(framed, anchor ?? { paragraph: Math.max(1, state.paragraphs) }, state);
    return;
  }
  const { grid, inner } = readTable(table, state.grids + 1, state);
  if (grid.cells.length > 0) {
    state.grids++;
    state.blocks.push(grid);
  }
  for (const { table: innerTable, place } of inner) {
    const before = state.grids;
    readBodyTable(innerTable, anchor ?? place, state);
    if (state.grids > before) {
      const message = `${placeInWords(place)}中嵌套的表格已作为第 ${before + 1} 个表格单独读取。`;
      state.problems.push({ code: "NESTED_TABLE", message, place });
    }
  }
}

function reportForeignPart(state: WordState): void {
  const message = `第 ${state.paragraphs} 段之后插入了外部内容，未能读取。请用 Word 打开并另存为 .docx 后重新提交。`;
  state.problems.push({ code: "FOREIGN_PART", message, place: { paragraph: Math.max(1, state.paragraphs) } });
}

const LEFT_OUT = new Set(["sectPr", "moveFrom", "delText", "instrText", "delInstrText", "rt", "tblPr", "tblGrid"]);

/** Deleted text, field codes, ruby hints and layout. The marks that a row or a paragraph end was deleted are kept. */
function isLeftOut(name: string, parent: string, { changes }: WordState): boolean {
  if (name === "ins") {
    changes.inserted++;
  }
  if (name === "del") {
    changes.deleted++;
    return parent !== "rPr" && parent !== "trPr";
  }
  if (name === "moveFrom") {
    changes.moved++;
  }
  return LEFT_OUT.has(name) || name.endsWith("PrChange");
}
