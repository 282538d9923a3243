import { MAX_XML_DEPTH, MAX_XML_ELEMENTS } from "../limits.ts";
import { readXml } from "../office/xml.ts";
import { localAttributes, type XmlNode } from "../office/xml-tree.ts";

/**
 * Reads a part as one tree; each part of an OFD file is small: a page, a list of resources. Prefixes of names are taken
 * off, whichever namespace of the standard's drafts they stand for. Throws where the XML is not well-formed or too large.
 */
export function readXmlTree(xml: Uint8Array): XmlNode {
  let root: XmlNode | undefined;
  const open: XmlNode[] = [];
  let elements = 0;
  readXml(xml, {
    open(name, attributes) {
      elements += 1;
      if (elements > MAX_XML_ELEMENTS || open.length >= MAX_XML_DEPTH) {
        throw new Error("XML 元素过多或嵌套过深");
      }
      const node: XmlNode = { name, attributes: localAttributes(attributes), children: [], text: "" };
      open.at(-1)?.children.push(node);
      root ??= node;
      open.push(node);
    },
    close() {
      open.pop();
    },
    text(piece) {
      const node = open.at(-1);
      if (node) {
        node.text += piece;
      }
    },
  });
  if (!root) {
    throw new Error("XML 没有内容");
  }
  return root;
}

export function findChildren(node: XmlNode | undefined, name: string): XmlNode[] {
  return node?.children.filter((child) => child.name === name) ?? [];
}

/** The text of a child without the white space around it: a location, a list of numbers. */
export function childText(node: XmlNode | undefined, name: string): string | undefined {
  return node?.children.find((child) => child.name === name)?.text.trim();
}

/** An attribute that is `true` or `false` (or `1`, `0`). */
export function isTrue(node: XmlNode, name: string, otherwise: boolean): boolean {
  const value = node.attributes[name]?.trim().toLowerCase();
  return value === undefined || value === "" ? otherwise : value === "true" || value === "1";
}
