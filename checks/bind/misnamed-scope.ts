import type { Cell } from "../../domain/budget-table.ts";
import type { Book } from "../../domain/check.ts";
import type { AmountClaim, MoneyScope, Subject } from "../../domain/claim.ts";
import type { Level } from "../../domain/table-kind.ts";
import { agrees } from "./agrees.ts";
import { bindAmount, cellsOf } from "./bind-amount.ts";
import type { CandidateCell } from "./candidate-cell.ts";

/** An amount of the text whose words say one 口径, and which a table prints under another. */
export interface MisnamedScope {
  /** What the words say, and what the table says. */
  said: string;
  is: string;
  named: Cell;
  used: CandidateCell;
}

const SCOPES: Record<MoneyScope, string> = {
  all: "全部收支",
  appropriation: "财政拨款",
  general: "一般公共预算",
  fund: "政府性基金预算",
  "state-capital": "国有资本经营预算",
  "social-insurance": "社会保险基金预算",
};
const LEVELS: Record<Level, string> = { whole: "全地区", own: "本级", lower: "下级" };
/** Fewer digits may be the same by chance. */
const FEWEST_DIGITS = 4;

/** The other budget or level under which alone the tables print the amount, where its own words lead to another amount. */
export function misnamedScope(claim: AmountClaim, book: Book): MisnamedScope | undefined {
  const { subject, cell } = claim;
  const named = claim.zone === "main" && !claim.isBase ? bindAmount(claim, book)?.cell : undefined;
  const digits = digitsOf(cell);
  // The same digits in another unit are a wrong unit, of the table or of the text.
  if (!named || agrees(cell, named) || digits.length < FEWEST_DIGITS || digits === digitsOf(named)) {
    return undefined;
  }
  const others = [...scopesBeside(subject), ...levelsBeside(subject)].flatMap(({ other, said, is }) => {
    const used = cellsOf(other, book).filter((one) => one.isWeak === undefined && one.cell !== named);
    return used.length > 0 && used.every((one) => agrees(cell, one.cell)) ? [{ said, is, named, used: used[0] }] : [];
  });
  const [only, ...more] = others;
  return only?.used && more.length === 0 && hasWitness(named, book) ? { ...only, used: only.used } : undefined;
}

/** Without the zeros at the end: those of 30.31 万元 are those of 303,100 元. */
function digitsOf({ number }: Cell): string {
  return String(Math.abs(number?.mantissa ?? 0)).replace(/0+$/u, "");
}

/** A second table prints what the words lead to: where one alone does, that table may as well be the one that is wrong. */
function hasWitness(named: Cell, { tables }: Book): boolean {
  return tables.some(
    (table) =>
      table.id !== named.table &&
      table.lines.some(({ cells }) => Object.values(cells).some((cell) => agrees(cell, named))),
  );
}

interface Beside {
  other: Subject;
  said: string;
  is: string;
}

function scopesBeside(subject: Subject): Beside[] {
  const { scope, isScopeOfHeading } = subject;
  const others = scope && !isScopeOfHeading ? (Object.keys(SCOPES) as MoneyScope[]) : [];
  return others.flatMap((one) =>
    scope && one !== scope ? [{ other: { ...subject, scope: one }, said: SCOPES[scope], is: SCOPES[one] }] : [],
  );
}

function levelsBeside(subject: Subject): Beside[] {
  const { level } = subject;
  return level && level !== "lower"
    ? (["whole", "own"] as const).flatMap((one) =>
        one === level ? [] : [{ other: { ...subject, level: one }, said: LEVELS[level], is: LEVELS[one] }],
      )
    : [];
}
