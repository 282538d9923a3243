import type { Claim, FigureClaim } from "../../domain/claim.ts";
import type { Narrative } from "../../domain/narrative.ts";

/**
 * In a list of items built alike, the figure that stands at the same place of the item before: what a writer who copies
 * forgets to change.
 */
export function markCopies({ passages }: Narrative, claims: readonly Claim[]): void {
  let before: FigureClaim[] = [];
  for (const passage of passages) {
    const own = claims.filter(
      (claim): claim is FigureClaim => claim.passage === passage.index && claim.kind !== "word",
    );
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
