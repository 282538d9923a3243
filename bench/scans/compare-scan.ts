import { DOUBTFUL, type Grid, type GridCell } from "../../domain/document.ts";

/** How a scan was read against the text of the same pages. */
export interface ScanScore {
  cells: number;
  cellsEqual: number;
  digits: number;
  digitsEqual: number;
  /** Wrong cells that the reading itself calls doubtful, or that stand on a page it refused. */
  wrongFlagged: number;
  /** Cells that are right and called doubtful. */
  rightFlagged: number;
  tables: number;
  tablesFound: number;
  wrong: string[];
}

export const NO_SCORE: ScanScore = {
  cells: 0,
  cellsEqual: 0,
  digits: 0,
  digitsEqual: 0,
  wrongFlagged: 0,
  rightFlagged: 0,
  tables: 0,
  tablesFound: 0,
  wrong: [],
};

/** Tables of a text PDF against those of its scan, matched by page and place; their cells by row and column. */
export function compareScan(before: readonly Grid[], after: readonly Grid[], refused: ReadonlySet<number>): ScanScore {
  const score: ScanScore = { ...NO_SCORE, wrong: [] };
  for (const table of before) {
    const found = after.find((other) => other.place.page === table.place.page && overlap(other, table));
    addGhosts(score, table, found, refused);
    const cells = new Map(found?.cells.map((cell) => [`${cell.row}:${cell.column}`, cell]));
    score.tables += 1;
    score.tablesFound += found ? 1 : 0;
    for (const cell of table.cells.filter(({ text }) => plain(text) !== "")) {
      const other = cells.get(`${cell.row}:${cell.column}`);
      const [printed, read] = [plain(cell.text), plain(other?.text ?? "")];
      const isFlagged = (other?.confidence ?? 1) < DOUBTFUL || refused.has(cell.place.page ?? 0);
      score.cells += 1;
      score.cellsEqual += printed === read ? 1 : 0;
      score.digits += digitsOf(printed).length;
      score.digitsEqual += commonLength(digitsOf(printed), digitsOf(read));
      score.wrongFlagged += printed !== read && isFlagged ? 1 : 0;
      score.rightFlagged += printed === read && isFlagged ? 1 : 0;
      if (printed !== read) {
        score.wrong.push(`p${cell.place.page} r${cell.row} c${cell.column} ${printed} → ${read} (${show(other)})`);
      }
    }
  }
  return score;
}

/** Text read where nothing is printed is wrong, too. */
function addGhosts(score: ScanScore, table: Grid, found: Grid | undefined, refused: ReadonlySet<number>): void {
  const printed = new Set(
    table.cells.filter(({ text }) => plain(text) !== "").map(({ row, column }) => `${row}:${column}`),
  );
  for (const cell of found?.cells ?? []) {
    if (plain(cell.text) !== "" && !printed.has(`${cell.row}:${cell.column}`)) {
      const isFlagged = (cell.confidence ?? 1) < DOUBTFUL || refused.has(cell.place.page ?? 0);
      score.cells += 1;
      score.wrongFlagged += isFlagged ? 1 : 0;
      score.wrong.push(`p${cell.place.page} r${cell.row} c${cell.column} nothing → ${cell.text} (${show(cell)})`);
    }
  }
}

export function addScores(one: ScanScore, other: ScanScore): ScanScore {
  const sum = (part: Exclude<keyof ScanScore, "wrong">): number => one[part] + other[part];
  return {
    cells: sum("cells"),
    cellsEqual: sum("cellsEqual"),
    digits: sum("digits"),
    digitsEqual: sum("digitsEqual"),
    wrongFlagged: sum("wrongFlagged"),
    rightFlagged: sum("rightFlagged"),
    tables: sum("tables"),
    tablesFound: sum("tablesFound"),
    wrong: [...one.wrong, ...other.wrong],
  };
}

function show(cell: GridCell | undefined): string {
  return cell ? `${cell.confidence ?? "–"}` : "no cell";
}

function overlap({ place: { box: a } }: Grid, { place: { box: b } }: Grid): boolean {
  return a !== undefined && b !== undefined && a[1] < b[3] && b[1] < a[3] && a[0] < b[2] && b[0] < a[2];
}

/** Width of characters, white space and the length of dashes do not count. */
function plain(text: string): string {
  return text
    .normalize("NFKC")
    .replace(/\s+/gu, "")
    .replace(/[—–―─]+/gu, "-");
}

function digitsOf(text: string): string {
  return text.replace(/\D/gu, "");
}

/** Length of the longest common subsequence. */
function commonLength(a: string, b: string): number {
  let row = new Array<number>(b.length + 1).fill(0);
  for (const one of a) {
    const next = [0];
    for (let index = 0; index < b.length; index++) {
      next.push(
        one === b[index] ? (row[index] as number) + 1 : Math.max(row[index + 1] as number, next[index] as number),
      );
    }
    row = next;
  }
  return row[b.length] as number;
}
