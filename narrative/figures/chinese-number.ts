const DIGITS = "零一二三四五六七八九";
const POWERS: Record<string, number> = { 十: 10, 百: 100, 千: 1000 };

/** `一百二十` is 120, `两` is 2; `undefined` for what is no numeral. Up to 9 999: amounts put 万 and 亿 into their unit. */
export function readChineseNumber(text: string): number | undefined {
  let total = 0;
  let digit: number | undefined;
  for (const one of text.replaceAll("两", "二").replaceAll("〇", "零")) {
    const power = POWERS[one];
    if (power !== undefined) {
      total += (digit ?? 1) * power;
      digit = undefined;
    } else if (DIGITS.includes(one)) {
      digit = (digit ?? 0) * 10 + DIGITS.indexOf(one);
    } else {
      return undefined;
    }
  }
  return text === "" ? undefined : total + (digit ?? 0);
}
