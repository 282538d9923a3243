/** What was given a longer term. */
const EXTENDED = /延长|延期|延续|延至|延到|顺延|续期|续签|继续有效|同意[^，。；]{0,8}继续(?:执行|实施)/gu;
/** What was made again. */
const REMADE = /修订|修改/gu;
const REPLACED = /(?:重新|另行)(?:印发|公布|发布|制定|出台)|新(?:修订|制定|出台|印发)|新的?《/gu;
/** Said of what has not been done: 到期后未修订, 正在修订, 拟延期. */
const NOT_DONE =
  /(?:未|没有?|无|不|拟|正在|待|需要?|应(?:当|予|及时|尽快)|计划|争取|建议|抓紧|启动|推进)[^，。；》）)]{0,4}$/u;
const UNDER_WAY = /^(?:工作)?(?:之?中(?!央)|正在|尚未|未|阶段|程序|过程|征求意见)/u;

/** True where words say that a term was extended, not that it was not, or is going to be. */
export function isExtended(words: string): boolean {
  return saysDone(words, EXTENDED);
}

/** True where words say that rules were renewed: their term extended, or they made again. */
export function isRenewed(words: string): boolean {
  return saysDone(words, EXTENDED) || saysDone(words, REMADE) || isReplaced(words);
}

/** True where words name what followed the rules. */
export function isReplaced(words: string): boolean {
  return saysDone(words, REPLACED);
}

function saysDone(words: string, what: RegExp): boolean {
  const plain = words.replace(/\s/gu, "");
  return [...plain.matchAll(what)].some(
    ({ 0: word, index }) => !NOT_DONE.test(plain.slice(0, index)) && !UNDER_WAY.test(plain.slice(index + word.length)),
  );
}
