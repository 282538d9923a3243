import type { Evidence, Finding } from "../../domain/finding.ts";
import { rollDice } from "../dice.ts";
import { type BaseDraft, findingsOf } from "./base-draft.ts";
import { type PlantedText, plantInText, TEXT_FAULTS, type TextFault } from "./text-faults.ts";

/** What became of the faults of one class in the text. */
export interface TextTally {
  planted: number;
  determined: number;
  found: number;
  /** Findings above notice that the draft did not have before, and those of them that show the changed place. */
  findings: number;
  atPlace: number;
  missed: string[];
  elsewhere: string[];
  /** Faults that gave more than one finding, with what they say. */
  more: string[];
}

/** Draws for each fault that is wanted: often the words do not tell one place, or nothing in the draft tells of the slip. */
const DRAWS = 6;

/** Plants so many determined faults of each class, one at a time, over all drafts. */
export function runText(drafts: readonly BaseDraft[], seed: number, wanted: number): Map<TextFault, TextTally> {
  const dice = rollDice(seed);
  const tallies = new Map<TextFault, TextTally>();
  for (const fault of drafts.length > 0 ? TEXT_FAULTS : []) {
    const tally = { planted: 0, determined: 0, found: 0, findings: 0, atPlace: 0, missed: [], elsewhere: [], more: [] };
    tallies.set(fault, tally);
    for (let draw = 0; draw < wanted * DRAWS && tally.determined < wanted; draw += 1) {
      const draft = dice.pick(drafts);
      const planted = plantInText(draft, fault, dice);
      if (planted) {
        score(draft, planted, tally);
      }
    }
  }
  return tallies;
}

function score(draft: BaseDraft, planted: PlantedText, tally: TextTally): void {
  tally.planted += 1;
  if (!planted.isDetermined) {
    return;
  }
  tally.determined += 1;
  const findings = findingsOf(planted.read, draft.prior).filter(
    ({ id, message }) => !draft.known.has(id) && !draft.messages.has(message),
  );
  const own = findings.filter((finding) => shows(finding, planted));
  tally.found += own.length > 0 ? 1 : 0;
  tally.findings += findings.length;
  tally.atPlace += own.length;
  const said = `${draft.name} ${planted.cell.label}: ${planted.before} → ${planted.printed}`;
  if (own.length === 0) {
    tally.missed.push(said);
  }
  if (findings.length > 1) {
    tally.more.push(`${said} | ${findings.map(({ message }) => message).join(" || ")}`);
  }
  for (const { message } of findings.filter((finding) => !own.includes(finding))) {
    tally.elsewhere.push(`${said} | ${message}`);
  }
}

/** A finding shows a place where one of its evidences does: the number itself, a quotation with it, or its wrong word. */
function shows({ evidence }: Finding, { document, cell, printed, word }: PlantedText): boolean {
  const shown = evidence.filter((one) => one.document === document && isSamePlace(one, cell));
  return shown.some((one) => (one.printed ?? "").includes(printed) || one.printed === word);
}

function isSamePlace({ place }: Evidence, cell: PlantedText["cell"]): boolean {
  return place.page === cell.place.page && place.paragraph === cell.place.paragraph;
}
