import { describe, expect, test } from "vitest";
import { FAMILIES } from "../../checks/catalogue/index.ts";
import { CHECKS } from "../../checks/index.ts";
import { type Check, codesOf, printCodes } from "../../domain/check.ts";

test.each([
  ["one rule", "BUD-TEXT-001", ["BUD-TEXT-001"], "BUD-TEXT-001"],
  ["several", ["BUD-ARITH-014", "BUD-TEXT-002"], ["BUD-ARITH-014", "BUD-TEXT-002"], "BUD-ARITH-014、BUD-TEXT-002"],
] satisfies [string, Check["code"], string[], string][])("a check of %s", (_what, code, codes, printed) => {
  expect(codesOf({ code })).toEqual(codes);
  expect(printCodes({ code })).toBe(printed);
});

describe("rules on the use of items and on texts", () => {
  const carried = new Set(CHECKS.flatMap(codesOf));
  const rules = FAMILIES.filter(({ code }) => code === "CODE" || code === "TEXT").flatMap((family) => family.rules);

  test.each(rules)(
    "$code is carried by a check, and says in Chinese what must hold",
    ({ code, formula, tolerance }) => {
      expect(carried).toContain(code);
      expect(formula).toMatch(/\p{Script=Han}|=/u);
      expect(tolerance).toMatch(/\p{Script=Han}|^—$/u);
    },
  );
});
