import { expect, test } from "vitest";
import { readContents } from "../../checks/completeness/read-contents.ts";
import { drawBook } from "./draw-table.ts";

function titles(drawing: string): string[] {
  const [document] = drawBook(drawing).documents;
  return document ? readContents(document).map(({ title }) => title) : [];
}

const CONTENTS = "目录\n表1 部门收支总表……3\n表2 部门收入总表……4\n表3 部门支出总表……5";

test("the contents list tables by number", () => {
  expect(titles(CONTENTS)).toEqual(["部门收支总表", "部门收入总表", "部门支出总表"]);
});

test.each(["表1", "公开01表", "附表1"])("a number alone on its line is the caption of a table: %s", (caption) => {
  expect(titles(`${CONTENTS}\n${caption}\n部门收支总表\n单位：万元`)).toEqual(titles(CONTENTS));
});

test("a title said again is a caption", () => {
  expect(titles(`${CONTENTS}\n表1 部门收支总表\n表9 另一张表`)).toEqual(titles(CONTENTS));
});
