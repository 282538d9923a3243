import type { Block } from "../domain/document.ts";
import type { Box } from "../domain/place.ts";
import { compactText } from "../domain/text.ts";
import type { Word } from "./poppler-words.ts";

/** What becomes of the numbers a second reader sees on a page. */
export interface PageTokens {
  page: number;
  /** Numbers inside the box of one of our tables. */
  inside: number;
  /** Those that do not stand in the cell whose box holds them. */
  missed: Word[];
  /** Numbers outside every table that stand in columns: rows of a table that was not found. */
  unclaimed: Word[];
}

interface Cell {
  box: Box;
  text: string;
}

const NUMERIC = /^[-−–+△▲▵(（¥￥]*[\d０-９][\d０-９.,，．%％()（）-]*$/u;
/** Right edges this close, in points, make a column. */
const ALIGNED = 1.5;
const FEWEST_IN_COLUMN = 3;
/** So many numbers in columns are a table. */
const FEWEST_UNCLAIMED = 10;

/** Looks for the numbers of every page among the cells of a document. */
export function findTokens(pages: readonly (readonly Word[])[], blocks: readonly Block[]): PageTokens[] {
  const cells = new Map<number, Cell[]>();
  const tables = new Map<number, Box[]>();
  for (const block of blocks) {
    if (block.kind !== "grid") {
      continue;
    }
    const own = new Map<number, Box[]>();
    for (const { place, text } of block.cells) {
      if (place.page !== undefined && place.box) {
        add(cells, place.page, { box: place.box, text: compactText(text) });
        add(own, place.page, place.box);
      }
    }
    for (const [page, boxes] of own) {
      add(tables, page, around(boxes));
    }
  }
  return pages.map((words, index) => {
    const page = index + 1;
    const numbers = words.filter(({ text }) => NUMERIC.test(text));
    const boxes = tables.get(page) ?? [];
    const inside = numbers.filter((word) => boxes.some((box) => holds(box, word)));
    const missed = inside.filter((word) => !stands(word, cells.get(page) ?? []));
    const outside = numbers.filter((word) => !boxes.some((box) => holds(box, word)));
    return { page, inside: inside.length, missed, unclaimed: inColumns(outside) };
  });
}

/** True when the cell that holds a number says it, and not as part of a longer one. */
function stands(word: Word, cells: readonly Cell[]): boolean {
  const number = compactText(word.text);
  return cells.some(({ box, text }) => {
    if (!holds(box, word)) {
      return false;
    }
    for (let at = text.indexOf(number); at >= 0; at = text.indexOf(number, at + 1)) {
      const [before = "", after = ""] = [text[at - 1], text[at + number.length]];
      if (!(/\d/.test(before) && /^\d/.test(number)) && !(/\d/.test(after) && /\d$/.test(number))) {
        return true;
      }
    }
    return false;
  });
}

function holds([left, top, right, bottom]: Box, word: Word): boolean {
  const [x, y] = [(word.left + word.right) / 2, (word.top + word.bottom) / 2];
  return x >= left && x <= right && y >= top && y <= bottom;
}

/** The numbers that share their right edge with others, if several such columns hold so many that they are a table. */
function inColumns(words: readonly Word[]): Word[] {
  const columns: Word[][] = [];
  for (const word of [...words].sort((a, b) => a.right - b.right)) {
    const last = columns.at(-1);
    if (last && word.right - (last.at(-1) as Word).right <= ALIGNED) {
      last.push(word);
    } else {
      columns.push([word]);
    }
  }
  const full = columns.filter((column) => column.length >= FEWEST_IN_COLUMN);
  const found = full.flat();
  return besideOthers(full) >= FEWEST_IN_COLUMN && found.length >= FEWEST_UNCLAIMED ? found : [];
}

/**
 * How many numbers of the columns have one of another column on their own line. The numbers of items (9. and 10.)
 * end at two places as well, but never on one line.
 */
function besideOthers(columns: readonly Word[][]): number {
  const middle = ({ top, bottom }: Word): number => (top + bottom) / 2;
  return columns.flatMap((column) =>
    column.filter((word) =>
      columns.some(
        (other) => other !== column && other.some((near) => near.top < middle(word) && middle(word) < near.bottom),
      ),
    ),
  ).length;
}

function around(boxes: readonly Box[]): Box {
  return [
    Math.min(...boxes.map((box) => box[0])),
    Math.min(...boxes.map((box) => box[1])),
    Math.max(...boxes.map((box) => box[2])),
    Math.max(...boxes.map((box) => box[3])),
  ];
}

function add<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const list = map.get(key);
  if (list) {
    list.push(value);
  } else {
    map.set(key, [value]);
  }
}
