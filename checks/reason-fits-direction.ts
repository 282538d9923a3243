import { defineCheck, type Observation } from "../domain/check.ts";
import type { FigureClaim, TextClaims } from "../domain/claim.ts";
import { claimsOf } from "../narrative/claims-of.ts";
import { DISCLOSURE_RULES } from "./basis.ts";
import { inQuotes, passagesOf, quote, type Said } from "./wording/said.ts";

type Direction = "增加" | "减少" | "持平";

interface Change {
  direction: Direction;
  from: number;
  to: number;
  /** 决算数大于预算数: the amounts stand before it. */
  isComparison: boolean;
}

const CHANGE =
  /(增加|增长|上升|提高|减少|下降|降低)\s*(?:了\s*)?[\d,.]+\s*(?:万元|亿元|元|[%％])|(?:与|和|同|较|比)[^，。；]{2,14}?(?:基本)?(持平)|(?:总计|合计|支出|收入|预算数?|决算数?)(?:基本)?(持平)|决算数?(大于|小于)(?:年初|全年|调整)?预算数?/gu;
const REASON = /(?:主要)?原因(?:是|为)?\s*[:：]?\s*([^。；]{2,80})/u;
/** The reason is that what is spent itself went up or down; other things may well go the other way. */
const OF_SPENDING =
  /^[^，。；、]{0,30}?(?:经费|支出|费用|预算|资金|投入|开支|工作量|业务量|支付)(?:的)?(?:有所|相应|略有|大幅|比上年)?(增加|增长|上升|提高|减少|下降|降低|压减|缩减)(?:[，。；]|$)/u;
/** Thrift makes nothing grow. */
const THRIFT =
  /^(?:认真|严格|全面)?(?:贯彻|落实|执行|坚持)?(?:[^，。；]{0,12}(?:过紧日子|厉行节约|八项规定)|(?:大力)?(?:压减|压缩))/u;
/** Thrift last year makes a low base; what is saved here may be spent there. */
const ELSE = /[上去]年|20\d\d年|基数|改为|后|统筹|用于|转|但|同时/u;
const GROWN = /增加|新增|追加|提高|上涨|补发|补缴|扩大|调整|晋升/u;
const PAID_LESS = /(减少|增加)(?:支付|支出|安排)$/u;
/** What keeps a figure where it was. */
const KEPT = /相抵|抵消|增减|一方面|一是|但|同时|控制|严格|未|不|无|没有|保持|20\d\d年|[上去]年/u;
/** Both ways at once, or of another year or source. */
const MIXED =
  /相抵|抵消|增减|一方面|另一方面|一是|二是|但|同时|结转|一次性|[上去]年|20\d\d年|其他资金|自有|事业收入|转移|调整[至到]|划[转出]|并入|改由|控制|严格|未|不|无|没有|退休|离休|人员/u;

/** How far before a change the amounts stand that it is of. */
const FARTHEST = 80;

export default defineCheck({
  id: "reason-fits-direction",
  code: "BUD-TEXT-005",
  title: "增减原因应与增减方向一致",
  class: "text-text",
  severity: "warning",
  basis: [DISCLOSURE_RULES],
  reads: [],

  *observe(_tables, book): Iterable<Observation> {
    const texts = claimsOf(book);
    for (const said of passagesOf(book, "prose")) {
      const figures = figuresIn(said, texts);
      for (const { from, to, isComparison, observation } of observeReasons(said)) {
        const reach = isComparison ? FARTHEST : 0;
        const own = figures.filter(({ figure }) => figure.from >= from - reach && figure.from < to);
        const cells = own.map(({ cell }) => cell);
        // A wrong word of direction is told by the arithmetic, where it has the amounts.
        yield { ...observation, ...(isComparison ? { echoes: cells } : { turns: cells }) };
      }
    }
  },
});

/** The changes and rates of a passage that its numbers are claimed to be. */
function figuresIn({ narrative, passage }: Said, texts: readonly TextClaims[]): FigureClaim[] {
  const claims = texts.find((text) => text.narrative === narrative.id)?.claims ?? [];
  return claims.filter(
    (claim): claim is FigureClaim =>
      (claim.kind === "change" || claim.kind === "growth") && narrative.passages[claim.passage] === passage,
  );
}

function* observeReasons(said: Said): Iterable<Change & { observation: Observation }> {
  const changes = [...said.text.matchAll(CHANGE)].map(
    (match): Change => ({
      direction: directionOf(match[1] ?? match[2] ?? match[3] ?? match[4] ?? ""),
      from: match.index,
      to: match.index + match[0].length,
      isComparison: match[4] !== undefined,
    }),
  );
  for (const [index, change] of changes.entries()) {
    const next = changes[index + 1];
    const rest = said.text.slice(change.to, next?.from);
    const match = REASON.exec(rest);
    const reason = match?.[1] ?? "";
    const given = reasonDirection(reason, change.direction);
    // What is said before the reason of the same change in per cent must go the same way.
    if (match && given !== undefined && given !== change.direction && isNear(rest.slice(0, match.index))) {
      const from = change.to + match.index;
      const observation = {
        subject: `${said.text.slice(0, 24)} 原因方向`,
        message: `前文写“${inQuotes(said.text.slice(change.from, change.to))}”，原因却是“${inQuotes(reason)}”。`,
        suggestion: "请核对增减方向和原因。",
        evidence: [quote(said, from, from + match[0].length), quote(said, change.from, change.to)],
      };
      yield { ...change, observation };
    }
  }
}

function reasonDirection(reason: string, of: Direction): Direction | undefined {
  if (of === "持平") {
    const word = KEPT.test(reason) ? undefined : PAID_LESS.exec(reason)?.[1];
    return word === undefined ? undefined : directionOf(word);
  }
  if (of === "增加" && THRIFT.test(reason) && !GROWN.test(reason) && !ELSE.test(reason)) {
    return "减少";
  }
  const word = MIXED.test(reason) ? undefined : OF_SPENDING.exec(reason)?.[1];
  return word === undefined ? undefined : directionOf(word);
}

function directionOf(word: string): Direction {
  return word === "持平" ? "持平" : /增|上升|提高|大于/u.test(word) ? "增加" : "减少";
}

/** Nothing else is said between a change and its reason. */
function isNear(between: string): boolean {
  return /^[。，；,]?\s*(?:[^，。；]{0,12}的)?(?:主要)?$/u.test(between);
}
