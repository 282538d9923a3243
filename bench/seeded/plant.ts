import type { PrintedNumber } from "../../domain/amount.ts";
import { toMoney } from "../../domain/amount.ts";
import type { BudgetTable, Cell } from "../../domain/budget-table.ts";
import { cellKey, cellsOf } from "../../domain/relation.ts";
import { FEN_PER_UNIT, type Unit } from "../../domain/unit.ts";
import type { Judged } from "../../review/judge-relations.ts";
import type { Dice } from "../dice.ts";
import type { BaseDraft } from "./base-draft.ts";
import { mistype, SLIPS, setNumber } from "./change-cell.ts";
import { breaks } from "./determined.ts";

export type FaultClass = "in-table" | "balance" | "cross-table" | "unit" | "ratio" | "prior-year" | "code";

export const CLASSES: readonly FaultClass[] = [
  "in-table",
  "balance",
  "cross-table",
  "unit",
  "ratio",
  "prior-year",
  "code",
];

/** A fault that stands in a draft until it is taken back. */
export interface Planted {
  class: FaultClass;
  /** What was changed: one cell where it was one. Empty for a unit or a code. */
  cells: Cell[];
  table: string;
  /** What the one wrong cell read before. */
  correct?: string;
  /** The relations of the draft tell that something is wrong. */
  isDetermined: boolean;
  /** What they are: relations that held before. */
  broken: Judged[];
  takeBack(): void;
}

/** One fault of a class, or nothing where the draft has no place for it. */
export function plant(draft: BaseDraft, fault: FaultClass, dice: Dice): Planted | undefined {
  switch (fault) {
    case "unit":
      return plantUnit(draft, dice);
    case "code":
      return plantCode(draft, dice);
    case "cross-table":
    case "prior-year":
      return plantAlong(draft, fault, dice);
    default:
      return plantCell(draft, fault, dice);
  }
}

function statesOf(draft: BaseDraft, cell: Cell): Judged[] {
  return draft.relations.get(cellKey(cell)) ?? [];
}

function isOfClass(draft: BaseDraft, fault: FaultClass, cell: Cell): boolean | undefined {
  const states = statesOf(draft, cell);
  const inOne = ({ judgement }: Judged): boolean =>
    judgement.relation.kind === "sum" && cellsOf(judgement.relation).every(({ table }) => table === cell.table);
  switch (fault) {
    case "ratio":
      return states.some(({ judgement }) => judgement.relation.kind === "ratio" && judgement.relation.ratio === cell);
    case "balance":
      return cell.money !== undefined && states.some(({ check }) => /balance|equals|rolls/u.test(check));
    case "prior-year":
      return (
        isItem(cell, states) &&
        states.some(({ judgement: { relation } }) => relation.kind === "equal" && relation.comparison)
      );
    case "cross-table":
      // What other tables repeat is often only a total: the change gets there along the sums.
      return cell.money !== undefined && isItem(cell, states) && states.length > 0;
    default:
      return cell.money !== undefined && states.some(inOne);
  }
}

/** What is no sum of others in its own table. */
function isItem(cell: Cell, states: readonly Judged[]): boolean {
  return !states.some(({ judgement: { relation } }) => {
    const isOwn = cellsOf(relation).every(({ table }) => table === cell.table);
    return relation.kind === "sum" && isOwn && cellKey(relation.total) === cellKey(cell);
  });
}

function isAcross(kind: string, cells: readonly Cell[]): boolean {
  return kind !== "at-most" && new Set(cells.map(({ table }) => table)).size > 1;
}

function chooseCell(draft: BaseDraft, fault: FaultClass, dice: Dice): Cell | undefined {
  const cells = draft.cells.filter((cell) => cell.number?.mantissa !== 0 && isOfClass(draft, fault, cell));
  return cells.length > 0 ? dice.pick(cells) : undefined;
}

function plantCell(draft: BaseDraft, fault: FaultClass, dice: Dice): Planted | undefined {
  const cell = chooseCell(draft, fault, dice);
  const table = cell && draft.tables.get(cell.table);
  const above = cell && draft.tables.get(cell.table)?.lines.find(({ row }) => row === cell.row - 1)?.cells[cell.column];
  const number = cell?.number && mistype(cell.number, dice.pick(SLIPS), dice, above?.number);
  if (!cell || !table || !number) {
    return undefined;
  }
  const correct = cell.text;
  const takeBack = setNumber(table, cell, number);
  const broken = statesOf(draft, cell).filter(breaks);
  return {
    class: fault,
    cells: [cell],
    table: table.id,
    correct,
    isDetermined: broken.length > 0,
    broken,
    takeBack,
  };
}

/** A change of one item that its own table takes along into every sum: only another table, or another year, tells. */
function plantAlong(draft: BaseDraft, fault: FaultClass, dice: Dice): Planted | undefined {
  const cell = chooseCell(draft, fault, dice);
  const table = cell && draft.tables.get(cell.table);
  const number = cell?.number && mistype(cell.number, "digit", dice);
  if (!cell?.number || !table || !number || !cell.money) {
    return undefined;
  }
  const change = number.mantissa - cell.number.mantissa;
  const changed = totalsAlong(draft, cell);
  const ways = [...changed].map((one) =>
    setNumber(table, one, shifted(one.number as PrintedNumber, change, number.decimals)),
  );
  const states = [...changed].flatMap((one) => statesOf(draft, one)).filter(breaks);
  const across = states.filter(({ judgement }) => isAcross(judgement.relation.kind, cellsOf(judgement.relation)));
  const takeBack = (): void => {
    for (const way of ways) {
      way();
    }
  };
  // A total changed without what stands under it contradicts its own table: a fault of another class.
  if (across.length < states.length) {
    takeBack();
    return undefined;
  }
  return {
    class: fault,
    cells: [...changed],
    table: table.id,
    isDetermined: across.length > 0,
    broken: across,
    takeBack,
  };
}

function shifted(number: PrintedNumber, change: number, decimals: number): PrintedNumber {
  return { ...number, mantissa: number.mantissa + Math.round(change * 10 ** (number.decimals - decimals)) };
}

function totalsAlong(draft: BaseDraft, start: Cell): Set<Cell> {
  const changed = new Set([start]);
  for (const cell of changed) {
    for (const { judgement } of statesOf(draft, cell)) {
      const { relation } = judgement;
      const isOwn = cellsOf(relation).every(({ table }) => table === start.table);
      const isTerm = relation.kind === "sum" && relation.terms.some((term) => term.cell === cell && term.sign === 1);
      if (relation.kind === "sum" && isOwn && isTerm && relation.total.number) {
        changed.add(relation.total);
      }
      if (relation.kind === "equal" && isOwn) {
        changed.add(relation.left === cell ? relation.right : relation.left);
      }
    }
  }
  return changed;
}

/** 单位：元 where the numbers are 万元, or the other way round. */
function plantUnit(draft: BaseDraft, dice: Dice): Planted | undefined {
  const tables = [...draft.tables.values()].filter((table) => table.unit && countTies(draft, table) > 1);
  const table = tables.length > 0 ? dice.pick(tables) : undefined;
  if (!table?.unit) {
    return undefined;
  }
  const before = table.unit;
  const after: Unit = before === "万元" ? "元" : "万元";
  const factor = FEN_PER_UNIT[after] / FEN_PER_UNIT[before];
  const cells = table.lines.flatMap((line) => Object.values(line.cells)).filter(({ money }) => money);
  const kept = cells.map(({ money }) => money);
  for (const cell of cells) {
    if (cell.number) {
      cell.money = toMoney(cell.number, after);
    }
  }
  table.unit = after;
  return {
    class: "unit",
    cells,
    table: table.id,
    isDetermined: factor !== 1,
    broken: [],
    takeBack: () => {
      table.unit = before;
      for (const [index, cell] of cells.entries()) {
        const money = kept[index];
        if (money) {
          cell.money = money;
        }
      }
    },
  };
}

/** The same quantity, not 0, in other tables. */
function countTies(draft: BaseDraft, table: BudgetTable): number {
  return table.lines
    .flatMap((line) => Object.values(line.cells))
    .filter(({ number }) => (number?.mantissa ?? 0) !== 0)
    .filter((cell) =>
      statesOf(draft, cell).some(
        ({ judgement }) =>
          isAcross(judgement.relation.kind, cellsOf(judgement.relation)) && judgement.relation.kind === "equal",
      ),
    ).length;
}

/** One digit of a code changed. What the codes should be, the list of the year and the other tables tell. */
function plantCode(draft: BaseDraft, dice: Dice): Planted | undefined {
  const lines = [...draft.tables.values()].flatMap((table) =>
    table.lines.filter(({ code }) => code && code.length >= 5).map((line) => ({ table, line })),
  );
  const chosen = lines.length > 0 ? dice.pick(lines) : undefined;
  if (!chosen?.line.code) {
    return undefined;
  }
  const { table, line } = chosen;
  const { code = "", printedCode = "" } = line;
  const at = code.length - 1 - dice.below(2);
  const digit = String((Number(code[at]) + 1 + dice.below(9)) % 10);
  const wrong = code.slice(0, at) + digit + code.slice(at + 1);
  line.code = wrong;
  line.printedCode = printedCode === code ? wrong : printedCode;
  return {
    class: "code",
    cells: Object.values(line.cells),
    table: table.id,
    isDetermined: printedCode === code,
    broken: [],
    takeBack: () => {
      line.code = code;
      line.printedCode = printedCode;
    },
  };
}
