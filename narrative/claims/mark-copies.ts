import type { Claim, FigureClaim } from "../../domain/claim.ts";
import type { Narrative } from "../../domain/narrative.ts";

/**
 * In a list of items built alike, the figure that stands at the same place of the item before: what a writer who copies
 * forgets to change.
 */
export function markCopies({ passages }: Narrative, claims: readonly Claim[]): void {
  const byPassage = new Map<number, FigureClaim[]>();
  for (const claim of claims) {
    if (claim.kind !== "word") {
      const own = byPassage.get(claim.passage) ?? [];
      own.push(claim);
      byPassage.set(claim.passage, own);
    }
  }
  let before: FigureClaim[] = [];
  for (const passage of passages) {
    const own = byPassage.get(passage.index) ?? [];
    if (own.length === 0) {
      continue;
    }
    if (passage.number && before.length === own.length && own.every((one, index) => one.kind === before[index]?.kind)) {
      own.forEach(({ cell }, index) => {
        const number = before[index]?.cell.number;
        if (number) {
          cell.before = number;
        }
      });
    }
    before = passage.number ? own : [];
  }
}
