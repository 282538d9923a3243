import { SaxesParser } from "saxes";

export type XmlAttributes = Record<string, string>;

/** Element names come without their namespace prefix, attribute names as written. */
export interface XmlListener {
  open(name: string, attributes: XmlAttributes): void;
  close(name: string): void;
  text(text: string): void;
}

const CHUNK = 1 << 16;
/** Encodings other than UTF-8 that Chinese software writes. What could be read up to here is not UTF-16, whatever it says. */
const ASCII_BASED = /^(?:gbk|gb2312|gb18030|big5)$/;

/**
 * Reads a part of an Office or OFD file and tells the listener what stands in it. Throws where the XML is not well-formed,
 * where its bytes are no text, and on any document type: such files have none, and entities are how XML attacks its reader.
 */
export function readXml(bytes: Uint8Array, listener: XmlListener): void {
  const parser = new SaxesParser({ xmlns: false, position: false });
  parser.on("doctype", () => {
    throw new Error("document type declarations are refused");
  });
  parser.on("opentag", (tag) => listener.open(localName(tag.name), tag.attributes));
  parser.on("closetag", (tag) => listener.close(localName(tag.name)));
  parser.on("text", (text) => listener.text(text));
  parser.on("cdata", (text) => listener.text(text));

  const decoder = new TextDecoder(encodingOf(bytes), { fatal: true });
  for (let start = 0; start < bytes.byteLength; start += CHUNK) {
    parser.write(decoder.decode(bytes.subarray(start, start + CHUNK), { stream: true }));
  }
  parser.write(decoder.decode());
  parser.close();
}

export function localName(name: string): string {
  const colon = name.indexOf(":");
  return colon < 0 ? name : name.slice(colon + 1);
}

/** By the byte order mark, else as the XML declaration says; what it says wrongly or not at all is UTF-8. */
function encodingOf(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) {
    return "utf-16le";
  }
  if (bytes[0] === 0xfe && bytes[1] === 0xff) {
    return "utf-16be";
  }
  const start = new TextDecoder("latin1").decode(bytes.subarray(0, 200));
  const declared = /^<\?xml[^>]*?encoding\s*=\s*["']([\w-]+)["']/.exec(start)?.[1]?.toLowerCase();
  return declared !== undefined && ASCII_BASED.test(declared) ? declared : "utf-8";
}
