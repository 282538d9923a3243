import { type Book, defineCheck, type Observation } from "../domain/check.ts";
import { compactText } from "../domain/text.ts";
import { isRegion, maySame } from "../tables/read-body.ts";
import { DISCLOSURE_RULES } from "./basis.ts";
import { moneyOfOthers } from "./wording/money-of-others.ts";
import { inQuotes, passagesOf, quote, type Said, sentenceAt } from "./wording/said.ts";
import { observeSlips, type Slip } from "./wording/slips.ts";

interface OtherName extends Slip {
  says: string;
}

/** A body may bear brackets: 发展和改革局(本级). */
const SPECIAL = /[\\^$.*+?()[\]{}|]/gu;
const CONNECTORS = /[和与及]/gu;
const PREFIX = /^((?:.{2,8}?(?:省|自治区))?(?:.{1,6}?(?:市|自治州|州|盟|地区))?)(.{1,6}?(?:区|县|旗|市))?(.{3,})$/u;
const PART_OF_BODY = /^第[一二三四五六七八九十]部分[:：、]?(\p{Script=Han}{4,30}?)(?:20\d\d年度?|(?:部门|单位)?概况)/u;
/** 部门、本单位 are nobody's name. */
const NOBODY = /^(?:部门|单位|本|我|各|公开|\d)|(?:部门|单位)$/u;

export default defineCheck({
  id: "body-has-one-name",
  code: "BUD-TEXT-012",
  title: "部门（单位）名称应前后一致",
  class: "wording",
  severity: "warning",
  basis: [DISCLOSURE_RULES],
  reads: [],
  exempts: ({ body }) =>
    body === undefined || isRegion(body) ? "草案不是一个部门（单位）的，或其名称不明。" : undefined,

  *observe(_tables, book): Iterable<Observation> {
    const body = compactText(book.body ?? "");
    if (!isHandedInByOne(book, body)) {
      return;
    }
    const found = passagesOf(book).flatMap((said): OtherName[] => [
      ...otherConnectors(said, body),
      ...otherLevel(said, body),
      ...otherBody(said, body),
    ]);
    found.push(...sentencesOfOthers(book, body));
    yield* observeSlips(found, ({ says, evidence }) => ({
      message: `${says}：“${inQuotes(evidence.printed ?? "")}”。`,
      suggestion: `请改为“${book.body}”。`,
    }));
  },
});

/** A sentence on the money of somebody else, left standing from another book. */
function sentencesOfOthers(book: Book, body: string): OtherName[] {
  return moneyOfOthers(book, body).map(({ said, name, from }) => ({
    key: `名称 ${name}`,
    says: `文中写的是“${name}”的收支，全文别处未提及该单位，封面为“${body}”，疑似套用其他单位文本`,
    evidence: quote(said, from, sentenceAt(said, from).to),
  }));
}

/** The name is said often enough to be the one. */
function isHandedInByOne(book: Book, body: string): boolean {
  return passagesOf(book).filter(({ text }) => compactText(text).includes(body)).length > 1;
}

/** 规划与自然资源局 for 规划和自然资源局. */
function otherConnectors(said: Said, body: string): OtherName[] {
  const name = PREFIX.exec(body)?.[3] ?? body;
  if (name.length < 6 || name.search(CONNECTORS) < 1) {
    return [];
  }
  const escaped = name.replace(SPECIAL, "\\$&").replace(/\\\(/gu, "[(（]").replace(/\\\)/gu, "[)）]");
  const pattern = new RegExp(escaped.replace(CONNECTORS, "[和与及]"), "gu");
  return [...said.text.matchAll(pattern)]
    .filter(([printed]) => compactText(printed) !== name)
    .map((match) => ({
      key: `名称 ${match[0]}`,
      says: `单位名称写成“${match[0]}”，封面为“${body}”`,
      evidence: quote(said, match.index, match.index + match[0].length),
    }));
}

/** In a heading, the name of the city's body for that of the district's: 上海市规划和自然资源局. */
function otherLevel(said: Said, body: string): OtherName[] {
  const [, city = "", district = "", name = ""] = PREFIX.exec(body) ?? [];
  const text = compactText(said.text);
  const isHeading = said.passage.kind === "heading" || said.passage.kind === "caption";
  return isHeading && city !== "" && district !== "" && !text.includes(district) && text.includes(city + name)
    ? [
        {
          key: `名称 ${city}${name}`,
          says: `标题写成“${city}${name}”，漏“${district}”，封面为“${body}”`,
          evidence: quote(said),
        },
      ]
    : [];
}

/** The heading of a part that names somebody else. */
function otherBody(said: Said, body: string): OtherName[] {
  const name = said.passage.kind === "heading" ? PART_OF_BODY.exec(compactText(said.text))?.[1] : undefined;
  const [, city = "", district = "", own = ""] = PREFIX.exec(body) ?? [];
  const isOther =
    name !== undefined &&
    !NOBODY.test(name) &&
    !/[XxＸ×某]/u.test(name) &&
    !name.includes(city + own) &&
    ![body, `${district}${own}`, own].some((one) => maySame(one, name));
  return isOther ? [{ key: `名称 ${name}`, says: `标题写的是“${name}”，封面为“${body}”`, evidence: quote(said) }] : [];
}
