import { describe, expect, test } from "vitest";
import {
  budgetLaw,
  budgetLawRegulations,
  DISCLOSURE_RULES,
  EVALUATION_RULES,
  supervisionLaw,
} from "../../checks/basis.ts";
import { citeInForce } from "../../checks/cite-in-force.ts";
import { CHECKS } from "../../checks/index.ts";
import { SOURCES, sourceNamed } from "../../checks/sources.ts";
import { severityOf, standingOf } from "../../checks/standing.ts";
import { type Citation, isRegistered, type LegalSource } from "../../domain/citation.ts";
import type { Basis } from "../../domain/finding.ts";

const LAW = "中华人民共和国预算法";
const SUPERVISION = "中华人民共和国各级人民代表大会常务委员会监督法";

describe("the version in force when the fiscal year begins is cited", () => {
  test.each<[number | undefined, Citation[], Basis[]]>([
    [2013, [budgetLaw("第三十二条")], [{ law: `${LAW}（1994 年）` }]],
    [2014, [budgetLaw("第三十二条")], [{ law: `${LAW}（1994 年）` }]],
    [2015, [budgetLaw("第三十二条")], [{ law: `${LAW}（2014 年修正）`, article: "第三十二条" }]],
    [2018, [budgetLaw("第三十二条")], [{ law: `${LAW}（2014 年修正）`, article: "第三十二条" }]],
    [2019, [budgetLaw("第三十二条")], [{ law: `${LAW}（2018 年修正）`, article: "第三十二条" }]],
    [2026, [budgetLaw("第三十二条")], [{ law: `${LAW}（2018 年修正）`, article: "第三十二条" }]],
    [undefined, [budgetLaw("第四十条")], [{ law: `${LAW}（2018 年修正）`, article: "第四十条" }]],
    [2020, [budgetLawRegulations("第五条")], [{ law: `${LAW}实施条例（国务院令第 186 号）` }]],
    [2021, [budgetLawRegulations("第五条")], [{ law: `${LAW}实施条例（国务院令第 729 号）`, article: "第五条" }]],
    [2019, [EVALUATION_RULES], [{ law: "项目支出绩效评价管理办法（财预〔2011〕285 号）" }]],
  ])("%s %o", (fiscalYear, citations, says) => {
    expect(citeInForce(citations, { fiscalYear, stage: "budget" })).toEqual(says);
  });

  test.each<[number, Citation, Basis]>([
    [2024, supervisionLaw("第十九条"), { law: `${SUPERVISION}（2024 年修正）`, article: "第十九条" }],
    [2023, supervisionLaw("第十九条"), { law: `${SUPERVISION}（2006 年）` }],
    [2020, budgetLawRegulations("第五条"), { law: `${LAW}实施条例（国务院令第 729 号）`, article: "第五条" }],
    [2018, budgetLaw("第七十五条"), { law: `${LAW}（2018 年修正）`, article: "第七十五条" }],
  ])("an account of %s is drawn up the year after: %o", (fiscalYear, citation, says) => {
    expect(citeInForce([citation], { fiscalYear, stage: "final-account" })).toEqual([says]);
  });

  test("what was not yet made is left out, unless it is all there is", () => {
    expect(citeInForce([budgetLaw("第十四条"), DISCLOSURE_RULES], { fiscalYear: 2016 })).toEqual([
      { law: `${LAW}（2014 年修正）`, article: "第十四条" },
    ]);
    expect(citeInForce([DISCLOSURE_RULES], { fiscalYear: 2015 })).toEqual([
      { law: "地方预决算公开操作规程（财预〔2016〕143 号）" },
    ]);
  });

  test("what the writer of a local rule names stands as it is", () => {
    expect(citeInForce([{ law: "某市预算审查监督条例", article: "第十条" }], { fiscalYear: 2026 })).toEqual([
      { law: "某市预算审查监督条例", article: "第十条" },
    ]);
  });
});

describe("the register", () => {
  test.each(Object.entries<LegalSource>(SOURCES))("%s: versions follow each other", (_name, { versions }) => {
    expect(versions.length).toBeGreaterThan(0);
    for (const [index, { from, to }] of versions.entries()) {
      expect(from).toMatch(/^\d{4}-\d{2}-\d{2}$/u);
      expect(to === undefined || from < to).toBe(true);
      const next = versions[index + 1];
      expect(next === undefined || (to !== undefined && to < next.from)).toBe(true);
    }
  });

  test("every rule of the catalogue rests on it", () => {
    const citations = CHECKS.flatMap(({ id, basis }) => basis.map((citation) => ({ id, citation })));
    expect(CHECKS.filter(({ basis }) => basis.length === 0)).toEqual([]);
    expect(citations.filter(({ citation }) => !isRegistered(citation))).toEqual([]);
    expect(() => sourceNamed("no-such-law")).toThrow();
  });
});

describe("a rule goes as far as its source is sure", () => {
  const rule = { severity: "error" as const, basis: [budgetLaw("第十四条")] };
  test.each([
    [rule, undefined, "must answer", "error"],
    [rule, "warning", "must answer", "warning"],
    [{ ...rule, basis: [EVALUATION_RULES] }, undefined, "notice", "notice"],
    [{ ...rule, basis: [EVALUATION_RULES, budgetLaw("第五十七条")] }, undefined, "must answer", "error"],
    [{ ...rule, basis: [{ law: "某市条例" }] }, undefined, "must answer", "error"],
    [{ ...rule, standing: "notice" }, undefined, "notice", "notice"],
    [{ ...rule, standing: "observation" }, undefined, "observation", "notice"],
    [{ ...rule, basis: [EVALUATION_RULES], standing: "must answer" }, undefined, "must answer", "error"],
    [{ ...rule, severity: "warning", regradedFrom: "error" }, undefined, "must answer", "warning"],
    [{ ...rule, severity: "warning", regradedFrom: "error" }, "error", "must answer", "warning"],
    [{ ...rule, severity: "warning", regradedFrom: "error" }, "warning", "must answer", "notice"],
    [{ ...rule, severity: "warning", regradedFrom: "error" }, "notice", "must answer", "notice"],
    [{ ...rule, severity: "error", regradedFrom: "notice" }, undefined, "must answer", "error"],
    [{ ...rule, severity: "error", regradedFrom: "notice" }, "warning", "must answer", "error"],
  ] as const)("%o saying %s: %s, %s", (check, said, standing, severity) => {
    expect(standingOf(check)).toBe(standing);
    expect(severityOf(check, said)).toBe(severity);
  });
});
