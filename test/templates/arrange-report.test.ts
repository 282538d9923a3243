import { describe, expect, test } from "vitest";
import type { Evidence, Finding } from "../../domain/finding.ts";
import type { Review } from "../../domain/review.ts";
import { arrangeReport } from "../../templates/arrange-report.ts";
import { numberInChinese } from "../../templates/labels.ts";
import type { ReportFinding } from "../../templates/report-data.ts";
import { EXAMPLE_REVIEW, SOUND_REVIEW } from "./example-review.ts";

function arrangedFinding(id: string, change: Partial<Finding> = {}): ReportFinding {
  const findings = EXAMPLE_REVIEW.findings.map((one) => (one.id === id ? { ...one, ...change } : one));
  const { groups } = arrangeReport({ ...EXAMPLE_REVIEW, findings });
  const found = groups.flatMap((group) => group.findings).find((one) => one.id === id);
  if (!found) {
    throw new Error(`no finding ${id} in the body`);
  }
  return found;
}

describe("findings", () => {
  test("run through the classes in the order of the report, in review order within a class", () => {
    const { groups } = arrangeReport(EXAMPLE_REVIEW);
    expect(groups.map(({ ordinal, label, findings }) => [ordinal, label, ...findings.map(({ id }) => id)])).toEqual([
      ["一", "表内勾稽", "f-sum", "f-many"],
      ["二", "收支平衡", "f-balance"],
      ["三", "文表一致", "f-text"],
      ["四", "科目使用", "f-code"],
      ["五", "完整性", "f-missing"],
    ]);
    expect(groups.flatMap(({ findings }) => findings.map(({ number }) => number))).toEqual([1, 2, 3, 4, 5, 6]);
  });

  test("of the level of a notice are counted in the body and listed in the appendix, after the others", () => {
    const data = arrangeReport(EXAMPLE_REVIEW);
    expect(data.notices).toEqual([{ label: "完整性", count: 1 }]);
    expect(data.counts).toEqual({ total: 7, error: 3, warning: 3, notice: 1, body: 6 });
    expect(data.appendix[0]?.table.rows.at(-1)?.slice(0, 3)).toEqual([7, "提示", "完整性"]);
  });

  test("name the cell to blame when exactly one explains everything", () => {
    const { suspects, candidates, printed, expected } = arrangedFinding("f-sum");
    expect(suspects.map(({ correction }) => correction)).toEqual(["2,106.66"]);
    expect([candidates, printed, expected]).toEqual([[], "2,112.86", "2,106.66"]);
  });

  test("name the cells that explain it with less reason after the one to blame", () => {
    const { suspects, candidates, expected } = arrangedFinding("f-balance");
    expect(suspects.map(({ correction }) => correction)).toEqual(["4,980.00"]);
    expect(candidates.map(({ correction }) => correction)).toEqual(["5,000.00"]);
    expect(expected).toBe("4,980.00");
  });

  test("group their evidence by place, the cell to blame first, and leave a long list to the appendix", () => {
    const { evidence } = arrangedFinding("f-sum");
    expect(evidence.map(({ place }) => place)).toEqual([
      "“溆城市民政局部门预算.pdf”第 9 页《部门支出预算总表》",
      "“溆城市民政局部门预算.pdf”第 10 页《部门支出预算总表》",
    ]);
    const many = arrangedFinding("f-many");
    expect(many.moreEvidence).toBe(4);
    expect(many.evidence[0]?.items).not.toContain("C16");
  });

  test("cite the law with its version outside the brackets", () => {
    expect(arrangedFinding("f-sum").basis).toBe("《中华人民共和国预算法》（2018 年修正）第三十二条");
    expect(arrangedFinding("f-code").basis).toBe("《地方预决算公开操作规程》（财预〔2016〕143号）");
  });
});

describe("differences", () => {
  test("of a number of the text are in its unit and decimals, whatever those of the tables beside it", () => {
    const [said, table] = EXAMPLE_REVIEW.findings.find(({ id }) => id === "f-sum")?.evidence ?? [];
    const { table: _, ...text } = said as Evidence;
    const evidence = [
      { ...text, printed: "201.50", amount: 201_500_000 },
      { ...(table as Evidence), table: "t3", printed: "2087959.00", amount: 208_795_900 },
    ];
    expect(arrangedFinding("f-sum", { evidence, difference: -7_300_000 }).difference).toBe("-7.30 万元");
  });

  test("of whole numbers are whole, though the table has percentages with decimals", () => {
    const [said] = EXAMPLE_REVIEW.findings.find(({ id }) => id === "f-sum")?.evidence ?? [];
    const evidence = [{ ...(said as Evidence), printed: "792", amount: 792_000_000 }];
    expect(arrangedFinding("f-sum", { evidence, difference: -7_160_000_000 }).difference).toBe("-7,160 万元");
  });

  test("of money are in the unit of the table", () => {
    expect(arrangedFinding("f-sum").difference).toBe("6.20 万元");
    expect(arrangedFinding("f-many").difference).toBe("-12.30 元");
  });

  test("finer than the table prints are shown whole", () => {
    expect(arrangedFinding("f-sum", { difference: 1200 }).difference).toBe("0.0012 万元");
  });

  test("of percentages are in points", () => {
    expect(arrangedFinding("f-text").difference).toBe("-0.30 个百分点");
    expect(arrangedFinding("f-text", { difference: 40 }).difference).toBe("0.000040 个百分点");
  });

  test("of what is not known to be money are not shown", () => {
    expect(arrangedFinding("f-code", { difference: 500 }).difference).toBe("");
  });
});

describe("requests", () => {
  test("go to the document to blame, errors to correct apart from warnings to explain", () => {
    const { requests } = arrangeReport(EXAMPLE_REVIEW);
    const numbers = requests.map(({ document, correct, explain }) => [
      document,
      correct.map(({ number }) => number),
      explain.map(({ number }) => number),
    ]);
    expect(numbers).toEqual([
      ["溆城市民政局部门预算.pdf", [1, 3], [6]],
      ["附表.xlsx", [], [2, 5]],
      ["编制说明.docx", [4], []],
    ]);
  });

  test("go to every document of a contradiction that blames none", () => {
    const evidenceOf = (wanted: string): Finding["evidence"] =>
      EXAMPLE_REVIEW.findings.filter(({ id }) => id === wanted).flatMap((finding) => finding.evidence);
    const evidence = [...evidenceOf("f-balance"), ...evidenceOf("f-text")];
    const findings = EXAMPLE_REVIEW.findings
      .filter(({ id }) => id === "f-balance")
      .map(({ suspect: _suspect, ...rest }) => ({ ...rest, evidence }));
    const { requests } = arrangeReport({ ...EXAMPLE_REVIEW, findings });
    expect(requests.map(({ correct }) => correct.map(({ place }) => place))).toEqual([
      ["第 6 页《部门收支预算总表》"],
      ["第 41 段"],
    ]);
  });
});

describe("what a request points at", () => {
  const row: Evidence = {
    document: "d1",
    table: "t2",
    role: "quote",
    place: { page: 9 },
    label: "30227 委托业务费",
    printed: "302 27 委托业务费",
  };
  const requestOf = (evidence: Evidence[], id = "f-many"): unknown => {
    const findings = EXAMPLE_REVIEW.findings.filter((one) => one.id === id).map((one) => ({ ...one, evidence }));
    const [request] = arrangeReport({ ...EXAMPLE_REVIEW, findings }).requests;
    const [item] = [...(request?.correct ?? []), ...(request?.explain ?? [])];
    return item && [item.place, item.item, item.printed, item.quoted];
  };
  const broken = EXAMPLE_REVIEW.findings.find(({ id }) => id === "f-sum")?.evidence ?? [];

  test("is the row observed, not the sums that break because of it", () => {
    expect(requestOf([row, ...broken])).toEqual(["第 9 页《部门支出预算总表》", "30227 委托业务费", "", ""]);
  });

  test("is the stated number of a contradiction, whatever is told before it", () => {
    const [stated, ...parts] = broken as [Evidence, ...Evidence[]];
    expect(requestOf([...parts, stated])).toEqual([expect.any(String), stated.label, "2,112.86 万元", ""]);
  });

  test.each<[string, Partial<Evidence>, string, string]>([
    ["words", { label: "栏目", printed: "2022年预算数" }, "", "2022年预算数"],
    ["a word where a number should be", { role: "stated", label: "合格率", printed: "长期" }, "", "长期"],
    ["words their item says", { label: "《部门收支总表》", printed: "部门收支总表" }, "", ""],
    ["a long sentence, cut", { label: "一、收入", printed: "收".repeat(60) }, "", `${"收".repeat(40)}……`],
    ["a count with its unit", { role: "stated", label: "公务用车", printed: "19", unit: "辆" }, "19 辆", ""],
    ["a percentage", { role: "stated", label: "占比", printed: "18.66", unit: "%" }, "18.66%", ""],
    ["a percentage as printed", { role: "stated", label: "占比", printed: "18.66%" }, "18.66%", ""],
    ["a bare number of no known unit", { role: "stated", label: "比率", printed: "100.0" }, "100.0", ""],
  ])("quotes %s", (_, change, printed, quoted) => {
    expect(requestOf([{ ...row, ...change }])).toEqual([expect.any(String), change.label, printed, quoted]);
  });
});

describe("the draft", () => {
  test("goes without a title, a year and a stage", () => {
    const draft = { title: "", bodies: ["溆城市民政局"] };
    expect(arrangeReport({ ...SOUND_REVIEW, draft }).title).toBe("关于《溆城市民政局预算草案》的预审报告");
  });

  test("does not double the brackets of its title", () => {
    const draft = { ...SOUND_REVIEW.draft, title: "《溆城市 2025 年预算草案》" };
    expect(arrangeReport({ ...SOUND_REVIEW, draft }).title).toBe("关于《溆城市 2025 年预算草案》的预审报告");
  });

  test("names ten bodies at most", () => {
    const bodies = Array.from({ length: 12 }, (_, index) => `部门${index + 1}`);
    const { draft } = arrangeReport({ ...SOUND_REVIEW, draft: { ...SOUND_REVIEW.draft, bodies } });
    expect([draft.bodies.endsWith("部门10等"), draft.bodyCount]).toEqual([true, 12]);
  });

  test("calls documents of the same file name by their whole path", () => {
    const folders = ["甲", "乙"];
    const documents = EXAMPLE_REVIEW.documents
      .slice(0, 2)
      .map((document, index) => ({ ...document, name: `${folders[index]}/预算.pdf` }));
    const data = arrangeReport({ ...EXAMPLE_REVIEW, documents });
    expect(data.groups[0]?.findings[0]?.document).toBe("甲/预算.pdf");
  });
});

test("the share of amounts checked is rounded down, so that all means all", () => {
  const share = (amountsInRelations: number, amounts: number): string => {
    const coverage = { ...EXAMPLE_REVIEW.coverage, amounts, amountsInRelations };
    return arrangeReport({ ...EXAMPLE_REVIEW, coverage } satisfies Review).amounts.share;
  };
  expect([share(9999, 10_000), share(10, 10), share(0, 7), share(0, 0)]).toEqual(["99.9%", "100.0%", "0.0%", ""]);
});

test("numbers of headings are Chinese", () => {
  const numbers = [1, 10, 11, 20, 99, 100, 101, 110, 118, 999, 1000];
  expect(numbers.map(numberInChinese)).toEqual(
    "一 十 十一 二十 九十九 一百 一百零一 一百一十 一百一十八 九百九十九 1000".split(" "),
  );
});

test("a rule whose contradictions are told by the finding of another leads to that finding", () => {
  const [first, ...others] = EXAMPLE_REVIEW.findings as [Finding, ...Finding[]];
  const [silent] = EXAMPLE_REVIEW.checks.filter(({ id }) => !EXAMPLE_REVIEW.findings.some(({ check }) => check === id));
  const numbersOf = (findings: Finding[]): unknown => {
    const { appendix } = arrangeReport({ ...EXAMPLE_REVIEW, findings });
    const sheet = appendix.find(({ name }) => name.includes("规则执行"));
    return sheet?.table.rows.find((row) => row[1] === silent?.code)?.[8];
  };
  expect(numbersOf([first, ...others])).toBe("");
  expect(numbersOf([{ ...first, otherChecks: [silent?.id ?? ""] }, ...others])).toMatch(/^\d+$/u);
});

test.each([
  ["草案", [], "关于未注明编制单位的草案的预审报告"],
  ["2023 年草案", [], "关于未注明编制单位的 2023 年草案的预审报告"],
  ["溆城市 2025 年预算草案", ["溆城市"], "关于《溆城市 2025 年预算草案》的预审报告"],
])("the title of %s", (title, bodies, said) => {
  expect(arrangeReport({ ...EXAMPLE_REVIEW, draft: { title, bodies } }).title).toBe(said);
});
