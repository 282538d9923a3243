import { describe, expect, test } from "vitest";
import { readReadArguments, readReviewArguments } from "../../cli/arguments.ts";

describe("wrong words are explained", () => {
  const cases: [words: string, says: string][] = [
    ["", "没有给出文件"],
    ["--out o", "没有给出文件"],
    ["a.pdf", "缺少 --out"],
    ["a.pdf --out", "--out 后缺少取值"],
    ["a.pdf --out --only json", "--out 后缺少取值"],
    ["a.pdf --out=", "--out 后缺少取值"],
    ["a.pdf --out a --out b", "--out 只能给出一次"],
    ["a.pdf --out o --bogus", "不认识的选项：--bogus"],
    ["a.pdf --out o -x", "不认识的选项：-x"],
    ["a.pdf --out o --only", "--only 后缺少取值"],
    ["a.pdf --out o --only pdf", "不能是“pdf”"],
    ["a.pdf --out o --only=json,doc", "不能是“doc”"],
    ["a.pdf --out o --jobs 0", "不能是“0”"],
    ["a.pdf --out o --jobs x", "不能是“x”"],
    ["a.pdf --out o --jobs 1.5", "不能是“1.5”"],
    ["a.pdf --out o --jobs -1", "不能是“-1”"],
    ["a.pdf --out o --jobs 1000", "不能是“1000”"],
    ["a.pdf --out o --classification --ai off", "--classification 后缺少取值"],
    ["--classification a.csv --out o", "--classification 之后的文件都算作科目表"],
    ["a.pdf --out o --ai maybe", "不能是“maybe”"],
    ["a.pdf --out o --checks --only json", "--checks 后缺少取值"],
    ["a.pdf --out o --rules", "--rules 后缺少取值"],
    ["--prior a.pdf --out o", "--prior 之后的文件都算作上年文件"],
  ];

  test.each(cases)("review %s", (words, says) => {
    expect(() => readReviewArguments(words.split(" ").filter(Boolean))).toThrow(says);
  });

  test.each([
    ["a.pdf", "缺少 --out"],
    ["a.pdf --out -", "应为文件夹"],
    ["a.pdf --out o --only json", "不认识的选项：--only"],
  ])("read %s", (words, says) => {
    expect(() => readReadArguments(words.split(" "))).toThrow(says);
  });
});

describe("words in any order", () => {
  const plain = {
    help: false,
    inputs: ["a.pdf"],
    out: "o",
    classification: [],
    prior: [],
    only: ["json", "docx", "html", "xlsx"],
    checks: [],
    rules: [],
  };
  const cases: [words: string, asked: object][] = [
    ["a.pdf --out o", plain],
    ["a.pdf --classification 2026.xlsx 通知.csv --out o", { ...plain, classification: ["2026.xlsx", "通知.csv"] }],
    ["--out=o a.pdf", plain],
    ["--out o -- a.pdf", plain],
    ["--out o -- -a.pdf --only", { ...plain, inputs: ["-a.pdf", "--only"] }],
    ["--only json a.pdf --out o", { ...plain, only: ["json"] }],
    ["--only xlsx json a.pdf --out o", { ...plain, only: ["json", "xlsx"] }],
    ["a.pdf --only=html --only json --out o", { ...plain, only: ["json", "html"] }],
    ["a.pdf --only json,docx --out o", { ...plain, only: ["json", "docx"] }],
    ["--only json 草案 --out o", { ...plain, only: ["json"], inputs: ["草案"] }],
    ["--checks one two a.pdf --out o", { ...plain, checks: ["one", "two"] }],
    ["a.pdf --prior 去年 前年 --out o", { ...plain, prior: ["去年", "前年"] }],
    ["a.pdf --jobs 8 --ai off --out -", { ...plain, jobs: 8, out: "-" }],
    ["a.pdf --against r.json --profile p.json --out o", { ...plain, against: "r.json", profile: "p.json" }],
    ["--out o a=b.pdf", { ...plain, inputs: ["a=b.pdf"] }],
    ["--out=a=b a.pdf", { ...plain, out: "a=b" }],
    ["--rules 规则 a.pdf --out o", { ...plain, rules: ["规则"] }],
    ["--rules a.yaml b.yml a.pdf --out o", { ...plain, rules: ["a.yaml", "b.yml"] }],
    ["--help", { ...plain, help: true, inputs: [], out: "" }],
  ];

  test.each(cases)("%s", (words, asked) => {
    expect(readReviewArguments(words.split(" "))).toEqual(asked);
  });
});
