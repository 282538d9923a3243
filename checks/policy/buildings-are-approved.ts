import { type Book, defineCheck, type Observation } from "../../domain/check.ts";
import { compactText } from "../../domain/text.ts";
import { FEN_PER_UNIT } from "../../domain/unit.ts";
import { BUILDING_RULES, budgetLaw } from "../basis.ts";
import { inOne } from "../relate/worst-places.ts";
import { inQuotes } from "../wording/said.ts";
import { forBudgets } from "./budget-books.ts";
import { amountInWords } from "./list-row.ts";
import { moneyOf, type Project } from "./project.ts";
import { projectsOf } from "./projects.ts";

const HOUSE =
  /办公(?:楼|大楼|用房|业务用房|场所|区)|业务(?:技术)?用房|综合(?:业务)?楼|机关(?:大院|大楼|食堂)|楼堂馆所|培训(?:中心|基地)|招待所|接待(?:中心|场所)/u;
const WORK = /建设|新建|改建|扩建|迁建|装修|装饰|维修|修缮|改造|大修|购置|购买/u;
/** What is kept in a house, or served in it. */
const BESIDE = /设备|家具|信息化|网络|系统|物业|空调|电梯|安防|租[赁金]|平台|软件|能力建设|制度建设|队伍建设/u;
const APPROVED = /批复|核准|批准|同意建设|概算|发改|立项文件|审批文号/u;

export default defineCheck({
  id: "buildings-are-approved",
  code: "BUD-POL-028",
  title: "楼堂馆所建设和办公用房维修项目应列明审批情况",
  class: "policy",
  severity: "notice",
  basis: [budgetLaw("第三十七条"), budgetLaw("第九十四条"), BUILDING_RULES],
  reads: [],
  parameters: {
    least: { title: "金额达到多少提示", value: 100, unit: "万元", source: "编制习惯，请按本地规定设定" },
  },
  exempts: forBudgets((book) =>
    projectsOf(book).some(({ from }) => from === "list") ? undefined : "草案没有列出项目。",
  ),

  *observe(_tables, book, { least }): Iterable<Observation> {
    const hits = houses(book)
      .filter((project) => (moneyOf(project) ?? 0) >= least * FEN_PER_UNIT["万元"])
      .map((project) => ({
        says: `“${inQuotes(project.name)}”${project.amount ? ` ${amountInWords(project.amount, project.row?.table)}` : ""}`,
        evidence: [project.evidence],
        weight: moneyOf(project) ?? 0,
      }));
    yield* inOne(hits, {
      subject: "楼堂馆所",
      lead: "项目涉及办公用房等的建设或者维修，草案没有列明审批情况：",
      suggestion: "请提供批准文件、面积和标准；属于楼堂馆所的，不得安排。",
    });
  },
});

/** One of each name, and only where nothing is said of an approval in any place of the book. */
function houses(book: Book): Project[] {
  const all = projectsOf(book);
  const found = all.filter(({ name, from }) => {
    const plain = compactText(name);
    return from === "list" && HOUSE.test(plain) && WORK.test(plain) && !BESIDE.test(plain);
  });
  const isApproved = (project: Project): boolean =>
    all.some((other) => compactText(other.name) === compactText(project.name) && APPROVED.test(other.words));
  return [...new Map(found.map((project) => [compactText(project.name), project])).values()].filter(
    (project) => !isApproved(project),
  );
}
