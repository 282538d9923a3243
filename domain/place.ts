/** left, top, right, bottom in PDF points (1/72 inch) from the top left corner of the upright page. */
export type Box = readonly [left: number, top: number, right: number, bottom: number];

/**
 * Where something stands in its document 出处.
 * A page of a PDF, OFD or image; a cell of a sheet (the sheet of a CSV file bears the name of the file); a paragraph or a
 * table cell of a Word file or web page. Pages, paragraphs and grids count from 1.
 */
export interface Place {
  page?: number;
  /** All pages of something that runs over several. */
  pages?: number[];
  box?: Box;
  sheet?: string;
  /** A1 notation, in a sheet or in a grid of a Word file. */
  cell?: string;
  range?: string;
  paragraph?: number;
  grid?: number;
}

/** A1 notation of a cell; row and column count from 0. `cellName(0, 27)` is `"AB1"`. */
export function cellName(row: number, column: number): string {
  let letters = "";
  for (let rest = column; rest >= 0; rest = Math.floor(rest / 26) - 1) {
    letters = String.fromCharCode(65 + (rest % 26)) + letters;
  }
  return `${letters}${row + 1}`;
}

const names: string[] = [];

/** The letters of a column that counts from 0; kept, because every cell of a sheet asks. */
export function columnName(column: number): string {
  names[column] ??= cellName(0, column).slice(0, -1);
  return names[column];
}

/** What a person reads to find the place: `第 9 页`, `工作表“表1” D12`, `第 3 个表格 B2`, `第 41 段`. */
export function placeInWords(place: Place): string {
  const pages = place.pages ?? [];
  if (pages.length > 1) {
    return `第 ${pages[0]}–${pages.at(-1)} 页`;
  }
  if (place.page !== undefined) {
    return `第 ${place.page} 页`;
  }
  if (place.sheet !== undefined) {
    return [`工作表“${place.sheet}”`, place.cell ?? place.range].filter(Boolean).join(" ");
  }
  if (place.grid !== undefined) {
    return [`第 ${place.grid} 个表格`, place.cell].filter(Boolean).join(" ");
  }
  return place.paragraph === undefined ? "全文" : `第 ${place.paragraph} 段`;
}
