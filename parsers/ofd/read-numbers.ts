import { IDENTITY, type Matrix } from "../pdf/matrix.ts";

/** Lengths of OFD are millimetres. */
export const POINTS_PER_MILLIMETRE = 72 / 25.4;

/** left, top, width, height in millimetres, as `ST_Box` is written. */
export interface Rectangle {
  left: number;
  top: number;
  width: number;
  height: number;
}

/** Numbers parted by white space or commas. Undefined where one is no finite number. */
function readNumbers(text: string | undefined): number[] | undefined {
  const words = text?.split(/[\s,]+/).filter((word) => word !== "") ?? [];
  const numbers = words.map(Number);
  return numbers.every(Number.isFinite) ? numbers : undefined;
}

export function readNumber(text: string | undefined, otherwise: number): number {
  const value = text === undefined || text.trim() === "" ? Number.NaN : Number(text);
  return Number.isFinite(value) ? value : otherwise;
}

export function readRectangle(text: string | undefined): Rectangle | undefined {
  const [left, top, width, height] = readNumbers(text) ?? [];
  return left === undefined || top === undefined || width === undefined || height === undefined
    ? undefined
    : { left, top, width, height };
}

/** A transformation written `a b c d e f`; the identity where there is none. */
export function readMatrix(text: string | undefined): Matrix {
  const numbers = readNumbers(text);
  return numbers?.length === 6 ? (numbers as unknown as Matrix) : IDENTITY;
}
