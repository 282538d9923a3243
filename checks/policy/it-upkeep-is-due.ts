import { type Book, defineCheck, type Observation } from "../../domain/check.ts";
import { evidenceOfCell } from "../../domain/finding.ts";
import { compactText } from "../../domain/text.ts";
import { budgetLaw } from "../basis.ts";
import { inQuotes } from "../wording/said.ts";
import { forBudgets } from "./budget-books.ts";
import { type Day, dayAfter, dayInWords, daysIn, monthsIn } from "./days.ts";
import { evidenceOfRow, valueIn } from "./list-row.ts";
import { inventoriesOf, type System, systemsOf } from "./systems.ts";

const DISUSED =
  /^(?:20\d{2}年)?(?:\d{1,2}月)?(?:已|拟|全部)*(?:停用|停运|停止(?:使用|运行)|下线|报废|注销|废弃|关停|否\(停用\))/u;
/** The same said in the content, of the system itself and not of one that it replaced: 系统已于2025年6月关停. */
const SAID_DISUSED =
  /(?<![旧原老]|其他|部分)(?:系统|平台|软件)(?:现|目前)?已(?:经|全部|全面|正式)?(?:[于在]?(20\d{2})年(?:\d{1,2}月)?(?:\d{1,2}日)?(?:底|初|末|起)?)?(?:已|全部|全面|正式)?(?:停用|停运|停止(?:使用|运行)|下线|报废|注销|废弃|关停)/u;
/** What was merged or moved may still run for a while. */
const MOVED = /^(?:已|拟|正在)?(?:整合|迁移|并入|合并)/u;
/** Upkeep of what is not covered by the warranty. */
const BESIDE = /质保(?:期)?(?:范围)?(?:外|以外|满后|期满|结束)|不含|云资源|链路|租用/u;

export default defineCheck({
  id: "it-upkeep-is-due",
  code: "BUD-POL-006",
  title: "质保期内或者已停用的信息系统不应编列运维费",
  class: "policy",
  severity: "error",
  basis: [budgetLaw("第十二条")],
  reads: [],
  exempts: forBudgets((book) =>
    paidFor(book).some(({ status, warranty, content }) => status !== "" || warranty !== "" || saysDisused(content))
      ? undefined
      : "系统清单没有列出系统状态或者质保期。",
  ),

  *observe(_tables, book): Iterable<Observation> {
    const { fiscalYear } = book;
    for (const system of paidFor(book)) {
      const status = compactText(system.status);
      if (DISUSED.test(status) || MOVED.test(status)) {
        const isMoved = !DISUSED.test(status);
        yield {
          ...about(system, "停用"),
          message: `系统“${inQuotes(system.name)}”的状态为“${inQuotes(system.status)}”，仍编列运维费 ${system.upkeep?.text}。`,
          ...(isMoved && { severity: "warning" as const, doubtful: true as const }),
          suggestion: isMoved ? "请说明整合迁移后仍需运维的期间和内容，或者取消运维费。" : "请取消已停用系统的运维费。",
        };
      } else if (saysDisused(system.content, fiscalYear)) {
        yield {
          ...about(system, "停用"),
          severity: "warning",
          message: `系统“${inQuotes(system.name)}”的运维内容写明“${inQuotes(system.content)}”，仍编列运维费 ${system.upkeep?.text}。`,
          suggestion: "请取消已停用系统的运维费。",
        };
      } else if (fiscalYear !== undefined && !BESIDE.test(system.content)) {
        yield* inWarranty(system, fiscalYear);
      }
    }
  },
});

/** True where a content says that the system was out of use before the year began. */
function saysDisused(content: string, year = Number.POSITIVE_INFINITY): boolean {
  const said = SAID_DISUSED.exec(compactText(content));
  return said !== null && (said[1] === undefined || Number(said[1]) < year);
}

function paidFor(book: Book): System[] {
  return inventoriesOf(book)
    .flatMap(systemsOf)
    .filter(({ upkeep }) => upkeep && valueIn(upkeep) > 0);
}

function* inWarranty(system: System, year: number): Iterable<Observation> {
  const end = warrantyEnd(system);
  if (end === undefined || end < `${year}-01-01`) {
    return;
  }
  const isWhole = end >= `${year}-12-31`;
  yield {
    ...about(system, "质保"),
    message: `系统“${inQuotes(system.name)}”免费质保期至 ${dayInWords(end)}，${year} 年编列运维费 ${system.upkeep?.text}。`,
    ...(!isWhole && { severity: "warning" as const }),
    suggestion: isWhole ? "请取消质保期内系统的运维费。" : "请只编列质保期满以后的运维费，并列明起止时间。",
  };
}

/** The last day of the warranty: as printed, or so many months from acceptance on. */
function warrantyEnd({ warranty, accepted, built }: System): Day | undefined {
  const printed = daysIn(warranty).at(-1)?.to;
  const start = daysIn(accepted || built);
  const months = monthsIn(warranty);
  const [first] = start;
  // A year alone does not say when the warranty began.
  const isDay = first !== undefined && start.length === 1 && first.from.slice(0, 7) === first.to.slice(0, 7);
  return printed ?? (isDay && months !== undefined ? dayAfter(first.to, months, -1) : undefined);
}

function about(system: System, what: string): Pick<Observation, "subject" | "evidence"> {
  const { table, upkeep, name } = system;
  return {
    subject: `${name} ${what}`,
    evidence: [...(upkeep ? [evidenceOfCell(upkeep, table.document, "stated")] : []), evidenceOfRow(system)],
  };
}
