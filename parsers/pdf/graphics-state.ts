import { compose, IDENTITY, type Matrix } from "./matrix.ts";

export type ClipBox = readonly [left: number, top: number, right: number, bottom: number];

/** The part of the PDF graphics state that decides where text and lines stand and whether they are seen. */
export interface GraphicsState {
  /** From the space of the drawing operators to the upright page. */
  matrix: Matrix;
  clip: ClipBox;
  fill: string;
  /** Opacity of what is filled, 0 to 1. */
  fillOpacity: number;
  stroke: string;
  lineWidth: number;
  /** Inside a soft mask: what is drawn there shapes other content and is not seen itself. */
  isMask: boolean;
  fontName: string;
  fontSize: number;
  charSpacing: number;
  wordSpacing: number;
  horizontalScale: number;
  leading: number;
  rise: number;
  renderingMode: number;
  textMatrix: ArrayLike<number>;
  /** Start of the line and place of the next character, before the text matrix. */
  lineX: number;
  lineY: number;
  x: number;
  y: number;
}

export function initialState(matrix: Matrix, clip: ClipBox): GraphicsState {
  return {
    matrix,
    clip,
    fill: "#000000",
    fillOpacity: 1,
    stroke: "#000000",
    lineWidth: 1,
    isMask: false,
    fontName: "",
    fontSize: 0,
    charSpacing: 0,
    wordSpacing: 0,
    horizontalScale: 1,
    leading: 0,
    rise: 0,
    renderingMode: 0,
    textMatrix: IDENTITY,
    lineX: 0,
    lineY: 0,
    x: 0,
    y: 0,
  };
}

/** Starts text at the origin of a text matrix: BT and Tm. */
export function startText(state: GraphicsState, matrix: ArrayLike<number> = IDENTITY): void {
  state.textMatrix = matrix;
  state.lineX = state.lineY = state.x = state.y = 0;
}

export function moveText(state: GraphicsState, x: number, y: number): void {
  state.x = state.lineX += x;
  state.y = state.lineY += y;
}

export function transform(state: GraphicsState, matrix: ArrayLike<number>): void {
  state.matrix = compose(state.matrix, matrix);
}

/** Narrows the clip to a rectangle given as left, top, right, bottom of the upright page. */
export function clipTo(state: GraphicsState, [left, top, right, bottom]: ClipBox): void {
  const { clip } = state;
  state.clip = [Math.max(clip[0], left), Math.max(clip[1], top), Math.min(clip[2], right), Math.min(clip[3], bottom)];
}
