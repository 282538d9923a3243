import { describe, expect, test } from "vitest";
import type { DocumentProblem } from "../../../domain/document.ts";
import { layOutPage } from "../../../parsers/page-layout/lay-out-page.ts";
import { layOutPages } from "../../../parsers/page-layout/lay-out-pages.ts";
import type { PageContent } from "../../../parsers/page-layout/page-content.ts";
import { across, page, read, readWith, rows, ruled, table, text, together, written } from "./draw-page.ts";

const XS = [50, 150, 250, 350];
const HEAD = "编码|名称|金额";

/** The messages said when these pages are joined. */
function saidOf(...pages: readonly PageContent[]): string[] {
  const problems: DocumentProblem[] = [];
  readWith(problems, ...pages);
  return problems.map(({ message }) => message);
}

describe("the rest of a table", () => {
  const rest = table(XS, 60, ["208|社保|2.00", "210|卫生|3.00"]);

  test("is named with its page where no table before it has its columns", () => {
    const [said, ...others] = saidOf(page(text(50, 60, "说明")), rest);
    expect(said).toContain("第 2 页“208”起的表格没有表头");
    expect(others).toEqual([]);
  });

  test("is named on the first page, which may be a part alone", () => {
    expect(saidOf(rest)).toHaveLength(1);
  });

  test("is named under a head of its own where the page before could not be read", () => {
    const whole = table(XS, 60, [HEAD, "208|社保|2.00"]);
    const refused = { code: "SCANNED_TABLE_NOT_READ", message: "", place: { page: 1 } };
    const said = (next: PageContent): string[] => {
      const problems: DocumentProblem[] = [refused];
      readWith(problems, page(text(50, 60, "201 教育 1.00")), next);
      return problems.slice(1).map(({ message }) => message);
    };
    expect(said(whole)).toEqual([expect.stringContaining("第 2 页“编码”起的表格没有标题")]);
    expect(said(together(page(text(150, 40, "支出总表")), whole))).toEqual([]);
  });

  test.each([
    ["after its table", [table(XS, 60, [HEAD, "201|教育|1.00"]), rest]],
    ["under a title", [together(page(text(150, 40, "支出总表")), rest)]],
    ["with a head of years", [table(XS, 60, ["科目|2024|2025", "教育|1.00|2.00"])]],
  ])("%s: nothing is said", (_, pages) => {
    expect(saidOf(...pages)).toEqual([]);
  });
});

describe("parts of a table without rulings", () => {
  const part = (xs: readonly number[], ...lines: string[]): PageContent => page(rows(100, 20, xs, lines));
  const first = part(
    [50, 150, -330, -430],
    "编码|名称|本年|上年",
    "201|教育|1.00|2.00",
    "205|科技|3.00|4.00",
    "206|文化|5.00|6.00",
  );

  test("are joined by their head, wherever their columns stand", () => {
    const next = part(
      [60, 190, -350, -460],
      "编码|名称|本年|上年",
      "208|社保|1.00|2.00",
      "210|卫生|3.00|4.00",
      "221|住房|5.00|6.00",
    );
    expect(written(read(first, next))).toHaveLength(7);
  });

  test("are named where they say the same head over other columns", () => {
    const next = part([60, -350, -460], "名称|本年|上年", "社保|1.00|2.00", "卫生|3.00|4.00", "住房|5.00|6.00");
    expect(saidOf(first, next)).toMatchObject([/第 1 页/, /第 2 页/].map((at) => expect.stringMatching(at)));
    const other = part([60, -350, -460], "项目|预算|决算", "社保|1.00|2.00", "卫生|3.00|4.00", "住房|5.00|6.00");
    expect(saidOf(first, other)).toEqual([]);
  });
});

describe("a table wider than its page", () => {
  const body = ["201|教育|1.00", "205|科技|2.00", "206|文化|3.00", "208|社保|4.00", "210|卫生|5.00"];
  const left = table(XS, 100, [HEAD, ...body]);

  test("is named with the pages it is printed on", () => {
    const right = table([50, 150, 250], 100, ["项目支出|备注", ...body.map((_, row) => `${row}.50|`)]);
    expect(saidOf(left, right)).toEqual([expect.stringContaining("第 1、2 页")]);
    const names = table([50, 150, 250], 100, ["编码|名称", ...body.map((row) => row.slice(0, 6))]);
    expect(saidOf(names, right)).toEqual([expect.stringContaining("第 1、2 页")]);
  });

  test.each([
    ["another table with the names of its rows", [HEAD, ...body]],
    ["a blank one", ["编码|名称|金额|备注", "|||", "|||", "|||", "|||", "|||"]],
  ])("%s is none", (_, lines) => {
    const title = page(text(150, 60, "支出总表"));
    const next = table([50, 150, 250, 350, 450].slice(0, lines[0]?.split("|").length === 3 ? 4 : 5), 100, lines);
    expect(saidOf(left, together(title, next))).toEqual([]);
    expect(saidOf(next, together(title, left))).toEqual([]);
  });
});

describe("rows without lines between columns", () => {
  test("belong to the groups whose cells the lines leave out", () => {
    const lines = rows(
      110,
      20,
      [50, 150, -330, -430],
      ["单位|项目|本年|上年", "|学前|1.00|2.00", "教育局|小学|3.00|4.00", "|中学|5.00|6.00", "文化局|图书|7.00|8.00"],
    );
    const rules = [100, 120, 180, 200].map((y) => across(y, 45, 435));
    const inner = [140, 160].map((y) => across(y, 145, 435));
    expect(written(read(page(lines, [...rules, ...inner]))).slice(1)).toEqual([
      "教育局v3|学前|1.00|2.00",
      "小学|3.00|4.00",
      "中学|5.00|6.00",
      "文化局|图书|7.00|8.00",
    ]);
  });

  test("belong to the groups whose names stand level with the middle of three, where the first has no name", () => {
    const lines = (first: string, second: string): PageContent =>
      page(
        rows(
          110,
          20,
          [50, 150, -330, -430],
          [
            "单位|项目|本年|上年",
            `${first}|学前|1.00|2.00`,
            `${second}|小学|3.00|4.00`,
            "|中学|5.00|6.00",
            "文化局|图书|7.00|8.00",
          ],
        ),
      );
    expect(written(read(lines("", "教育局"))).slice(1, 3)).toEqual(["教育局v3|学前|1.00|2.00", "小学|3.00|4.00"]);
    expect(written(read(lines("教育局", ""))).slice(1, 3)).toEqual(["教育局|学前|1.00|2.00", "|小学|3.00|4.00"]);
  });

  test("of a form in a frame with lines across are named", () => {
    const form = [
      "项目名称|助餐服务|主管部门",
      "一级指标|二级指标|三级指标",
      "产出指标|数量指标|服务人数",
      "效益指标|社会效益|覆盖率",
    ];
    const content = page(rows(110, 20, [55, 200, 320], form), ruled([50, 400], [100, 120, 140, 160, 180]));
    expect(layOutPage(content).doubtful).toHaveLength(1);
    const one = page(
      rows(110, 20, [55], ["项目名称", "一级指标", "产出指标", "效益指标"]),
      ruled([50, 400], [100, 120, 140, 160, 180]),
    );
    expect(layOutPage(one).doubtful).toEqual([]);
  });

  test("are parted where a numbered name stands under another, however close", () => {
    const lines = ["收入|8.00|一、教育|1.00", "补助|7.00|二、科技|2.00", "结转|6.00|三、文化|3.00", "||四、社保|4.00"];
    const content = page([...rows(110, 24, [50, -250, 300, -430], lines), ...text(300, 193, "五、卫生")]);
    expect(written(read(content)).at(-1)).toContain("五、卫生");
  });
});

describe("amounts that touch the border of their cell", () => {
  const said = async (last: string): Promise<string[]> => {
    const problems: DocumentProblem[] = [];
    const content = table([50, 150, 220], 100, ["名称|金额", "教育|1,200.55", "科技|300.10"]);
    const cut = page(text(155, 150, last), []);
    const glyphs = [...content.glyphs.filter(({ top, left }) => top < 145 || left < 150), ...cut.glyphs];
    await layOutPages("表.pdf", 1, () => ({ ...content, glyphs }), problems);
    return problems.map(({ message }) => message);
  };

  test("are named where digits may be missing, and only there", async () => {
    expect(await said("123,456,890.5")).toEqual([expect.stringContaining("“123,456,890.5”顶到单元格右边线")]);
    expect(await said("12,345,689.55")).toEqual([]);
    expect(await said("300.1")).toEqual([]);
  });
});
