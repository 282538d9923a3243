/** A rectangle of grid positions. */
export interface Rectangle {
  row: number;
  column: number;
  rowSpan: number;
  columnSpan: number;
}

/** Cuts the regions into rectangles, row by row; a region that is no rectangle (a border left out) becomes several. */
export function cutRectangles(
  rows: number,
  columns: number,
  regionAt: (row: number, column: number) => number,
): Rectangle[] {
  const taken = new Uint8Array(rows * columns);
  const found: Rectangle[] = [];
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) {
      if (taken[row * columns + column]) {
        continue;
      }
      const region = regionAt(row, column);
      const free = (r: number, c: number): boolean => !taken[r * columns + c] && regionAt(r, c) === region;
      let columnSpan = 1;
      while (column + columnSpan < columns && free(row, column + columnSpan)) {
        columnSpan += 1;
      }
      let rowSpan = 1;
      const wholeRow = (r: number): boolean => {
        for (let c = column; c < column + columnSpan; c++) {
          if (!free(r, c)) {
            return false;
          }
        }
        return true;
      };
      while (row + rowSpan < rows && wholeRow(row + rowSpan)) {
        rowSpan += 1;
      }
      for (let r = row; r < row + rowSpan; r++) {
        taken.fill(1, r * columns + column, r * columns + column + columnSpan);
      }
      found.push({ row, column, rowSpan, columnSpan });
    }
  }
  return found;
}
