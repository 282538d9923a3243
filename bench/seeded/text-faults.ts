import { formatNumber } from "../../domain/amount.ts";
import type { Cell } from "../../domain/budget-table.ts";
import type { FigureClaim } from "../../domain/claim.ts";
import type { Passage } from "../../domain/narrative.ts";
import { cellKey } from "../../domain/relation.ts";
import { claimsOf } from "../../narrative/claims-of.ts";
import type { ReadDocument } from "../../review/make-books.ts";
import type { Dice } from "../dice.ts";
import { changeParagraph } from "../reach/change-paragraph.ts";
import { isBrokenBy } from "../reach/told-by.ts";
import type { BaseDraft } from "./base-draft.ts";
import { mistype, type SlipKind } from "./change-cell.ts";

export type TextFault = "amount" | "growth" | "share" | "completion" | "direction";

export const TEXT_FAULTS: readonly TextFault[] = ["amount", "growth", "share", "completion", "direction"];

/** A draft with one wrong word or number in its text, and where that is. */
export interface PlantedText {
  read: ReadDocument[];
  document: string;
  cell: Cell;
  /** What the sentence reads now: the number, or the words of the direction with their number. */
  printed: string;
  /** The word of direction that was turned: the number beside it is right. */
  word?: string;
  before: string;
  /** The other numbers of the draft tell that it is wrong. */
  isDetermined: boolean;
}

const SLIPS: readonly SlipKind[] = ["digit", "digit", "swapped", "dropped", "doubled", "point"];
/** Words before a number by which its place is found again. */
const CONTEXT = 6;
const DIRECTION = /(增加|减少|增长|下降|上升|降低)(?:了)?$/u;
const OTHER_WAY: Record<string, string> = {
  增加: "减少",
  减少: "增加",
  增长: "下降",
  下降: "增长",
  上升: "下降",
  降低: "提高",
};

interface TextPlace {
  claim: FigureClaim;
  passage: Passage;
  document: string;
}

/** One slip in a sentence, or nothing where the draft has no place for it; the draft itself stays as it is. */
export function plantInText(draft: BaseDraft, fault: TextFault, dice: Dice): PlantedText | undefined {
  const places = placesFor(draft, fault);
  const place = places.length > 0 ? dice.pick(places) : undefined;
  if (!place) {
    return undefined;
  }
  return fault === "direction" ? turnWord(draft, place) : retype(draft, place, dice);
}

function placesFor({ books }: BaseDraft, fault: TextFault): TextPlace[] {
  return books.flatMap((book) =>
    claimsOf(book).flatMap(({ claims, narrative, document }) => {
      const passages = book.narratives.find(({ id }) => id === narrative)?.passages ?? [];
      return claims.flatMap((claim) => {
        const passage = passages[claim.passage];
        return passage && claim.kind !== "word" && isOf(claim, passage, fault) ? [{ claim, passage, document }] : [];
      });
    }),
  );
}

function isOf(claim: FigureClaim, passage: Passage, fault: TextFault): boolean {
  if ((claim.cell.number?.mantissa ?? 0) === 0) {
    return false;
  }
  return fault === "direction"
    ? (claim.kind === "change" || claim.kind === "growth") && DIRECTION.test(leadOf(claim, passage))
    : claim.kind === fault;
}

function leadOf({ figure }: FigureClaim, { text }: Passage): string {
  return text.slice(0, figure.from);
}

function retype(draft: BaseDraft, { claim, passage, document }: TextPlace, dice: Dice): PlantedText | undefined {
  const { cell } = claim;
  const { number } = cell;
  const mistyped = number && mistype(number, dice.pick(SLIPS), dice);
  if (!mistyped) {
    return undefined;
  }
  const sign = Math.sign(number.mantissa);
  const isGrouped = /[,，]/u.test(cell.text);
  const size = formatNumber({ mantissa: Math.abs(mistyped.mantissa), decimals: mistyped.decimals }, isGrouped);
  const printed = cell.text.replace(/\d[\d,，.]*/u, size);
  const words = leadOf(claim, passage).slice(-CONTEXT);
  const read = changeParagraph(draft.read, {
    document,
    place: cell.place,
    before: words + cell.text,
    after: words + printed,
  });
  const states = statesOf(draft, cell);
  return (
    read && {
      read,
      document,
      cell,
      printed,
      before: cell.text,
      isDetermined: isBrokenBy(states, cell, { ...mistyped, mantissa: sign * Math.abs(mistyped.mantissa) }),
    }
  );
}

/** 增加 where the numbers fell. */
function turnWord(draft: BaseDraft, { claim, passage, document }: TextPlace): PlantedText | undefined {
  const { cell } = claim;
  const lead = leadOf(claim, passage);
  const [words = "", word = ""] = DIRECTION.exec(lead) ?? [];
  const other = OTHER_WAY[word] ?? word;
  const turned = words.replace(word, other);
  const context = lead.slice(0, lead.length - words.length).slice(-CONTEXT);
  const read = changeParagraph(draft.read, {
    document,
    place: cell.place,
    before: context + words + cell.text,
    after: context + turned + cell.text,
  });
  const { number } = cell;
  return (
    read &&
    number && {
      read,
      document,
      cell,
      printed: cell.text,
      word: other,
      before: `${words}${cell.text} → ${turned}`,
      isDetermined: isBrokenBy(statesOf(draft, cell), cell, { ...number, mantissa: -number.mantissa }),
    }
  );
}

function statesOf({ relations }: BaseDraft, cell: Cell) {
  return (relations.get(cellKey(cell)) ?? []).map(({ judgement }) => judgement.relation);
}
