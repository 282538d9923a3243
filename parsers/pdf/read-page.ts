import type { Glyph, PageContent } from "../page-layout/page-content.ts";
import { graphicsOperators } from "./graphics-operators.ts";
import { loadPdfJs, type PDFPageProxy } from "./load-pdfjs.ts";
import type { Matrix } from "./matrix.ts";
import { type Operators, type PaintedImage, startReading } from "./page-reading.ts";
import { pathOperators } from "./path-operators.ts";
import { readFonts } from "./read-fonts.ts";
import { type OperatorList, readOperators } from "./read-operators.ts";
import { textOperators } from "./text-operators.ts";

type Ops = Awaited<ReturnType<typeof loadPdfJs>>["OPS"];

/** What to do for each operator, by its number in the library. Made once. */
let table: (Operators[string] | undefined)[] | undefined;

export interface PdfPage {
  content: PageContent;
  images: readonly PaintedImage[];
  unseen: ReadonlySet<Glyph>;
  /** The library gave up before the end. */
  isCut: boolean;
  /** What else is missing of its content, in Chinese. */
  lacks?: string;
}

/**
 * Reads one page in a single pass over its operator list: every glyph with its box and every straight line, in upright
 * page coordinates. `getTextContent` is not used: it joins text across columns. The caller cleans the page up: until then
 * its images can be looked at.
 */
export async function readPage(page: PDFPageProxy, isLayerShown: (layer: unknown) => boolean): Promise<PdfPage> {
  const { OPS } = await loadPdfJs();
  table ??= tabulate(OPS);
  const { width, height, transform } = page.getViewport({ scale: 1 });
  const { operators, isWhole } = await readOperators(page);
  const fonts = await readFonts(page, fontNames(operators, OPS));
  const reading = startReading(transform as unknown as Matrix, [0, 0, width, height], fonts, isLayerShown);
  for (let i = 0; i < operators.fnArray.length; i++) {
    table[operators.fnArray[i] as number]?.(reading, operators.argsArray[i] as never);
  }
  const { glyphs, rulings, shapes, images, unseen } = reading;
  const imageShare = Math.min(1, reading.imageArea / (width * height));
  const content = { page: page.pageNumber, width, height, glyphs, rulings, imageShare, shapes };
  const isBrokenOff = reading.isBrokenOff || reading.isInText;
  const lacks = reading.hasLostFont ? "有字体数据已损坏" : isBrokenOff ? "内容在文字中间断开" : undefined;
  return { content, images, unseen, isCut: !isWhole, ...(lacks === undefined ? {} : { lacks }) };
}

function tabulate(ops: Ops): (Operators[string] | undefined)[] {
  const handlers: (Operators[string] | undefined)[] = [];
  for (const [name, handler] of Object.entries({ ...graphicsOperators, ...textOperators, ...pathOperators(ops) })) {
    handlers[ops[name as keyof Ops]] = handler;
  }
  return handlers;
}

function fontNames({ fnArray, argsArray }: OperatorList, ops: Ops): Set<string> {
  const names = new Set<string>();
  fnArray.forEach((operator, index) => {
    if (operator === ops.setFont) {
      names.add(argsArray[index][0]);
    } else if (operator === ops.setGState) {
      for (const [key, value] of argsArray[index][0]) {
        if (key === "Font") {
          names.add(value[0]);
        }
      }
    }
  });
  return names;
}
