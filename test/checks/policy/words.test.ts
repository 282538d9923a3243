import { describe, expect, test } from "vitest";
import { endedBodyIn } from "../../../checks/policy/ended-bodies.ts";
import { repealedIn } from "../../../checks/policy/repealed-documents.ts";
import { alikePairs, similarity } from "../../../checks/policy/similarity.ts";
import { isUpkeep } from "../../../checks/policy/upkeep.ts";

describe("upkeep of information systems", () => {
  test.each([
    "财政信息化平台运行维护项目",
    "智慧水务平台运维费",
    "政务云服务租用费",
    "信息系统等级保护测评",
    "网站维护经费",
    "办公系统驻场服务",
  ])("%s", (name) => {
    expect(isUpkeep({ name })).toBe(true);
  });

  test.each([
    "供水管网系统维护项目",
    "政法系统维护稳定经费",
    "公务用车平台运行维护费",
    "道路照明系统维护",
    "信息化建设项目",
    "网络舆情监测维护",
    "河道保洁",
  ])("is not %s", (name) => {
    expect(isUpkeep({ name })).toBe(false);
  });
});

describe("bodies that are no more", () => {
  test.each([
    ["林泽市国土资源局", 2026, "国土资源局"],
    ["省扶贫开发办公室", 2023, "扶贫开发办公室"],
    ["省卫生和计划生育委员会", 2024, "卫生和计划生育委员会"],
    ["市旅游发展委员会", 2024, "旅游发展委员会"],
    ["市农业局", 2022, "农业局"],
  ])("%s in %i", (text, year, name) => {
    expect(endedBodyIn(text, year)?.name).toBe(name);
  });

  test.each([
    ["市农业农村局", 2026],
    ["市文化和旅游局", 2026],
    ["市文化和旅游发展委员会", 2026],
    ["市文化广电体育旅游局", 2026],
    ["省乡村振兴局", 2023],
    ["市国土资源局", 2018],
    ["市林业局", 2026],
    ["市生态环境局", 2026],
  ])("%s in %i is", (text, year) => {
    expect(endedBodyIn(text, year)).toBeUndefined();
  });
});

test("a document is repealed from the year after it was", () => {
  expect(repealedIn("按财综[2014]96号文执行", 2024)?.cited).toBe("财综〔2014〕96号");
  expect(repealedIn("按财综〔2014〕96 号文执行", 2024)?.cited).toBe("财综〔2014〕96号");
  expect(repealedIn("按财综〔2014〕96号文执行", 2019)).toBeUndefined();
  expect(repealedIn("财综〔2014〕960号", 2024)).toBeUndefined();
});

test("texts are alike by the pairs of characters they share", () => {
  expect(similarity("设备保养、故障处理", "设备保养，故障处理")).toBe(1);
  expect(similarity("设备保养", "驻场运维")).toBe(0);
  expect(similarity("", "")).toBe(0);
  expect(similarity("水质监测", "水质检测")).toBeCloseTo(1 / 3);
});

test("names that are alike are found among many", () => {
  const items = ["河道保洁", "泵站检修", "河道保洁费", "水质监测", "泵站检修"].map((name) => ({ name }));
  expect([...alikePairs(items, 0.8)].map((pair) => pair.map(({ name }) => name).join("/"))).toEqual([
    "河道保洁/河道保洁费",
    "泵站检修/泵站检修",
  ]);
});
