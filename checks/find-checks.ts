import type { Check } from "../domain/check.ts";

/** The rules a word names: by id, by the number of the handbook, by its family; none where it names nothing. */
export function findChecks(checks: readonly Check[], word: string): readonly Check[] {
  const asCode = word.toUpperCase();
  return checks.filter(
    ({ id, code }) => id === word || code === asCode || code.startsWith(`${asCode}-`) || familyOf(code) === asCode,
  );
}

/** `LAW` of `BUD-LAW-001`. */
function familyOf(code: string): string | undefined {
  return code.split("-")[1];
}
