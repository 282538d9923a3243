import { createHash } from "node:crypto";
import type { DocumentProblem } from "../domain/document.ts";
import type { ReadDocument } from "../review/make-books.ts";

/** A document of which nothing can be read, and why. */
export function unreadable(
  file: { id: string; name: string },
  problem: DocumentProblem,
  bytes: Uint8Array = new Uint8Array(),
): ReadDocument {
  const { id, name } = file;
  const sha256 = createHash("sha256").update(bytes).digest("hex");
  return {
    document: { id, name, format: "unknown", sha256, status: "unreadable", problems: [problem], blocks: [] },
    tables: [],
  };
}
