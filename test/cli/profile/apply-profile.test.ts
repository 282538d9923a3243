import { expect, test } from "vitest";
import { standingOf } from "../../../checks/standing.ts";
import { applyProfile } from "../../../cli/profile/apply-profile.ts";
import type { Profile } from "../../../cli/profile/profile-schema.ts";
import { type Check, defineCheck } from "../../../domain/check.ts";

const ROWS: Check = defineCheck({
  id: "rows-add-up",
  code: "BUD-ARITH-001",
  title: "试",
  class: "arithmetic",
  severity: "error",
  basis: [{ source: "budget-law", article: "第三十二条" }],
  parameters: { highest: { title: "最高比例", value: 10, unit: "%", source: "手册" } },
  reads: "every table",
});
const LAW: Check = { ...ROWS, id: "reserve-fund", code: "BUD-LAW-001", basis: [{ source: "target-rules" }] };
const ALL = [ROWS, LAW];

const apply = (profile: Profile) => applyProfile(ALL, profile, "本会期");
const idsOf = (profile: Profile): string[] => apply(profile).checks.map(({ id }) => id);

test.each<[Profile, string[]]>([
  [{}, ["rows-add-up", "reserve-fund"]],
  [{ checks: ["rows-add-up"] }, ["rows-add-up"]],
  [{ checks: ["BUD-LAW-001"] }, ["reserve-fund"]],
  [{ checks: ["LAW"] }, ["reserve-fund"]],
  [{ checks: ["BUD-LAW"] }, ["reserve-fund"]],
  [{ without: ["ARITH"] }, ["reserve-fund"]],
  [{ checks: ["LAW", "rows-add-up"], without: ["LAW"] }, ["rows-add-up"]],
])("%o chooses %o", (profile, ids) => {
  expect(idsOf(profile)).toEqual(ids);
});

test("sets severity, standing and parameters, and says where a value comes from", () => {
  const { checks, problems } = apply({
    severities: { ARITH: "一般" },
    standings: { "reserve-fund": "观察" },
    parameters: { ARITH: { highest: 15 } },
  });
  expect(problems).toEqual([]);
  expect(checks).toMatchObject([
    {
      severity: "warning",
      regradedFrom: "error",
      parameters: { highest: { value: 15, unit: "%", source: "审查方案“本会期”" } },
    },
    { standing: "observation" },
  ]);
  expect(ROWS.parameters?.["highest"]?.value).toBe(10);
});

test("a value may say its own source", () => {
  const { checks } = apply({ parameters: { ARITH: { highest: { value: 20, source: "省财政厅 2026 年通知" } } } });
  expect(checks[0]?.parameters).toMatchObject({ highest: { value: 20, source: "省财政厅 2026 年通知" } });
});

test("a rule that rests on what nobody verified gives notices until a person answers for it", () => {
  expect(standingOf(LAW)).toBe("notice");
  const { checks } = apply({ confirmed: [{ source: "中央部门预算绩效目标管理办法", by: "张某", date: "2026-01-10" }] });
  expect(checks.map(standingOf)).toEqual(["must answer", "must answer"]);
});

test.each<[Profile, RegExp]>([
  [{ checks: ["rows-ad-up"] }, /^checks\.0：没有这样的审查规则：rows-ad-up，是不是“rows-add-up”/u],
  [{ checks: ["figures-agree-to-last-digit"] }, /已于 2026-11-28 停用：.*现由 tails-are-noted 说明/u],
  [{ without: ["NONE"] }, /没有这样的审查规则：NONE/u],
  [
    { parameters: { ARITH: { lowest: 1 } } },
    /^parameters\.ARITH\.lowest：.*没有参数 lowest：可设的参数有 highest（最高比例）/u,
  ],
  [{ severities: { "BUD-XX-001": "严重" } }, /BUD-XX-001/u],
  [{ confirmed: [{ source: "某某办法", by: "张某", date: "2026-01-10" }] }, /依据登记中没有“某某办法”/u],
])("%o is refused", (profile, says) => {
  expect(
    apply(profile)
      .problems.map(({ path, message }) => `${path.join(".")}：${message}`)
      .join("；"),
  ).toMatch(says);
});

test("rules of its own are graded and left out like any other, and need not be chosen", () => {
  const own: Check = { ...ROWS, id: "own-totals", code: "自定" };
  const chosen = (profile: Profile) => applyProfile([LAW], profile, "本会期", [own]);
  const { checks, problems } = chosen({ checks: ["LAW"], severities: { "own-totals": "提示" } });
  expect(problems).toEqual([]);
  expect(checks).toMatchObject([{ id: "reserve-fund" }, { id: "own-totals", severity: "notice" }]);
  expect(chosen({ without: ["own-totals"] }).checks).toMatchObject([{ id: "reserve-fund" }]);
});
