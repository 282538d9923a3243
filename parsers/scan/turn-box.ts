import type { Quarter } from "../page-layout/turn.ts";
import type { PixelBox } from "./raster.ts";

interface Size {
  width: number;
  height: number;
}

/** Where a box of a page comes to lie when the page is turned as `turnBySkew` does: the upright box around it. */
export function turnBoxBySkew(box: PixelBox, degrees: number, { width, height }: Size): PixelBox {
  const [cos, sin] = [Math.cos((degrees * Math.PI) / 180), Math.sin((degrees * Math.PI) / 180)];
  const [middleX, middleY] = [(width - 1) / 2, (height - 1) / 2];
  const corners = [box.left, box.right].flatMap((x) => [box.top, box.bottom].map((y) => [x - middleX, y - middleY]));
  const xs = corners.map(([x = 0, y = 0]) => middleX + x * cos - y * sin);
  const ys = corners.map(([x = 0, y = 0]) => middleY + x * sin + y * cos);
  return {
    left: Math.floor(Math.min(...xs)),
    top: Math.floor(Math.min(...ys)),
    right: Math.ceil(Math.max(...xs)),
    bottom: Math.ceil(Math.max(...ys)),
  };
}

/** Where a box of a page comes to lie when the page is turned as `turnUpright` does; `size` is that of the page before. */
export function turnBoxUpright({ left, top, right, bottom }: PixelBox, quarter: Quarter, size: Size): PixelBox {
  const { width, height } = size;
  switch (quarter) {
    case 1:
      return { left: top, top: width - right, right: bottom, bottom: width - left };
    case 2:
      return { left: width - right, top: height - bottom, right: width - left, bottom: height - top };
    case 3:
      return { left: height - bottom, top: left, right: height - top, bottom: right };
    default:
      return { left, top, right, bottom };
  }
}
