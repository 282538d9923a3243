import type { Dice } from "../../dice.ts";
import { type DrawnTable, drawTable, type Written } from "../drawn-table.ts";
import { PROJECTS } from "../words.ts";

const INDICATORS: [first: string, seconds: [second: string, thirds: [third: string, value: string][]][]][] = [
  [
    "产出指标",
    [
      [
        "数量指标",
        [
          ["服务老年人数量", "≥12000人"],
          ["新建社区助餐点", "≥8个"],
        ],
      ],
      ["质量指标", [["食品安全抽检合格率", "100%"]]],
      ["时效指标", [["补贴资金发放及时率（按季度考核，逾期即扣减）", "≥95%"]]],
    ],
  ],
  [
    "效益指标",
    [
      [
        "社会效益指标",
        [
          ["老年人助餐服务覆盖率", "≥90%"],
          ["有责投诉数量", "≤3件"],
        ],
      ],
      ["可持续影响指标", [["长效管理机制健全性", "健全"]]],
    ],
  ],
  ["满意度指标", [["服务对象满意度指标", [["老年人及其家属对助餐服务的满意程度", "≥85%"]]]]],
];

/** 绩效目标表: merges down the page, long text, few numbers. */
export function drawPerformance(dice: Dice): DrawnTable {
  const name = dice.pick(PROJECTS);
  const body: Written[][] = [];
  for (const [first, seconds] of INDICATORS) {
    const rows = seconds.reduce((sum, [, thirds]) => sum + thirds.length, 0);
    let isFirst = true;
    for (const [second, thirds] of seconds) {
      thirds.forEach(([third, value], index) => {
        const cells: Written[] = [{ text: third, columns: 2 }, value];
        const own = thirds.length > 1 ? { text: second, rows: thirds.length } : second;
        const withSecond = index === 0 ? [own, ...cells] : cells;
        body.push(isFirst ? [rows > 1 ? { text: first, rows } : first, ...withSecond] : withSecond);
        isFirst = false;
      });
    }
  }
  return drawTable(
    {
      shape: "performance",
      title: "项目支出绩效目标申报表",
      unit: "单位：万元",
      widths: [14, 18, 26, 22, 20],
    },
    [],
    [
      ["项目名称", { text: name, columns: 2 }, "主管部门", "市民政局"],
      ["资金总额（万元）", { text: "1,286.50", columns: 2 }, "其中：财政拨款", "1,286.50"],
      [
        "总体目标",
        {
          text: "目标1：完善社区为老服务体系，提升助餐服务能力；目标2：按标准及时足额发放运营补贴，保障2025年度各助餐点正常运转，惠及全市60周岁及以上老年人。",
          columns: 4,
        },
      ],
      ["一级指标", "二级指标", { text: "三级指标", columns: 2 }, "指标值"],
      ...body,
    ],
  );
}
