import type { AmountClaim, ChangeClaim, Claim } from "../../domain/claim.ts";
import { plainWords } from "../../narrative/claims/words.ts";

type MoneyClaim = AmountClaim | ChangeClaim;

/** 增加13.30亿元[，其中：市本级收入减少]2.20亿元. */
const OPENS = /^[,，]?其中[:：,，]?[^,，;；。、()]+$/u;
const GOES_ON = /^[、,，;；][^,，;；。、()]+$/u;
const ENDS = /^\s*(?:[。；;]|$)/u;
const TOTAL = /总[计额]|合计|总收入|总支出/u;
/** …，两项[合计减少]43.22万元. */
const TOGETHER = /[,，;；。](?<count>[两二三四五])(?:项|者)(?:合计|共计|相加|共)[^,，;；。、()]{0,8}$/u;
const COUNTS: Record<string, number> = { 两: 2, 二: 2, 三: 3, 四: 4, 五: 5 };

/** A sum a text tells of what stands beside it. */
interface SaidSum {
  total: MoneyClaim;
  parts: MoneyClaim[];
}

/**
 * The changes a text lists as parts of a change. Some may go up and others down, so that a list of a few says nothing of the rest:
 * only one that tells both ways, or is of a total, and is all of its sentence, is taken for whole.
 */
export function listedChanges(claims: readonly Claim[], index: number, text: string): SaidSum | undefined {
  const total = claims[index];
  if (total?.kind !== "change") {
    return undefined;
  }
  const parts: ChangeClaim[] = [];
  let end = total.figure.to;
  for (const claim of claims.slice(index + 1)) {
    const words = claim.kind === "word" ? "" : plainWords(text.slice(end, claim.figure.from));
    const isPart = claim.kind === "change" && claim.passage === total.passage;
    if (!isPart || !(parts.length === 0 ? OPENS : GOES_ON).test(words)) {
      break;
    }
    parts.push(claim);
    end = claim.figure.to;
  }
  const signs = new Set(parts.map(({ cell }) => (cell.money?.amount ?? 0) < 0));
  const clause = /[^;；。]*$/u.exec(text.slice(0, total.figure.from))?.[0] ?? "";
  const isWhole = parts.length > 1 && (signs.size > 1 || TOTAL.test(clause)) && ENDS.test(text.slice(end));
  return isWhole ? { total, parts } : undefined;
}

/** 基本支出增加34.56万元，项目支出减少77.78万元，[两项合计减少43.22万元]: of as many as it says, told right before. */
export function toldTogether(claims: readonly Claim[], index: number, text: string): SaidSum | undefined {
  const total = claims[index];
  if (total?.kind !== "change" && total?.kind !== "amount") {
    return undefined;
  }
  const found = TOGETHER.exec(plainWords(text.slice(0, total.figure.from)))?.groups?.["count"];
  const before = claims
    .slice(0, index)
    .filter((one): one is MoneyClaim => one.kind === total.kind && one.passage === total.passage);
  const parts = before.slice(-(COUNTS[found ?? ""] ?? 0));
  const isNear = parts.every(({ sentence }) => total.sentence - sentence <= 1);
  return found && parts.length === COUNTS[found] && isNear ? { total, parts } : undefined;
}
