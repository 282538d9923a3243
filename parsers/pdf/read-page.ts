import type { Glyph, PageContent, Ruling } from "../page-layout/page-content.ts";
import {
  type ClipBox,
  type GraphicsState,
  glyphMatrix,
  initialState,
  intersect,
  moveText,
  startOfText,
} from "./graphics-state.ts";
import { loadPdfJs, type PDFPageProxy } from "./load-pdfjs.ts";
import { compose, type Matrix, transformBox } from "./matrix.ts";
import { collectRulings } from "./read-rulings.ts";
import { collectGlyphs, type Font } from "./show-text.ts";

/**
 * Reads one page in a single pass over its operator list: every glyph with its box and every straight line, in upright
 * page coordinates. `getTextContent` is not used: it joins text across columns.
 */
export async function readPage(page: PDFPageProxy): Promise<PageContent> {
  const { OPS } = await loadPdfJs();
  const { width, height, transform } = page.getViewport({ scale: 1 });
  const operators = await page.getOperatorList();
  const glyphs: Glyph[] = [];
  const rulings: Ruling[] = [];
  let imageArea = 0;

  let state: GraphicsState = initialState(transform as unknown as Matrix);
  let text = startOfText();
  let clipsNext = false;
  const saved: GraphicsState[] = [];
  const fonts = new Map<string, Font>();
  const strokes = new Set<number>([
    OPS.stroke,
    OPS.closeStroke,
    OPS.fillStroke,
    OPS.eoFillStroke,
    OPS.closeFillStroke,
    OPS.closeEOFillStroke,
  ]);
  const fills = new Set<number>([
    OPS.fill,
    OPS.eoFill,
    OPS.fillStroke,
    OPS.eoFillStroke,
    OPS.closeFillStroke,
    OPS.closeEOFillStroke,
  ]);

  const show = (shown: unknown): void => {
    const font = fonts.get(state.fontName);
    if (font && !isWhite(state.fill)) {
      collectGlyphs(shown as never, font, state, text, glyphs);
    }
  };

  for (let i = 0; i < operators.fnArray.length; i++) {
    const operator = operators.fnArray[i] as number;
    const args = operators.argsArray[i] as unknown[];
    switch (operator) {
      case OPS.save:
        saved.push({ ...state });
        break;
      case OPS.restore:
        state = saved.pop() ?? state;
        break;
      case OPS.transform:
        state.matrix = compose(state.matrix, args as number[]);
        break;
      case OPS.paintFormXObjectBegin: {
        saved.push({ ...state });
        const [matrix, box] = args as [ArrayLike<number> | null, ArrayLike<number> | null];
        if (matrix) {
          state.matrix = compose(state.matrix, matrix);
        }
        if (box) {
          state.clip = intersect(state.clip, toClip(state.matrix, box));
        }
        break;
      }
      case OPS.paintFormXObjectEnd:
        state = saved.pop() ?? state;
        break;
      case OPS.setLineWidth:
        state.lineWidth = args[0] as number;
        break;
      case OPS.setFillRGBColor:
        state.fill = args[0] as string;
        break;
      case OPS.setStrokeRGBColor:
        state.stroke = args[0] as string;
        break;
      case OPS.clip:
      case OPS.eoClip:
        clipsNext = true;
        break;
      case OPS.constructPath: {
        const [paint, data, box] = args as [number, (ArrayLike<number> | null)[], ArrayLike<number> | null];
        const stroked = strokes.has(paint) && !isWhite(state.stroke);
        const filled = fills.has(paint) && !isWhite(state.fill);
        if ((stroked || filled) && data[0]) {
          collectRulings(data[0], state.matrix, { stroked, filled }, rulings);
        }
        if (clipsNext && box) {
          state.clip = intersect(state.clip, toClip(state.matrix, box));
        }
        clipsNext = false;
        break;
      }
      case OPS.paintImageXObject:
      case OPS.paintInlineImageXObject:
      case OPS.paintImageMaskXObject: {
        const [left, top, right, bottom] = transformBox(state.matrix, 0, 0, 1, 1);
        imageArea += Math.max(0, right - left) * Math.max(0, bottom - top);
        break;
      }
      case OPS.beginText:
        text = startOfText();
        break;
      case OPS.setFont: {
        const [name, size] = args as [string, number];
        state.fontName = name;
        state.fontSize = size;
        if (!fonts.has(name)) {
          fonts.set(name, fontOf(page, name));
        }
        break;
      }
      case OPS.setTextMatrix:
        text = startOfText(Array.from(args[0] as ArrayLike<number>) as unknown as Matrix);
        break;
      case OPS.moveText:
        moveText(text, args[0] as number, args[1] as number);
        break;
      case OPS.setLeadingMoveText:
        state.leading = args[1] as number;
        moveText(text, args[0] as number, args[1] as number);
        break;
      case OPS.nextLine:
        moveText(text, 0, state.leading);
        break;
      case OPS.setCharSpacing:
        state.charSpacing = args[0] as number;
        break;
      case OPS.setWordSpacing:
        state.wordSpacing = args[0] as number;
        break;
      case OPS.setHScale:
        state.horizontalScale = (args[0] as number) / 100;
        break;
      case OPS.setLeading:
        state.leading = -(args[0] as number);
        break;
      case OPS.setTextRise:
        state.rise = args[0] as number;
        break;
      case OPS.setTextRenderingMode:
        state.invisible = args[0] === 7;
        break;
      case OPS.showText:
      case OPS.showSpacedText:
        show(args[0]);
        break;
      case OPS.nextLineShowText:
        moveText(text, 0, state.leading);
        show(args[0]);
        break;
      case OPS.nextLineSetSpacingShowText:
        state.wordSpacing = args[0] as number;
        state.charSpacing = args[1] as number;
        moveText(text, 0, state.leading);
        show(args[2]);
        break;
    }
  }
  page.cleanup();
  const onPage = glyphs.filter((glyph) => isOnPage(glyph, width, height));
  const imageShare = Math.min(1, imageArea / (width * height));
  return { page: page.pageNumber, width, height, glyphs: onPage, rulings, imageShare };
}

function fontOf(page: PDFPageProxy, name: string): Font {
  return page.commonObjs.get(name) as Font;
}

function toClip(matrix: Matrix, box: ArrayLike<number>): ClipBox {
  return transformBox(matrix, box[0] as number, box[1] as number, box[2] as number, box[3] as number);
}

function isWhite(color: string): boolean {
  return color === "#ffffff";
}

/** Some books carry copies of later tables outside the visible page. */
function isOnPage(glyph: Glyph, width: number, height: number): boolean {
  const x = (glyph.left + glyph.right) / 2;
  const y = (glyph.top + glyph.bottom) / 2;
  return x >= 0 && x <= width && y >= 0 && y <= height;
}
