import { compactText } from "../../domain/text.ts";
import { lastDayInForce } from "../relate/validity.ts";
import { type Day, dayAfter, daysIn, monthsIn } from "./days.ts";
import { termIn } from "./term.ts";

/** What ended, and its last day. */
export interface Ended {
  what: "管理办法有效期" | "实施期限";
  day: Day;
}

/** Of one special fund, and not of a law or a plan. */
const RULES = /专项资金|补助资金|转移支付|管理办法/u;
/** What money is given for. */
const POLICY = /政策|专项|资金|补[贴助]|奖[励补]|管理办法/u;
/** What else has a term. */
const OTHERS = /合同|协议|证书|许可|资质|保函/u;
/** What falls due otherwise, what followed, and what is still owed of what ended. */
const STILL_DUE =
  /[债贷租]|规划|任期|新(?:政策|办法|标准|一轮|周期)|过渡|清算|结算|兑[付现]|补发|拖欠|质保|余款|付息|审计|整改/u;
const DATE = String.raw`20\d{2}年(?:\d{1,2}月(?:\d{1,2}日)?|底|末|年底)?`;
/** 管理办法于2025年6月30日到期, 政策已于2024年底到期. */
const ENDED = new RegExp(`(${DATE})(?:已|均已|即)?(?:到期|届满|期满|失效)`, "u");
const TERM = /(?:执行|实施|政策|补助|补贴)(?:期限?|年限)(?:为|是|:)?([^，。；,;]{4,40})/u;
/** 〔2018〕5号 … 有效期3年: in force at the end of its year at the latest. */
const NUMBERED = /〔(20\d{2})〕\d+号\)?[^。；;]{0,20}有效期(?:限)?(?:为)?(?=[\d一二两三四五六七八九十]{1,3}年)/u;
const NO_RULES =
  /(?:尚未|未|没有|暂未|还未)(?:及时|研究)?(?:制定|出台|印发|建立)[^，。；]{0,12}管理(?:办法|细则|制度)|管理(?:办法|细则|制度)(?:尚未|暂未|还未)(?:制定|出台|印发|建立)/u;

/** The end of the rules or of the policy that a sentence of a paragraph tells of money it gives; nothing where it tells none. */
export function endSaidIn(words: string, paragraph: string, fiscalYear: number): Ended | undefined {
  const plain = compactText(words);
  if (OTHERS.test(plain)) {
    return undefined;
  }
  const inForce = RULES.test(plain) ? lastDayInForce(words) : undefined;
  if (inForce !== undefined) {
    return { what: "管理办法有效期", day: inForce };
  }
  // The other ways of saying it are also those of an account of the past: only beside money of this year.
  if (!POLICY.test(paragraph) || STILL_DUE.test(plain) || !isPaidIn(plain, fiscalYear)) {
    return undefined;
  }
  const byNumber = endByNumber(plain);
  const ended = daysIn(ENDED.exec(plain)?.[1] ?? "")[0]?.to;
  if (byNumber !== undefined) {
    return { what: "管理办法有效期", day: byNumber };
  }
  if (ended !== undefined) {
    return { what: /办法|细则|制度/u.test(plain) ? "管理办法有效期" : "实施期限", day: ended };
  }
  const term = termIn(TERM.exec(plain)?.[1] ?? "");
  return term && { what: "实施期限", day: term.to };
}

function endByNumber(plain: string): Day | undefined {
  const found = NUMBERED.exec(plain);
  const months = found ? monthsIn(plain.slice(found.index + found[0].length)) : undefined;
  return found && months !== undefined ? dayAfter(`${Number(found[1]) + 1}-01-01`, months, -1) : undefined;
}

/** True where a sentence says that a fund has no rules and gets money all the same. */
export function lacksRulesBut(words: string, paragraph: string): boolean {
  const plain = compactText(words);
  return (
    NO_RULES.test(plain) && /专项|资金/u.test(paragraph) && /安排[^，。；]{0,12}\d[\d.,]*(?:万|亿)?元/u.test(plain)
  );
}

/** （三）种业振兴专项资金。: the title that a paragraph begins with. */
export function titleOf(paragraph: string): string | undefined {
  return /^(?:[（(]?[一二三四五六七八九十\d]{1,3}[）)、.．]+)?([^。；：:，,]{4,24})[。：:]/u.exec(
    compactText(paragraph),
  )?.[1];
}

/** 2026年安排500万元, 继续安排, 仍安排. */
function isPaidIn(plain: string, year: number): boolean {
  return new RegExp(`(?:${year}年|继续|仍)[^，。；]{0,8}安排[^，。；]{0,20}\\d[\\d.,]*(?:万|亿)?元`, "u").test(plain);
}
