import type { BookCopy, CopiedTable } from "../domain/check.ts";
import type { DocumentProblem } from "../domain/document.ts";
import { tellApart } from "../domain/document-names.ts";

/** Longer lists are for the findings. */
const MOST_NAMED = 3;

/** What is to be said of a file that repeats another: which, how far they agree, and that it was not checked a second time. */
export function describeCopy(copy: BookCopy): DocumentProblem {
  const { document, of, identical, tables } = copy;
  const [name] = tellApart([of.name, document.name]);
  if (identical) {
    return problem(`与《${name}》为同一文件（内容逐字节相同），只审查一次，请核对是否误交。`);
  }
  if (tables.length === 0) {
    return problem(`与《${name}》文字相同，只审查《${name}》。`);
  }
  const same = tables.reduce((sum, table) => sum + table.same, 0);
  const differing = tables.filter(({ differences }) => differences.length > 0);
  const count = differing.reduce((sum, { differences }) => sum + differences.length, 0);
  const agreed = `${tables.length} 张表与《${name}》相同，${same} 个金额一致`;
  return problem(
    count === 0
      ? `${agreed}，表格只审查《${name}》。`
      : `${agreed}，有 ${count} 处不同：${differing.slice(0, MOST_NAMED).map(describeTable).join("；")}${differing.length > MOST_NAMED ? "等" : ""}。表格只审查《${name}》，请核对以何者为准。`,
  );
}

function describeTable({ table, differences }: CopiedTable): string {
  const [first] = differences;
  const label = first?.cell?.label ?? first?.of?.label ?? "";
  const [here, there] = [first?.cell, first?.of].map((cell) => cell?.text || "空");
  const more = differences.length > 1 ? `等 ${differences.length} 处` : "";
  return `《${table.title}》“${label}”本文件为 ${here}，该文件为 ${there}${more}`;
}

function problem(message: string): DocumentProblem {
  return { code: "COPY_OF", message };
}
