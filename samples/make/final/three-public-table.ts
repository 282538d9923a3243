import type { SampleTable } from "../book.ts";
import type { FinalFigures, ThreePublic } from "./figures.ts";
import { column, FRAME, ordinals } from "./table-frame.ts";

const ITEMS = [
  ["total", "合计"],
  ["abroad", "因公出国（境）费"],
  ["vehicles", "公务用车购置及运行维护费·小计"],
  ["purchase", "公务用车购置及运行维护费·公务用车购置费"],
  ["running", "公务用车购置及运行维护费·公务用车运行维护费"],
  ["reception", "公务接待费"],
] as const;

/** FT9 财政拨款“三公”经费支出决算表: one row, the budget beside the accounts. */
export function threePublicTable({ threePublic }: FinalFigures): SampleTable {
  const versions = [
    { key: "budget", name: "预算数" },
    { key: "final", name: "决算数" },
  ];
  return {
    ...FRAME,
    kind: "three-public",
    number: "公开09表",
    title: "财政拨款“三公”经费支出决算表",
    landscape: true,
    columns: versions.flatMap((version) =>
      ITEMS.map(([key, name]) => column(`${version.key}-${key}`, "amount", `${version.name}·${name}`, 8)),
    ),
    header: [
      versions.map((version) => ({ text: version.name, columns: ITEMS.length })),
      versions.flatMap(() => [
        { text: "合计", rows: 2 },
        { text: "因公出国（境）费", rows: 2 },
        { text: "公务用车购置及运行维护费", columns: 3 },
        { text: "公务接待费", rows: 2 },
      ]),
      versions.flatMap(() => [{ text: "小计" }, { text: "公务用车购置费" }, { text: "公务用车运行维护费" }]),
      ordinals(1, 2 * ITEMS.length),
    ],
    rows: [{ keys: ["three-public"], cells: [...valuesOf(threePublic.budget), ...valuesOf(threePublic.final)] }],
    notes: [
      "注：本表反映部门本年度“三公”经费支出预决算情况。其中，预算数为“三公”经费年初预算数，决算数是包括当年财政拨款和以前年度结转资金安排的实际支出。",
    ],
  };
}

function valuesOf({ abroad, purchase, running, reception }: ThreePublic): number[] {
  const vehicles = purchase + running;
  return [abroad + vehicles + reception, abroad, vehicles, purchase, running, reception];
}
