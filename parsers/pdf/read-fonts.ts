import type { PDFPageProxy } from "./load-pdfjs.ts";

/** What places the characters of a font, for a font size of 1. */
export interface Font {
  /** One unit of a glyph's width. */
  unit: number;
  isVertical: boolean;
  /** The cell of a glyph that has no metrics of its own in vertical writing: advance, origin below the position. */
  verticalAdvance: number;
  verticalDrop: number;
  /** Type stands between these heights over its baseline. */
  low: number;
  high: number;
}

/** The font object of the library, as far as it is used. */
interface LibraryFont {
  fontMatrix?: readonly number[] | undefined;
  vertical?: boolean;
  defaultVMetrics?: readonly number[] | undefined;
  isType3Font?: boolean;
  bbox?: readonly number[] | undefined;
}

/** Fonts state their own ascent carelessly; these shares of the type size keep the middles of a line level. */
const HIGH = 0.86;
const LOW = -0.14;
const ORDINARY_UNIT = 0.001;

/** Reads fonts by the names they have in an operator list. A font the library could not load counts as an ordinary one. */
export async function readFonts(page: PDFPageProxy, names: Iterable<string>): Promise<Map<string, Font>> {
  const fonts = new Map<string, Font>();
  for (const name of names) {
    const font = await new Promise<LibraryFont | string | null>((resolve) => page.commonObjs.get(name, resolve));
    fonts.set(name, toFont(typeof font === "object" && font !== null ? font : {}));
  }
  return fonts;
}

function toFont({ fontMatrix, vertical, defaultVMetrics, isType3Font, bbox }: LibraryFont): Font {
  const [drop, , origin] = defaultVMetrics ?? [];
  const font: Font = {
    unit: fontMatrix?.[0] ?? ORDINARY_UNIT,
    isVertical: vertical === true,
    verticalAdvance: drop ?? -1000,
    verticalDrop: origin ?? 880,
    low: LOW,
    high: HIGH,
  };
  const scale = fontMatrix?.[3] ?? ORDINARY_UNIT;
  if (isType3Font && bbox && Math.abs(Math.abs(scale) - ORDINARY_UNIT) > ORDINARY_UNIT / 2) {
    // Drawn in units of its own, such as pixels of a bitmap: only its box tells how tall it is.
    const [one, other] = [(bbox[1] ?? 0) * scale, (bbox[3] ?? 0) * scale];
    if (one !== other) {
      font.low = Math.min(one, other);
      font.high = Math.max(one, other);
    }
  }
  return font;
}
