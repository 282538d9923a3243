import { findBrackets } from "../find-brackets.ts";
import { readSubject } from "./read-subject.ts";
import { withoutComparison } from "./unit.ts";
import { plainWords } from "./words.ts";

const OPENS =
  /主要原因|原因(?:是|为|：|:|主要)|主要是|主要系|主要用于|用于|主要由于|是由于|是因为|主要为了|用途|系(?=因|由|根)/gu;
const NO_REASON = /^(?:主要用于|用于)(?:以下|下列|如下)/u;
/** A sentence that goes on with what the one before began. */
const GOES_ON = /^\s*(?:[一二三四五六七八九]是|同时|其次|另外|此外还|再次|主要|因此|原因)/u;
/** …，主要是厉行节约；较上年减少1.00万元: of the subject again. */
const STARTS_ANEW = /^\s*(?:同比|(?:比|较|与|同)\s*(?:上\s*一?\s*年|去年|(?:19|20)\d{2}\s*年|年初|调整|预算))/u;
const YEAR = /^\s*(?:19|20)\d{2}\s*年度?/u;
/** A use is said in passing: 主要用于高中学校支出，比上年增加…. */
const COMPARES = /[，,]\s*(?:比|较|与|同比|占|增长|下降|完成)[^，,；;]*$/u;
const OPENS_BEFORE = /主要原因|原因是|主要是|由于/u;

/**
 * True where the number at `at` is said of a reason or a use: what follows 主要原因是 or 主要用于 up to the end of the sentence,
 * unless a new item begins after a semicolon. `text` is one unit.
 */
export function isReason(text: string, at: number, starts: readonly number[]): boolean {
  const start = starts.findLast((one) => one <= at) ?? 0;
  const opened = [...text.slice(start, at).matchAll(OPENS)].find(
    ({ index }) => !NO_REASON.test(text.slice(start + index)),
  );
  if (opened) {
    const said = text.slice(start + opened.index, at);
    if (/^(?:主要)?用/u.test(opened[0]) && COMPARES.test(said)) {
      return false;
    }
    const clause = /[；;]([^；;]*)$/u.exec(said)?.[1];
    if (clause !== undefined && STARTS_ANEW.test(clause)) {
      return false;
    }
    const subject =
      clause === undefined
        ? undefined
        : readSubject(withoutComparison(plainWords(clause.replace(YEAR, "").split(/[，,\d]/u)[0] ?? "")), undefined);
    return !(subject?.term || subject?.path);
  }
  return start > 0 && GOES_ON.test(text.slice(start, at)) && OPENS_BEFORE.test(text.slice(0, start));
}

/** Inside round brackets that say something by the way; （一） and （项） are closed before. `text` is one passage. */
export function asidesOf(text: string): (at: number) => boolean {
  const asides = findBrackets(text).filter(({ from }) => /[(（]/u.test(text[from] as string));
  return (at) => asides.some(({ from, to }) => from < at && at < to);
}
