import { type Book, type Draft, defineCheck, type Observation } from "../../domain/check.ts";
import { compactText } from "../../domain/text.ts";
import { budgetLaw, SHARED_SYSTEMS } from "../basis.ts";
import { inQuotes } from "../wording/said.ts";
import { isBudget } from "./budget-books.ts";
import { evidenceOfRow, valueIn } from "./list-row.ts";
import { similarity } from "./similarity.ts";
import { inventoriesOf, type System, systemsOf } from "./systems.ts";

/** Share of common text from which two contents are of one work (handbook). */
const ALIKE = 0.85;

type Owned = System & { book: Book };

export default defineCheck({
  id: "it-upkeep-once",
  code: "BUD-POL-007",
  title: "同一信息系统的运维费不应重复编报",
  class: "policy",
  severity: "error",
  basis: [budgetLaw("第十二条"), SHARED_SYSTEMS],
  reads: "the whole draft",
  lacks: "草案中没有信息化运维的系统清单。",
  appliesTo: (draft) => systemsIn(draft).length > 0,

  *observe(draft): Iterable<Observation & { book: Book }> {
    const seen: Owned[] = [];
    for (const system of systemsIn(draft)) {
      const twin = seen.find((other) => isSame(system, other));
      if (twin) {
        yield tell(twin, system);
      } else {
        seen.push(system);
      }
    }
  },
});

function systemsIn({ books }: Draft): Owned[] {
  return books
    .filter(isBudget)
    .flatMap((book) => inventoriesOf(book).flatMap((table) => systemsOf(table).map((system) => ({ ...system, book }))))
    .filter(({ upkeep }) => upkeep && valueIn(upkeep) > 0);
}

/**
 * One system by the number of its asset; by its name within a body, where its work is the same or not told; between bodies, which
 * may each have a 办公系统, only where its cost of building is the same too.
 */
function isSame(one: Owned, other: Owned): boolean {
  if (one.asset !== "" && other.asset !== "") {
    return compactText(one.asset) === compactText(other.asset) && !isOtherWork(one, other);
  }
  if (compactText(one.name) !== compactText(other.name) || isOtherWork(one, other)) {
    return false;
  }
  // Two schools of one department may each have a 校园监控系统.
  if (
    isOneBody(one, other) &&
    one.user !== "" &&
    other.user !== "" &&
    compactText(one.user) !== compactText(other.user)
  ) {
    return false;
  }
  return isOneBody(one, other) ? one.project !== other.project || isEqual(one, other) : isEqual(one, other);
}

function isOneBody(one: Owned, other: Owned): boolean {
  return one.book === other.book || (one.book.body !== undefined && one.book.body === other.book.body);
}

function isEqual({ investment: a }: Owned, { investment: b }: Owned): boolean {
  return a !== undefined && b !== undefined && valueIn(a) > 0 && valueIn(a) === valueIn(b);
}

/** Hardware and software, or two kinds of work on one system. */
function isOtherWork(one: Owned, other: Owned): boolean {
  return (
    one.nature !== other.nature ||
    (one.content !== "" && other.content !== "" && similarity(one.content, other.content) < ALIKE)
  );
}

function tell(first: Owned, second: Owned): Observation & { book: Book } {
  const isSure = isOneBody(first, second);
  const [one, other] = [first, second].map(({ book, project, upkeep }) => {
    const whose = isSure ? "" : `${book.body ?? "另一部门"}`;
    return `${whose}${project === "" ? "" : `项目“${inQuotes(project)}”`} ${upkeep?.text}`.trim();
  });
  return {
    book: second.book,
    subject: `${second.name} 重复运维`,
    ...(isSure ? {} : { severity: "warning" as const, doubtful: true as const }),
    message: `系统“${inQuotes(second.name)}”的运维费编报了两次：${one}；${other}。`,
    suggestion: "请核实，只在一处编列该系统的运维费。",
    evidence: [evidenceOfRow(second), evidenceOfRow(first)],
  };
}
