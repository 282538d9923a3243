import type { Lattice } from "../page-layout/find-lattices.ts";

/** Of a column with so many numbers, this share has the same number of decimals. */
const FEWEST = 4;
const USUAL = 0.8;
const NUMBER = /^[(（]?[-+−△]?[\d,]+(?:\.(\d+))?[)）]?$/u;
const NOTHING = /^[-0.]*$/u;

/**
 * The cells, by their index, whose number has other decimals than nearly all of its column: a speck between two digits looks
 * like a point. `texts` as recognized, one for each cell.
 */
export function findOddDecimals({ cells }: Lattice, texts: readonly string[]): Set<number> {
  const columns = new Map<number, { index: number; decimals: number }[]>();
  for (const [index, { column, columnSpan }] of cells.entries()) {
    const text = texts[index] ?? "";
    const number = NUMBER.exec(text);
    if (number && columnSpan === 1 && !NOTHING.test(text)) {
      const own = columns.get(column) ?? [];
      own.push({ index, decimals: number[1]?.length ?? 0 });
      columns.set(column, own);
    }
  }
  const odd = new Set<number>();
  for (const numbers of columns.values()) {
    const counts = new Map<number, number>();
    for (const { decimals } of numbers) {
      counts.set(decimals, (counts.get(decimals) ?? 0) + 1);
    }
    const [usual, count] = [...counts].reduce((most, one) => (one[1] > most[1] ? one : most));
    if (numbers.length >= FEWEST && count >= USUAL * numbers.length) {
      numbers.filter(({ decimals }) => decimals !== usual).forEach(({ index }) => void odd.add(index));
    }
  }
  return odd;
}
