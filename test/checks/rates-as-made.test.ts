import { expect, test } from "vitest";
import { reviewText } from "./review-text.ts";

/** Small amounts, of which the printed digits allow many rates. */
const ITEMS: readonly (readonly [before: string, now: string, rate: string])[] = [
  ["9.00", "11.91", "32.33"],
  ["13.52", "14.62", "8.14"],
  ["15.00", "30.00", "100.00"],
  ["20.30", "24.31", "19.75"],
  ["6.26", "7.66", "22.36"],
  ["4.33", "4.44", "2.54"],
];
/** Of 9.003 to 11.914 and the like: what a writer prints who has the amounts unrounded. */
const UNROUNDED = ["32.34", "8.11", "99.97", "19.77", "22.31", "2.61"];

function textOf(rates: readonly string[], last: string): string {
  const items = [...ITEMS.map(([before, now], index) => [before, now, rates[index]]), ["0.31", "0.39", last]];
  return items
    .map(
      ([before, now, rate], index) =>
        `${index + 1}、教育支出（类）普通教育（款）第${"一二三四五六七"[index]}类教育（项）${now}万元。2023年预算执行数为${before}万元，2024年预算安排${now}万元，比2023年预算执行数增加${rate}%。`,
    )
    .join("\n");
}

const PRINTED = ITEMS.map(([, , rate]) => rate);

test("a rate made from the printed amounts as all others are", () => {
  expect(reviewText(textOf(PRINTED, "25.81"))).toEqual([]);
});

test("a rate that only unrounded amounts would allow, where all others are made from the printed ones", () => {
  expect(reviewText(textOf(PRINTED, "26.81"))).toEqual(["warning growth-follows-from-amounts: 26.81"]);
});

test("the same where the writer had the amounts unrounded", () => {
  expect(reviewText(textOf(UNROUNDED, "26.81"))).toEqual([]);
});

test("the same where too few rates tell how they are made", () => {
  const few = textOf(PRINTED, "26.81").split("\n").slice(-2).join("\n");
  expect(reviewText(few)).toEqual([]);
});

test("a rate that no amounts allow stays an error", () => {
  expect(reviewText(textOf(PRINTED, "52.81"))[0]).toMatch(/^error growth-follows-from-amounts: 52.81/);
});
