import { findChild, type XmlNode } from "../office/xml-tree.ts";
import type { PageContent } from "../page-layout/page-content.ts";
import { drawObjects } from "./draw-objects.ts";
import type { OfdPackage } from "./open-package.ts";
import { countObject, type Frame, type PageReading } from "./page-reading.ts";
import type { OfdDocument } from "./read-document.ts";
import { POINTS_PER_MILLIMETRE, type Rectangle, readRectangle } from "./read-numbers.ts";
import { addResources, copyResources, type Resources } from "./read-resources.ts";
import { childText, findChildren, isTrue } from "./read-xml.ts";

/** A page of a document that gives no size is read as A4; one longer than this, in millimetres, is no page. */
const A4: Rectangle = { left: 0, top: 0, width: 210, height: 297 };
const LONGEST = 10_000;
/** Layers are drawn in this order, whatever order they stand in. */
const LAYERS = ["Background", "Body", "Foreground"];

/** A page, and what could not be made out on it. */
export interface OfdPage {
  content: PageContent;
  /** How many of its first glyphs are seen; those after them a scanner recognized. */
  seen: number;
  /** What the page refers to and the file does not hold, in Chinese. */
  missing: string[];
  /** Glyphs whose character is not known. */
  unknownGlyphs: number;
}

/**
 * Reads one page with its template pages: every glyph with its box and every straight line, in points. Annotations and
 * seals are drawn over a page by other parts and are left out. Throws a plain error when the page cannot be read.
 */
export function readPage(ofd: OfdPackage, document: OfdDocument, location: string, number: number): OfdPage {
  const part = ofd.locate(location, document.part) ?? location;
  const root = ofd.readTree(part);
  const { left, top, width, height } = findArea(root, document);
  const scale = POINTS_PER_MILLIMETRE;
  const pageBox = [0, 0, width * scale, height * scale] as const;
  const page: PageReading = {
    pageBox,
    glyphs: [],
    unseen: [],
    rulings: [],
    backgrounds: [],
    images: [],
    shapes: 0,
    objects: 0,
    unknownGlyphs: 0,
    missing: new Set(),
    readImage: ofd.read,
  };
  const frame: Frame = {
    matrix: [scale, 0, 0, scale, -left * scale, -top * scale],
    clip: pageBox,
    resources: document.resources,
    layerParam: undefined,
    units: [],
  };
  drawPage({ page, ofd, document, frame }, root, part, []);
  return {
    content: {
      page: number,
      width: pageBox[2],
      height: pageBox[3],
      glyphs: [...page.glyphs, ...recognizedText(page)],
      rulings: page.rulings,
      imageShare: shareOfImages(page),
      shapes: page.shapes,
      images: page.images,
    },
    seen: page.glyphs.length,
    missing: [...page.missing],
    unknownGlyphs: page.unknownGlyphs,
  };
}

function findArea(root: XmlNode, { area }: OfdDocument): Rectangle {
  const isPage = (box: Rectangle | undefined): box is Rectangle =>
    box !== undefined && box.width > 0 && box.height > 0 && Math.max(box.width, box.height) <= LONGEST;
  return [readRectangle(childText(findChild(root, "Area"), "PhysicalBox")), area].find(isPage) ?? A4;
}

interface Drawing {
  page: PageReading;
  ofd: OfdPackage;
  document: OfdDocument;
  frame: Frame;
}

/** Draws a page between its templates. `templates` are those being drawn, one for the other. */
function drawPage(drawing: Drawing, root: XmlNode, part: string, templates: readonly string[]): void {
  const { page, frame } = drawing;
  const used = findChildren(root, "Template");
  const drawTemplates = (isForeground: boolean): void => {
    for (const { attributes } of used) {
      const id = attributes["TemplateID"] ?? "";
      if ((attributes["ZOrder"] === "Foreground") === isForeground && !templates.includes(id)) {
        drawTemplate(drawing, id, [...templates, id]);
      }
    }
  };
  drawTemplates(false);
  const resources = ownResources(drawing, root, part);
  const layers = findChildren(findChild(root, "Content"), "Layer").filter((layer) => isTrue(layer, "Visible", true));
  const rank = (layer: XmlNode): number => LAYERS.indexOf(layer.attributes["Type"] ?? "Body");
  for (const layer of layers.sort((one, other) => rank(one) - rank(other))) {
    drawObjects(page, layer, { ...frame, resources, layerParam: layer.attributes["DrawParam"] });
  }
  drawTemplates(true);
}

function drawTemplate(drawing: Drawing, id: string, templates: readonly string[]): void {
  const template = drawing.document.templates.get(id);
  countObject(drawing.page);
  if (template) {
    drawPage(drawing, template.root, template.part, templates);
  } else {
    drawing.page.missing.add(`模板页 ${id}`);
  }
}

function ownResources({ page, ofd, document }: Drawing, root: XmlNode, part: string): Resources {
  const parts = findChildren(root, "PageRes");
  if (parts.length === 0) {
    return document.resources;
  }
  const resources = copyResources(document.resources);
  for (const { text } of parts) {
    if (!addResources(resources, ofd, text.trim(), part)) {
      page.missing.add(`页资源 ${text.trim()}`);
    }
  }
  return resources;
}

/** Text without colour counts where it stands on an image: there it is what a scanner recognized. */
function recognizedText({ unseen, images }: PageReading): PageReading["unseen"] {
  return unseen.filter((glyph) => {
    const [x, y] = [(glyph.left + glyph.right) / 2, (glyph.top + glyph.bottom) / 2];
    return images.some(({ box: [left, top, right, bottom] }) => x >= left && x <= right && y >= top && y <= bottom);
  });
}

function shareOfImages({ images, pageBox }: PageReading): number {
  const area = images.reduce((sum, { box: [left, top, right, bottom] }) => sum + (right - left) * (bottom - top), 0);
  return Math.min(1, area / (pageBox[2] * pageBox[3]));
}
