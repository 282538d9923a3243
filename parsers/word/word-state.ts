import type { Block, DocumentProblem } from "../../domain/document.ts";
import type { Place } from "../../domain/place.ts";
import type { NumberParagraph } from "./number-paragraphs.ts";

/** What reading a Word file keeps from one part of the body to the next. */
export interface WordState {
  documentName: string;
  numberParagraph: NumberParagraph;
  blocks: Block[];
  problems: DocumentProblem[];
  /** Body paragraphs and grids so far. */
  paragraphs: number;
  grids: number;
  pictures: number;
  /** Where we are, for problems met on the way. */
  place: Place;
  /** The open fields, innermost last: is their code being read, or their result? */
  fields: ("code" | "result")[];
}

export function startWordState(documentName: string, numberParagraph: NumberParagraph): WordState {
  return {
    documentName,
    numberParagraph,
    blocks: [],
    problems: [],
    paragraphs: 0,
    grids: 0,
    pictures: 0,
    place: {},
    fields: [],
  };
}
