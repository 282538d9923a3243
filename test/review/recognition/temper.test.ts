import { describe, expect, test } from "vitest";
import type { Document } from "../../../domain/document.ts";
import type { Evidence, Finding } from "../../../domain/finding.ts";
import { restsOnImage } from "../../../review/recognition/temper.ts";
import { drawTable } from "../../checks/draw-table.ts";

const read = { ...drawTable("201 | 一般公共服务支出 | 1.00"), id: "read", document: "d" };
const recognized = { ...read, id: "recognized", isRecognized: true as const };
/** Page 3 was scanned, the others are text. */
const document: Document = {
  id: "d",
  name: "a.pdf",
  format: "pdf",
  sha256: "",
  status: "read",
  problems: [
    { code: "PAGE_RECOGNIZED", message: "", place: { page: 3 } },
    { code: "TABLE_UNCERTAIN", message: "", place: { page: 4 } },
  ],
  blocks: [],
};
const isOfImage = restsOnImage([read, recognized], [document]);
const at = (evidence: Partial<Evidence>): Finding =>
  ({ evidence: [{ document: "d", role: "quote", label: "", place: {}, ...evidence }] }) as unknown as Finding;

describe("a finding is of an image", () => {
  test.each<[string, Partial<Evidence>]>([
    ["in a recognized table", { table: "recognized", place: { page: 4 } }],
    ["in the text of a scanned page, no table being on it", { place: { page: 3 } }],
    ["in a figure of that text", { table: "text-of-d", place: { page: 3 } }],
    ["in text that runs over the scanned page", { place: { page: 2, pages: [2, 3] } }],
  ])("%s", (_, evidence) => expect(isOfImage(at(evidence))).toBe(true));
});

describe("a finding is not of an image", () => {
  test.each<[string, Partial<Evidence>]>([
    ["in a table read as text", { table: "read", place: { page: 3 } }],
    ["on the other pages of a document with a scanned page", { place: { page: 4 } }],
    ["on the same page of another document", { document: "e", place: { page: 3 } }],
    ["without a page", { place: { paragraph: 3 } }],
  ])("%s", (_, evidence) => expect(isOfImage(at(evidence))).toBe(false));
});
