import fc from "fast-check";
import { formatAmount } from "../../domain/amount.ts";
import type { Cell } from "../../domain/budget-table.ts";
import { type Relation, sum } from "../../domain/relation.ts";
import { FEN_PER_UNIT, type Unit } from "../../domain/unit.ts";
import type { Stated } from "../../review/judge-relations.ts";
import { makeCell } from "./make-cells.ts";

const COLUMNS = ["合计", "基本支出", "项目支出"];

/** A row of a table by function: 合计 on top, then 类, 款 and 项 with 3, 5 and 7 digits. Amounts in fen, never rounded. */
export interface TreeRow {
  code: string;
  parent?: number;
  children: number[];
  basic: number;
  project: number;
}

export interface TreeTable {
  unit: Unit;
  decimals: number;
  rows: TreeRow[];
}

/** A table whose amounts are consistent before each is rounded for itself. */
export function treeTables(units: Unit[] = ["万元", "元"]): fc.Arbitrary<TreeTable> {
  const leaf = fc.tuple(fc.integer({ min: 1e6, max: 5e9 }), fc.integer({ min: 1e6, max: 5e9 }));
  const branch = <T>(of: fc.Arbitrary<T>) => fc.array(of, { minLength: 2, maxLength: 4 });
  return fc
    .tuple(fc.constantFrom(...units), branch(branch(branch(leaf))))
    .map(([unit, heads]) => ({ unit, decimals: 2, rows: toRows(heads) }));
}

function toRows(heads: [number, number][][][]): TreeRow[] {
  const rows: TreeRow[] = [{ code: "合计", children: [], basic: 0, project: 0 }];
  const add = (code: string, parent: number, basic = 0, project = 0) => {
    rows.push({ code, parent, children: [], basic, project });
    rows[parent]?.children.push(rows.length - 1);
    return rows.length - 1;
  };
  heads.forEach((sections, h) => {
    const head = add(String(201 + h), 0);
    sections.forEach((items, s) => {
      const section = add(`${201 + h}0${s + 1}`, head);
      items.forEach(([basic, project], i) => {
        add(`${201 + h}0${s + 1}0${i + 1}`, section, basic, project);
      });
    });
  });
  for (const row of [...rows].reverse()) {
    const parent = row.parent === undefined ? undefined : rows[row.parent];
    if (parent) {
      parent.basic += row.basic;
      parent.project += row.project;
    }
  }
  return rows;
}

/** Every amount rounded for itself. `table:row:column` keys count columns from 0: 合计, 基本支出, 项目支出. */
export function printTree({ unit, decimals, rows }: TreeTable, table = "t1"): Cell[][] {
  return rows.map(({ code, basic, project }, row) =>
    [basic + project, basic, project].map((amount, column) =>
      makeCell(formatAmount(amount, unit, decimals), {
        table,
        row,
        column,
        unit,
        label: `${code} · ${COLUMNS[column]}`,
      }),
    ),
  );
}

/** Children add up to their parent in every column, basic and project to the total in every row. */
export function relateTree({ rows }: TreeTable, cells: Cell[][]): Stated[] {
  const at = (row: number, column: number) => cells[row]?.[column] as Cell;
  const down = rows.flatMap(({ children }, row): Relation[] =>
    children.length === 0
      ? []
      : [0, 1, 2].map((column) =>
          sum(
            at(row, column),
            children.map((child) => at(child, column)),
            "下级科目合计",
          ),
        ),
  );
  const across = rows.map((_, row) => sum(at(row, 0), [at(row, 1), at(row, 2)], "基本支出与项目支出之和"));
  return [
    ...down.map((relation) => ({ check: "children-add-up-to-parent", relation })),
    ...across.map((relation) => ({ check: "row-adds-up", relation })),
  ];
}

/** The same table with one cell printed otherwise. */
export function reprint(cells: Cell[][], row: number, column: number, text: string, unit: Unit): Cell[][] {
  return cells.map((line, r) =>
    line.map((cell, c) => (r === row && c === column ? makeCell(text, { ...cell, unit }) : cell)),
  );
}

export function stepOf(unit: Unit, decimals: number): number {
  return FEN_PER_UNIT[unit] / 10 ** decimals;
}
