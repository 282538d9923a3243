import { describe, expect, test } from "vitest";
import type { PageContent } from "../../../parsers/page-layout/page-content.ts";
import { page, read, text, together, written } from "./draw-page.ts";

/** Lines of 12 point type between the margins of the page, the first at `top`. */
function prose(top: number, ...lines: string[]): PageContent {
  return page(lines.flatMap((line, index) => text(90, top + index * 22, line, 12)));
}

const FULL = "二〇二六年本部门支出预算按照零基预算的要求编制，坚持量入为出、收";

describe("lines of running text", () => {
  test("that fill the page go on in the next line, without a blank", () => {
    expect(written(read(prose(100, `　　${FULL.slice(2)}`, "支平衡。", "　　第二段。")))).toEqual([
      `${FULL.slice(2)}支平衡。`,
      "第二段。",
    ]);
  });

  test("go on over a page break with the page number left out", () => {
    const start = "　　一般公共预算财政拨款支出比上年执行数增加二百三十四万元，增长";
    const number = page(text(280, 800, "— 12 —", 12));
    const blocks = read(together(prose(100, FULL), prose(700, start), number), prose(80, "17.31 %，主要是人员增加。"));
    expect(written(blocks)).toContain(`${start.trim()}17.31 %，主要是人员增加。`);
  });

  test("end before a heading and before a line with labels at both sides", () => {
    const labels = page([...text(90, 144, "编制部门：市财政局", 12), ...text(440, 144, "单位：万元", 12)]);
    expect(written(read(together(prose(100, FULL, "一、收入预算"), labels)))).toEqual([
      FULL,
      "一、收入预算",
      "编制部门：市财政局 单位：万元",
    ]);
  });

  test("drawn twice for bold type are read once", () => {
    const bold = text(90, 100, "预算草案", 16);
    const again = bold.map((glyph) => ({ ...glyph, left: glyph.left + 0.4, right: glyph.right + 0.4 }));
    expect(written(read(page([...bold, ...again])))).toEqual(["预算草案"]);
  });
});

describe("running heads", () => {
  const book = (head: string): PageContent[] =>
    ["甲", "乙", "丙", "丁", "戊"].map((said, index) =>
      together(prose(60, head), prose(300, `${said}页的正文。`), page(text(290, 800, `${index + 1}`))),
    );

  test("that recur on most pages are dropped with the page numbers", () => {
    expect(written(read(...book("某市 2026 年部门预算")))).toEqual([
      "甲页的正文。",
      "乙页的正文。",
      "丙页的正文。",
      "丁页的正文。",
      "戊页的正文。",
    ]);
  });

  test("stay when they say what a table is in", () => {
    expect(written(read(...book("单位：万元")))).toContain("单位：万元");
  });

  test("stay on the pages of a short document", () => {
    expect(written(read(...book("部门预算说明").slice(0, 2)))).toHaveLength(4);
  });

  test("are no numbers in the middle of a page", () => {
    expect(written(read(prose(400, "2026")))).toEqual(["2026"]);
  });
});
