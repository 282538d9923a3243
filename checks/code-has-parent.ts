import { defineCheck, type Observation } from "../domain/check.ts";
import { evidenceOfLine } from "../domain/finding.ts";
import { budgetLaw, CLASSIFICATION } from "./basis.ts";
import { findMissingParents } from "./classification/find-missing-parents.ts";
import { findShapeFaults, type ShapeFault } from "./classification/find-shape-faults.ts";

const MOST_NAMED = 5;

export default defineCheck({
  id: "code-has-parent",
  code: "BUD-CODE-003",
  title: "科目编码应按类、款、项的位数列示完整，并列出上级科目",
  class: "classification",
  severity: "warning",
  basis: [budgetLaw("第三十二条"), CLASSIFICATION],
  reads: [],

  *observe(_tables, book): Iterable<Observation> {
    for (const faults of groupFaults(book.tables.flatMap(findShapeFaults))) {
      yield describe(faults);
    }
    for (const { table, parent, name, children } of book.tables.flatMap(findMissingParents)) {
      const [child] = children;
      if (child) {
        yield {
          subject: `${table.kind} ${parent}`,
          message: `《${table.title}》列有 ${child.code}“${child.name}”，未列其上级科目 ${parent}${name ? `“${name}”` : ""}。`,
          suggestion: "请核对编码，或者补列上级科目。",
          evidence: children.map((line) => evidenceOfLine(table, line)),
          misplaces: children.flatMap((line) => Object.values(line.cells)),
        };
      }
    }
  },
});

/** The same row in several tables is one slip; parts of one digit are one slip wherever they stand. */
function groupFaults(faults: readonly ShapeFault[]): ShapeFault[][] {
  const groups = new Map<string, ShapeFault[]>();
  for (const fault of faults) {
    const key = fault.slip === "short-part" ? fault.slip : `${fault.printed} ${fault.line.name}`;
    groups.set(key, [...(groups.get(key) ?? []), fault]);
  }
  return [...groups.values()];
}

function describe(faults: readonly ShapeFault[]): Observation {
  const [{ slip, printed, line, meant }] = faults as [ShapeFault];
  const titles = [...new Set(faults.map(({ table }) => table.title))];
  const where = `《${titles[0]}》${titles.length > 1 ? `等 ${titles.length} 张表` : ""}中，`;
  const evidence = faults.map((fault) => fault.evidence);
  const misplaces = faults.flatMap((fault) => Object.values(fault.line.cells));
  if (slip === "short-part") {
    const rows = [...new Set(faults.map((fault) => `${fault.printed}“${fault.line.name}”`))];
    return {
      subject: "款、项编码位数",
      message: `${where}款、项编码不足两位，缺前导零：${rows.slice(0, MOST_NAMED).join("、")}${rows.length > MOST_NAMED ? `等 ${rows.length} 个` : ""}。`,
      suggestion: "款、项编码均为两位，请补足前导零（如 2 应为 02）。",
      evidence,
      misplaces,
    };
  }
  const subject = `${printed} ${line.name}`;
  if (slip === "wrong-length") {
    return {
      subject,
      message: `${where}“${line.name}”的编码 ${printed} 不合类 3 位、款 2 位、项 2 位的编码规则。`,
      suggestion: "请核对编码。",
      evidence,
      misplaces,
    };
  }
  const head = (printed.split(" ")[0] ?? "").slice(0, 3);
  return {
    subject,
    severity: "error",
    message: `${where}“${line.name}”的编码为 ${printed}，${head} 不是类级科目${meant ? `，按其所在位置应为 ${meant}` : ""}。`,
    suggestion: meant ? `请改为 ${meant}。` : "请核对类级编码。",
    evidence,
    misplaces,
    // Three digits may be a class newer than the list; fewer never are.
    ...(head.length === 3 ? { doubtful: true } : {}),
  };
}
