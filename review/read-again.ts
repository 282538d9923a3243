import { fileName } from "../domain/document-names.ts";
import type { Finding } from "../domain/finding.ts";
import type { Review, ReviewedDocument } from "../domain/review.ts";

type Documents = Pick<Review, "documents">;

/**
 * Whether every document a finding of an earlier review rests on was handed in again and read at least as far: one of the
 * same name, or as many of the same body. A finding between documents rests on all that were handed in.
 */
export function readAgain(before: Documents, now: Documents): (finding: Finding) => boolean {
  const missing = new Set(
    before.documents.filter((document) => !isReadAgain(document, before, now)).map(({ id }) => id),
  );
  return (finding) =>
    finding.class === "cross-document"
      ? missing.size === 0
      : finding.evidence.every(({ document }) => !missing.has(document));
}

function isReadAgain(old: ReviewedDocument, before: Documents, now: Documents): boolean {
  const isAsMany = (isLike: (one: ReviewedDocument) => boolean): boolean =>
    now.documents.filter((one) => isLike(one) && isAsWhole(one, old) && (old.isPrior || !one.isPrior)).length >=
    before.documents.filter((one) => isLike(one) && isAsWhole(one, old) && one.isPrior === old.isPrior).length;
  const isOfNoOther = ({ body }: ReviewedDocument): boolean =>
    body === undefined || old.body === undefined || body === old.body;
  return (
    isAsMany((one) => isOfNoOther(one) && stem(one.name) === stem(old.name)) ||
    (old.body !== undefined && isAsMany((one) => one.body === old.body && one.stage === old.stage))
  );
}

/** What was read in part before may be so again. */
function isAsWhole(one: ReviewedDocument, old: ReviewedDocument): boolean {
  return one.status === "read" || one.status === old.status;
}

/** `预算` of `甲/预算.pdf`: the next version may be of another format. */
function stem(name: string): string {
  return fileName(name).replace(/\.[^.]*$/u, "");
}
