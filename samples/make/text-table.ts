/** Rows of a table drawn as text; white space parts the cells. */
export function readTextTable(drawn: string): string[][] {
  return drawn
    .trim()
    .split("\n")
    .map((line) => line.trim().split(/\s+/));
}
