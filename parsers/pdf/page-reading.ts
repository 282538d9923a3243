import type { Glyph, Ruling } from "../page-layout/page-content.ts";
import { type ClipBox, type GraphicsState, initialState } from "./graphics-state.ts";
import type { Matrix } from "./matrix.ts";
import type { Font } from "./read-fonts.ts";

/** An area painted over: white text is read where it stands on a colour. */
export interface Background {
  box: ClipBox;
  isWhite: boolean;
}

/** An image as it was painted: the arguments of its operator, and the colour a mask is filled with. */
export interface PaintedImage {
  matrix: Matrix;
  box: ClipBox;
  image: unknown;
  fill: string;
  /** How many glyphs were drawn before it. */
  glyphsBefore: number;
}

/** One page on its way through its operators: where the pen is, and what was found up to now. */
export interface PageReading {
  state: GraphicsState;
  readonly firstState: GraphicsState;
  readonly saved: GraphicsState[];
  readonly fonts: ReadonlyMap<string, Font>;
  /** A clip operator takes effect with the path operator that follows it. */
  clipsNext: boolean;
  /** One entry for each open marked content: is it on a layer that is switched off? */
  readonly marked: boolean[];
  isLayerShown(layer: unknown): boolean;
  readonly glyphs: Glyph[];
  readonly rulings: Ruling[];
  readonly backgrounds: Background[];
  readonly images: PaintedImage[];
  /** Glyphs drawn without ink: what a scanner recognized. */
  readonly unseen: Set<Glyph>;
  imageArea: number;
  shapes: number;
  /** What shows that not all of the page was read. */
  isInText: boolean;
  isBrokenOff: boolean;
  hasLostFont: boolean;
}

/** What an operator of the library does to the reading of a page; `args` are those of its operator list. */
export type Operators = Record<string, (page: PageReading, args: never) => void>;

export function startReading(
  matrix: Matrix,
  pageBox: ClipBox,
  fonts: ReadonlyMap<string, Font>,
  isLayerShown: (layer: unknown) => boolean,
): PageReading {
  return {
    state: initialState(matrix, pageBox),
    firstState: initialState(matrix, pageBox),
    saved: [],
    fonts,
    clipsNext: false,
    marked: [],
    isLayerShown,
    glyphs: [],
    rulings: [],
    backgrounds: [],
    images: [],
    unseen: new Set(),
    imageArea: 0,
    shapes: 0,
    isInText: false,
    isBrokenOff: false,
    hasLostFont: false,
  };
}

export function save(page: PageReading): void {
  page.saved.push({ ...page.state });
}

export function restore(page: PageReading): void {
  page.state = page.saved.pop() ?? page.state;
  page.clipsNext = false;
}

/** False on a layer that is switched off and inside a soft mask. */
export function isSeen(page: PageReading): boolean {
  return !page.state.isMask && !page.marked.includes(true);
}
