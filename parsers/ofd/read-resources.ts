import type { XmlNode } from "../office/xml-tree.ts";
import { type OfdPackage, tryToRead } from "./open-package.ts";
import { findChildren } from "./read-xml.ts";

/** What graphic objects refer to, by ID. */
export interface Resources {
  drawParams: Map<string, XmlNode>;
  compositeUnits: Map<string, XmlNode>;
  /** Parts that hold images. */
  media: Map<string, string>;
}

export function copyResources(from?: Resources): Resources {
  return {
    drawParams: new Map(from?.drawParams),
    compositeUnits: new Map(from?.compositeUnits),
    media: new Map(from?.media),
  };
}

/** Adds the resources of one resource part. False when the part is missing or damaged. */
export function addResources(resources: Resources, ofd: OfdPackage, location: string, from: string): boolean {
  const part = ofd.locate(location, from) ?? location;
  const list = tryToRead(() => ofd.readTree(part));
  if (!list) {
    return false;
  }
  for (const params of findChildren(list, "DrawParams")) {
    addById(resources.drawParams, findChildren(params, "DrawParam"));
  }
  for (const units of findChildren(list, "CompositeGraphicUnits")) {
    addById(resources.compositeUnits, findChildren(units, "CompositeGraphicUnit"));
  }
  // Files of the resources stand in a folder of their own.
  const folder = list.attributes["BaseLoc"]?.trim().replace(/\/*$/, "/") ?? "";
  for (const medium of findChildren(list, "MultiMedias").flatMap((media) => findChildren(media, "MultiMedia"))) {
    const file = findChildren(medium, "MediaFile")[0]?.text.trim() ?? "";
    const found = ofd.locate(file.startsWith("/") ? file : folder + file, part) ?? ofd.locate(file, part);
    if (found) {
      resources.media.set(medium.attributes["ID"] ?? "", found);
    }
  }
  return true;
}

function addById(map: Map<string, XmlNode>, nodes: readonly XmlNode[]): void {
  for (const node of nodes) {
    map.set(node.attributes["ID"] ?? "", node);
  }
}
