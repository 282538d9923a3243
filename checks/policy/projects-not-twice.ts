import { type Book, type Draft, defineCheck, type Observation } from "../../domain/check.ts";
import { remember } from "../../domain/remember.ts";
import { compactText } from "../../domain/text.ts";
import { budgetLaw } from "../basis.ts";
import { inOne } from "../relate/worst-places.ts";
import { inQuotes } from "../wording/said.ts";
import { isBudget } from "./budget-books.ts";
import { textUnder } from "./list-row.ts";
import { moneyOf, type Project } from "./project.ts";
import { projectsOf } from "./projects.ts";
import { alikePairs, similarity } from "./similarity.ts";

const CONTENT = /内容|用途|概[述况]|简介|说明|绩效目标/u;
/** Shorter contents are alike by chance. */
const FEWEST = 15;
/** Characters of a name that says what is done. */
const TELLING = 5;
const SUFFIX = /(?:专项)?(?:工作|业务|专项|保障|运行)?(?:经费|资金|项目|费用|支出|费)$/u;
/** What tells parts of one work apart: years, phases, lots. */
const PART = /[\d零一二三四五六七八九十]+|[期批次标段号年级第甲乙丙丁东西南北]|[()（）、“”"·-]/gu;
const UNIT = /(?:单位|部门)(?:名称)?$/u;
/** What every unit has for itself. */
const OF_EACH =
  /租[金赁]|物业|水电|公用|办公|运转|培训|会议|差旅|工作经费|业务费|聘用|劳务|食堂|奖|工会|党建|体检|维修|维护|运维|信息化|宣传/u;
const GENERIC = /^(?:其他|一般|综合|日常|机关|本级|部门|单位|专项|业务|工作|运转|公用|办公|财政|行政)|管理事务$/u;

export default defineCheck({
  id: "projects-not-twice",
  code: "BUD-POL-016",
  title: "不应重复立项、交叉安排内容相近的项目",
  class: "policy",
  severity: "warning",
  basis: [budgetLaw("第十二条"), budgetLaw("第三十二条")],
  reads: "the whole draft",
  lacks: "草案没有列出项目（逐笔列示的大表不逐行看作项目）。",
  appliesTo: (draft) => budgetProjects(draft).length > 1,
  parameters: {
    alike: { title: "文字相似度达到多少视为内容相近", value: 85, unit: "%", source: "规则手册" },
  },

  *observe(draft, { alike }): Iterable<Observation & { book: Book }> {
    const projects = budgetProjects(draft);
    for (const [first, second] of pairsOf(projects, alike / 200, (one, other) =>
      isSameContent(one, other, alike / 100),
    )) {
      const whose = first.book === second.book ? "" : `（${first.book.body ?? "另一部门"}）`;
      yield {
        book: second.book,
        subject: `${first.name} ${second.name} 重复立项`,
        doubtful: true,
        message: `项目“${inQuotes(second.name)}”与“${inQuotes(first.name)}”${whose}内容相近，可能重复安排。`,
        suggestion: "请核实两个项目的内容、对象和标准，重复的予以合并或者取消。",
        evidence: [second.evidence, first.evidence],
      };
    }
    for (const book of new Set(projects.map((project) => project.book))) {
      const pairs = pairsOf(
        projects.filter((project) => project.book === book),
        alike / 200,
        (one, other) =>
          isSameName(one, other) && !isSameContent(one, other, alike / 100) && !isOtherContent(one, other),
      );
      const hits = pairs.map(([first, second]) => ({
        says: `“${inQuotes(first.name)}”与“${inQuotes(second.name)}”`,
        evidence: [first.evidence, second.evidence],
        weight: Math.min(moneyOf(first) ?? 0, moneyOf(second) ?? 0),
      }));
      const about = { subject: "项目名称相近", severity: "notice" as const, doubtful: true as const };
      for (const observation of inOne(hits, {
        ...about,
        lead: "项目名称相近，是否重复立项：",
        suggestion: "请核实两个项目的内容和对象。",
      })) {
        yield { ...observation, book };
      }
    }
  },
});

/** One of each name of a book, with its content, wherever that stands. */
function budgetProjects({ books }: Draft): (Project & { content: string })[] {
  return books.filter(isBudget).flatMap((book) => {
    const found = new Map<string, Project & { content: string }>();
    for (const project of projectsOf(book).filter(({ from }) => from !== "text")) {
      const key = compactText(project.name);
      const known = found.get(key);
      const content = known?.content || contentOf(project);
      found.set(key, { ...(known?.amount ? known : project), content });
    }
    return [...found.values()].filter(({ amount }) => (amount?.number?.mantissa ?? 0) > 0);
  });
}

function contentOf({ row, form }: Project): string {
  if (row) {
    return textUnder(row, CONTENT);
  }
  // Goals are whole sentences; labels, names and dates are not.
  return (
    (form?.upper ?? []).map(({ text }) => text).find((text) => text.length >= FEWEST && /[，。；、]/u.test(text)) ?? ""
  );
}

/** Two projects of much the same name that are no parts of one work. */
function pairsOf<One extends Project>(
  projects: readonly One[],
  least: number,
  isPair: (one: One, other: One) => boolean,
): [One, One][] {
  return [...alikePairs(projects, least)].filter(([one, other]) => !isOtherPart(one, other) && isPair(one, other));
}

const keysOf = remember((name: string) => {
  const plain = compactText(name);
  const whole = plain.replace(PART, "");
  return { plain, whole, bare: withoutSuffix(whole), own: withoutSuffix(plain) };
});

/** 一期 and 二期, 小学 and 中学 of the same words are parts of one work. */
function isOtherPart(one: Project, other: Project): boolean {
  const [a, b] = [keysOf(one.name), keysOf(other.name)];
  return a.plain !== b.plain && (a.whole === b.whole || a.bare === b.bare) && a.own !== b.own;
}

function isSameContent(
  one: Project & { content: string },
  other: Project & { content: string },
  alike: number,
): boolean {
  const [a, b] = [one.content, other.content];
  const isOfEach = whoseOf(one) !== whoseOf(other) && OF_EACH.test(`${one.name}${other.name}`);
  const areTold = a.length >= FEWEST && b.length >= FEWEST && !isOfEach;
  // Between departments each may do the same work for its own: only what bears the same name is asked about.
  const names = one.book === other.book ? alike / 2 : alike;
  return areTold && similarity(one.name, other.name) >= names && similarity(a, b) >= alike;
}

/** A book, and in it the unit where its list has a column of units. */
function whoseOf({ book, row }: Project): string {
  return `${book.id} ${row ? textUnder(row, UNIT) : ""}`;
}

function isOtherContent(one: { content: string }, other: { content: string }): boolean {
  return one.content.length >= FEWEST && other.content.length >= FEWEST;
}

/** 会计培训项目 and 会计培训经费; a subsidy 补助 to others is no cost of one's own. */
function isSameName(one: Project, other: Project): boolean {
  const [a, b] = [one, other].map(({ name }) => withoutSuffix(compactText(name))) as [string, string];
  return a === b && a.length >= TELLING && !GENERIC.test(a);
}

function withoutSuffix(name: string): string {
  return name.replace(SUFFIX, "").replace(SUFFIX, "");
}
