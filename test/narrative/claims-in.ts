import type { Stage } from "../../domain/budget-table.ts";
import type { Claim, TextClaims } from "../../domain/claim.ts";
import type { Document } from "../../domain/document.ts";
import { labelOf } from "../../narrative/claims/label.ts";
import { readClaims } from "../../narrative/claims/read-claims.ts";
import { readNarrative } from "../../narrative/read-narrative.ts";

/** The claims of a text of these lines, one a paragraph, in a draft of 2024. */
export function claimsIn(text: string, stage: Stage = "budget"): TextClaims {
  const blocks = text
    .split("\n")
    .filter((line) => line.trim() !== "")
    .map((line) => ({ kind: "paragraph" as const, text: line.trim(), place: { page: 1 } }));
  const document: Document = { id: "d1", name: "a", format: "docx", sha256: "", status: "read", problems: [], blocks };
  return readClaims(readNarrative(document, []), { fiscalYear: 2024, stage });
}

/**
 * Claims in words:
 *
 *     "收入（2024年预算） 12.00"              an amount, with its budget before it where there is one
 *     "+3.00 of 12.00 against 2023"          a change; the amount printed for the other side stands in brackets
 *     "+33.33% of 12.00 from +3.00"          a rate, and the change it goes with
 *     "完成 98% of 12.00 against 2024 budget [13.00]"
 *     "占 50% of 6.00 in 12.00"
 *     "小于 of 12.00 against 2024 budget [13.00]"
 */
export function claimsInWords(text: string, stage: Stage = "budget"): string[] {
  return claimsIn(text, stage).claims.map(inWords);
}

function inWords(claim: Claim): string {
  switch (claim.kind) {
    case "amount": {
      const { subject, cell, lead, zone } = claim;
      const path = subject.path
        ? `${subject.path.names.join("/")}${subject.path.code ? ` ${subject.path.code}` : ""} `
        : "";
      const level = subject.level ? `${subject.level} ` : "";
      return `${level}${path}${labelOf(subject)} ${cell.text}${lead ? ` in ${lead.cell.text}` : ""}${zone === "main" ? "" : ` (${zone})`}`;
    }
    case "change":
      return `${signed(claim.cell)}${against(claim)}`;
    case "growth":
      return `${signed(claim.cell)}%${against(claim)}${claim.change ? ` from ${signed(claim.change.cell)}` : ""}`;
    case "completion":
      return `完成 ${claim.cell.text}%${against(claim)}`;
    case "share":
      return `占 ${claim.cell.text}% of ${claim.of?.cell.text ?? "?"} in ${claim.whole?.cell.text ?? (claim.wholeSubject ? labelOf(claim.wholeSubject) : "?")}`;
    case "word":
      return `${claim.text}${against({ of: claim.left, base: claim.base })}`;
  }
}

function signed({ text, number }: { text: string; number?: { mantissa: number } }): string {
  return `${(number?.mantissa ?? 0) < 0 ? "-" : "+"}${text.replace("-", "")}`;
}

function against({
  of,
  base,
}: Pick<Extract<Claim, { kind: "change" }>, "base"> & {
  of?: Extract<Claim, { kind: "change" }>["of"] | undefined;
}): string {
  const amount = base.amount ? ` [${base.amount.cell.text}]` : "";
  const other = [base.year, base.version].filter(Boolean).join(" ");
  return ` of ${of?.cell.text ?? "?"}${other ? ` against ${other}` : ""}${amount}`;
}
