import { clipTo, transform } from "./graphics-state.ts";
import { compose, transformBox } from "./matrix.ts";
import { type Operators, type PageReading, restore, save } from "./page-reading.ts";

type Numbers = ArrayLike<number>;
interface Group {
  matrix: Numbers | null;
  bbox: Numbers | null;
  smask: object | null;
}

/** Operators of the graphics state, of forms, annotations and layers. */
export const graphicsOperators: Operators = {
  save,
  restore,
  transform(page, matrix: Numbers) {
    transform(page.state, matrix);
  },
  setLineWidth(page, [width]: [number]) {
    page.state.lineWidth = width;
  },
  setFillRGBColor(page, [color]: [string]) {
    page.state.fill = color;
  },
  setStrokeRGBColor(page, [color]: [string]) {
    page.state.stroke = color;
  },
  // Patterns and shadings: some colour, whichever.
  setFillColorN(page) {
    page.state.fill = "pattern";
  },
  setStrokeColorN(page) {
    page.state.stroke = "pattern";
  },
  setFillTransparent(page) {
    page.state.fill = "transparent";
  },
  setStrokeTransparent(page) {
    page.state.stroke = "transparent";
  },
  setGState(page, [entries]: [[string, unknown][]]) {
    for (const [key, value] of entries) {
      if (key === "LW") {
        page.state.lineWidth = value as number;
      } else if (key === "ca") {
        page.state.fillOpacity = value as number;
      } else if (key === "Font") {
        [page.state.fontName, page.state.fontSize] = value as [string, number];
      }
    }
  },

  paintFormXObjectBegin(page, [matrix, box]: [Numbers | null, Numbers | null]) {
    save(page);
    if (matrix) {
      transform(page.state, matrix);
    }
    if (box) {
      clipToRectangle(page, box);
    }
  },
  paintFormXObjectEnd: restore,
  // The form that follows applies the matrix of its group itself; only the clip of the group is made here.
  beginGroup(page, [{ matrix, bbox, smask }]: [Group]) {
    save(page);
    page.state.isMask ||= smask !== null;
    if (bbox) {
      clipToRectangle(page, bbox, matrix);
    }
  },
  endGroup: restore,
  // Form fields, stamps and comments are placed on the page itself, whatever state its content left behind.
  beginAnnotation(page, [, rectangle, placement, matrix]: [string, Numbers | null, Numbers, Numbers]) {
    page.saved.length = 0;
    page.state = { ...page.firstState };
    if (rectangle) {
      clipToRectangle(page, rectangle);
    }
    transform(page.state, placement);
    transform(page.state, matrix);
  },

  beginMarkedContent(page) {
    page.marked.push(false);
  },
  beginMarkedContentProps(page, [tag, layer]: [string, unknown]) {
    page.marked.push(tag === "OC" && !page.isLayerShown(layer));
  },
  endMarkedContent(page) {
    page.marked.pop();
  },
};

function clipToRectangle(page: PageReading, box: Numbers, matrix?: Numbers | null): void {
  const place = matrix ? compose(page.state.matrix, matrix) : page.state.matrix;
  clipTo(page.state, transformBox(place, box[0] as number, box[1] as number, box[2] as number, box[3] as number));
}
