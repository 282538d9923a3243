import type { Quarter } from "../page-layout/turn.ts";
import type { GreyImage } from "./raster.ts";

/** Turns a page by some degrees, clockwise, about its middle; it keeps its size, and what comes in is white. */
export function turnBySkew(image: GreyImage, degrees: number): GreyImage {
  if (degrees === 0) {
    return image;
  }
  const { width, height, data } = image;
  const turned = new Uint8Array(data.length).fill(255);
  const [cos, sin] = [Math.cos((degrees * Math.PI) / 180), Math.sin((degrees * Math.PI) / 180)];
  const [middleX, middleY] = [(width - 1) / 2, (height - 1) / 2];
  for (let y = 0; y < height; y++) {
    let sourceX = middleX - middleX * cos + (y - middleY) * sin;
    let sourceY = middleY + middleX * sin + (y - middleY) * cos;
    for (let x = 0; x < width; x++, sourceX += cos, sourceY -= sin) {
      const [left, top] = [Math.floor(sourceX), Math.floor(sourceY)];
      if (left < 0 || top < 0 || left + 1 >= width || top + 1 >= height) {
        continue;
      }
      const at = top * width + left;
      const [right, down] = [sourceX - left, sourceY - top];
      const above = (data[at] as number) * (1 - right) + (data[at + 1] as number) * right;
      const below = (data[at + width] as number) * (1 - right) + (data[at + width + 1] as number) * right;
      turned[y * width + x] = above * (1 - down) + below * down + 0.5;
    }
  }
  return { width, height, data: turned };
}

/** Turns a page whose text reads in this quarter, so that it reads to the right. */
export function turnUpright(image: GreyImage, quarter: Quarter): GreyImage {
  if (quarter === 0) {
    return image;
  }
  const { width, height, data } = image;
  const turned = new Uint8Array(data.length);
  const newWidth = quarter === 2 ? width : height;
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const [newX, newY] =
        quarter === 1 ? [y, width - 1 - x] : quarter === 2 ? [width - 1 - x, height - 1 - y] : [height - 1 - y, x];
      turned[newY * newWidth + newX] = data[y * width + x] as number;
    }
  }
  return { width: newWidth, height: quarter === 2 ? height : width, data: turned };
}
