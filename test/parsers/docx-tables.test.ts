import { Packer, Paragraph, Table, TableCell, TableRow, VerticalMergeType, Document as WordDocument } from "docx";
import fc from "fast-check";
import mammoth from "mammoth";
import { describe, expect, test } from "vitest";
import { cellName } from "../../domain/place.ts";
import { parseWord } from "../../parsers/docx.ts";
import { p, writeWordXml } from "./office-files.ts";
import { findOverlap, firstGrid, gridsOf, paragraphsOf, textsOf } from "./reading.ts";

const read = (body: string) => parseWord(writeWordXml(body), "报告.docx");
const tc = (content: string, properties = "") =>
  `<w:tc>${properties && `<w:tcPr>${properties}</w:tcPr>`}${content.startsWith("<") ? content : p(content)}</w:tc>`;
const tr = (cells: string, properties = "") => `<w:tr>${properties && `<w:trPr>${properties}</w:trPr>`}${cells}</w:tr>`;
const tbl = (...rows: string[]) => `<w:tbl><w:tblPr/><w:tblGrid><w:gridCol/></w:tblGrid>${rows.join("")}</w:tbl>`;
const RESTART = '<w:vMerge w:val="restart"/>';
const CONTINUE = "<w:vMerge/>";
const spans = (body: string) =>
  firstGrid(read(body)).cells.map((cell) => `${cell.place.cell} ${cell.text} ${cell.rowSpan}×${cell.columnSpan}`);

describe("merges", () => {
  test("across and down make one cell", () => {
    const body = tbl(
      tr(tc("项目", RESTART) + tc("预算数", '<w:gridSpan w:val="2"/>') + tc("备注", RESTART)),
      tr(tc("", CONTINUE) + tc("小计") + tc("本级") + tc("", CONTINUE)),
      tr(tc("教育") + tc("1") + tc("2") + tc("")),
    );
    expect(spans(body)).toEqual([
      "A1 项目 2×1",
      "B1 预算数 1×2",
      "D1 备注 2×1",
      "B2 小计 1×1",
      "C2 本级 1×1",
      "A3 教育 1×1",
      "B3 1 1×1",
      "C3 2 1×1",
      "D3  1×1",
    ]);
    expect(findOverlap(firstGrid(read(body)))).toBeUndefined();
  });

  test("both ways cover a block", () => {
    const wide = '<w:gridSpan w:val="2"/>';
    const body = tbl(tr(tc("块", wide + RESTART) + tc("1")), tr(tc("", wide + CONTINUE) + tc("2")));
    expect(spans(body)).toEqual(["A1 块 2×2", "C1 1 1×1", "C2 2 1×1"]);
  });

  test("one below the other stay two", () => {
    const body = tbl(tr(tc("上", RESTART)), tr(tc("", CONTINUE)), tr(tc("下", RESTART)), tr(tc("", CONTINUE)));
    expect(spans(body)).toEqual(["A1 上 2×1", "A3 下 2×1"]);
  });

  test("of the old kind run across as well", () => {
    const body = tbl(tr(tc("宽", '<w:hMerge w:val="restart"/>') + tc("", "<w:hMerge/>") + tc("窄")));
    expect(spans(body)).toEqual(["A1 宽 1×2", "C1 窄 1×1"]);
  });

  test("that go on from nothing keep their text", () => {
    expect(spans(tbl(tr(tc("甲", CONTINUE)), tr(tc("乙"))))).toEqual(["A1 甲 1×1", "A2 乙 1×1"]);
  });
});

describe("merges that do not fit", () => {
  const wide = '<w:gridSpan w:val="2"/>';
  const cases: [what: string, body: string, cells: string[]][] = [
    [
      "go on under a cell of another width",
      tbl(tr(tc("宽", wide + RESTART) + tc("1")), tr(tc("窄", CONTINUE) + tc("2") + tc("3"))),
      ["A1 宽 1×2", "C1 1 1×1", "A2 窄 1×1", "B2 2 1×1", "C2 3 1×1"],
    ],
    [
      "go on after a row that has no such cell",
      tbl(tr(tc("甲", RESTART) + tc("1")), tr(tc("2"), '<w:gridBefore w:val="1"/>'), tr(tc("续", CONTINUE) + tc("3"))),
      ["A1 甲 1×1", "B1 1 1×1", "B2 2 1×1", "A3 续 1×1", "B3 3 1×1"],
    ],
    [
      "begin in the last row",
      tbl(tr(tc("甲") + tc("1")), tr(tc("乙", RESTART) + tc("2"))),
      ["A1 甲 1×1", "B1 1 1×1", "A2 乙 1×1", "B2 2 1×1"],
    ],
    [
      "span nothing",
      tbl(tr(tc("甲", '<w:gridSpan w:val="0"/>') + tc("1", '<w:gridSpan w:val="-2"/>'))),
      ["A1 甲 1×1", "B1 1 1×1"],
    ],
    [
      "span beyond the row above",
      tbl(tr(tc("甲") + tc("1")), tr(tc("乙", '<w:gridSpan w:val="3"/>'))),
      ["A1 甲 1×1", "B1 1 1×1", "A2 乙 1×3"],
    ],
    ["go on across from nothing", tbl(tr(tc("甲", "<w:hMerge/>") + tc("1", "<w:hMerge/>"))), ["A1 甲 1×2"]],
  ];
  test.each(cases)("%s", (_, body, cells) => {
    expect(spans(body)).toEqual(cells);
    expect(findOverlap(firstGrid(read(body)))).toBeUndefined();
  });
});

describe("rows", () => {
  test("may begin late and end early", () => {
    const body = tbl(tr(tc("a") + tc("b") + tc("c")), tr(tc("d"), '<w:gridBefore w:val="1"/><w:gridAfter w:val="1"/>'));
    const grid = firstGrid(read(body));
    expect(textsOf(grid)).toEqual({ A1: "a", B1: "b", C1: "c", B2: "d" });
    expect([grid.rows, grid.columns]).toEqual([2, 3]);
  });

  test("that were deleted are gone, and those inserted are there", () => {
    const body = tbl(tr(tc("一")), tr(tc("删"), '<w:del w:id="1"/>'), tr(tc("增"), '<w:ins w:id="2"/>'));
    expect(textsOf(firstGrid(read(body)))).toEqual({ A1: "一", A2: "增" });
  });

  test("that are hidden are marked", () => {
    const body = tbl(tr(tc("一")), tr(tc("二"), "<w:hidden/>"));
    expect(firstGrid(read(body)).cells.map((cell) => cell.hidden ?? false)).toEqual([false, true]);
  });

  test("and cells stand in content controls", () => {
    const control = (content: string) => `<w:sdt><w:sdtPr/><w:sdtContent>${content}</w:sdtContent></w:sdt>`;
    expect(textsOf(firstGrid(read(tbl(control(tr(control(tc("甲")) + tc(control(p("乙")))))))))).toEqual({
      A1: "甲",
      B1: "乙",
    });
  });
});

describe("cells", () => {
  test("keep their lines", () => {
    expect(textsOf(firstGrid(read(tbl(tr(tc(p("甲") + p("") + p("乙")))))))).toEqual({ A1: "甲\n乙" });
  });

  test("give tables inside them after their own, and it is told", () => {
    const innermost = tbl(tr(tc("深") + tc("1")));
    const inner = tbl(tr(tc("一") + tc("二")), tr(tc("三") + tc(p("四") + innermost)));
    const content = read(tbl(tr(tc(p("外") + inner + p("尾")) + tc("右"))) + p("完"));
    expect(gridsOf(content).map((grid) => [grid.place.grid, textsOf(grid)])).toEqual([
      [1, { A1: "外\n尾", B1: "右" }],
      [2, { A1: "一", B1: "二", A2: "三", B2: "四" }],
      [3, { A1: "深", B1: "1" }],
    ]);
    expect(content.problems).toEqual([
      {
        code: "NESTED_TABLE",
        message: "第 2 个表格 B2中嵌套的表格已作为第 3 个表格单独读取。",
        place: { grid: 2, cell: "B2" },
      },
      {
        code: "NESTED_TABLE",
        message: "第 1 个表格 A1中嵌套的表格已作为第 2 个表格单独读取。",
        place: { grid: 1, cell: "A1" },
      },
    ]);
    expect(content.blocks.at(-1)).toEqual({ kind: "paragraph", text: "完", place: { paragraph: 1 } });
  });

  test("that frame tables are read as what stands in them", () => {
    const inner = tbl(tr(tc("一") + tc("二")));
    const content = read(p("前") + tbl(tr(tc(p("收支总表") + p("单位：万元") + inner + p("注：无")))));
    expect(content.blocks.map((block) => (block.kind === "grid" ? textsOf(block) : block.text))).toEqual([
      "前",
      "收支总表",
      "单位：万元",
      { A1: "一", B1: "二" },
      "注：无",
    ]);
    expect(content.problems).toEqual([]);
  });

  test("keep the lines of a frame in them", () => {
    const content = read(tbl(tr(tc(p("外") + tbl(tr(tc("框中"))) + p("尾")) + tc("右"))));
    expect(gridsOf(content).map(textsOf)).toEqual([{ A1: "外\n框中\n尾", B1: "右" }]);
  });

  test("are the place of hidden text", () => {
    const hidden = "<w:p><w:r><w:rPr><w:vanish/></w:rPr><w:t>暗</w:t></w:r></w:p>";
    expect(read(tbl(tr(tc("甲") + tc(hidden)))).problems).toMatchObject([
      { code: "HIDDEN_TEXT", place: { grid: 1, cell: "B1" } },
    ]);
  });
});

test("tables that follow each other stay apart, with their numbers", () => {
  const content = read(`${tbl(tr(tc("一")))}${tbl(tr(tc("二")))}<w:p/>${tbl(tr(tc("三")))}${p("完")}`);
  expect(gridsOf(content).map((grid) => [grid.place.grid, textsOf(grid)["A1"]])).toEqual([
    [1, "一"],
    [2, "二"],
    [3, "三"],
  ]);
  expect(content.blocks.at(-1)?.place).toEqual({ paragraph: 2 });
  expect(paragraphsOf(content)).toEqual(["完"]);
});

/** A table of `columns` cut into blocks row by row; each block is one merged cell. */
const tiling = fc
  .record({
    columns: fc.integer({ min: 1, max: 8 }),
    cuts: fc.array(fc.tuple(fc.nat(255), fc.integer({ min: 1, max: 3 })), { minLength: 1, maxLength: 6 }),
  })
  .map(({ columns, cuts }) => {
    const blocks: { row: number; column: number; rowSpan: number; columnSpan: number }[] = [];
    let row = 0;
    for (const [mask, rowSpan] of cuts) {
      let column = 0;
      for (let end = 1; end <= columns; end++) {
        if (end === columns || mask & (1 << end)) {
          blocks.push({ row, column, rowSpan, columnSpan: end - column });
          column = end;
        }
      }
      row += rowSpan;
    }
    return blocks;
  });

test("every tiling of a table comes back as it was", () => {
  fc.assert(
    fc.property(tiling, (blocks) => {
      const height = Math.max(...blocks.map((block) => block.row + block.rowSpan));
      const rows = Array.from({ length: height }, (_, row) => {
        const inRow = blocks.filter((block) => row >= block.row && row < block.row + block.rowSpan);
        const cells = inRow.map((block) => {
          const merge = block.rowSpan === 1 ? "" : row === block.row ? RESTART : CONTINUE;
          const span = block.columnSpan === 1 ? "" : `<w:gridSpan w:val="${block.columnSpan}"/>`;
          return tc(row === block.row ? cellName(block.row, block.column) : "", span + merge);
        });
        return tr(cells.join(""));
      });
      const grid = firstGrid(read(tbl(...rows)));
      expect(grid.cells.map(({ row, column, rowSpan, columnSpan }) => ({ row, column, rowSpan, columnSpan }))).toEqual(
        blocks,
      );
      expect(grid.cells.every((cell) => cell.text === cell.place.cell)).toBe(true);
      expect(findOverlap(grid)).toBeUndefined();
    }),
  );
});

test("cells agree with those mammoth finds", async () => {
  const cell = (text: string, options: { columnSpan?: number; verticalMerge?: "restart" | "continue" } = {}) =>
    new TableCell({
      children: text.split("\n").map((line) => new Paragraph(line)),
      ...(options.columnSpan && { columnSpan: options.columnSpan }),
      ...(options.verticalMerge && {
        verticalMerge: VerticalMergeType[options.verticalMerge === "restart" ? "RESTART" : "CONTINUE"],
      }),
    });
  const rows = [
    [
      cell("科目编码", { verticalMerge: "restart" }),
      cell("科目名称", { verticalMerge: "restart" }),
      cell("预算数", { columnSpan: 3 }),
    ],
    [
      cell("", { verticalMerge: "continue" }),
      cell("", { verticalMerge: "continue" }),
      cell("合计"),
      cell("基本支出"),
      cell("项目\n支出"),
    ],
    ...Array.from({ length: 40 }, (_, index) => [
      cell(`2${String(index).padStart(2, "0")}`),
      cell(`　第${index}项`),
      cell((index * 3.7).toFixed(2)),
      cell(""),
      cell("0.00"),
    ]),
  ];
  const document = new WordDocument({
    sections: [{ children: [new Table({ rows: rows.map((children) => new TableRow({ children })) })] }],
  });
  const bytes = await Packer.toBuffer(document);
  const { value: html } = await mammoth.convertToHtml({ buffer: bytes });

  const span = (tag: string, name: string) => Number(new RegExp(`${name}="(\\d+)"`).exec(tag)?.[1] ?? 1);
  const expected = [...html.matchAll(/<t[dh]([^>]*)>(.*?)<\/t[dh]>/gs)].map(([, tag = "", content = ""]) => ({
    rowSpan: span(tag, "rowspan"),
    columnSpan: span(tag, "colspan"),
    text: content.replace(/<\/p><p>/g, "\n").replace(/<[^>]+>/g, ""),
  }));
  const grid = firstGrid(parseWord(new Uint8Array(bytes), "a.docx"));
  expect(grid.cells.map(({ rowSpan, columnSpan, text }) => ({ rowSpan, columnSpan, text }))).toEqual(expected);
  expect(expected).toHaveLength(206);
});
