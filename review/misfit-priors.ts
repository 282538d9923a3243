import { foldBody } from "../domain/body-name.ts";
import type { Book } from "../domain/check.ts";
import type { DocumentProblem } from "../domain/document.ts";
import { fileName } from "../domain/document-names.ts";

/**
 * Documents given as last year's that are not: of a body the draft is not of, or of no earlier year. By document id; of one
 * that says neither whose nor when it is nothing is known.
 */
export function misfitPriors(books: readonly Book[], prior: readonly Book[]): Map<string, DocumentProblem> {
  const own = books.filter(({ tables }) => tables.length > 0);
  const given = prior.filter(({ tables }) => tables.length > 0);
  const found = new Map<string, DocumentProblem>();
  for (const document of new Set(given.flatMap(({ documents }) => documents))) {
    const parts = given.filter(({ documents }) => documents.includes(document));
    const [misfit, ...others] = parts.map((part) => misfitOf(part, own));
    if (misfit && others.every(Boolean)) {
      const [part] = parts as [Book, ...Book[]];
      found.set(document.id, {
        code: "PRIOR_DOES_NOT_FIT",
        message: `上年文件《${fileName(document.name)}》是${nameOf(part)}，${misfit}，未能用于核对；请核对 --prior 所给的文件`,
      });
    }
  }
  return found;
}

function misfitOf(part: Book, own: readonly Book[]): string | undefined {
  if (own.length === 0 || own.some(({ body }) => body === undefined) || part.body === undefined) {
    return undefined;
  }
  const related = own.filter(({ body }) => mayBeOf(body ?? "", part.body ?? ""));
  if (related.length === 0) {
    return "不是本草案部门的上年文件";
  }
  return related.every((book) => isNoEarlier(part, book)) ? "不是本草案的上年" : undefined;
}

/** One name is in the other: 某省 and its departments, 水利厅 and 某省水利厅. */
function mayBeOf(one: string, other: string): boolean {
  const [a, b] = [foldBody(one), foldBody(other)];
  return a.includes(b) || b.includes(a);
}

/** The budget of a year is what its account is compared with. */
function isNoEarlier(part: Book, book: Book): boolean {
  if (part.fiscalYear === undefined || book.fiscalYear === undefined) {
    return false;
  }
  const isSameStage = part.stage !== undefined && part.stage === book.stage;
  return part.fiscalYear > book.fiscalYear || (part.fiscalYear === book.fiscalYear && isSameStage);
}

function nameOf({ body = "", fiscalYear, stage }: Book): string {
  const what = stage === "final-account" ? "决算" : stage === "budget" ? "预算" : "文件";
  return `${body}${fiscalYear === undefined ? "" : ` ${fiscalYear} 年`}${what}`;
}
