import type { Version } from "../../domain/budget-table.ts";
import { versionOf } from "./comparison.ts";

const SHARE = /(?:占(?<whole>[^,，。；;：:占]*?)(?:的比重|的比例|比重|比例|的|比)?(?:为|达到?|约)?)$/u;
const OF_BUDGET =
  /(?:完成(?:了)?|达到?|为|是|相当于|执行|占(?=(?:年初|调整后?|变动|全年)?的?预算))(?:[^,，。；;]{0,16}?)(?<version>(?:年初|调整后?|变动|全年|年度)?的?预算(?:安排)?(?:数|的)?)(?:的)?(?:约)?$/u;
const OF_PRIOR =
  /(?:为|是|占|相当于|达到?)(?:上一?年|去年|(?:19|20)\d{2}年)度?(?<version>[^,，。；;]{0,10}?)的(?:约)?$/u;
const RATE = /(?:完成率|执行率|预算执行率|支出进度)(?:为|达到?|约)?$/u;

/** What a rate of completion is of: a budget of the year, or the year before where `isPrior`. */
export interface Completion {
  isPrior: boolean;
  version: { version?: Version };
}

/** What a share is said to be of: `本年支出合计` of 占本年支出合计的, empty of a bare 占; `undefined` where no share is said. */
export function readShare(words: string): string | undefined {
  const whole = SHARE.exec(words)?.groups?.["whole"];
  if (whole === undefined || /^(?:年初|调整后?|变动|全年)?的?预算(?:数|安排)?$|上年|去年/u.test(whole)) {
    return undefined;
  }
  return whole;
}

/** 完成年初预算的, 为预算的, 为上年的: of the year before where `isPrior`. */
export function readsCompletion(words: string): Completion | undefined {
  const prior = OF_PRIOR.exec(words);
  if (prior) {
    return { isPrior: true, version: versionOf(prior.groups?.["version"]) };
  }
  const found = OF_BUDGET.exec(words);
  if (found) {
    return { isPrior: false, version: versionOf(found.groups?.["version"]) };
  }
  return RATE.test(words) ? { isPrior: false, version: {} } : undefined;
}

const RATE_FOLLOWS = /^(?:\([^)]*\))?的(?:约|近)?\d[\d.,]*%/u;
const COMPLETES = /(?:^|[,，])(?:已)?完成(?:了)?(?:年初|调整后?|变动|全年|年度)?的?预算(?:安排)?(?:数|总额)?(?:为)?$/u;
/** 完成年初预算1,000万元的120%、[调整预算]1,250万元的96%. */
const NEXT_BUDGET = /^[、,，和及与]*(?<version>(?:年初|调整后?|变动|全年|年度)的?预算(?:安排)?数?)$/u;

/**
 * What the amount after these words is the other side of: 完成预算[6.40万元]的60.94%, 为上年决算数[5.18万元]的75%. `after` are the
 * words behind the amount.
 */
export function readsOtherSide(words: string, after: string): Completion | undefined {
  const plain = words.replace(/\([^)]*\)/gu, "").replace(/为$/u, "");
  const follows = RATE_FOLLOWS.test(after);
  if (follows || COMPLETES.test(plain)) {
    const next = follows ? NEXT_BUDGET.exec(plain)?.groups?.["version"] : undefined;
    return readsCompletion(`${plain}的`) ?? (next ? { isPrior: false, version: versionOf(next) } : undefined);
  }
  return undefined;
}
