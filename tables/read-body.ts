/** Names of governments and of what a government is made of end so. */
const REGION = /(?:省|市|自治[区州县旗]|州|盟|地区|县|区|旗|镇|乡|街道|兵团|人民政府)$/u;
const HEADING =
  /^(?:第[一二三四五六七八九十]+部分[:：、]?)?(关于)?([\p{Script=Han}（()）]{2,40}?)20[0-4]\d年?度?(?:部门|单位|地方|政府|财政)*(?:预算|决算|(?:一般)?公共预算|财政预算)/u;
const OF_PART = /^第一部分[:：、]?([\p{Script=Han}（()）]{4,40}?)(?:部门|单位)?(?:概况|基本情况|概述)/u;
const SHORTEST = 4;
/** What stands before a year and is nobody's name. */
const NO_BODY = /部门$|单位$|^第.{1,3}部分|^(?:公开|印发|批复|下达|编制|安排|调整)|^全[省市州盟县区旗国]|本?级$/u;

/**
 * The body that a heading names before the year, its text without blanks: 某局 in `某局2024年部门预算`, 郯平省 in
 * `关于郯平省2023年预算执行情况和2024年预算草案的报告`.
 */
export function bodyInHeading(text: string): string | undefined {
  const [, about, body] = HEADING.exec(text) ?? [];
  if (!body || NO_BODY.test(body)) {
    return undefined;
  }
  return isRegion(body) || (!about && body.length >= SHORTEST) ? body : undefined;
}

const IN_TITLE =
  /20[0-4]\d年度?(\p{Script=Han}{1,8}[省市州盟县区旗])(?:本级|级)?(?:一般公共预算|公共财政预算|政府性基金|国有资本经营|社会保险基金)/u;

/** The government in the title of one of its tables: 溪山市 in `2025年溪山市一般公共预算收入表`; of 全市 and 市本级 none. */
export function bodyInTitle(text: string): string | undefined {
  const body = IN_TITLE.exec(text)?.[1];
  return body && !NO_BODY.test(body) ? body : undefined;
}

/** True for the name of a region or its government, none of a department. */
export function isRegion(body: string): boolean {
  return REGION.test(body);
}

/** The body in the heading of the first part: `第一部分 某局概况`. */
export function bodyOfPart(text: string): string | undefined {
  const body = OF_PART.exec(text)?.[1];
  return body && !NO_BODY.test(body) ? body : undefined;
}

/** True where two names may be of one body: one leaves out of the other what is left out in short. 人大 for 人民代表大会. */
export function maySame(one: string, other: string): boolean {
  const [short = "", long = ""] = [one, other].map(core).sort((a, b) => a.length - b.length);
  let at = 0;
  for (const character of long) {
    at += character === short[at] ? 1 : 0;
  }
  return at === short.length;
}

function core(name: string): string {
  return name.replace(/[（(].*?[)）]|本级|机关|人民政府|部门$|单位$/gu, "");
}
