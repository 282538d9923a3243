import { expect, test } from "vitest";
import check from "../../checks/cited-documents-have-one-name.ts";
import { say } from "./wording/say.ts";

test("two names under one number", () => {
  const text = "《关于加强经费保障的意见》（财行〔2007〕179号）。\n《关于加强资金管理的意见》（财行[2007]179号）。";
  expect(say(check, text)).toEqual([expect.stringMatching(/^notice 财行〔2007〕179号的文件名称前后不一致.*\[1,2\]$/)]);
});

test("two long names that differ in a word", () => {
  const text = "《司法部关于进一步加强人民调解经费保障的意见》；《司法部关于进一步加强人民调解工作经费保障的意见》。";
  expect(say(check, text)).toEqual([expect.stringMatching(/^notice 文件名称前后不一致/)]);
});

test.each([
  "《财政部关于预算公开的通知》（财预〔2016〕143号）、《关于预算公开的通知》（财预〔2016〕143号）。",
  "《关于进一步加强人民调解员队伍建设的意见》、《关于进一步加强人民调解员队伍建设的实施意见》。",
  "《关于做好2025年部门预算编制工作的通知》、《关于做好2026年部门预算编制工作的通知》。",
])("says nothing of: %s", (text) => {
  expect(say(check, text)).toEqual([]);
});
