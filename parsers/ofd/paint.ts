import { findChild, type XmlNode } from "../office/xml-tree.ts";
import type { Frame } from "./page-reading.ts";
import { readNumber } from "./read-numbers.ts";

/** `none`: wholly transparent. */
export type Ink = "seen" | "white" | "none";

/** How an object is painted. */
export interface Paint {
  fill: Ink;
  stroke: Ink;
  /** Millimetres in the space of the object. */
  lineWidth: number;
}

const ORDINARY_LINE_WIDTH = 0.353;

/**
 * What an object says itself goes before its drawing parameters, these before those they are relative to, and all before
 * the parameters of the layer. An object that is painted without a colour is black, as viewers show it.
 */
export function readPaint(object: XmlNode, frame: Frame): Paint {
  const sources = [
    object,
    ...followParams(object.attributes["DrawParam"], frame),
    ...followParams(frame.layerParam, frame),
  ];
  const colorOf = (name: string): Ink => {
    const color = sources.map((source) => findChild(source, name)).find((found) => found !== undefined);
    return readNumber(object.attributes["Alpha"], 255) <= 0 ? "none" : inkOf(color);
  };
  const lineWidth = sources.find(({ attributes }) => attributes["LineWidth"] !== undefined)?.attributes["LineWidth"];
  return {
    fill: colorOf("FillColor"),
    stroke: colorOf("StrokeColor"),
    lineWidth: readNumber(lineWidth, ORDINARY_LINE_WIDTH),
  };
}

function followParams(id: string | undefined, { resources }: Frame): XmlNode[] {
  const params: XmlNode[] = [];
  let next = id;
  while (next !== undefined) {
    const param = resources.drawParams.get(next);
    if (!param || params.includes(param)) {
      break;
    }
    params.push(param);
    next = param.attributes["Relative"];
  }
  return params;
}

/** Components are decimal or `#` and hexadecimal: one of grey, three of RGB or four of CMYK. Patterns have none. */
function inkOf(color: XmlNode | undefined): Ink {
  if (!color) {
    return "seen";
  }
  if (readNumber(color.attributes["Alpha"], 255) <= 0) {
    return "none";
  }
  const components = (color.attributes["Value"] ?? "")
    .split(/[\s,]+/)
    .filter((word) => word !== "")
    .map((word) => (word.startsWith("#") ? Number.parseInt(word.slice(1), 16) : Number(word)));
  const white = components.length === 4 ? 0 : 255;
  return components.length > 0 && components.every((component) => component === white) ? "white" : "seen";
}
