import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { PageContent } from "../../../parsers/page-layout/page-content.ts";
import { across, down, page, read, rows, text, together, written } from "./draw-page.ts";

const COLUMNS = [50, 120, -330, -430];
const HEAD_STARTS = [50, 150, 310, 400];

function head(y: number, line = "编码|科目名称|合计|基本"): PageContent {
  return page(rows(y, 20, HEAD_STARTS, [line]));
}

function body(top: number, ...lines: string[]): PageContent {
  return page(rows(top, 20, COLUMNS, lines));
}

const BODY = ["201|教育支出|1,200.00|1,000.00", "205|科技支出|300.00|", "208|社保支出|200.00|90.00"];
const TABLE = ["编码|科目名称|合计|基本", ...BODY];

describe("a table without any line", () => {
  test("is found by where its text stands, between its title and the text after it", () => {
    const title = page([...text(200, 60, "支出预算表", 14), ...text(380, 80, "单位：万元")]);
    const after = page(text(50, 240, "说明：2026年支出 1,700.00 万元，比上年增加 15.5 万元，增长 0.9 %。"));
    const blocks = read(together(title, head(100), body(120, ...BODY), after));
    expect(written(blocks)).toEqual([
      "支出预算表",
      "单位：万元",
      ...TABLE,
      "说明：2026年支出 1,700.00 万元，比上年增加 15.5 万元，增长 0.9 %。",
    ]);
    expect(blocks[2]).toMatchObject({ kind: "grid", method: "text-positions", columns: 4, rows: 4 });
  });

  test("has a column that only its head tells", () => {
    const content = together(head(100, "编码|科目名称|合计|基本"), page(text(480, 100, "备注")), body(120, ...BODY));
    expect(written(read(content))).toEqual([`${TABLE[0]}|备注`, ...BODY.map((line) => `${line}|`)]);
  });

  test("has heads over several columns", () => {
    const upper = page(text(345, 90, "本年预算"));
    const lower = page(rows(110, 20, [310, 400], ["合计|基本"]));
    const beside = page(rows(100, 20, [50, 150], ["编码|科目名称"]));
    expect(written(read(together(upper, beside, lower, body(130, ...BODY))))).toEqual([
      "编码v2|科目名称v2|本年预算+2",
      "合计|基本",
      ...BODY,
    ]);
  });

  test("has names wrapped over lines, in the middle of which the amounts stand", () => {
    const wrapped = [
      ...text(120, 175, "机关事业单位基本养"),
      ...text(120, 189, "老保险缴费支出"),
      ...rows(182, 20, [50, 120, -330, -430], ["20805||50.00|40.00"]),
    ];
    const last = rows(209, 20, COLUMNS, ["|合计|1,750.00|1,130.00"]);
    expect(written(read(together(head(100), body(120, ...BODY.slice(0, 2)), page([...wrapped, ...last]))))).toEqual([
      ...TABLE.slice(0, 3),
      "20805|机关事业单位基本养/老保险缴费支出|50.00|40.00",
      "|合计|1,750.00|1,130.00",
    ]);
  });

  test("keeps a row without amounts", () => {
    const content = together(head(100), body(120, ...BODY.slice(0, 2), "|其中：|", ...BODY.slice(2)));
    expect(written(read(content))).toEqual([...TABLE.slice(0, 3), "|其中：||", ...TABLE.slice(3)]);
  });

  test("has a code and a name, or a name and an amount, that nearly touch", () => {
    const lines = [
      [...text(50, 120, "20101"), ...text(79, 120, "人大事务"), ...rows(120, 20, [-330], ["1,200.00"])],
      [
        ...text(50, 140, "20102"),
        ...text(79, 140, "政协事务支出及其他相关支出等合计数"),
        ...rows(140, 20, [-330], ["1,300.00"]),
      ],
      [...text(50, 160, "20103"), ...text(79, 160, "政府办公厅"), ...rows(160, 20, [-330], ["15.00"])],
    ];
    expect(written(read(page(lines.flat())))).toEqual([
      "20101|人大事务|1,200.00",
      "20102|政协事务支出及其他相关支出等合计数|1,300.00",
      "20103|政府办公厅|15.00",
    ]);
  });
});

describe("a table with lines across only", () => {
  const rules = [across(85, 45, 440), across(110, 45, 440), across(172, 45, 440)];

  test("has its head between the first two and ends at the last", () => {
    const above = page(rows(75, 20, [50, 300], ["编制部门 某局|金额 万元"]));
    const under = page(text(50, 182, "注：不含上年结转。"));
    expect(written(read(together(above, head(98), body(120, ...BODY), under, page([], rules))))).toEqual([
      "编制部门 某局 金额 万元",
      ...TABLE,
      "注：不含上年结转。",
    ]);
  });

  test("may be short", () => {
    const content = together(head(98), body(120, ...BODY.slice(0, 2)), page([], rules));
    expect(written(read(content))).toEqual(TABLE.slice(0, 3));
  });

  test("has its rows where the lines part them", () => {
    const between = [85, 110, 142, 160, 180].map((y) => across(y, 45, 440));
    const first = rows(120, 12, COLUMNS, ["|机关事业单位基本养|", "20805|老保险|50.00|40.00"]);
    const others = rows(151, 19, COLUMNS, ["201|教育支出|900.00|800.00", "|合计|950.00|840.00"]);
    expect(written(read(together(head(98), page([...first, ...others], between))))).toEqual([
      TABLE[0],
      "20805|机关事业单位基本养/老保险|50.00|40.00",
      "201|教育支出|900.00|800.00",
      "|合计|950.00|840.00",
    ]);
  });

  test("is read in a frame too", () => {
    const frame = [...rules, down(45, 85, 172), down(440, 85, 172)];
    expect(written(read(together(head(98), body(120, ...BODY), page([], frame))))).toEqual(TABLE);
  });
});

describe("what is no table stays text", () => {
  const stays = (content: PageContent): void => {
    expect(written(read(content).filter(({ kind }) => kind === "grid"))).toEqual([]);
  };

  test("prose with amounts", () => {
    const line = "本年支出 1,234.56 万元，比上年增加 23.40 万元，增长 1.93 %，其中基本支出 800.00 万元，";
    stays(page(rows(100, 22, [50], [line, line.slice(4), line.slice(9), line])));
  });

  test("sentences with blanks of several characters in them", () => {
    const lines = [
      "（一）收入预算　　12,345.67 万元，",
      "（二）支出预算　　2,345.67 万元，",
      "（三）财政拨款　　45.67 万元。",
    ];
    stays(page(rows(100, 22, [50], lines)));
  });

  test("two columns of prose", () => {
    const lines = ["共评价项目 156 个，涉及|资金 23.45 亿元，优秀率", "为 45.60 %，比上年提高|3.20 个百分点，其中自评"];
    stays(page(rows(100, 22, [50, 300], [...lines, ...lines, ...lines])));
  });

  test("a table of contents, with and without dots", () => {
    const names = ["一、部门职能", "二、机构设置", "三、收支总表", "四、收入总表"];
    stays(
      page(
        rows(
          100,
          22,
          [50, -500],
          names.map((name, index) => `${name}|${index * 3 + 2}`),
        ),
      ),
    );
    stays(
      page(
        rows(
          100,
          22,
          [50],
          names.map((name, index) => `${name}${"．".repeat(20)}${index * 3 + 2}`),
        ),
      ),
    );
  });

  test("a numbered list", () => {
    stays(page(rows(100, 22, [50, 90], ["1|编制预算", "2|执行预算", "3|编制决算", "4|绩效评价"])));
  });

  test("a block of signatures", () => {
    stays(
      page(rows(100, 22, [50, 300], ["填表人：张三|电话：62345678", "负责人：李四|传真：62345679", "日期|2026年1月"])),
    );
  });

  test("the labels of a chart", () => {
    const axis = rows(100, 40, [-60], ["800", "600", "400", "200", "0"]);
    const bars = [...text(90, 210, "248.3"), ...text(170, 172, "396.6"), ...text(250, 128, "544.9")];
    stays(page([...axis, ...bars, ...rows(280, 0, [85, 165, 245], ["2024年|2025年|2026年"])]));
  });

  test("two rows of amounts", () => {
    stays(together(head(100), body(120, ...BODY.slice(0, 2))));
  });

  test("targets of performance without lines", () => {
    const lines = [
      "产出指标|数量指标|培训人次|≥500人次",
      "||检查企业|≥120家",
      "|质量指标|合格率|≥95%",
      "效益指标|社会效益|知晓率|提升",
    ];
    stays(page(rows(100, 22, [50, 130, 210, 330], lines)));
  });
});

const names = fc.stringMatching(/^[支出收入预算教育科技社保农林水交通住房]{2,9}$/u);
const amounts = fc.integer({ min: 0, max: 99_999_999 }).map((fen) => `${(fen / 100).toFixed(2)}`);
const wholeTables = fc.integer({ min: 2, max: 5 }).chain((columns) =>
  fc.array(fc.tuple(names, fc.array(amounts, { minLength: columns, maxLength: columns })), {
    minLength: 3,
    maxLength: 20,
  }),
);

test("any table of names and amounts is recovered from where its text stands", () => {
  fc.assert(
    fc.property(wholeTables, fc.integer({ min: 13, max: 30 }), (lines, pitch) => {
      const cells = lines.map(([name, values]) => [name, ...values].join("|"));
      const starts = [50, ...(lines[0]?.[1] ?? []).map((_, column) => -(230 + column * 80))];
      expect(written(read(page(rows(60, pitch, starts, cells))))).toEqual(cells);
    }),
    { numRuns: 200 },
  );
});
