import type { Stage } from "../../domain/budget-table.ts";
import type { AmountClaim, Base, Claim, FigureClaim, Subject, TextClaims } from "../../domain/claim.ts";
import type { Figure } from "../../domain/figure.ts";
import type { Narrative, Passage } from "../../domain/narrative.ts";
import { findFigures } from "../figures/find-figures.ts";
import { comparedWith, directionBefore, endsInBase } from "./comparison.ts";
import { type Context, headingContext, withContext } from "./context.ts";
import { cellOfFigure } from "./figure-cell.ts";
import { labelOf } from "./label.ts";
import { opensList } from "./lists.ts";
import { readPath } from "./read-path.ts";
import { readSubject } from "./read-subject.ts";
import { readShare, readsCompletion } from "./rates.ts";
import { matchesBase, sameCore } from "./same-subject.ts";
import { sentenceStarts, splitUnits } from "./split-units.ts";
import { findWordClaims } from "./word-claims.ts";
import { plainWords } from "./words.ts";
import { isAside, isReason } from "./zones.ts";

/** What is known of the draft before its sentences are read. */
export interface ClaimFacts {
  fiscalYear?: number;
  stage?: Stage;
}

/** One unit while it is read: a paragraph or an item of one. */
interface Unit {
  id: number;
  passage: Passage;
  from: number;
  text: string;
  starts: number[];
  context: Context;
  /** The item it opens with: 1、…（类）…（款）…（项）。 */
  head?: Subject;
  amounts: AmountClaim[];
  claims: Claim[];
  /** Set by 其中：, until the sentence ends. */
  lead?: { claim: AmountClaim; sentence: number };
}

const QUANTITIES = new Set(["money", "percent", "points", "multiple", "count"]);

/** Every claim of a text, in order. Pure reading: whether a claim is true is not asked here. */
export function readClaims(narrative: Narrative, facts: ClaimFacts): TextClaims {
  const result: TextClaims = { narrative: narrative.id, document: narrative.document, claims: [], figures: [] };
  const history: AmountClaim[] = [];
  let open: { claim: AmountClaim; section: string } | undefined;
  let units = 0;
  for (const passage of narrative.passages) {
    if (passage.kind !== "prose" && passage.kind !== "heading") {
      continue;
    }
    const section = passage.section.join(" ");
    const context = headingContext(narrative, passage, facts);
    for (const { from, to } of splitUnits(passage.text)) {
      const text = passage.text.slice(from, to);
      units += 1;
      const starts = sentenceStarts(text);
      const path = readPath(plainWords(text.slice(0, starts[1] ?? text.length)));
      const head = path ? { head: { path } } : {};
      const unit: Unit = { id: units, passage, from, text, starts, context, ...head, amounts: [], claims: [] };
      if (open && open.section !== section && !section.startsWith(`${open.section} `)) {
        open = undefined;
      }
      readUnit(unit, narrative, open?.claim, history, result);
      result.claims.push(...unit.claims);
      history.push(...unit.amounts);
      const last = unit.amounts.findLast(({ zone }) => zone === "main");
      if (last && opensList(text.slice(last.figure.to - from))) {
        open = { claim: last, section };
      } else if (last && !last.lead && !passage.number && unit.amounts.length > 1) {
        open = undefined;
      }
    }
  }
  return result;
}

function readUnit(
  unit: Unit,
  narrative: Narrative,
  open: AmountClaim | undefined,
  history: readonly AmountClaim[],
  result: TextClaims,
): void {
  const { text, from, passage, context } = unit;
  const figures = findFigures(text).filter(({ kind }) => QUANTITIES.has(kind));
  let end = 0;
  figures.forEach((figure, index) => {
    const sentence = unit.starts.filter((start) => start <= figure.from).length - 1;
    const start = unit.starts[sentence] ?? 0;
    const said = plainWords(text.slice(Math.max(end, start), figure.from));
    const sentenceWords = plainWords(text.slice(start, figure.from));
    const inPassage: Figure = { ...figure, from: figure.from + from, to: figure.to + from };
    const zone = isReason(text, figure.from, unit.starts) ? "reason" : isAside(text, figure.from) ? "aside" : "main";
    if (unit.lead && unit.lead.sentence !== sentence) {
      delete unit.lead;
    }
    const lead = unit.lead?.claim ?? (unit.amounts.length === 0 ? open : undefined);
    const place = { figure: inPassage, passage: passage.index, unit: unit.id, sentence };
    const claim =
      figure.kind === "money"
        ? readMoney(said, sentenceWords)
        : figure.kind === "percent" || figure.kind === "multiple"
          ? readRate(said, sentenceWords)
          : undefined;
    const cell = claim?.cell ?? cellOfFigure(narrative, passage, inPassage, plainLabel(said));
    if (figure.kind !== "points") {
      result.figures.push(cell);
    }
    if (claim) {
      unit.claims.push(claim);
      if (claim.kind === "amount") {
        unit.amounts.push(claim);
        const next = figures[index + 1];
        if (zone !== "reason" && next && opensList(text.slice(figure.to, next.from))) {
          const at = text.slice(figure.to, next.from);
          unit.lead = { claim, sentence: /。\s*其中/u.test(at) ? sentence + 1 : sentence };
        }
      }
    }
    end = figure.to;

    function readMoney(words: string, before: string): FigureClaim | undefined {
      const direction = directionBefore(words);
      const current = currentAmount();
      if (direction !== undefined && zone !== "reason") {
        const base = comparedWith(before, context.year) ?? inheritedBase(sentence);
        const own = readSubject(withoutComparison(words), context.fiscalYear);
        const of = base ? amountOf(own, base) : undefined;
        const subject = of?.subject ?? withContext(own, context, current?.subject);
        const label = `${labelOf(subject)} · ${direction === 1 ? "增加额" : "减少额"}`;
        const cell = cellOfFigure(narrative, passage, inPassage, label, direction);
        return { kind: "change", cell, ...place, ...(of ? { of } : {}), base: base ? withAmount(base, of) : {}, subject };
      }
      if (zone === "reason") {
        return undefined;
      }
      const isBase = endsInBase(words);
      const own = readSubject(isBase ? words.replace(/.*(?:比|较|同)/u, "") : words, context.fiscalYear);
      const named = own.term || own.path || own.name ? own : { ...readSubject(before, context.fiscalYear), ...timeOnly(own) };
      if (isBase) {
        delete named.name;
      }
      if (zone === "aside" && !named.term && !named.path) {
        return undefined;
      }
      const subject = withContext(named, context, current?.subject ?? unit.head ?? lead?.subject, lead?.subject);
      const label = labelOf(subject);
      const amount: AmountClaim = {
        kind: "amount",
        cell: cellOfFigure(narrative, passage, inPassage, label),
        ...place,
        subject,
        zone,
        ...(lead && !isBase ? { lead } : {}),
      };
      return amount;
    }

    function readRate(words: string, before: string): FigureClaim | undefined {
      if (zone === "reason" || figure.kind === "multiple") {
        return figure.kind === "multiple" && zone !== "reason" ? growthOf(words, before) : undefined;
      }
      const share = readShare(words);
      if (share !== undefined) {
        const of = currentAmount();
        const wholeSubject = share === "" ? undefined : wholeOf(share);
        const whole = wholeSubject ? wholeNamed(wholeSubject) : (of?.lead ?? unit.lead?.claim ?? open);
        const label = `${of ? labelOf(of.subject) : ""} · 占比`;
        return {
          kind: "share",
          cell: cellOfFigure(narrative, passage, inPassage, label),
          ...place,
          ...(of ? { of } : {}),
          ...(whole && whole !== of ? { whole } : {}),
          ...(wholeSubject ? { wholeSubject } : {}),
        };
      }
      const completion = readsCompletion(words);
      if (completion) {
        const base: Base = completion.isPrior
          ? { ...(context.year === undefined ? {} : { year: context.year - 1 }), ...completion.version }
          : { ...(context.year === undefined ? {} : { year: context.year }), ...completion.version };
        const of = amountOf({}, base);
        const subject = of?.subject ?? withContext({}, context, currentAmount()?.subject);
        const label = `${labelOf(subject)} · ${completion.isPrior ? "为上年的比例" : "完成预算比例"}`;
        const cell = cellOfFigure(narrative, passage, inPassage, label);
        return { kind: "completion", cell, ...place, ...(of ? { of } : {}), base: withAmount(base, of), subject };
      }
      return growthOf(words, before);
    }

    function growthOf(words: string, before: string): FigureClaim | undefined {
      const direction = directionBefore(words);
      if (direction === undefined) {
        return undefined;
      }
      const change = unit.claims.findLast(
        (one) => one.kind === "change" && one.sentence === sentence && one.figure.to <= inPassage.from,
      );
      const isNear = change?.kind === "change" && !unit.amounts.some(({ figure: one }) => one.from > change.figure.to);
      const base = isNear ? change.base : (comparedWith(before, context.year) ?? inheritedBase(sentence) ?? priorNear());
      const own = readSubject(withoutComparison(words), context.fiscalYear);
      const of = isNear ? change.of : base ? amountOf(own, base) : undefined;
      const subject = of?.subject ?? withContext(own, context, currentAmount()?.subject);
      const label = `${labelOf(subject)} · ${direction === 1 ? "增长率" : "下降率"}`;
      return {
        kind: "growth",
        cell: cellOfFigure(narrative, passage, inPassage, label, direction),
        ...place,
        ...(of ? { of } : {}),
        ...(isNear ? { change } : {}),
        base: base ? withAmount(base, of) : {},
        subject,
      };
    }

    function currentAmount(): AmountClaim | undefined {
      const inside = zone === "aside" ? unit.amounts : unit.amounts.filter((one) => one.zone === "main");
      return inside.at(-1);
    }

    // 上年预算1209.11万元，下降17.6%: the year before stands in the sentence without a word of comparison.
    function priorNear(): Base | undefined {
      const prior = unit.amounts.findLast(
        (one) => one.sentence === sentence && context.year !== undefined && one.subject.year === context.year - 1,
      );
      return prior ? { year: prior.subject.year as number, ...versionIn(prior.subject) } : undefined;
    }

    function inheritedBase(at: number): Base | undefined {
      const before = unit.claims.findLast(
        (one) => (one.kind === "change" || one.kind === "growth") && one.sentence === at,
      );
      return before && (before.kind === "change" || before.kind === "growth")
        ? { ...(before.base.year === undefined ? {} : { year: before.base.year }), ...versionIn(before.base) }
        : undefined;
    }

    // What is compared: the amount named by the words, else the last one that is not the other side itself.
    function amountOf(own: Subject, base: Base): AmountClaim | undefined {
      const isNamed = own.term !== undefined || own.path !== undefined;
      const inUnit = unit.amounts.filter((one) => one.zone !== "reason" && !matchesBase(one.subject, base));
      if (!isNamed) {
        return own.name ? undefined : inUnit.findLast((one) => zone === "aside" || one.zone === "main");
      }
      const wanted = withContext(own, context, inUnit.at(-1)?.subject ?? lead?.subject, lead?.subject);
      const fits = (one: AmountClaim) => sameCore(one.subject, wanted) && one.zone === "main";
      return (
        inUnit.findLast(fits) ??
        history.findLast(
          (one) =>
            fits(one) && !matchesBase(one.subject, base) && passage.index - one.passage <= NEAR && sameSection(one),
        )
      );
    }

    function sameSection(one: AmountClaim): boolean {
      const outer = narrative.passages[one.passage]?.section[0];
      return outer === passage.section[0];
    }

    function withAmount(base: Base, of: AmountClaim | undefined): Base {
      if (!of) {
        return base;
      }
      const others = unit.amounts.filter(
        (one) => one !== of && sameCore(one.subject, of.subject) && matchesBase(one.subject, base),
      );
      const amount = others.at(-1);
      return amount ? { ...base, amount } : base;
    }

    // 占本年支出合计的 is of all money, in whatever section it is said.
    function wholeOf(words: string): Subject {
      const own = readSubject(words, context.fiscalYear);
      const isWhole = own.term === "revenue" || own.term === "expenditure";
      return withContext(isWhole && !own.scope ? { ...own, scope: "all" } : own, context, undefined);
    }

    function wholeNamed(wanted: Subject): AmountClaim | undefined {
      const fits = (one: AmountClaim) =>
        one.zone !== "reason" && sameCore(one.subject, wanted) && one.subject.version === wanted.version;
      return unit.amounts.findLast(fits) ?? history.findLast(fits);
    }
  });
  unit.claims.push(
    ...findWordClaims({ text, from, starts: unit.starts, unit: unit.id, passage: passage.index, context, amounts: unit.amounts }),
  );
}

/** An amount named again further away is that of another section. */
const NEAR = 4;
const DIRECTED = /(?:各|均|分别)?(?:增加|减少|增长|下降|上升|降低|提高|增幅|降幅|减幅|调增|调减|压减).*$/u;

/** What is compared, without the other side and the direction: 决算数 of 决算数比2023年度减少. */
function withoutComparison(words: string): string {
  return words.replace(DIRECTED, "").replace(/(?:比|较|与|同|和)(?:上一?年|去年|前一?年|(?:19|20)\d{2}年)[^,，。；;]*$/u, "");
}

function timeOnly({ year, version }: Subject): Subject {
  return { ...(year === undefined ? {} : { year }), ...(version ? { version } : {}) };
}

function versionIn({ version }: Subject | Base): Pick<Base, "version"> {
  return version ? { version } : {};
}

function plainLabel(words: string): string {
  return words.slice(-20);
}
