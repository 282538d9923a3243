import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { cellName } from "../../domain/place.ts";
import { parseHtml } from "../../parsers/html.ts";
import { findOverlap, firstGrid, gridsOf, paragraphsOf, refusalOf, textsOf } from "./reading.ts";

const read = (body: string) => parseHtml(new TextEncoder().encode(`<!DOCTYPE html><body>${body}`), "网页.html");
const spans = (body: string) =>
  firstGrid(read(body)).cells.map((cell) => `${cell.place.cell} ${cell.text} ${cell.rowSpan}×${cell.columnSpan}`);
const HEAD = "<tr><td>科目<td>预算数";

describe("spans", () => {
  const cases: [what: string, table: string, cells: string[]][] = [
    [
      "across and down",
      "<tr><td rowspan=2>项目<td colspan=2>预算数<tr><td>小计<td>本级<tr><td>教育<td>1<td>2",
      ["A1 项目 2×1", "B1 预算数 1×2", "B2 小计 1×1", "C2 本级 1×1", "A3 教育 1×1", "B3 1 1×1", "C3 2 1×1"],
    ],
    ["down beyond the table", "<tr><td rowspan=9>甲<td>1<tr><td>2", ["A1 甲 2×1", "B1 1 1×1", "B2 2 1×1"]],
    ["across beyond the table", "<tr><td colspan=9>总表<tr><td>甲<td>1", ["A1 总表 1×2", "A2 甲 1×1", "B2 1 1×1"]],
    [
      "of nothing across",
      "<tr><td colspan=0>甲<td>1<tr><td>乙<td>2",
      ["A1 甲 1×1", "B1 1 1×1", "A2 乙 1×1", "B2 2 1×1"],
    ],
    [
      "of nothing down, which is the rest of the group",
      "<tr><td rowspan=0>甲<td>1<tr><td>2<tbody><tr><td>乙<td>3",
      ["A1 甲 2×1", "B1 1 1×1", "B2 2 1×1", "A3 乙 1×1", "B3 3 1×1"],
    ],
    ["that are no numbers", '<tr><td colspan="二">甲<td rowspan="-1">1', ["A1 甲 1×1", "B1 1 1×1"]],
    [
      "that meet a cell from above",
      "<tr><td>一<td rowspan=2>二<td>三<tr><td colspan=3>四",
      ["A1 一 1×1", "B1 二 2×1", "C1 三 1×1", "A2 四 1×1"],
    ],
    [
      "where every row spans the same",
      "<tr><td colspan=2>甲<td>1<tr><td colspan=2>乙<td>2",
      ["A1 甲 1×1", "B1 1 1×1", "A2 乙 1×1", "B2 2 1×1"],
    ],
  ];

  test.each(cases)("%s", (_, table, cells) => {
    expect(spans(`<table>${table}</table>`)).toEqual(cells);
    expect(findOverlap(firstGrid(read(`<table>${table}</table>`)))).toBeUndefined();
  });

  test("of a thousand by a thousand cost nothing", () => {
    const row = `<tr>${"<td colspan=1000 rowspan=65534>1".repeat(10)}`;
    const grid = firstGrid(read(`<table>${row}${"<tr><td>2".repeat(50)}</table>`));
    expect([grid.rows, grid.columns, grid.cells.length]).toEqual([51, 11, 60]);
  });

  test("that make more columns than a sheet has are refused", () => {
    const table = `<table><tr>${"<td colspan=1000>1".repeat(20)}</table>`;
    expect(refusalOf(() => read(table))).toMatchObject({ code: "DOCUMENT_UNREADABLE" });
  });
});

describe("rows", () => {
  test("of the head come first and of the foot last", () => {
    const table =
      "<table><tfoot><tr><td>合计<td>3</tfoot><tbody><tr><td>甲<td>3<tbody><thead><tr><th>项目<th>数</thead></table>";
    expect(textsOf(firstGrid(read(table)))).toEqual({ A1: "项目", B1: "数", A2: "甲", B2: "3", A3: "合计", B3: "3" });
  });

  test("that are hidden are marked and told", () => {
    const content = read(`<table>${HEAD}<tr style="display:none"><td>暗<td>1<tr><td>明<td>2</table>`);
    expect(firstGrid(content).cells.map((cell) => [cell.text, cell.hidden ?? false])).toEqual([
      ["科目", false],
      ["预算数", false],
      ["暗", true],
      ["1", true],
      ["明", false],
      ["2", false],
    ]);
    expect(content.problems).toMatchObject([{ code: "HIDDEN_ROWS", place: { grid: 1 } }]);
    expect(content.problems[0]?.message).toContain("第 2 行");
  });

  test("with which Excel sets widths are no rows", () => {
    const widths =
      "<![if supportMisalignedColumns]><tr height=0 style='display:none'><td width=7><td width=9><td width=9></tr><![endif]>";
    const content = read(`<table>${HEAD}${widths}</table>`);
    expect([firstGrid(content).rows, firstGrid(content).columns, content.problems]).toEqual([1, 2, []]);
  });

  test("may be ragged", () => {
    expect(textsOf(firstGrid(read("<table><tr><td>甲<tr><td>乙<td>1<td>2<tr></table>")))).toEqual({
      A1: "甲",
      A2: "乙",
      B2: "1",
      C2: "2",
    });
  });
});

describe("a cell", () => {
  const cellOf = (cell: string, before = "") =>
    firstGrid(read(`${before}<table><tr>${cell}<td>1<tr><td>2<td>3<tr><td>4<td>5</table>`)).cells.at(0);
  const texts: [what: string, cell: string, text: string][] = [
    ["keeps forced line breaks", "<td>事业单位<br>离退休", "事业单位\n离退休"],
    ["keeps its paragraphs", "<td><p>甲</p>\n<p>乙</p>", "甲\n乙"],
    ["takes white space of the source for one blank", "<td>\n  a\n   b ", "a b"],
    ["loses line ends of the source between Han characters", "<td>一般公共\n      预算", "一般公共预算"],
    ["keeps hard blanks", "<td>&nbsp;&nbsp;行政运行", "\u00a0\u00a0行政运行"],
    ["keeps wide blanks", "<td>　　行政运行", "　　行政运行"],
    ["keeps blanks and lines where its style says so", "<td style='white-space:pre-wrap'> a  b\nc", " a  b\nc"],
    ["of one hard blank is empty", "<td>&nbsp;", ""],
    ["prints what a form holds", '<td><input value="12.5"><input type=hidden value=7>', "12.5"],
    ["shows no script, style or comment", "<td><script>1</script><style>p{}</style><!-- 2 -->甲", "甲"],
    ["joins what markup parts", "<td>1,2<b>34</b>.<font>56</font>", "1,234.56"],
    ["reads a frame around one text", "<td><table><tr><td>框中</table>", "框中"],
  ];
  test.each(texts)("%s", (_, cell, text) => {
    expect(cellOf(cell)?.text).toBe(text);
  });

  const indents: [what: string, cell: string, indent: number | undefined, before?: string][] = [
    ["by nothing", "<td>甲", undefined],
    ["in points of its type", '<td style="font-size:10pt;padding-left:20pt">甲', 2],
    ["in pixels of the usual type", '<td style="padding-left:16px">甲', 1],
    ["in type sizes", '<td style="text-indent:2em">甲', 2],
    ["as Excel counts", '<td class="xl65">甲', 3, "<style>.xl65{padding-left:27px;mso-char-indent-count:3}</style>"],
    ["by its paragraph, as Word writes", "<td><p style='margin-left:24pt'>甲", 2],
    ["by four sides of padding", '<td style="padding:1px 2px 3px 32px">甲', 2],
    [
      "by a rule of its tag and class",
      '<td class="n in">甲',
      1.5,
      "<style>/*x*/@page{size:A4}td.in{padding-left:1.5em}</style>",
    ],
    ["not where it is set to the middle", '<td align=center style="padding-left:20pt">甲', undefined],
    ["not where it is empty", '<td style="padding-left:20pt">', undefined],
  ];
  test.each(indents)("is indented %s", (_, cell, indent, before) => {
    expect(cellOf(cell, before)?.indent).toBe(indent);
  });
});

describe("tables in tables", () => {
  const inner = "<table><tr><td>一<td>二<tr><td>三<td>四</table>";

  test("that only lay out the page are read as what stands in them", () => {
    const page = `<table><tr><td>网站首页<tr><td><table><tr><td><p>部门收支总表</p><p>单位：万元</p>${inner}<p>注：无</p></table></table>`;
    const content = read(page);
    expect(content.blocks.map((block) => (block.kind === "grid" ? textsOf(block) : block.text))).toEqual([
      "网站首页",
      "部门收支总表",
      "单位：万元",
      { A1: "一", B1: "二", A2: "三", B2: "四" },
      "注：无",
    ]);
    expect(content.problems).toEqual([]);
  });

  test("with captions on both sides lay out, too", () => {
    expect(paragraphsOf(read(`<table><tr><td>编制单位：某局<td>单位：元<tr><td colspan=2>${inner}</table>`))).toEqual([
      "编制单位：某局",
      "单位：元",
    ]);
  });

  test("in a cell of data stand after it, and are told", () => {
    const content = read(`<table>${HEAD}<tr><td>教育<td>9${inner}<tr><td>合计<td>9</table><p>完`);
    expect(gridsOf(content).map((grid) => [grid.place.grid, textsOf(grid)])).toEqual([
      [1, { A1: "科目", B1: "预算数", A2: "教育", B2: "9", A3: "合计", B3: "9" }],
      [2, { A1: "一", B1: "二", A2: "三", B2: "四" }],
    ]);
    expect(content.problems).toEqual([
      {
        code: "NESTED_TABLE",
        message: "第 1 个表格 B2中嵌套的表格已作为第 2 个表格单独读取。",
        place: { grid: 1, cell: "B2" },
      },
    ]);
    expect(paragraphsOf(content)).toEqual(["完"]);
  });
});

/** Blocks of a table, cut row by row, as in the tests of Word tables. */
const tiling = fc.array(
  fc.record({
    rowSpan: fc.integer({ min: 1, max: 3 }),
    widths: fc.array(fc.integer({ min: 1, max: 4 }), { minLength: 1, maxLength: 4 }),
  }),
  { minLength: 1, maxLength: 6 },
);

test("every tiling of a table comes back as it was", () => {
  fc.assert(
    fc.property(tiling, (bands) => {
      const width = Math.max(...bands.map(({ widths }) => widths.reduce((sum, value) => sum + value, 0)));
      // A first row and column of single cells, so that no row or column is without a beginning.
      const expected: string[] = [];
      const rows = [Array.from({ length: width + 1 }, (_, column) => `<td>${cellName(0, column)}`).join("")];
      expected.push(...Array.from({ length: width + 1 }, (_, column) => `${cellName(0, column)} 1×1`));
      for (const { rowSpan, widths } of bands) {
        for (let line = 0; line < rowSpan; line++) {
          const at = rows.length;
          let column = 1;
          let html = `<td>${cellName(at, 0)}`;
          expected.push(`${cellName(at, 0)} 1×1`);
          for (const columnSpan of line === 0 ? widths : []) {
            html += `<td rowspan=${rowSpan} colspan=${columnSpan}>${cellName(at, column)}`;
            expected.push(`${cellName(at, column)} ${rowSpan}×${columnSpan}`);
            column += columnSpan;
          }
          rows.push(html);
        }
      }
      const grid = firstGrid(read(`<table>${rows.map((row) => `<tr>${row}</tr>`).join("")}</table>`));
      expect(grid.cells.map((cell) => `${cell.place.cell} ${cell.rowSpan}×${cell.columnSpan}`)).toEqual(expected);
      expect(grid.cells.every((cell) => cell.text === cell.place.cell)).toBe(true);
      expect(findOverlap(grid)).toBeUndefined();
    }),
  );
});

test("any spans give a grid that holds together", () => {
  const cell = fc.tuple(fc.integer({ min: 0, max: 6 }), fc.integer({ min: 0, max: 6 }));
  fc.assert(
    fc.property(fc.array(fc.array(cell, { minLength: 1, maxLength: 6 }), { minLength: 2, maxLength: 6 }), (rows) => {
      const html = rows.map((row) => row.map(([r, c]) => `<td rowspan=${r} colspan=${c}>x`).join(""));
      const grid = firstGrid(read(`<table><tr>${html.join("<tr>")}</table>`));
      expect(findOverlap(grid)).toBeUndefined();
      expect(grid.cells).toHaveLength(rows.flat().length);
    }),
  );
});
