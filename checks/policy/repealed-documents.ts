/** Rules that were repealed by those after them: number, from which year on, and what is in force. */
const REPEALED: readonly (readonly [number: RegExp, year: number, now: string])[] = [
  [/财综〔2014〕96号/u, 2021, "政府购买服务管理办法（财政部令第 102 号）"],
  [/财预〔2011〕285号/u, 2021, "项目支出绩效评价管理办法（财预〔2020〕10 号）"],
  [/财库〔2011〕181号/u, 2022, "政府采购促进中小企业发展管理办法（财库〔2020〕46 号）"],
  [/财政部令第68号/u, 2023, "事业单位财务规则（财政部令第 108 号）"],
  [/财政部令第71号/u, 2024, "行政单位财务规则（财政部令第 113 号）"],
];

/** A repealed document that a text of a year rests on, as it is cited, and what took its place. */
export function repealedIn(text: string, year: number): { cited: string; now: string } | undefined {
  const plain = text.replace(/\s/gu, "").replace(/[[(（【](\d{4})[\])）】]/gu, "〔$1〕");
  for (const [number, since, now] of REPEALED) {
    const cited = year >= since ? number.exec(plain)?.[0] : undefined;
    if (cited !== undefined) {
      return { cited, now };
    }
  }
  return undefined;
}
