import { describe, expect, test } from "vitest";
import { layOutPage } from "../../../parsers/page-layout/lay-out-page.ts";
import { findOverlap } from "../reading.ts";
import { across, down, page, read, rows, ruled, text, written } from "./draw-page.ts";

/** A head and one row for all that stands under it, ruled between columns only. */
function openTable(xs: readonly number[], bottom: number) {
  return [...ruled(xs, [100, 120]), ...ruled(xs, [120, bottom])];
}

describe("rows that no line parts", () => {
  test("stand beside names of groups, which are merged over the rows whose middle they stand in", () => {
    const xs = [50, 150, 250, 350];
    const names = rows(135, 20, [153, -347], ["公路|1.10", "水路|2.20", "车辆|3.30", "应急|4.40"]);
    const groups = [...text(53, 145, "交通运输"), ...text(53, 185, "灾害防治")];
    expect(written(read(page([...names, ...groups], openTable(xs, 205)))).slice(1)).toEqual([
      "交通运输v2|公路|1.10",
      "水路|2.20",
      "灾害防治v2|车辆|3.30",
      "应急|4.40",
    ]);
  });

  test("begin over the line between two columns, where that begins under a merged 合计", () => {
    const lines = rows(
      135,
      20,
      [53, 123, -317],
      ["合计||6.00", "301|工资福利|1.00", "302|商品服务|2.00", "303|补助|3.00"],
    );
    const rulings = [...ruled([50, 220, 320], [120, 210]), down(120, 145, 210)];
    expect(written(read(page(lines, rulings)))).toEqual([
      "合计+2|6.00",
      "301|工资福利|1.00",
      "302|商品服务|2.00",
      "303|补助|3.00",
    ]);
  });

  test("make the page doubtful where short texts stand level in columns and nothing parts them", () => {
    const xs = [50, 200, 350];
    const items = ["数量指标|不少于八个", "质量指标|合格", "时效指标|按时", "满意度指标|满意"];
    const parted = ruled(xs, [120, 145, 165, 185, 210]);
    const lines = rows(135, 20, [53, 203], items);
    expect(layOutPage(page(lines, ruled(xs, [120, 210]))).doubtful).toHaveLength(1);
    expect(layOutPage(page(lines, parted)).doubtful).toEqual([]);
  });

  test("part between the amounts of one column with a name beside each, small ones too", () => {
    const xs = [50, 200, 300];
    const lines = rows(135, 22, [53, -297], ["燃料费|9", "食粮费|126", "医药材料费|40"]);
    expect(written(read(page(lines, openTable(xs, 200))))).toEqual(["|", "燃料费|9", "食粮费|126", "医药材料费|40"]);
  });

  test("take the notes behind their amounts along, however many lines those have", () => {
    const xs = [50, 150, 250, 400];
    const names = rows(135, 60, [53, -247], ["区政管理|110,698", "建筑设备|13,303"]);
    const notes = rows(135, 13, [253], ["本年度预算内容如下：", "新增设备 98,845 元。", "其余同上年度。"]);
    const next = text(253, 195, "本年度工程为连续工程。");
    expect(written(read(page([...names, ...notes, ...next], openTable(xs, 260))))).toEqual([
      "||",
      "区政管理|110,698|本年度预算内容如下：/新增设备 98,845 元。/其余同上年度。",
      "建筑设备|13,303|本年度工程为连续工程。",
    ]);
  });

  test("have a code over or under the line of their amounts", () => {
    const under = rows(
      135,
      12,
      [53, -297],
      ["37020416200|449", "接受补助业务支出|", "", "37020419000|13,303", "建筑设备|"],
    );
    const over = rows(135, 12, [53, -297], ["3708012500|", "地政业务|537,989", "", "3708012501|", "测量方域|423,403"]);
    const xs = [50, 200, 300];
    expect(written(read(page(under, openTable(xs, 210)))).slice(1)).toEqual([
      "37020416200/接受补助业务支出|449",
      "37020419000/建筑设备|13,303",
    ]);
    expect(written(read(page(over, openTable(xs, 210)))).slice(1)).toEqual([
      "3708012500/地政业务|537,989",
      "3708012501/测量方域|423,403",
    ]);
  });

  test("are those of marks and amounts in line, without any name", () => {
    const xs = [50, 150, 250];
    const lines = rows(135, 22, [-147, -247], ["-|15,605", "-|106,461", "-|30,107"]);
    expect(written(read(page(lines, openTable(xs, 200)))).slice(1)).toEqual(["-|15,605", "-|106,461", "-|30,107"]);
  });

  test("have the unit in smaller type over the first of them", () => {
    const xs = [50, 200, 300];
    const lines = [...text(282, 126, "千元", 7), ...rows(140, 22, [53, -297], ["报酬|3,774", "旅费|142"])];
    expect(written(read(page(lines, openTable(xs, 200)))).slice(1)).toEqual(["|千元", "报酬|3,774", "旅费|142"]);
  });

  test("are cut beside a cell that is ruled off at other heights, which stays whole", () => {
    const sides = [50, 150, 250, 400].map((x) => down(x, 100, 220));
    const lines = [across(100, 50, 400), across(220, 50, 400), across(150, 50, 250)];
    const left = rows(125, 22, [53, -247], ["委托料|1,268"]);
    const lower = rows(165, 22, [53, -247], ["报酬|23,517", "给料|237,914", "旅费|60"]);
    const notes = text(253, 160, "另有说明");
    expect(written(read(page([...left, ...lower, ...notes], [...sides, ...lines])))).toEqual([
      "委托料|1,268|另有说明v4",
      "报酬|23,517",
      "给料|237,914",
      "旅费|60",
    ]);
  });

  test("stay whole beside others that are several: one name in two lines and its amount", () => {
    const xs = [50, 120, 200, 320, 400];
    const single = [...rows(135, 22, [53, -197], ["学校费补|205,881"]), ...text(53, 157, "助")];
    const several = rows(135, 22, [203, -397], ["补助金|1,250", "援助费|450", "修学费|432"]);
    expect(written(read(page([...single, ...several], openTable(xs, 210)))).slice(1)).toEqual([
      "学校费补/助v3|205,881v3|补助金|1,250",
      "援助费|450",
      "修学费|432",
    ]);
  });
});

describe("what looks like open rows", () => {
  test("is a code that its narrow column breaks", () => {
    const xs = [50, 82, 200, 300];
    const lines = [...text(54, 135, "20805"), ...text(54, 149, "05001")];
    const name = [...text(85, 135, "机关事业单位基本养老"), ...text(85, 149, "保险缴费")];
    expect(written(read(page([...lines, ...name, ...text(203, 142, "50.00")], openTable(xs, 165)))).slice(1)).toEqual([
      "20805/05001|机关事业单位基本养老/保险缴费|50.00",
    ]);
  });

  test("is a name over a rate in one cell of an ordinary table", () => {
    const xs = [50, 200, 300];
    const lines = [...text(53, 142, "预算执行率"), ...text(203, 135, "不低于"), ...text(203, 149, "95%")];
    expect(written(read(page(lines, openTable(xs, 165)))).slice(1)).toEqual(["预算执行率|不低于/95%"]);
  });
});

describe("lists in a ruled column", () => {
  const xs = [50, 120, 400];
  const names = text(53, 135, "节");

  test("are cut into rows, and where their amounts begin", () => {
    const list = rows(
      135,
      22,
      [123, -360, -397],
      ["004 职员厚生费||59,394", "001 健康管理费|53,574|", "定期健康诊断|", "负担金|1,100|"],
    );
    expect(written(read(page([...names, ...list], openTable(xs, 230)))).slice(1)).toEqual([
      "节|004 职员厚生费||59,394",
      "|001 健康管理费|53,574|",
      "|定期健康诊断+3",
      "|负担金|1,100|",
    ]);
  });

  test("keep name and amount together where a name reaches into the amounts", () => {
    const list = rows(
      135,
      22,
      [123, -397],
      ["甲|3,774,000,000,000,000", "外部评价检讨会委员四人外部评价检讨会委员|62", "乙|102", "丙|180"],
    );
    expect(written(read(page([...names, ...list], openTable(xs, 230)))).slice(1)).toEqual([
      "节|甲 3,774,000,000,000,000",
      "|外部评价检讨会委员四人外部评价检讨会委员 62",
      "|乙 102",
      "|丙 180",
    ]);
  });

  test("are not cut before an amount, or what looks like one, that nothing stands before", () => {
    const code = text(123, 135, "1.3708011000");
    const list = rows(157, 22, [133, -397], ["召开业务研讨会|01", "节日补助|02", "公共造产竞赛|03"]);
    expect(written(read(page([...names, ...code, ...list], openTable(xs, 230)))).slice(1)).toEqual([
      "节|1.3708011000|",
      "|召开业务研讨会|01",
      "|节日补助|02",
      "|公共造产竞赛|03",
    ]);
  });

  test("are cut in cells of one column where each has its own amounts", () => {
    const wide = rows(135, 22, [53, -397], ["甲费|1,774", "乙费|3,774", "丙费|6,200"]);
    const narrow = rows(235, 22, [53, -197], ["丁费|9,000", "戊费|8,100", "己费|7,200"]);
    const lines = [...ruled([50, 400], [100, 120, 220]), ...ruled([50, 200, 400], [220, 320])];
    const blocks = read(page([...text(53, 110, "科目"), ...wide, ...narrow], lines));
    const grids = blocks.filter((block) => block.kind === "grid");
    expect(grids.map(findOverlap)).toEqual([undefined]);
    expect(written(blocks).join("\n")).toMatch(/甲费\S*\|1,774.*己费\S*\|7,200/s);
  });
});
