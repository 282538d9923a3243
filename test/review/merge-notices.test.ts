import { expect, test } from "vitest";
import type { Finding } from "../../domain/finding.ts";
import { mergeNotices } from "../../review/merge-notices.ts";

const evidence = (document: string) => ({ document, role: "quote" as const, place: {}, label: "" });
function finding(document: string, message: string, more: Partial<Finding> = {}): Finding {
  return {
    id: document,
    check: "usage-is-right",
    class: "wording",
    severity: "notice",
    message,
    basis: [],
    evidence: [evidence(document)],
    source: { by: "check" },
    ...more,
  };
}

test("the same notice of several books is one with all its places", () => {
  const [merged, ...others] = mergeNotices([finding("d1", "搭配不当。"), finding("d2", "搭配不当。", { places: 3 })]);
  expect(others).toEqual([]);
  expect(merged).toMatchObject({ id: "d1", places: 4 });
  expect(merged?.evidence.map(({ document }) => document)).toEqual(["d1", "d2"]);
});

test.each<[string, Finding]>([
  ["another message", finding("d2", "漏字。")],
  ["another rule", finding("d2", "搭配不当。", { check: "marks-are-right" })],
  ["something to correct", finding("d2", "搭配不当。", { severity: "warning" })],
  ["another suggestion", finding("d2", "搭配不当。", { suggestion: "请改。" })],
])("stays by itself: %s", (_, other) => {
  expect(mergeNotices([finding("d1", "搭配不当。"), other])).toHaveLength(2);
});

test("what is to be corrected is said in each book", () => {
  const error = finding("d1", "漏填。", { severity: "error" });
  expect(mergeNotices([error, { ...error, id: "d2" }])).toHaveLength(2);
});
