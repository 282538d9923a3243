import { expect, test } from "vitest";
import { mostCommon } from "../../domain/most-common.ts";

test("says nothing of nothing", () => {
  expect(mostCommon([])).toBeUndefined();
  expect(mostCommon([undefined, undefined])).toBeUndefined();
});

test("counts what is said", () => {
  expect(mostCommon([2024, 2025, undefined, 2025])).toBe(2025);
});

test("takes the first of several", () => {
  expect(mostCommon(["某局", "某中心", "某中心", "某局"])).toBe("某局");
});
