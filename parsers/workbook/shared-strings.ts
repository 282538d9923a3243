import { readXml } from "../office/xml.ts";

/** The texts that cells point at. */
export interface SharedStrings {
  strings: string[];
  /** How many there should be, as the file says, or where it does not, as its cells point at them. */
  expected: number;
  isCounted: boolean;
}

/** Phonetic hints (`rPh`) stand beside a text and are not printed. */
export function readSharedStrings(xml: Uint8Array): SharedStrings {
  const strings: string[] = [];
  let count: number | undefined;
  let text = "";
  let isInText = false;
  let phonetics = 0;
  readXml(xml, {
    open(name, attributes) {
      if (name === "sst") {
        count = Number(attributes["uniqueCount"]) || undefined;
      } else if (name === "si") {
        text = "";
      } else if (name === "rPh") {
        phonetics++;
      } else if (name === "t") {
        isInText = phonetics === 0;
      }
    },
    close(name) {
      if (name === "si") {
        strings.push(decodeText(text));
      } else if (name === "rPh") {
        phonetics--;
      } else if (name === "t") {
        isInText = false;
      }
    },
    text(piece) {
      if (isInText) {
        text += piece;
      }
    },
  });
  return { strings, expected: count ?? strings.length, isCounted: count !== undefined };
}

/** Characters that XML cannot hold are written `_x000D_`. */
export function decodeText(text: string): string {
  if (!text.includes("_x") && !text.includes("\r")) {
    return text;
  }
  return text
    .replace(/_x([0-9A-F]{4})_/gi, (_, digits: string) => String.fromCharCode(Number.parseInt(digits, 16)))
    .replace(/\r\n?/g, "\n");
}
