import { type Book, type Draft, defineCheck, type Observation } from "../../domain/check.ts";
import { compactText } from "../../domain/text.ts";
import { budgetLaw, SHARED_SYSTEMS } from "../basis.ts";
import { inQuotes, passagesOf, quote, type Said } from "../wording/said.ts";
import { budgetBooks } from "./budget-books.ts";
import { amountInWords } from "./list-row.ts";
import { moneyOf, type Project } from "./project.ts";
import { projectsOf } from "./projects.ts";
import { isUpkeep } from "./upkeep.ts";

/** Words of every project of upkeep: what is left of a name is which system it is of. */
const COMMON =
  /信息化?|系统|平台|网络|软件|硬件|设备|运行|维护|运维|服务|项目|专项|经费|资金|费用?|建设|管理|保障|及|和|与|年度?|\d+|[()（）“”"、]/gu;
/** Which every department has for itself. */
const OF_EACH =
  /^(?:办公|自动化|办公自动化|OA|门户|网站|门户网站|财务|内网|外网|电子政务|视频会议|机房|计算机|安全|数据|业务|机关|局机关|日常|等级保护|等保|密码|测评|网站群|一般|行政|事务|其他|综合|单位|部门)*$/iu;
const TELLING = 3;
/** 高中教育信息化运维 every school may have; a platform is one. */
const PLATFORM = /平台|系统|大脑|一张图|APP|小程序/iu;
const REGION = /^.{0,8}?(?:自治[区州县旗]|[省市县区州盟旗])/u;
const CLOUD = /云(?:服务|资源|主机|平台)(?:租用|租赁|使用|费|经费|项目|采购)/u;
const CENTRAL = /政务云[^。；]{0,20}(?:统一|集中)(?:购买|支付|安排|采购|租用|保障|编列)/u;

export default defineCheck({
  id: "it-projects-once",
  code: "BUD-POL-007",
  title: "同一平台的运维、集中保障的云资源不应由几个部门重复编报",
  class: "policy",
  severity: "warning",
  basis: [budgetLaw("第十二条"), SHARED_SYSTEMS],
  reads: "the whole draft",
  lacks: "草案中没有信息化运维项目。",
  appliesTo: (draft) => upkeepOf(draft).length > 0,

  *observe(draft): Iterable<Observation & { book: Book }> {
    const first = new Map<string, Project>();
    for (const project of upkeepOf(draft)) {
      const key = compactText(project.name);
      const twin = first.get(key);
      if (twin && isBesides(twin, project) && isTelling(key)) {
        yield tellTwice(twin, project);
      }
      first.set(key, twin ?? project);
    }
    const [central] = draft.books.flatMap((book) =>
      passagesOf(book, "prose").flatMap((said) => (CENTRAL.test(said.text) ? [{ book, said }] : [])),
    );
    for (const project of central ? upkeepOf(draft) : []) {
      if (project.book !== central?.book && CLOUD.test(compactText(project.name))) {
        yield tellCloud(project, central?.said as Said);
      }
    }
  },
});

function upkeepOf(draft: Draft): Project[] {
  return budgetBooks(draft).flatMap((book) =>
    projectsOf(book).filter((project) => project.from === "list" && (moneyOf(project) ?? 0) > 0 && isUpkeep(project)),
  );
}

/** Two departments of one government: the same name in two counties is of two platforms. */
function isBesides({ book: one }: Project, { book: other }: Project): boolean {
  const [a, b] = [one, other].map(({ body = "" }) => REGION.exec(compactText(body))?.[0]);
  return one !== other && one.body !== other.body && a !== undefined && a === b;
}

function isTelling(name: string): boolean {
  const own = name.replace(COMMON, "");
  return PLATFORM.test(name) && own.length >= TELLING && !OF_EACH.test(own);
}

function tellTwice(first: Project, second: Project): Observation & { book: Book } {
  const [one, other] = [first, second].map(
    (project) =>
      `${project.book.body ?? "另一部门"} ${project.amount ? amountInWords(project.amount, project.row?.table) : ""}`,
  );
  return {
    book: second.book,
    subject: `${second.name} 重复运维`,
    doubtful: true,
    message: `运维项目“${inQuotes(second.name)}”由两个部门编报：${one}；${other}。`,
    suggestion: "请核实是否为同一平台，只由一个部门编列运维费。",
    evidence: [second.evidence, first.evidence],
  };
}

function tellCloud(project: Project, said: Said): Observation & { book: Book } {
  const amount = project.amount ? amountInWords(project.amount, project.row?.table) : "";
  return {
    book: project.book,
    subject: `${project.name} 云资源`,
    doubtful: true,
    message: `草案写明政务云资源集中保障，“${inQuotes(project.name)}”又编列 ${amount}。`,
    suggestion: "请核实云资源费用是否已由集中采购部门编列。",
    evidence: [project.evidence, quote(said)],
  };
}
