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
  /** Pictures met, by the id under which the part refers to each. */
  pictures: { id: string; place: Place }[];
  /** Where we are, for problems met on the way. */
  place: Place;
  /** Text of paragraphs whose end was deleted: the next one goes on in it. */
  runningOn: string;
  noteReferences: { kind: "footnote" | "endnote"; id: string; place: Place }[];
  /** Tracked changes met: they are read as accepted. */
  changes: { inserted: number; deleted: number; moved: number };
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
    pictures: [],
    place: {},
    runningOn: "",
    noteReferences: [],
    changes: { inserted: 0, deleted: 0, moved: 0 },
    fields: [],
  };
}
