import { type Book, defineCheck, type Observation } from "../../domain/check.ts";
import type { Evidence } from "../../domain/finding.ts";
import { compactText } from "../../domain/text.ts";
import { budgetLaw, SHARED_SYSTEMS } from "../basis.ts";
import { inQuotes } from "../wording/said.ts";
import { forBudgets } from "./budget-books.ts";
import { evidenceOfRow, textUnder } from "./list-row.ts";
import type { Project } from "./project.ts";
import { projectsOf } from "./projects.ts";
import { inventoriesOf, systemsOf } from "./systems.ts";
import { isUpkeep } from "./upkeep.ts";

/** Words of building in the content of upkeep. 软件升级与故障处理 is upkeep, 升级改造 is none. */
const BUILDING =
  /新建(?!议)|升级改造|改造升级|扩容(?:改造|建设)|功能(?:扩展|拓展|新增|开发)|新增功能|新增[^，。；、（）()]{0,6}?(?:模块|子系统|终端|设备|服务器|平台)(?!的?(?:运维|维护|维保|巡检|接入))|二次开发|(?:系统|平台|软件|模块|功能)(?:的)?开发(?!商|单位|人员|公司|区)|开发建设|重新建设|(?:购置|采购)(?:新)?(?:服务器|存储|设备|软件)|[二三四五]期建设|扩建/u;
const NEGATED = /(?:不|未|无|非|禁止|除|严禁)[^，。；]{0,10}$/u;
/** 信息网络及软件购置更新, under the capital classes. */
const CAPITAL = /^(?:31007|30907)/u;
const ECONOMIC = /经济(?:分类|科目)/u;
/** A project of upkeep whose name says that it is of building too, says so openly. */
const BOTH = /建设(?:及|和|与|、|暨)|(?:及|和|与|、)建设|购置|采购|升级改造|开发/u;

interface Told {
  name: string;
  words: string;
  evidence: Evidence;
  economic: string;
}

export default defineCheck({
  id: "it-upkeep-builds-nothing",
  code: "BUD-POL-008",
  title: "不应以运维名义安排信息系统新建、改造",
  class: "policy",
  severity: "warning",
  basis: [budgetLaw("第三十二条"), SHARED_SYSTEMS],
  reads: [],
  exempts: forBudgets((book) => (upkeepOf(book).length > 0 ? undefined : "草案中没有信息化运维项目。")),

  *observe(_tables, book): Iterable<Observation> {
    const told = new Set<string>();
    for (const { name, words, evidence, economic } of upkeepOf(book)) {
      const word = buildingIn(words) ?? (CAPITAL.test(economic) ? economic.trim() : undefined);
      if (word !== undefined && !told.has(name)) {
        told.add(name);
        yield {
          subject: `${name} 建设内容`,
          doubtful: true,
          message: `运维项目“${inQuotes(name)}”包含建设内容“${inQuotes(word)}”，应单独立项审批。`,
          suggestion: "请将建设内容从运维项目中剥离，按信息化项目审批程序单独立项；确属运维的，请改正表述。",
          evidence: [evidence],
        };
      }
    }
  },
});

function upkeepOf(book: Book): Told[] {
  const systems = inventoriesOf(book)
    .flatMap(systemsOf)
    .map((system) => ({
      name: system.name,
      words: system.content,
      evidence: evidenceOfRow(system),
      economic: textUnder(system, ECONOMIC),
    }));
  const projects = projectsOf(book)
    .filter((project) => isUpkeep(project) && !BOTH.test(compactText(project.name)))
    .map((project) => ({
      name: project.name,
      words: contentOf(project),
      evidence: project.evidence,
      economic: project.row ? textUnder(project.row, ECONOMIC) : "",
    }));
  return [...systems, ...projects];
}

/** Of a description only what is to be done, not on what it rests: a plan that it cites may be called 新建… . */
function contentOf({ parts, words }: Project): string {
  return parts
    ? parts
        .filter(({ heading }) => /概述|概况|简介|方案|内容|安排/u.test(heading))
        .flatMap(({ said }) => said.map(({ text }) => text))
        .join("\n")
    : words;
}

function buildingIn(words: string): string | undefined {
  for (const { 0: word, index } of words.matchAll(new RegExp(BUILDING, "gu"))) {
    if (
      !NEGATED.test(words.slice(0, index)) &&
      !/^[^，。；]{0,6}(?:后|以来|已完成|的运维)/u.test(words.slice(index + word.length))
    ) {
      return word;
    }
  }
  return undefined;
}
