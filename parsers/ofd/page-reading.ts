import { MAX_PAGE_OBJECTS } from "../limits.ts";
import type { Glyph, PageImage, Ruling } from "../page-layout/page-content.ts";
import type { ClipBox } from "../pdf/graphics-state.ts";
import type { Matrix } from "../pdf/matrix.ts";
import type { Background } from "../pdf/page-reading.ts";
import type { Resources } from "./read-resources.ts";

/** One page on its way through its objects: what was found up to now. */
export interface PageReading {
  readonly pageBox: ClipBox;
  readonly glyphs: Glyph[];
  /** Text drawn without colour: the recognized text of a scan, where it stands on an image. */
  readonly unseen: Glyph[];
  readonly rulings: Ruling[];
  readonly backgrounds: Background[];
  readonly images: PageImage[];
  /** How many shapes are filled, lines left out. */
  shapes: number;
  /** How many objects were drawn. */
  objects: number;
  /** How many glyphs have no character. */
  unknownGlyphs: number;
  /** What the page refers to and the file does not hold, in Chinese. */
  readonly missing: Set<string>;
  /** The bytes of an image. */
  readImage(part: string): Uint8Array | undefined;
}

/** Where objects are drawn and what they inherit. */
export interface Frame {
  /** From their space, in millimetres, to points of the page. */
  matrix: Matrix;
  clip: ClipBox;
  resources: Resources;
  /** ID of the drawing parameters of the layer. */
  layerParam: string | undefined;
  /** IDs of the composite units being drawn, one in the other. */
  units: readonly string[];
}

/** Composite units that draw composite units, and templates on templates, grow without bounds. Throws a plain error. */
export function countObject(page: PageReading): void {
  page.objects += 1;
  if (page.objects > MAX_PAGE_OBJECTS) {
    throw new Error(`图元超过 ${MAX_PAGE_OBJECTS} 个`);
  }
}
