import type { SampleTable } from "../book.ts";
import { subjectName } from "../subject-names.ts";
import { type BudgetFigures, FISCAL_YEAR } from "./figures.ts";
import { amountColumn, codeCells, codeColumns, FRAME, nameColumn } from "./table-frame.ts";

const CODE_PARTS = ["类", "款"];

/** BT6 一般公共预算基本支出表: the basic expenditure by economic subject, for people and for the office. */
export function generalBasicTable({ economic, totals }: BudgetFigures): SampleTable {
  const values = ({ personnel, public: running }: { personnel: number; public: number }) => [
    personnel + running,
    personnel,
    running,
  ];
  return {
    ...FRAME,
    kind: "general-basic",
    title: `${FISCAL_YEAR}年部门一般公共预算基本支出部门预算经济分类预算表`,
    columns: [
      ...codeColumns("项目·部门预算经济分类科目编码", CODE_PARTS),
      nameColumn("项目·经济分类科目名称", 36),
      amountColumn("total", "一般公共预算基本支出·合计", 18),
      amountColumn("personnel", "一般公共预算基本支出·人员经费", 18),
      amountColumn("public", "一般公共预算基本支出·公用经费", 18),
    ],
    header: [
      [
        { text: "项目", columns: 3 },
        { text: "一般公共预算基本支出", columns: 3 },
      ],
      [
        { text: "部门预算经济分类科目编码", columns: 2 },
        ...["经济分类科目名称", "合计", "人员经费", "公用经费"].map((text) => ({ text, rows: 2 })),
      ],
      CODE_PARTS.map((part) => ({ text: part })),
    ],
    rows: [
      ...economic.map(({ code, amounts }) => ({
        keys: [code],
        cells: [...codeCells(code, CODE_PARTS.length), subjectName(code), ...values(amounts)],
      })),
      {
        keys: ["total"],
        cells: ["合计", undefined, undefined, ...values(totals)],
        merges: [{ column: 0, columns: CODE_PARTS.length + 1 }],
      },
    ],
  };
}
