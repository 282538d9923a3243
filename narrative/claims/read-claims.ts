import type { Cell } from "../../domain/budget-table.ts";
import type { AmountClaim, FigureClaim, Subject, TextClaims } from "../../domain/claim.ts";
import type { Narrative, Passage } from "../../domain/narrative.ts";
import { findFigures } from "../figures/find-figures.ts";
import type { ClaimFacts } from "./claim-facts.ts";
import { headingContext, leadingTitle, openingContext } from "./context.ts";
import { cellOfFigure } from "./figure-cell.ts";
import { openLists } from "./lists.ts";
import { markCopies } from "./mark-copies.ts";
import { readMoney } from "./read-money.ts";
import { FARTHEST, readPath } from "./read-path.ts";
import { readRate } from "./read-rate.ts";
import { readSubject } from "./read-subject.ts";
import { sameCore } from "./same-subject.ts";
import { opensList, opensNumberedList, type Said, startsItem, type Unit } from "./unit.ts";
import { findWordClaims } from "./word-claims.ts";
import { plainWords } from "./words.ts";
import { asidesOf, isReason } from "./zones.ts";

const QUANTITIES = new Set(["money", "percent", "points", "multiple", "count"]);

/** Most passages tell of duties and plans: neither a number nor a comparison is in them. */
const SAYS_ANYTHING = /[\d０-９]|[一二三四五六七八九十百千]\s*(?:[万亿]?元|成)|持平|一致|相等|相同|不变|变化/u;

/** Every claim of a text, in order. Pure reading: whether a claim is true is not asked here. */
export function readClaims(narrative: Narrative, facts: ClaimFacts): TextClaims {
  const result: TextClaims = { narrative: narrative.id, document: narrative.document, claims: [], figures: [] };
  const history: AmountClaim[] = [];
  const lists = openLists();
  let intro: Intro | undefined;
  for (const passage of narrative.passages) {
    if (passage.kind !== "prose" && passage.kind !== "heading") {
      continue;
    }
    lists.enter(passage);
    intro = introOf(passage, intro);
    if (!SAYS_ANYTHING.test(passage.text)) {
      continue;
    }
    const lead = lists.lead();
    let unit = openUnit(narrative, passage, facts, history, lead, intro);
    let cells = readFigures(unit);
    if (unit.completed.size > 0) {
      // Read anew, now that it is known which amounts are no budget.
      unit = { ...openUnit(narrative, passage, facts, history, lead, intro), completed: unit.completed };
      cells = readFigures(unit);
    }
    result.figures.push(...cells);
    unit.claims.push(...findWordClaims(unit));
    result.claims.push(...unit.claims);
    history.push(...unit.amounts);
    lists.leave(passage, unit.amounts);
  }
  markCopies(narrative, result.claims);
  return result;
}

/** 财政拨款支出主要内容如下：, a line without figures that says what the numbered items under it are of. */
interface Intro {
  section: string;
  subject: Subject;
}

const INTRO = /[:：]\s*$/u;
const LONGEST_INTRO = 40;

function introOf({ text, section, number, kind }: Passage, before: Intro | undefined): Intro | undefined {
  const words = plainWords(text);
  if (kind === "prose" && !number && INTRO.test(text) && words.length <= LONGEST_INTRO && !/\d/u.test(words)) {
    const subject = readSubject(
      words.replace(/(?:的)?(?:主要)?(?:内容|用于|情况)?(?:如下|包括|以下方面|以下几方面)[:：]$/u, ""),
      undefined,
    );
    return subject.scope ? { section: section.join(" "), subject } : undefined;
  }
  return number && before?.section === section.join(" ") ? before : undefined;
}

/** 1.公务接待费。2025年预算数…: what the title of a paragraph, or the heading right over it, names is what it speaks of. */
function titleSubject(narrative: Narrative, passage: Passage): Subject | undefined {
  const heading = narrative.passages[passage.section.at(-1) ?? -1]?.text ?? "";
  const [title = passage.kind === "prose" ? heading : ""] = leadingTitle(passage);
  const { term } = readSubject(plainWords(title).replace(/[。：:]+$/u, ""), undefined);
  return term ? { term } : undefined;
}

function openUnit(
  narrative: Narrative,
  passage: Passage,
  facts: ClaimFacts,
  history: readonly AmountClaim[],
  lead: AmountClaim | undefined,
  intro: Intro | undefined,
): Unit {
  const starts = passage.sentences.length > 0 ? passage.sentences.map(({ from }) => from) : [0];
  const path = readPath(plainWords(passage.text.slice(0, Math.min(starts[1] ?? FARTHEST, FARTHEST))));
  const head = path ? { path } : titleSubject(narrative, passage);
  const context = openingContext(headingContext(narrative, passage, facts), passage, facts);
  const scope = passage.number ? intro?.subject.scope : undefined;
  const outer =
    lead ?? (passage.number && intro ? history.findLast((one) => sameCore(one.subject, intro.subject)) : undefined);
  return {
    narrative,
    passage,
    starts,
    context: scope ? { ...context, scope } : context,
    history,
    ...(outer ? { outer } : {}),
    ...(head ? { head } : {}),
    amounts: [],
    claims: [],
    completed: new Set(),
  };
}

/** Reads the claims of a passage into `unit`; gives the cells of its figures. */
function readFigures(unit: Unit): Cell[] {
  const cells: Cell[] = [];
  const { passage, narrative, starts } = unit;
  const figures = findFigures(passage.text).filter(({ kind }) => QUANTITIES.has(kind));
  const isAside = asidesOf(passage.text);
  let end = 0;
  for (const figure of figures) {
    const sentence = Math.max(0, starts.filter((start) => start <= figure.from).length - 1);
    const start = starts[sentence] ?? 0;
    const said: Said = {
      figure,
      sentence,
      words: plainWords(passage.text.slice(Math.max(end, start), figure.from)),
      before: plainWords(passage.text.slice(start, figure.from)),
      zone: isReason(passage.text, figure.from, starts) ? "reason" : isAside(figure.from) ? "aside" : "main",
    };
    openInner(unit, sentence, passage.text.slice(end, figure.from));
    const claim = said.zone === "reason" ? undefined : readFigure(unit, said);
    if (figure.kind !== "points") {
      cells.push(claim?.cell ?? cellOfFigure(narrative, passage, figure, lastWords(said.words)));
    }
    if (claim) {
      unit.claims.push(claim);
    }
    if (claim?.kind === "amount") {
      unit.amounts.push(claim);
    }
    end = figure.to;
  }
  return cells;
}

/** What a figure is called that nothing more is known of: the words before it, without the marks they are joined with. */
function lastWords(words: string): string {
  const plain = (text: string): string => text.replace(/^[，。；：、）,;:)\s]+|[（(\s]+$/gu, "");
  const last = words.slice(-20);
  return plain(/[^，。；：,;:]*$/u.exec(last)?.[0] ?? "") || plain(last);
}

function readFigure(unit: Unit, said: Said): FigureClaim | undefined {
  switch (said.figure.kind) {
    case "money":
      return readMoney(unit, said);
    case "percent":
    case "multiple":
      return readRate(unit, said);
    default:
      return undefined;
  }
}

// 其中： makes what follows in the sentence parts of the amount before; 。其中： does so for the sentence it begins.
function openInner(unit: Unit, sentence: number, between: string): void {
  if (unit.inner && unit.inner.sentence !== sentence) {
    const { text } = unit.passage;
    if (unit.inner.isNumbered && startsItem(text.slice(unit.starts[sentence]))) {
      unit.inner.sentence = sentence;
    } else {
      delete unit.inner;
    }
  }
  const last = unit.amounts.findLast(({ zone, isBase }) => zone === "main" && !isBase);
  if (last && opensList(between)) {
    unit.inner = { claim: last, sentence, ...(opensNumberedList(between) ? { isNumbered: true } : {}) };
  }
}
