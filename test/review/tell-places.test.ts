import { expect, test } from "vitest";
import { tellPlaces } from "../../review/tell-places.ts";

test.each<[string, number | undefined, string]>([
  ["漏字。", undefined, "漏字。"],
  ["漏字。", 1, "漏字。"],
  ["漏字。", 2, "漏字（共 2 处）。"],
  ["写成了“2024年”，本草案为 2025 年度。", 3, "写成了“2024年”，本草案为 2025 年度（共 3 处）。"],
  ["漏字（数据识别自扫描图像）", 2, "漏字（数据识别自扫描图像）（共 2 处）。"],
])("%s at %s places", (message, places, told) => {
  expect(tellPlaces(message, places)).toBe(told);
});
