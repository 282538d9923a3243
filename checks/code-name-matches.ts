import { defineCheck, type Observation } from "../domain/check.ts";
import { budgetLaw, CLASSIFICATION } from "./basis.ts";
import { describeFault, placesOf, whereOf } from "./classification/describe-fault.ts";
import { findNameFaults, findStrays, type PrintedFault } from "./classification/find-name-faults.ts";
import { CLASSIFICATION_NAMES } from "./classification/subject.ts";

/** Longer lists are for the evidence, not for the sentence. */
const MOST_NAMED = 12;

/** So many wrong codes of one 类 are one cause: rows out of step, or codes numbered by the table's own running order. */
const RUNNING_ORDER = 3;

export default defineCheck({
  id: "code-name-matches",
  code: "BUD-CODE-001",
  title: "科目编码应在当年《政府收支分类科目》之内，名称应与编码一致",
  class: "classification",
  severity: "warning",
  basis: [budgetLaw("第三十二条"), CLASSIFICATION],
  reads: [],

  *observe(_tables, book): Iterable<Observation> {
    for (const { kind, stray, printed } of book.tables.flatMap(findStrays)) {
      const { table, line } = printed;
      yield {
        subject: `${line.code} ${line.name}`,
        severity: "error",
        message: `《${table.title}》按${CLASSIFICATION_NAMES[kind]}编列，其中 ${line.code}“${line.name}”为${CLASSIFICATION_NAMES[stray]}。`,
        suggestion: "请改列相应科目。",
        ...placesOf([printed]),
      };
    }
    for (const faults of groupFaults(findNameFaults(book.tables).filter(({ fault }) => fault.about === "name"))) {
      const [only] = faults;
      if (only) {
        yield faults.length < RUNNING_ORDER ? describeFault(only) : describeCluster(faults);
      }
    }
  },
});

/** Slips of one 类 together where they are many, each of the others by itself. */
function groupFaults(faults: readonly PrintedFault[]): PrintedFault[][] {
  const slips = new Map<string, PrintedFault[]>();
  for (const one of faults) {
    if (one.fault.isCodeSlip && one.fault.severity !== "notice" && one.code.length > 3) {
      const head = one.code.slice(0, 3);
      slips.set(head, [...(slips.get(head) ?? []), one]);
    }
  }
  const many = [...slips.values()].filter((group) => group.length >= RUNNING_ORDER);
  const grouped = new Set(many.flat());
  return [...many, ...faults.filter((one) => !grouped.has(one)).map((one) => [one])];
}

function describeCluster(faults: readonly PrintedFault[]): Observation {
  const [{ kind, code }] = faults as [PrintedFault];
  const printed = faults.flatMap((one) => one.printed);
  const slips = faults
    .slice(0, MOST_NAMED)
    .map((one) => `${one.code}“${one.name}”${one.fault.meant ? `（应为 ${one.fault.meant}）` : ""}`);
  return {
    subject: `${code.slice(0, 3)} 编码`,
    message: `${whereOf(printed)}中，${code.slice(0, 3)} 类有 ${faults.length} 个编码与${CLASSIFICATION_NAMES[kind]}不符，似按本表顺序编号或错行：${slips.join("、")}${faults.length > MOST_NAMED ? "等" : ""}。`,
    suggestion: "请按当年科目逐行核对编码和名称。",
    evidence: placesOf(printed).evidence,
    ...(faults.some(({ fault }) => fault.doubtful) ? { doubtful: true } : {}),
  };
}
