import { describe, expect, test } from "vitest";
import { groupImages } from "../../cli/group-images.ts";

/** Names of files, those of a group parted by `+`. */
function grouped(...names: string[]): string[] {
  const files = names.map((name) => ({ name, path: `/drafts/${name}` }));
  return groupImages(files).map(({ name, path, more }) =>
    more ? [path, ...more.map((page) => page.path)].map((one) => `${one}`.slice(8)).join("+") : name,
  );
}

describe("images of one folder", () => {
  test("are pages of one scan in the order of their numbers, at the place of the first", () => {
    expect(grouped("a/p1.png", "a/p10.png", "a/p2.png", "b.pdf")).toEqual(["a/p1.png+a/p2.png", "a/p10.png", "b.pdf"]);
    expect(grouped("扫描_009.jpg", "扫描_010.jpg", "扫描_011.jpg")).toHaveLength(1);
    expect(grouped("第1页.tif", "第2页.tif")).toEqual(["第1页.tif+第2页.tif"]);
  });

  test("are several scans where there are too many to hold", () => {
    const names = Array.from({ length: 450 }, (_, index) => `p${index + 1}.png`);
    expect(groupImages(names.map((name) => ({ name, path: name }))).map(({ more }) => more?.length)).toEqual([
      199, 199, 49,
    ]);
  });

  test("go by the name of their first and last page", () => {
    const files = ["a/p1.png", "a/p2.png", "a/p3.png"].map((name) => ({ name, path: name }));
    expect(groupImages(files)[0]?.name).toBe("a/p1.png至p3.png");
  });

  test.each([
    ["of two folders", ["a/p1.png", "b/p2.png"]],
    ["of two names", ["收入1.png", "支出2.png"]],
    ["with a page missing between", ["p1.png", "p3.png"]],
    ["that are whole tables", ["附表1.png", "附表2.png"]],
    ["of several years", ["2024年预算.png", "2025年预算.png"]],
    ["whose numbers say no order", ["p1.png", "p01.png", "p2.png"]],
    ["alone", ["p1.png"]],
    ["that are no images", ["p1.pdf", "p2.pdf"]],
  ])("%s stay apart", (_, names) => {
    expect(grouped(...names)).toEqual(names);
  });

  test("stay apart where one of them cannot be opened", () => {
    const problem = { code: "CANNOT_OPEN", message: "无法打开" };
    const files = [
      { name: "p1.png", path: "p1.png" },
      { name: "p2.png", path: "p2.png", problem },
    ];
    expect(groupImages(files)).toEqual(files);
  });
});
