import { describe, expect, test } from "vitest";
import { holdsSeveral } from "../../../parsers/page-layout/find-doubtful.ts";
import { layOutPage } from "../../../parsers/page-layout/lay-out-page.ts";
import { layOutPages } from "../../../parsers/page-layout/lay-out-pages.ts";
import type { PageContent } from "../../../parsers/page-layout/page-content.ts";
import { across, down, page, read, rows, ruled, text, together, written } from "./draw-page.ts";

function at(top: number, xs: readonly number[], ...lines: string[]): PageContent {
  return page(rows(top, 20, xs, lines));
}

describe("a table without rulings", () => {
  const COLUMNS = [50, 150, -330, -430];

  test("has dashes set to the middle of columns whose amounts are set to the right", () => {
    const body = at(
      120,
      COLUMNS,
      "201|教育支出|1,200.00|1,000.00",
      "205|科技支出|300.00|",
      "208|社保支出||200.00",
      "210|卫生支出|15.00|9.00",
    );
    const dashes = page([...text(385, 140, "—"), ...text(285, 160, "—")]);
    expect(written(read(together(body, dashes)))).toEqual([
      "201|教育支出|1,200.00|1,000.00",
      "205|科技支出|300.00|—",
      "208|社保支出|—|200.00",
      "210|卫生支出|15.00|9.00",
    ]);
  });

  test("has names of groups in the middle of their rows, two of them between rows", () => {
    const names = page([...text(50, 130, "农林水支出"), ...text(50, 160, "交通支出"), ...text(50, 190, "教育支出")]);
    const body = at(
      120,
      [120, -330, -430],
      ..."农业农村|1.00|2.00;林业|3.00|4.00;公路|5.00|6.00;学前|7.00|8.00;小学|9.00|1.50".split(";"),
    );
    expect(written(read(together(names, body)))).toEqual([
      "农林水支出v2|农业农村|1.00|2.00",
      "林业|3.00|4.00",
      "交通支出|公路|5.00|6.00",
      "教育支出v2|学前|7.00|8.00",
      "小学|9.00|1.50",
    ]);
  });

  test("has amounts close before names where both stand in line", () => {
    const twin = [50, -200, 203, -400];
    const body = at(
      120,
      twin,
      "税收收入|1,200.00|教育支出|70.00",
      "非税收入|35.00|科技支出|8.00",
      "转移收入|512.00|社保支出|900.00",
    );
    expect(written(read(body))).toEqual([
      "税收收入|1,200.00|教育支出|70.00",
      "非税收入|35.00|科技支出|8.00",
      "转移收入|512.00|社保支出|900.00",
    ]);
  });

  test("has remarks close behind amounts, on lines of their own where they are wrapped", () => {
    const body = at(120, [50, -200, 203], "助餐|1,200.00|新增", "修缮||延续性项目", "巡检|35.00|", "宣传|512.00|新增");
    const amount = page(rows(140, 20, [-200], ["8.00"]));
    expect(written(read(together(body, amount)))).toEqual([
      "助餐|1,200.00|新增",
      "修缮|8.00|延续性项目",
      "巡检|35.00|",
      "宣传|512.00|新增",
    ]);
  });

  test("has three columns of codes under evenly set labels", () => {
    const head = at(100, [55, 85, 115, 170, 310, 400], "类|款|项|科目名称|合计|基本");
    const body = at(
      120,
      [50, 80, 110, 150, -330, -430],
      "201|||教育支出|12.00|10.00",
      "201|01||普通教育|7.00|5.00",
      "201|01|02|小学教育|7.00|5.00",
    );
    expect(written(read(together(head, body)))[0]).toBe("类|款|项|科目名称|合计|基本");
  });

  test("has a single row, if every amount stands under a label of its own", () => {
    const labels = at(100, [60, 160, 260, 360], "合计|出国费|车辆费|接待费");
    const row = at(120, [-90, -190, -290, -390], "30.00|10.00|15.00|5.00");
    expect(written(read(together(labels, row)))).toEqual(["合计|出国费|车辆费|接待费", "30.00|10.00|15.00|5.00"]);
    expect(written(read(row))).toEqual(["30.00 10.00 15.00 5.00"]);
  });
});

describe("rows far apart", () => {
  const COLUMNS = [50, 150, -280, -360, -440];
  const first = at(
    120,
    COLUMNS,
    "201|教育支出|12.00|10.00|2.00",
    "205|科技支出|30.00|20.00|10.00",
    "208|社保支出|2.00|1.00|1.00",
  );

  test("are one table where their amounts end at the same places", () => {
    const table = written(read(together(first, at(220, COLUMNS, "210|卫生支出|15.00|9.00|6.00"))));
    expect(table).toHaveLength(4);
    expect(table.at(-1)).toBe("210|卫生支出|15.00|9.00|6.00");
  });

  test("are no labels of the next, where they end elsewhere", () => {
    const other = at(220, [50, 150, -300, -385, -465], "210|卫生支出|15.00|9.00|6.00");
    expect(written(read(together(first, other))).filter((row) => row.includes("社保支出"))).toHaveLength(1);
  });
});

describe("a ruled table", () => {
  test("with lines between columns only has the heads that these lines show", () => {
    const frame = [
      ...ruled([50, 350], [100, 220]),
      down(200, 100, 220),
      across(140, 50, 350),
      down(125, 120, 220),
      down(275, 120, 220),
    ];
    const head = [
      ...text(115, 110, "收入"),
      ...text(265, 110, "支出"),
      ...rows(130, 20, [60, 130, 210, 280], ["项目|预算数|项目|预算数"]),
    ];
    const body = rows(155, 20, [53, -195, 203, -345], ["税收|12.00|教育|11.00", "非税|3.00|科技|4.00"]);
    expect(written(read(page([...head, ...body], frame)))).toEqual([
      "收入+2|支出+2",
      "项目|预算数|项目|预算数",
      "税收|12.00|教育|11.00",
      "非税|3.00|科技|4.00",
    ]);
  });

  test("has names set downwards, in columns from the right to the left", () => {
    const name = [..."一般转移"].flatMap((said, row) => text(130, 110 + row * 10, said));
    const rest = [..."支付"].flatMap((said, row) => text(115, 115 + row * 10, said));
    const content = page([...name, ...rest, ...text(60, 120, "地区")], ruled([50, 110, 150], [100, 160]));
    expect(written(read(content))).toEqual(["地区|一般转移/支付"]);
  });
});

describe("a head without rulings", () => {
  /** Characters one under the other, the first at `top`. */
  const set = (x: number, top: number, said: string): PageContent =>
    page([...said].flatMap((one, row) => text(x, top + row * 10, one)));
  const BODY = at(180, [50, -250, -350], "东山区|12.00|1.50", "南浦区|3.00|24.00", "西岭县|150.00|6.00");
  const NAME = page(text(55, 130, "地区"));

  test("has labels set downwards, the rest of one in a column to its left", () => {
    const content = together(NAME, set(230, 110, "一般转移支"), set(218, 110, "付"), set(330, 110, "专项转移付"), BODY);
    expect(written(read(content))).toEqual([
      "地区|一般转移支/付|专/项/转/移/付",
      "东山区|12.00|1.50",
      "南浦区|3.00|24.00",
      "西岭县|150.00|6.00",
    ]);
    expect(layOutPage(content).doubtful).toEqual([]);
  });

  test("has labels over the columns under which a line is drawn for them", () => {
    const columns = [50, -150, -200, -250, -300, -350];
    const labels = page([...text(55, 130, "地区"), ...text(320, 130, "接待费")]);
    const leaves = at(150, [130, 180, 230, 280], "合计|小计|购置|运行");
    const over = page(text(120, 110, "公务用车费"));
    const body = at(180, columns, ..."东山|1.00|2.00|3.00|4.00|5.00;西岭|6.00|7.00|8.00|9.00|1.00".split(";"));
    const frame = page([], [across(100, 45, 360), across(165, 45, 360), across(210, 45, 360)]);
    const content = together(labels, leaves, over, body, frame, page([], [across(140, 105, 305)]));
    expect(written(read(content)).slice(0, 2)).toEqual(["地区v2|公务用车费+4|接待费v2", "合计|小计|购置|运行"]);
  });

  test("that leaves a column of amounts without a label is named", () => {
    const content = together(page(text(55, 160, "地区")), page(text(210, 160, "一般转移")), BODY);
    expect(layOutPage(content).doubtful).toHaveLength(1);
  });
});

describe("text in columns", () => {
  const FORM = at(
    100,
    [50, 150, 300, 420],
    "项目名称|助餐服务|主管部门|民政局",
    "一级指标|二级指标|三级指标|指标值",
    "产出指标|数量指标|服务老年人数|不少于",
    "|质量指标|抽检合格率|全部",
    "效益指标|社会效益|服务覆盖率|九成",
  );

  test("that is perhaps a table is named with its page, and kept as text", async () => {
    const problems: { code: string; message: string }[] = [];
    const [laidOut] = await layOutPages("目标表.pdf", 1, () => FORM, problems);
    expect(laidOut?.items.every(({ kind }) => kind === "line")).toBe(true);
    expect(problems).toMatchObject([{ code: "TABLE_UNCERTAIN", place: { page: 1 } }]);
    expect(problems[0]?.message).toContain("第 1 页“项目名称");
  });

  test("that says several amounts of money side by side is named, one line or not", () => {
    const row = at(100, [50, 200, 300, 400], "7.99|212.51|971.73|3.78");
    expect(layOutPage(row).doubtful).toHaveLength(1);
    const dashes = at(100, [50, 200, 300, 400], "7.99|—|—|—");
    expect(layOutPage(dashes).doubtful).toHaveLength(1);
    expect(layOutPage(at(100, [50, 200, 300, 400], "7|—|—|—")).doubtful).toEqual([]);
    const sentence = at(100, [50], "收入 7.99 万元，支出 212.51 万元，结转 3.78 万元");
    expect(layOutPage(sentence).doubtful).toEqual([]);
  });

  test.each([
    [
      "contents with leaders",
      at(100, [50, 300], ..."概况|....... 1;收入表|....... 2;支出表|....... 3;说明|....... 9".split(";")),
    ],
    ["two captions", at(100, [50, 300, 450], "部门：民政局|表1|单位：元", "编制：财务科|公开|日期")],
    [
      "sentences",
      at(
        100,
        [50],
        ..."一是保障运转，增长明显。;二是改善民生，投入加大。;三是防范风险，确保稳定。;四是强化监督。".split(";"),
      ),
    ],
  ])("%s: nothing is said", (_, content) => {
    expect(layOutPage(content).doubtful).toEqual([]);
  });

  test.each([
    ["12.00\n4.00", true],
    ["12.00", false],
    // A number broken over two lines, and a name over its amount.
    ["1,234.\n56", false],
    ["教育\n12.00", false],
  ])("amounts left one above the other in a cell are several: %j", (said, several) => {
    expect(holdsSeveral({ text: said })).toBe(several);
  });
});
