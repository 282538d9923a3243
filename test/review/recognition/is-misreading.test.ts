import { expect, test } from "vitest";
import { isMisreading } from "../../../review/recognition/is-misreading.ts";

test.each([
  ["1,238.50", "1,233.50", "3 and 8"],
  ["17.00", "77.00", "1 and 7"],
  ["6.00", "0.00", "6 and 0"],
  ["56.10", "66.10", "5 and 6"],
  ["53.10", "68.10", "two digits"],
  ["12.34", "1,234", "a point for a comma"],
  ["1234", "12.34", "a point overlooked"],
  ["123.40", "1,123.40", "a digit lost"],
  ["1,123.40", "123.40", "a digit read twice"],
  ["12.00", "-12.00", "a minus overlooked"],
])("%s may be %s: %s", (recognized, printed) => {
  expect(isMisreading(recognized, printed)).toBe(true);
});

test.each([
  ["12.00", "12.00", "the same"],
  ["248.70", "284.70", "digits swapped"],
  ["11.00", "10.00", "digits that are not alike"],
  ["33.33", "88.88", "too many digits"],
  ["6.00", "1,234.00", "another number"],
  ["", "5", "nothing"],
])("%s is not %s: %s", (recognized, printed) => {
  expect(isMisreading(recognized, printed)).toBe(false);
});
