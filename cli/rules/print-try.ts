import type { WrittenCheck } from "../../checks/written/compile-rule.ts";
import type { Trial } from "../../checks/written/trial.ts";
import type { BudgetTable, Cell } from "../../domain/budget-table.ts";
import type { Book } from "../../domain/check.ts";
import { nameOfTable } from "../../domain/finding.ts";
import { placeInWords } from "../../domain/place.ts";
import type { RelationOutcome } from "../../domain/relation.ts";
import { relationKey } from "../../review/relation-key.ts";
import type { TriedChecks } from "../../review/try-checks.ts";

const OUTCOMES: Record<RelationOutcome, string> = {
  agrees: "相符",
  rounding: "相符（差额在允许范围内）",
  contradicts: "不符",
  restated: "整栏不同，疑似口径调整",
  "not-stated": "未填列，无从核对",
  "not-readable": "不是可识别的数字，无从核对",
};
/** More cells of one reference than these are not printed. */
const MOST_CELLS = 40;

/** What rules say of some books: for each book what came of it and the cells that were looked at, then what was found. */
export function printTry(checks: readonly WrittenCheck[], tried: TriedChecks): string {
  const counts: Partial<Record<RelationOutcome | "lack", number>> = {};
  const lines = checks.flatMap((check) => {
    const { id, title, formula } = check;
    const trials = check.try(tried.draft);
    const found = tried.findings.filter((finding) => finding.check === id);
    return [
      `${id}　${title}`,
      `  公式：${formula}`,
      ...trials.flatMap((trial) => {
        const outcome = outcomeOf(trial, tried);
        counts[outcome ?? "lack"] = (counts[outcome ?? "lack"] ?? 0) + 1;
        return printTrial(trial, outcome);
      }),
      ...found.map(({ message, calculation }) => `  发现：${message}${calculation ? `算式：${calculation}` : ""}`),
      "",
    ];
  });
  return `${[...lines, sumUp(checks.length, counts)].join("\n")}\n`;
}

function outcomeOf({ relation, calculation }: Trial, { judged }: TriedChecks): RelationOutcome | undefined {
  const key = relation && relationKey(relation);
  return (
    calculation?.outcome ?? judged.find(({ judgement }) => relationKey(judgement.relation) === key)?.judgement.outcome
  );
}

function printTrial({ book, operands, lack }: Trial, outcome: RelationOutcome | undefined): string[] {
  const says = lack ? `不适用：${lack.reason}` : outcome ? OUTCOMES[outcome] : "未判断";
  return [
    `  ${nameBook(book)}：${says}`,
    ...operands.flatMap(({ table, cells }) => [
      ...cells.slice(0, MOST_CELLS).map((cell) => `    ${sayCell(table, cell)}`),
      ...(cells.length > MOST_CELLS ? [`    ……共 ${cells.length} 个`] : []),
    ]),
  ];
}

function sayCell(table: BudgetTable, { label, text, money, place }: Cell): string {
  const unit = money && table.unit ? ` ${table.unit}` : "";
  return `${nameOfTable(table)}${label}：${text.trim() === "" ? "（空白）" : `${text.trim()}${unit}`}（${placeInWords(place)}）`;
}

function nameBook({ body, fiscalYear, stage, documents }: Book): string {
  const what = stage === "final-account" ? "决算" : stage === "budget" ? "预算" : "";
  const name = body ?? documents[0]?.name ?? "";
  return `${name}${fiscalYear ? ` ${fiscalYear} 年` : ""}${what}`;
}

function sumUp(rules: number, counts: Partial<Record<RelationOutcome | "lack", number>>): string {
  const count = (...outcomes: (RelationOutcome | "lack")[]): number =>
    outcomes.reduce((sum, outcome) => sum + (counts[outcome] ?? 0), 0);
  return `共 ${rules} 条规则：不符 ${count("contradicts")} 处，相符 ${count("agrees", "rounding")} 处，无从核对 ${count("not-stated", "not-readable", "restated")} 处，不适用 ${count("lack")} 处。`;
}
