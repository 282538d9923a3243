import { expect, test } from "vitest";
import { fileName, tellApart } from "../../domain/document-names.ts";

test.each<[string, string[], string[]]>([
  ["nothing", [], []],
  ["names of their own", ["甲/预算.pdf", "乙/附表.xlsx"], ["预算.pdf", "附表.xlsx"]],
  [
    "one name in two folders",
    ["甲/预算.pdf", "乙/预算.pdf", "乙/附表.xlsx"],
    ["甲/预算.pdf", "乙/预算.pdf", "附表.xlsx"],
  ],
  ["one file twice", ["甲/预算.pdf", "甲/预算.pdf"], ["预算.pdf", "预算.pdf"]],
])("%s", (_, paths, shown) => {
  expect(tellApart(paths)).toEqual(shown);
});

test("a name without a folder is itself", () => {
  expect(fileName("预算.pdf")).toBe("预算.pdf");
});
