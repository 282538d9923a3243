import type { BudgetTable, Cell, LineItem } from "../../domain/budget-table.ts";
import { type DebtCells, debtCells, debtColumns, debtFigure } from "./debt-columns.ts";

/** The heads of one amount in its versions: a limit is printed as 预算数, the balance under it as 执行数. */
const VERSION = /^(?:预算|执行|预计执行|决算|完成)数$/u;

/** What changes a balance besides issuing and repaying: beside a row of it these are not all. */
const OTHER_CHANGE = /转贷|国际金融组织|外国政府|外债|置换|核减|核销|调[增减整]|汇率|化解/u;

type Steps = Map<string, LineItem>;

/** What a debt table states together: of each region where its columns are the figures, of each year where its rows are. */
export function* allDebtCells(table: BudgetTable): Iterable<DebtCells> {
  const columns = debtColumns(table);
  if (columns.size > 0) {
    yield* table.lines.map((line) => debtCells(columns, line));
    return;
  }
  const groups = new Map<number | undefined, LineItem[]>();
  for (const line of table.lines) {
    groups.set(line.parent, [...(groups.get(line.parent) ?? []), line]);
  }
  for (const lines of groups.values()) {
    yield* cellsOfSteps(table, readSteps(lines, table.fiscalYear));
  }
}

function* cellsOfSteps(table: BudgetTable, steps: Steps): Iterable<DebtCells> {
  const amounts = table.columns.filter(({ role }) => role === "amount");
  for (const year of new Set([...steps.keys()].map((key) => Number(key.slice(0, 4))))) {
    const lineOf = (figure: string, of = year): LineItem | undefined => steps.get(`${of} ${figure}`);
    for (const { index } of amounts) {
      const at = (line: LineItem | undefined): Cell | undefined => stated(line, index);
      yield {
        ...known("openingBalance", at(lineOf("balance", year - 1))),
        ...known("issued", at(lineOf("issued"))),
        ...known("issuedNew", at(lineOf("issuedNew"))),
        ...known("refinanced", at(lineOf("refinanced"))),
        ...known("repaid", at(lineOf("repaid"))),
        ...known("balance", at(lineOf("balance"))),
        ...known("newLimit", at(lineOf("newLimit"))),
        ...known("limit", at(lineOf("limit"))),
        // Said for the sum alone: beside the balance of the year before it would repeat what that year states.
        ...(at(lineOf("newLimit")) ? known("openingLimit", at(lineOf("limit", year - 1))) : {}),
      };
    }
    if (amounts.every(({ path }) => VERSION.test(path.at(-1) ?? ""))) {
      const only = (line: LineItem | undefined): [number, Cell] | undefined => {
        const cells = amounts.flatMap(({ index }): [number, Cell][] => {
          const cell = stated(line, index);
          return cell ? [[index, cell]] : [];
        });
        return cells.length === 1 ? cells[0] : undefined;
      };
      const [limit, balance] = [only(lineOf("limit")), only(lineOf("balance"))];
      if (limit && balance && limit[0] !== balance[0]) {
        yield { limit: limit[1], balance: balance[1] };
      }
    }
  }
}

function known<Key extends string>(key: Key, cell: Cell | undefined): Partial<Record<Key, Cell>> {
  return cell ? ({ [key]: cell } as Partial<Record<Key, Cell>>) : {};
}

function stated(line: LineItem | undefined, column: number): Cell | undefined {
  const cell = line?.cells[column];
  return cell?.number ? cell : undefined;
}

/** 二、2024年末地方政府专项债务余额限额 is `2024 limit`. A figure of a year that two rows give is left out. */
function readSteps(lines: readonly LineItem[], fiscalYear: number | undefined): Steps {
  const steps: Steps = new Map();
  const twice = new Set<string>();
  const isOpen = lines.some(({ name }) => OTHER_CHANGE.test(name) && debtFigure(name, false) === undefined);
  for (const line of lines) {
    const figure = line.mark === "of-which" ? undefined : debtFigure(line.name, false);
    const isLeftOut = isOpen && figure === "repaid";
    const year = yearOf(line.name, fiscalYear);
    const key = `${year} ${figure}`;
    if (!figure || year === undefined || isLeftOut) {
      continue;
    }
    if (steps.has(key)) {
      twice.add(key);
    } else {
      steps.set(key, line);
    }
  }
  for (const key of twice) {
    steps.delete(key);
  }
  return steps;
}

/** The year at whose end, or in which, a row is; at the beginning of a year is the end of the one before. */
function yearOf(name: string, fiscalYear: number | undefined): number | undefined {
  const said = /20\d{2}(?=年)/u.exec(name)?.[0];
  const year = said === undefined ? fiscalYear : Number(said);
  const isBefore = /年初/u.test(name) || (said === undefined && /上年/u.test(name));
  return year === undefined ? undefined : year - (isBefore ? 1 : 0);
}
