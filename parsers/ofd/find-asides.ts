import type { DocumentProblem } from "../../domain/document.ts";
import type { XmlNode } from "../office/xml-tree.ts";
import { type OfdPackage, tryToRead } from "./open-package.ts";
import type { OfdDocument } from "./read-document.ts";
import { findChildren, isTrue } from "./read-xml.ts";

const LONGEST_QUOTE = 40;

/** Names the text of annotations: it is drawn over a page and must not get into its tables. `firstPage` counts from 1. */
export function findAnnotations(ofd: OfdPackage, document: OfdDocument, firstPage: number): DocumentProblem[] {
  const listed = document.annotations && ofd.locate(document.annotations, document.part);
  const list = listed ? tryToRead(() => ofd.readTree(listed)) : undefined;
  return findChildren(list, "Page").flatMap((entry) => {
    const index = document.pages.findIndex(({ id }) => id === entry.attributes["PageID"]);
    const location = findChildren(entry, "FileLoc")[0]?.text ?? "";
    const part = ofd.locate(location, listed ?? "");
    const annotations = part && index >= 0 ? tryToRead(() => ofd.readTree(part)) : undefined;
    const texts = findChildren(annotations, "Annot")
      .filter((annotation) => isTrue(annotation, "Visible", true) && annotation.attributes["Type"] !== "Watermark")
      .map(textOf)
      .filter((text) => text !== "");
    if (texts.length === 0) {
      return [];
    }
    const page = firstPage + index;
    const quotes = texts.map((text) => `“${[...text].slice(0, LONGEST_QUOTE).join("")}”`).join("、");
    const message = `第 ${page} 页有注释 ${quotes}，不属于正文，未纳入审查，如系对草案的修改请在正文中改定。`;
    return [{ code: "ANNOTATION", message, place: { page } }];
  });
}

/** Names the files attached to a document: they are not read. */
export function findAttachments(ofd: OfdPackage, document: OfdDocument): DocumentProblem[] {
  const part = document.attachments && ofd.locate(document.attachments, document.part);
  const list = part ? tryToRead(() => ofd.readTree(part)) : undefined;
  return findChildren(list, "Attachment").map(({ attributes }) => {
    const { Name: name = "", Format: format = "" } = attributes;
    const file = format === "" || name.includes(".") ? name : `${name}.${format}`;
    const message = `文件内附有附件“${file}”，未随正文读取，其中如有预算表请另存后一并提交。`;
    return { code: "EMBEDDED_OBJECT", message };
  });
}

/** What an annotation says: its remark, else the text it draws. */
function textOf(annotation: XmlNode): string {
  const remark = findChildren(annotation, "Remark")[0]?.text.trim();
  return remark || drawnText(annotation).trim();
}

function drawnText(node: XmlNode): string {
  return node.name === "TextCode" ? node.text : node.children.map(drawnText).join("");
}
