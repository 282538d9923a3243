import { compose, IDENTITY, type Matrix } from "./matrix.ts";

export type ClipBox = readonly [left: number, top: number, right: number, bottom: number];

/** The part of the PDF graphics state that decides where text and lines stand. */
export interface GraphicsState {
  matrix: Matrix;
  clip: ClipBox | undefined;
  fill: string;
  stroke: string;
  lineWidth: number;
  fontName: string;
  fontSize: number;
  charSpacing: number;
  wordSpacing: number;
  horizontalScale: number;
  leading: number;
  rise: number;
  invisible: boolean;
}

export function initialState(matrix: Matrix): GraphicsState {
  return {
    matrix,
    clip: undefined,
    fill: "#000000",
    stroke: "#000000",
    lineWidth: 1,
    fontName: "",
    fontSize: 0,
    charSpacing: 0,
    wordSpacing: 0,
    horizontalScale: 1,
    leading: 0,
    rise: 0,
    invisible: false,
  };
}

/** Where the next character goes; reset by every BT. */
export interface TextPosition {
  matrix: Matrix;
  lineX: number;
  lineY: number;
  x: number;
  y: number;
}

export function startOfText(matrix: Matrix = IDENTITY): TextPosition {
  return { matrix, lineX: 0, lineY: 0, x: 0, y: 0 };
}

export function moveText(position: TextPosition, x: number, y: number): void {
  position.lineX += x;
  position.lineY += y;
  position.x = position.lineX;
  position.y = position.lineY;
}

export function intersect(a: ClipBox | undefined, b: ClipBox): ClipBox {
  return a ? [Math.max(a[0], b[0]), Math.max(a[1], b[1]), Math.min(a[2], b[2]), Math.min(a[3], b[3])] : b;
}

export function glyphMatrix(state: GraphicsState, position: TextPosition): Matrix {
  return compose(state.matrix, position.matrix);
}
