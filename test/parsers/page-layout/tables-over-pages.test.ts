import { describe, expect, test } from "vitest";
import type { PageContent } from "../../../parsers/page-layout/page-content.ts";
import { page, read, rows, table, text, together, written } from "./draw-page.ts";

const XS = [50, 150, 250, 350];

function titled(title: string, content: PageContent): PageContent {
  return together(page(text(150, 60, title)), content);
}

describe("a table that runs over pages", () => {
  test("is one grid, with its repeated head once", () => {
    const blocks = read(
      table(XS, 100, ["编码|名称|金额", "201|教育|1.00"]),
      table(XS, 60, ["编码|名称|金额", "208|社保|2.00", "|合计|3.00"]),
    );
    expect(written(blocks)).toEqual(["编码|名称|金额", "201|教育|1.00", "208|社保|2.00", "|合计|3.00"]);
    expect(blocks).toMatchObject([{ place: { page: 1, pages: [1, 2] }, pageStarts: [2], method: "rulings" }]);
  });

  test("goes on though its title is repeated with 续表 and a page number stands between", () => {
    const number = page(text(290, 810, "— 3 —"));
    const blocks = read(
      together(titled("支出总表", table(XS, 100, ["编码|名称|金额", "201|教育|1.00"])), number),
      titled("支出总表（续）", table(XS, 100, ["编码|名称|金额", "208|社保|2.00"])),
    );
    expect(written(blocks)).toEqual(["支出总表", "编码|名称|金额", "201|教育|1.00", "208|社保|2.00"]);
  });

  test("joins the end of a name that the page break cut off", () => {
    const blocks = read(
      table(XS, 100, ["编码|名称|金额", "2080505|机关养老保险缴费支|1.00"]),
      table(XS, 60, ["编码|名称|金额", "|出|", "208|社保|2.00"]),
    );
    expect(written(blocks)).toEqual(["编码|名称|金额", "2080505|机关养老保险缴费支/出|1.00", "208|社保|2.00"]);
  });

  test("does not swallow the first row of the next page that merely has no amount", () => {
    const blocks = read(
      table(XS, 100, ["编码|名称|金额", "208|社保|1.00"]),
      table(XS, 60, ["编码|名称|金额", "|其中|", "209|其他|2.00"]),
    );
    expect(written(blocks)).toEqual(["编码|名称|金额", "208|社保|1.00", "|其中|", "209|其他|2.00"]);
  });

  test("takes a page with fewer drawn columns", () => {
    const upper = table(XS, 100, ["编码|名称|金额", "201|教育|1.00"]);
    const lower = table([50, 150, 350], 60, ["合计|9.00"]);
    expect(written(read(upper, lower))).toEqual(["编码|名称|金额", "201|教育|1.00", "合计|9.00+2"]);
  });
});

describe("another table on the next page is its own grid", () => {
  const first = table(XS, 100, ["编码|名称|金额", "201|教育|1.00"]);

  test("when it has a title", () => {
    const blocks = read(titled("表一", first), titled("表二", table(XS, 100, ["编码|名称|金额", "208|社保|2.00"])));
    expect(blocks.map(({ kind }) => kind)).toEqual(["paragraph", "grid", "paragraph", "grid"]);
  });

  test("when it has other columns", () => {
    expect(read(first, table([50, 120, 300], 100, ["项目|金额"]))).toHaveLength(2);
  });

  test("when forms repeat their title inside the frame", () => {
    const form = (name: string): PageContent => table([50, 350], 100, ["项目支出绩效目标表", `项目名称：${name}`]);
    expect(read(form("道路养护"), form("桥梁检测"))).toHaveLength(2);
  });
});

describe("a table without rulings", () => {
  const columns = [50, 120, -300, -400];
  const head = "编码|科目名称|　　　　　　　　　合计|　　　　基本支出";

  function bare(top: number, ...lines: string[]): PageContent {
    const starts = [50, 120, 200, 340];
    return together(page(rows(top, 20, starts, [head])), page(rows(top + 20, 20, columns, lines)));
  }

  test("goes on over a page that holds one row of it", () => {
    const blocks = read(
      bare(100, "201|教育支出|1,200.00|1,000.00", "205|科技支出|300.00|", "208|社保支出|200.00|90.00"),
      bare(60, "|合计|1,700.00|1,090.00"),
    );
    expect(written(blocks)).toEqual([
      "编码|科目名称|合计|基本支出",
      "201|教育支出|1,200.00|1,000.00",
      "205|科技支出|300.00|",
      "208|社保支出|200.00|90.00",
      "|合计|1,700.00|1,090.00",
    ]);
    expect(blocks).toMatchObject([{ method: "text-positions", place: { pages: [1, 2] } }]);
  });

  test("does not go on in the text of the next page", () => {
    const sentence = page(text(50, 60, "综上，本年支出有所增加。"));
    const blocks = read(
      bare(100, "201|教育支出|1,200.00|1,000.00", "205|科技支出|300.00|", "208|社保支出|200.00|90.00"),
      together(sentence, page(rows(80, 20, columns, ["|合计|1,700.00|1,090.00"]))),
    );
    expect(blocks.map(({ kind }) => kind)).toEqual(["grid", "paragraph", "paragraph"]);
  });
});
