import type { HeaderCell, SampleCell, SampleRow, SampleTable } from "../book.ts";
import { subjectName } from "../subject-names.ts";
import { type FinalFigures, type FunctionalAmounts, fundRevenue } from "./figures.ts";
import { column, FRAME, headers, ordinals } from "./table-frame.ts";

const EMPTY_ROWS = 5;

/** FT7 政府性基金预算财政拨款收入支出决算表: opening, in, out, closing, row by row. */
export function fundTable({ functional, totals }: FinalFigures): SampleTable {
  // A class may hold general and fund money; its row here shows the fund money alone.
  const lines = functional.filter((line) => line.amounts.fundProject > 0);
  const cellsOf = (amounts: FunctionalAmounts): SampleCell[] => [
    amounts.fundOpening,
    fundRevenue(amounts),
    amounts.fundProject,
    0,
    amounts.fundProject,
    amounts.fundClosing,
  ];
  const header: HeaderCell[][] = [
    [
      { text: "项目", columns: 2 },
      { text: "年初结转和结余", rows: 2 },
      { text: "本年收入", rows: 2 },
      { text: "本年支出", columns: 3 },
      { text: "年末结转和结余", rows: 2 },
    ],
    headers("功能分类科目编码", "科目名称", "小计", "基本支出", "项目支出"),
    [{ text: "栏次", columns: 2 }, ...ordinals(1, 6)],
  ];
  return {
    ...FRAME,
    kind: "fund",
    number: "公开07表",
    title: "政府性基金预算财政拨款收入支出决算表",
    landscape: true,
    columns: [
      column("code", "code", "项目·功能分类科目编码", 12),
      column("name", "name", "项目·科目名称", 24),
      column("opening-balance", "amount", "年初结转和结余", 11),
      column("revenue", "amount", "本年收入", 11),
      column("total", "amount", "本年支出·小计", 11),
      column("basic", "amount", "本年支出·基本支出", 10),
      column("project", "amount", "本年支出·项目支出", 11),
      column("closing-balance", "amount", "年末结转和结余", 11),
    ],
    header,
    rows: [
      { keys: ["total"], cells: ["合计", undefined, ...cellsOf(totals)], merges: [{ column: 0, columns: 2 }] },
      ...lines.map(({ code, amounts }) => ({ keys: [code], cells: [code, subjectName(code), ...cellsOf(amounts)] })),
    ],
    notes: ["注：本表反映部门本年度政府性基金预算财政拨款收入、支出及结转和结余情况。"],
  };
}

/** FT8 国有资本经营预算财政拨款支出决算表: nothing in it, and a note that says so. */
export function stateCapitalTable(): SampleTable {
  const blank: SampleRow = { keys: [], cells: [] };
  return {
    ...FRAME,
    kind: "state-capital",
    number: "公开08表",
    title: "国有资本经营预算财政拨款支出决算表",
    columns: [
      column("code", "code", "项目·功能分类科目编码", 14),
      column("name", "name", "项目·科目名称", 26),
      column("total", "amount", "本年支出·合计", 20),
      column("basic", "amount", "本年支出·基本支出", 20),
      column("project", "amount", "本年支出·项目支出", 20),
    ],
    header: [
      [
        { text: "项目", columns: 2 },
        { text: "本年支出", columns: 3 },
      ],
      headers("功能分类科目编码", "科目名称", "合计", "基本支出", "项目支出"),
      [{ text: "栏次", columns: 2 }, ...ordinals(1, 3)],
    ],
    rows: [
      { keys: ["total"], cells: ["合计"], merges: [{ column: 0, columns: 2 }] },
      ...Array.from({ length: EMPTY_ROWS }, () => blank),
    ],
    notes: [
      "注：本表反映部门本年度国有资本经营预算财政拨款支出情况。",
      "说明：本部门本年度没有国有资本经营预算财政拨款收入和支出，故本表为空表。",
    ],
  };
}
