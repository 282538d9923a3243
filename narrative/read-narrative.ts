import type { BudgetTable } from "../domain/budget-table.ts";
import type { Document } from "../domain/document.ts";
import { type Narrative, narrativeId, type Passage, type PassageKind, type Span } from "../domain/narrative.ts";
import { cutSentences } from "./cut-sentences.ts";
import { dropRepeats } from "./drop-repeats.ts";
import { gatherPieces } from "./gather-pieces.ts";
import { joinHalves } from "./join-halves.ts";
import { joinTitles } from "./join-titles.ts";
import { markContents } from "./mark-contents.ts";
import { markResidue } from "./mark-residue.ts";
import { readNumber } from "./numbering.ts";
import { setSections } from "./set-sections.ts";
import { splitItems } from "./split-items.ts";
import { tellKinds } from "./tell-kinds.ts";

/** The text of a document as a reader reads it: passages with their sections and sentences. `tables` may hold others' too. */
export function readNarrative(document: Document, tables: readonly BudgetTable[]): Narrative {
  const gathered = dropRepeats(gatherPieces(document, tables));
  markContents(gathered);
  markResidue(gathered);
  const pieces = joinTitles(joinHalves(gathered)).flatMap((piece) =>
    piece.kind === undefined ? splitItems(piece) : [piece],
  );
  const kinds = tellKinds(pieces).map((kind, index) => (isNoParagraph(pieces[index]?.text ?? "") ? "residue" : kind));
  const sections = setSections(
    pieces.map(({ text }) => text),
    kinds,
  );
  const passages = pieces.map(({ text, stretches }, index): Passage => {
    const kind = kinds[index] as PassageKind;
    const number = kind === "heading" || kind === "prose" ? readNumber(text)?.printed : undefined;
    return {
      index,
      kind,
      text,
      stretches,
      section: sections[index] as number[],
      ...(number === undefined ? {} : { number }),
      sentences: sentencesOf(text, kind),
    };
  });
  return { id: narrativeId(document.id), document: document.id, passages };
}

/** No one writes a paragraph of so many characters: a file that holds one is damaged, or made to be read for hours. */
const MOST_CHARACTERS = 20_000;

function isNoParagraph(text: string): boolean {
  return text.length > MOST_CHARACTERS;
}

function sentencesOf(text: string, kind: PassageKind): Span[] {
  if (kind === "prose") {
    return cutSentences(text);
  }
  const from = text.length - text.trimStart().length;
  return kind === "heading" ? [{ from, to: from + text.trim().length }] : [];
}
