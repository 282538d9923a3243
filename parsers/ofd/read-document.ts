import { findChild, type XmlNode } from "../office/xml-tree.ts";
import { type OfdPackage, tryToRead } from "./open-package.ts";
import { type Rectangle, readRectangle } from "./read-numbers.ts";
import { addResources, copyResources, type Resources } from "./read-resources.ts";
import { childText, findChildren } from "./read-xml.ts";

/** A page that others have in their back- or foreground. Its part is what locations in it are relative to. */
export interface TemplatePage {
  part: string;
  root: XmlNode;
}

/** One document of an OFD file: what its pages share, and where they stand. */
export interface OfdDocument {
  /** The part it was read from; locations in it are relative to this. */
  part: string;
  pages: { id: string; location: string }[];
  /** The size of pages that give none. */
  area: Rectangle | undefined;
  templates: Map<string, TemplatePage>;
  resources: Resources;
  /** Locations of resources that are missing or damaged. */
  unreadParts: string[];
  annotations: string | undefined;
  attachments: string | undefined;
}

/** Throws a plain error when the part is missing or damaged. */
export function readDocument(ofd: OfdPackage, part: string): OfdDocument {
  const root = ofd.readTree(part);
  const common = findChild(root, "CommonData");
  const resources = copyResources();
  const templates = new Map<string, TemplatePage>();
  const unreadParts: string[] = [];
  for (const { name, text, attributes } of common?.children ?? []) {
    if (name === "PublicRes" || name === "DocumentRes") {
      if (!addResources(resources, ofd, text.trim(), part)) {
        unreadParts.push(text.trim());
      }
    } else if (name === "TemplatePage") {
      const { ID: id = "", BaseLoc: location = "" } = attributes;
      const found = ofd.locate(location, part) ?? location;
      const page = tryToRead(() => ofd.readTree(found));
      if (page) {
        templates.set(id, { part: found, root: page });
      }
    }
  }
  return {
    part,
    pages: findChildren(findChild(root, "Pages"), "Page").map(({ attributes }) => ({
      id: attributes["ID"] ?? "",
      location: attributes["BaseLoc"] ?? "",
    })),
    area: readRectangle(childText(findChild(common, "PageArea"), "PhysicalBox")),
    templates,
    resources,
    unreadParts,
    annotations: childText(root, "Annotations"),
    attachments: childText(root, "Attachments"),
  };
}
