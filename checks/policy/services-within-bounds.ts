import { type Book, defineCheck, type Observation } from "../../domain/check.ts";
import { compactText } from "../../domain/text.ts";
import { SERVICE_RULES } from "../basis.ts";
import { inQuotes } from "../wording/said.ts";
import { forBudgets } from "./budget-books.ts";
import { textUnder } from "./list-row.ts";
import type { Project } from "./project.ts";
import { projectsOf } from "./projects.ts";

const SERVICES = /购买(?:社会)?(?:公共)?服务|政府购买/u;
const CONTENT = /内容|用途|概[述况]|说明|明细/u;
/** What may not be bought as a service (财政部令第 102 号第十条), and what looks like it. */
const FORBIDDEN: readonly (readonly [sort: string, words: RegExp, but?: RegExp])[] = [
  [
    "工程",
    /(?:工程|道路|房屋|校舍|管网|厂房|场馆|基础设施)(?:项目)?(?:建设|施工|改造)|(?:房屋|办公楼|场馆|道路)(?:装修|修缮)|工程款/u,
    /监理|咨询|设计|造价|审计|评审|评估|检测|勘察|测绘|代建|管理|督查|巡查|养护|监督|规划|验收/u,
  ],
  ["货物", /(?:设备|物资|家具|车辆|货物|服装|药品|耗材|电脑)(?:的)?(?:采购|购置)|购置(?:设备|车辆|物资|家具)/u],
  ["融资", /融资(?!担保|对接|咨询|服务平台)|贷款(?:本息|偿还|利息)|还本付息|垫资/u],
  [
    "人员聘用、劳务派遣",
    /劳务派遣|人员派遣|(?:编外|聘用|临聘|协管|辅助|雇员)人员|购买服务(?:性)?(?:人员|岗位)|公益性?岗位|辅警/u,
    /培训|管理服务|体检|档案/u,
  ],
  ["应由政府直接履行的职责", /行政(?:许可|执法|审批|处罚|裁决)/u, /辅助|咨询|法律|技术|评估|评查|培训|系统|材料/u],
];
const NEGATED = /(?:不得|不含|不包括|禁止|严禁|除|非)[^，。；]{0,10}$/u;

export default defineCheck({
  id: "services-within-bounds",
  code: "BUD-POL-026",
  title: "不得以政府购买服务名义安排工程、货物、融资、用工等",
  class: "policy",
  severity: "warning",
  basis: [SERVICE_RULES],
  reads: [],
  exempts: forBudgets((book) => (services(book).length > 0 ? undefined : "草案中没有政府购买服务项目。")),

  *observe(_tables, book): Iterable<Observation> {
    const told = new Set<string>();
    for (const project of services(book)) {
      const found = forbiddenIn([project.name, project.row ? textUnder(project.row, CONTENT) : ""]);
      if (found && !told.has(project.name)) {
        told.add(project.name);
        const [sort, word] = found;
        yield {
          subject: `${project.name} 购买服务边界`,
          doubtful: true,
          message: `项目“${inQuotes(project.name)}”以购买服务名义安排“${inQuotes(word)}”，可能属于${sort}，不在政府购买服务范围内。`,
          suggestion: "请核实项目内容；属于禁止购买的，请改按相应规定编列。",
          evidence: [project.evidence],
        };
      }
    }
  },
});

function services(book: Book): Project[] {
  const isOfServices = ({ name, row }: Project): boolean =>
    SERVICES.test(compactText(name)) || (row !== undefined && SERVICES.test(compactText(row.table.title)));
  return projectsOf(book).filter((project) => project.from === "list" && isOfServices(project));
}

function forbiddenIn(texts: readonly string[]): [sort: string, word: string] | undefined {
  for (const text of texts.map(compactText)) {
    for (const [sort, words, but] of FORBIDDEN) {
      const match = words.exec(text);
      if (match && !but?.test(text) && !NEGATED.test(text.slice(0, match.index))) {
        return [sort, match[0]];
      }
    }
  }
  return undefined;
}
