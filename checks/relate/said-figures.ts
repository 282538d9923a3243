import type { Cell } from "../../domain/budget-table.ts";
import type { Book } from "../../domain/check.ts";
import type { Narrative, Passage } from "../../domain/narrative.ts";
import { claimsOf } from "../../narrative/claims-of.ts";
import { figuresOfPassage } from "../../narrative/figures-of-passage.ts";

/** A figure of a paragraph, and the words that lead to it from the figure before or the beginning of its sentence. */
export interface SaidFigure {
  cell: Cell;
  before: string;
  /** The words up to the next figure or the end of the sentence. */
  after: string;
  /** Number of its sentence in the passage, from 0. */
  sentence: number;
}

/** The paragraphs of a book that speak of something, each with those of its figures that are wanted, in their order. */
export function* saidFigures(
  book: Book,
  about: RegExp,
  isWanted: (cell: Cell) => boolean,
): Iterable<{ narrative: Narrative; passage: Passage; figures: SaidFigure[] }> {
  for (const text of claimsOf(book)) {
    const narrative = book.narratives.find(({ id }) => id === text.narrative);
    for (const passage of narrative?.passages ?? []) {
      const speaks = passage.kind === "prose" && about.test(passage.text);
      const cells = speaks ? figuresOfPassage(text, passage.index).filter(isWanted) : [];
      if (narrative && cells.length > 0) {
        yield { narrative, passage, figures: cells.map((_, index) => withWords(passage, cells, index)) };
      }
    }
  }
}

function withWords({ text, sentences }: Passage, cells: readonly Cell[], index: number): SaidFigure {
  const cell = cells[index] as Cell;
  const [last, next] = [cells[index - 1], cells[index + 1]];
  const sentence = sentences.findIndex(({ from, to }) => from <= cell.column && cell.column < to);
  const { from = 0, to = text.length } = sentences[sentence] ?? {};
  return {
    cell,
    before: text.slice(Math.max(from, last ? endOf(last) : 0), cell.column),
    after: text.slice(endOf(cell), Math.min(to, next?.column ?? text.length)),
    sentence,
  };
}

function endOf({ column, text }: Cell): number {
  return column + text.length;
}
