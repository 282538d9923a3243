import { MAX_XML_DEPTH } from "../limits.ts";
import { localName, readXml } from "./xml.ts";

/** An element with its namespace prefixes taken off. */
export interface XmlNode {
  name: string;
  attributes: Record<string, string>;
  children: XmlNode[];
  /** The text directly inside; of a Word file in elements named `t` only: elsewhere it is layout of the XML. */
  text: string;
}

/**
 * Builds a tree for each child of the first element named `parentName`, one after the other, so that a long document
 * is never in memory as a whole. `skips` says which elements are left out with all they hold.
 */
export function readXmlTrees(
  xml: Uint8Array,
  parentName: string,
  skips: (name: string, parent: string) => boolean,
  visit: (node: XmlNode) => void,
): void {
  let isInside = false;
  const open: XmlNode[] = [];
  let skipped = 0;

  readXml(xml, {
    open(name, attributes) {
      if (!isInside) {
        isInside = name === parentName;
        return;
      }
      const parent = open.at(-1);
      if (skipped > 0 || skips(name, parent?.name ?? parentName)) {
        skipped++;
        return;
      }
      if (open.length >= MAX_XML_DEPTH) {
        throw new Error("elements nested too deeply");
      }
      const node: XmlNode = { name, attributes: localAttributes(attributes), children: [], text: "" };
      parent?.children.push(node);
      open.push(node);
    },
    close() {
      if (skipped > 0) {
        skipped--;
        return;
      }
      const node = open.pop();
      isInside &&= node !== undefined;
      if (node && open.length === 0) {
        visit(node);
      }
    },
    text(piece) {
      const node = open.at(-1);
      if (node?.name === "t" && skipped === 0) {
        node.text += piece;
      }
    },
  });
}

export function localAttributes(attributes: Record<string, string>): Record<string, string> {
  const local: Record<string, string> = {};
  for (const name of Object.keys(attributes)) {
    local[localName(name)] = attributes[name] as string;
  }
  return local;
}

export function findChild(node: XmlNode | undefined, name: string): XmlNode | undefined {
  return node?.children.find((child) => child.name === name);
}

/** The `val` of a child, in which Word keeps nearly every property. */
export function childValue(node: XmlNode | undefined, name: string): string | undefined {
  return findChild(node, name)?.attributes["val"];
}

/** A property that stands without a value, or with any but these, is on. */
export function isOn(node: XmlNode | undefined): boolean {
  return node !== undefined && !["0", "false", "off"].includes(node.attributes["val"] ?? "");
}
