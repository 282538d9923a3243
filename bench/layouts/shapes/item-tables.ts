import type { Dice } from "../../dice.ts";
import { type DrawnTable, drawTable, type Written } from "../drawn-table.ts";
import { chooseFigures } from "../figures.ts";
import { ECONOMIC, PROJECTS, REMARKS, someSubjects, UNITS } from "../words.ts";

/** Codes of 类, 款 and 项 in three columns. */
export function drawThreeCodes(dice: Dice): DrawnTable {
  const figures = chooseFigures(dice);
  const items = someSubjects(dice, 16);
  return drawTable(
    {
      shape: "three-codes",
      title: "2025年部门支出预算总表",
      unit: "单位：元",
      widths: [6, 6, 6, 32, 17, 17, 16],
    },
    [
      [
        { text: "功能分类科目编码", columns: 3 },
        { text: "功能分类科目名称", rows: 2 },
        { text: "合计", rows: 2 },
        { text: "基本支出", rows: 2 },
        { text: "项目支出", rows: 2 },
      ],
      ["类", "款", "项"],
    ],
    [
      ...items.map(([code, name]) => [
        code.slice(0, 3),
        code.slice(3, 5),
        code.slice(5),
        name,
        figures.amount(),
        figures.perhaps(),
        figures.perhaps(),
      ]),
      [{ text: "合计", columns: 4 }, figures.amount(), figures.amount(), figures.amount()],
    ],
  );
}

/** One column of codes, names that wrap in a narrow column beside them, sources of funds under two rows of heads. */
export function drawCombinedCode(dice: Dice, rows = 14): DrawnTable {
  const figures = chooseFigures(dice);
  const items = someSubjects(dice, rows);
  return drawTable(
    {
      shape: rows > 30 ? "over-pages" : "combined-code",
      title: "2025年部门收入预算总表",
      unit: "单位：万元",
      widths: [10, 18, 12, 12, 12, 12, 12, 12],
    },
    [
      [
        { text: "科目编码", rows: 2 },
        { text: "科目名称", rows: 2 },
        { text: "合计", rows: 2 },
        { text: "财政拨款收入", columns: 3 },
        { text: "事业收入", rows: 2 },
        { text: "其他收入", rows: 2 },
      ],
      ["一般公共预算", "政府性基金", "国有资本"],
    ],
    [
      ["", "合计", ...Array.from({ length: 6 }, figures.amount)],
      ...items.map(([code, name]) => [
        code,
        { text: name, indent: (code.length - 3) / 2 },
        figures.amount(),
        ...Array.from({ length: 5 }, () => figures.perhaps()),
      ]),
    ],
  );
}

/** Basic expenditure by economic items, with 合计 first. */
export function drawEconomic(dice: Dice): DrawnTable {
  const figures = chooseFigures(dice);
  const items = someSubjects(dice, ECONOMIC.length, ECONOMIC);
  return drawTable(
    {
      shape: "economic",
      title: "2025年一般公共预算基本支出表",
      unit: "单位：元",
      widths: [14, 40, 16, 15, 15],
    },
    [
      [
        { text: "部门预算支出经济分类科目", columns: 2 },
        { text: "一般公共预算基本支出", columns: 3 },
      ],
      ["科目编码", "科目名称", "合计", "人员经费", "公用经费"],
    ],
    [
      [{ text: "合计", columns: 2 }, figures.amount(), figures.amount(), figures.amount()],
      ...items.map(([code, name]) => {
        const isPublic = code.startsWith("302");
        const amount = figures.amount();
        return [code, name, amount, isPublic ? "" : amount, isPublic ? amount : ""];
      }),
    ],
  );
}

/** Projects grouped by unit, the unit merged over its rows; long names, and remarks at the end. */
export function drawProjects(dice: Dice): DrawnTable {
  const figures = chooseFigures(dice);
  const body: Written[][] = [];
  let next = dice.below(PROJECTS.length);
  for (const unit of UNITS.slice(0, 4)) {
    const rows = 1 + dice.below(4);
    for (let row = 0; row < rows; row++) {
      const name = PROJECTS[next++ % PROJECTS.length] as string;
      const cells: Written[] = [name, figures.amount(), figures.perhaps(), dice.pick(REMARKS)];
      body.push(row === 0 ? [{ text: unit, rows }, ...cells] : cells);
    }
  }
  return drawTable(
    {
      shape: "projects",
      title: "2025年部门项目支出预算明细表",
      unit: "单位：万元",
      widths: [16, 36, 14, 14, 20],
    },
    [["单位名称", "项目名称", "预算金额", "其中：财政拨款", "备注"]],
    [...body, [{ text: "合计", columns: 2 }, figures.amount(), figures.amount(), ""]],
  );
}

/** Items merged into groups with a class in the first column, no remark. */
export function drawGroups(dice: Dice): DrawnTable {
  const figures = chooseFigures(dice);
  const groups: [string, string[]][] = [
    ["农林水支出", ["农业农村", "林业和草原", "水利"]],
    ["交通运输支出", ["公路水路运输", "车辆购置税支出"]],
    ["债务付息支出", ["地方政府一般债务付息支出"]],
    ["灾害防治及应急管理支出", ["应急管理事务", "消防救援事务", "自然灾害防治", "自然灾害救灾及恢复重建支出"]],
  ];
  return drawTable(
    {
      shape: "groups",
      title: "2025年一般公共预算支出表",
      unit: "单位：亿元",
      widths: [22, 34, 15, 15, 14],
    },
    [["类级科目", "款级科目", "上年预算数", "本年预算数", "为上年%"]],
    groups.flatMap(([group, names]) =>
      names.map((name, row) => [
        ...(row === 0 ? [{ text: group, rows: names.length }] : []),
        name,
        figures.amount(),
        figures.amount(),
        figures.percent(),
      ]),
    ),
  );
}
