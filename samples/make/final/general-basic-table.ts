import type { SampleCell, SampleTable } from "../book.ts";
import { isPersonnel } from "../economic-nature.ts";
import { ECONOMIC_CODES, subjectName } from "../subject-names.ts";
import type { FinalFigures } from "./figures.ts";
import { column, FRAME, headers } from "./table-frame.ts";

const BLOCKS = 3;

/** FT6 一般公共预算财政拨款基本支出决算明细表: people on the left, the office in two blocks beside it. */
export function generalBasicTable({ economic }: FinalFigures): SampleTable {
  const amountOf = (code: string) => economic.find((line) => line.code === code)?.amounts.amount ?? 0;
  const people = ECONOMIC_CODES.filter(isPersonnel);
  const office = ECONOMIC_CODES.filter((code) => !isPersonnel(code));
  const height = Math.max(people.length, Math.ceil(office.length / 2));
  const blocks = [people, office.slice(0, height), office.slice(height)];
  const sumOf = (codes: string[]) =>
    codes.filter((code) => code.length === 3).reduce((sum, code) => sum + amountOf(code), 0);

  return {
    ...FRAME,
    kind: "general-basic",
    number: "公开06表",
    title: "一般公共预算财政拨款基本支出决算明细表",
    columns: Array.from({ length: BLOCKS }, (_, panel) => {
      const heading = panel === 0 ? "人员经费" : "公用经费";
      return [
        column(`code-${panel}`, "code", `${heading}·科目编码`, 8, panel),
        column(`name-${panel}`, "name", `${heading}·科目名称`, 16, panel),
        column(`amount-${panel}`, "amount", `${heading}·决算数`, 11, panel),
      ];
    }).flat(),
    header: [
      [
        { text: "人员经费", columns: 3 },
        { text: "公用经费", columns: 6 },
      ],
      headers(...Array.from({ length: BLOCKS }, () => ["科目编码", "科目名称", "决算数"]).flat()),
    ],
    rows: [
      ...Array.from({ length: height }, (_, index) => ({
        keys: blocks.map((codes) => codes[index]),
        cells: blocks.flatMap((codes): SampleCell[] => {
          const code = codes[index];
          return code ? [code, subjectName(code), amountOf(code)] : [undefined, undefined, undefined];
        }),
      })),
      {
        // The total of the office stands under its second block, its words run over the first.
        keys: ["personnel-total", undefined, "public-total"],
        cells: [
          "人员经费合计",
          undefined,
          sumOf(people),
          "公用经费合计",
          undefined,
          undefined,
          undefined,
          undefined,
          sumOf(office),
        ],
        merges: [
          { column: 0, columns: 2 },
          { column: 3, columns: 5 },
        ],
      },
    ],
    notes: ["注：本表反映部门本年度一般公共预算财政拨款基本支出明细情况。"],
  };
}
