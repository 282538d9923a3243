import { placeInWords } from "../../domain/place.ts";
import { findChild, isOn, type XmlNode } from "../office/xml-tree.ts";
import type { WordState } from "./word-state.ts";

export interface ParagraphContent {
  text: string;
  /** Text boxes anchored in the paragraph, each with blocks of its own. */
  textBoxes: XmlNode[];
  /** With all changes accepted the next paragraph goes on in this one. */
  runsOn: boolean;
}

export function readParagraph(node: XmlNode, state: WordState): ParagraphContent {
  const paragraph = { text: "", hiddenText: "", textBoxes: [] };
  for (const child of node.children) {
    readInline(child, paragraph, false, state);
  }
  // A field left open by a damaged file must not swallow the rest of the document.
  state.fields = state.fields.map(() => "result");
  if (paragraph.hiddenText.trim() !== "") {
    reportHiddenText(paragraph.hiddenText, state);
  }

  const properties = findChild(node, "pPr");
  const runsOn = findChild(findChild(properties, "rPr"), "del") !== undefined;
  const number = runsOn ? "" : state.numberParagraph(properties);
  return { text: number + paragraph.text, textBoxes: paragraph.textBoxes, runsOn };
}

interface OpenParagraph {
  text: string;
  hiddenText: string;
  textBoxes: XmlNode[];
}

const PROPERTIES = new Set(["pPr", "rPr", "sdtPr", "sdtEndPr"]);

function readInline(node: XmlNode, paragraph: OpenParagraph, isHidden: boolean, state: WordState): void {
  const text = printedText(node);
  if (text !== undefined) {
    addText(text, paragraph, isHidden, state);
    return;
  }
  switch (node.name) {
    case "fldChar":
      followField(node.attributes["fldCharType"], state);
      return;
    case "txbxContent":
      paragraph.textBoxes.push(node);
      return;
    case "footnoteReference":
    case "endnoteReference": {
      const kind = node.name === "footnoteReference" ? "footnote" : "endnote";
      state.noteReferences.push({ kind, id: node.attributes["id"] ?? "", place: state.place });
      return;
    }
    case "object":
      reportEmbeddedObject(node, state);
      return;
    case "pic":
    case "imagedata":
      state.pictures.push({ id: pictureId(node), place: state.place });
      return;
    case "AlternateContent":
      for (const child of chooseAlternative(node).children) {
        readInline(child, paragraph, isHidden, state);
      }
      return;
    case "r":
      isHidden ||= isOn(findChild(findChild(node, "rPr"), "vanish"));
      break;
  }
  if (!PROPERTIES.has(node.name)) {
    for (const child of node.children) {
      readInline(child, paragraph, isHidden, state);
    }
  }
}

/** Old drawings hold the id themselves, new ones somewhere inside. */
function pictureId({ name, attributes, children }: XmlNode): string {
  const id = name === "imagedata" ? attributes["id"] : name === "blip" ? attributes["embed"] : undefined;
  return id ?? children.map(pictureId).find((inner) => inner !== "") ?? "";
}

/** What an element itself prints; undefined where its children do. */
function printedText(node: XmlNode): string | undefined {
  switch (node.name) {
    case "t":
      return node.text;
    case "tab":
    case "ptab":
      return " ";
    case "br":
      return ["page", "column"].includes(node.attributes["type"] ?? "") ? "" : "\n";
    case "cr":
      return "\n";
    case "noBreakHyphen":
      return "-";
    case "sym":
      return printSymbol(node);
    default:
      return undefined;
  }
}

function addText(text: string, paragraph: OpenParagraph, isHidden: boolean, state: WordState): void {
  if (state.fields.includes("code")) {
    return;
  }
  if (isHidden) {
    paragraph.hiddenText += text;
  } else {
    paragraph.text += text;
  }
}

function followField(type: string | undefined, { fields }: WordState): void {
  if (type === "begin") {
    fields.push("code");
  } else if (type === "separate" && fields.length > 0) {
    fields[fields.length - 1] = "result";
  } else if (type === "end") {
    fields.pop();
  }
}

/** Word writes a drawing twice: as it is, and for programs that do not know it. */
export function chooseAlternative(node: XmlNode): XmlNode {
  return findChild(node, "Choice") ?? findChild(node, "Fallback") ?? { ...node, children: [] };
}

/** The ticks and boxes of forms, which stand in symbol fonts. */
const SYMBOLS: Record<string, string> = {
  "Wingdings/F0FE": "☑",
  "Wingdings/F0FD": "☒",
  "Wingdings/F0A8": "□",
  "Wingdings/F06F": "□",
  "Wingdings/F0FC": "✓",
  "Wingdings/F0FB": "✗",
  "Wingdings 2/F052": "☑",
  "Wingdings 2/F053": "☒",
  "Wingdings 2/F0A3": "□",
  "Wingdings 2/F050": "✓",
};

function printSymbol(node: XmlNode): string {
  const code = node.attributes["char"]?.toUpperCase() ?? "";
  const value = Number.parseInt(code, 16);
  const isPrivate = value >= 0xe000 && value <= 0xf8ff;
  return (
    SYMBOLS[`${node.attributes["font"]}/${code}`] ?? (isPrivate || !(value > 0) ? "" : String.fromCodePoint(value))
  );
}

function reportHiddenText(text: string, state: WordState): void {
  const quote = text.length > 40 ? `${text.slice(0, 40)}……` : text;
  const message = `${placeInWords(state.place)}含有隐藏文字“${quote}”，打印时不可见，未纳入审查。请删除或取消隐藏。`;
  state.problems.push({ code: "HIDDEN_TEXT", message, place: state.place });
}

function reportEmbeddedObject(node: XmlNode, state: WordState): void {
  const program = node.children.find((child) => child.name === "OLEObject")?.attributes["ProgID"] ?? "";
  // Formulas of the old equation editor are pictures of formulas, not data.
  if (program === "" || program.startsWith("Equation")) {
    return;
  }
  const message = `${placeInWords(state.place)}嵌入了对象（${program}），其中内容未能读取。请将其粘贴为 Word 表格或另附文件后重新提交。`;
  state.problems.push({ code: "EMBEDDED_OBJECT", message, place: state.place });
}
