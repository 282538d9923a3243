import { expect, test } from "vitest";
import { threePublicItem } from "../../domain/three-public-items.ts";

test.each([
  ["因公出国（境）费", "abroad"],
  ["因公临时出国（境）费用", "abroad"],
  ["公务接待费", "reception"],
  ["公务用车购置及运行维护费", "vehicles"],
  ["公务用车购置和运行费", "vehicles"],
  ["公务用车购置费及运行费", "vehicles"],
  ["公务用车购置运行维护费", "vehicles"],
  ["公务用车购置及公务用车运行维护费", "vehicles"],
  ["公务用车购置费和公务用车运行费", "vehicles"],
  ["公务用车运行维护及购置费", "vehicles"],
  ["公务用车费", "vehicles"],
  ["购置费", "vehicle-purchase"],
  ["（2）运行维护费", "vehicle-running"],
  ["公务用车购置", "vehicle-purchase"],
  ["公务车购置费", "vehicle-purchase"],
  ["公务用车运行维护费", "vehicle-running"],
  ["公务用车运行费", "vehicle-running"],
  ["会议费", "meetings"],
  ["“三公”经费支出合计", "three-public"],
])("%s is an item", (name, item) => {
  expect(threePublicItem(name)).toBe(item);
});

test.each([
  "因公出国（境）团组数（个）",
  "因公出国（境）人次数",
  "公务用车购置数（辆）",
  "公务用车保有量",
  "公务接待批次",
  "其中：国内公务接待费",
  "外事接待费",
  "机关运行经费",
  "其他交通费用",
  "设备购置",
  "设备购置费",
  "专用设备购置及运行维护费",
  "物业运行维护费",
])("%s is none of them", (name) => {
  expect(threePublicItem(name)).toBeUndefined();
});
