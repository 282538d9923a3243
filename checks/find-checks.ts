import { type Check, codesOf } from "../domain/check.ts";

/** The rules a word names: by id, by the number of the handbook, by its family; none where it names nothing. */
export function findChecks(checks: readonly Check[], word: string): readonly Check[] {
  const asCode = word.toUpperCase();
  const isMeant = (code: string): boolean =>
    code === asCode || code.startsWith(`${asCode}-`) || familyOf(code) === asCode;
  return checks.filter((check) => check.id === word || codesOf(check).some(isMeant));
}

/** `LAW` of `BUD-LAW-001`. */
function familyOf(code: string): string | undefined {
  return code.split("-")[1];
}
