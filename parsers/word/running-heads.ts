import type { DocumentProblem } from "../../domain/document.ts";
import type { OfficePackage } from "../office/package.ts";
import { readXml } from "../office/xml.ts";

/** Page numbers and what stands around them: 第 1 页 共 20 页, — 1 —, Page 1 of 20. */
const PAGE_NUMBER = /page|of|[\p{N}\p{P}\p{S}\s第页頁共]/giu;

/**
 * The texts of headers and footers, which the pages of a document repeat: as in a PDF they are no part of the text,
 * and as nobody can see here that they are left out, it is said. Page numbers are not worth a word.
 */
export function remarkRunningHeads(file: OfficePackage): DocumentProblem[] {
  const texts = new Set<string>();
  for (const { type, target } of file.relationshipsOf(file.mainPart)) {
    const part = type === "header" || type === "footer" ? file.read(target) : undefined;
    const text = part ? textOfPart(part) : "";
    if (text.replace(PAGE_NUMBER, "") !== "") {
      texts.add(text);
    }
  }
  if (texts.size === 0) {
    return [];
  }
  const quotes = [...texts].map((text) => `“${text.length > 40 ? `${text.slice(0, 40)}……` : text}”`).join("、");
  return [{ code: "RUNNING_HEAD_LEFT_OUT", message: `页眉、页脚文字${quotes}在各页重复出现，不作为正文审查。` }];
}

function textOfPart(xml: Uint8Array): string {
  let text = "";
  let isText = false;
  readXml(xml, {
    open(name) {
      isText = name === "t";
    },
    close(name) {
      isText = false;
      text += name === "p" ? " " : "";
    },
    text(piece) {
      text += isText ? piece : "";
    },
  });
  return text.replace(/\s+/g, " ").trim();
}
