import type { Evidence, Finding } from "../../domain/finding.ts";
import type { Review, ReviewedCheck, ReviewedTable } from "../../domain/review.ts";

const BUDGET_LAW = { law: "中华人民共和国预算法（2018 年修正）", article: "第三十二条" };
const OPENNESS = { law: "地方预决算公开操作规程（财预〔2016〕143号）" };

const TABLES: ReviewedTable[] = [
  table("t1", "d1", "budget-summary", "部门收支预算总表", { page: 6 }, 48),
  table("t2", "d1", "budget-expenditure", "部门支出预算总表", { page: 9, pages: [9, 10] }, 71),
  { ...table("t3", "d2", "budget-general-expenditure", "", { sheet: "表4", range: "A4:G31" }, 96), unit: "元" },
  table("t4", "d3", "budget-three-public", "“三公”经费预算表", { grid: 2 }, 12),
];

const CHECKS: ReviewedCheck[] = [
  {
    ...check("children-add-up-to-parent", "BUD-ARITH-003", "上级科目应等于其下级科目之和", "failed"),
    agreed: 1118,
    rounding: 3,
    contradicted: 4,
  },
  {
    ...check("revenue-equals-expenditure", "BUD-CROSS-001", "收入总计应等于支出总计", "failed"),
    agreed: 2,
    contradicted: 1,
  },
  {
    ...check("text-matches-table", "BUD-TEXT-001", "文字说明中的数字应与表格一致", "failed"),
    agreed: 7,
    contradicted: 1,
  },
  check("code-is-known", "BUD-CODE-001", "支出科目编码应在当年政府收支分类科目之内", "failed", "warning"),
  check("tables-complete", "BUD-STRUCT-002", "部门预算表册应当完整", "failed", "warning"),
  { ...check("general-equals-source", "BUD-CROSS-004", "一般公共预算支出应与财政拨款来源一致", "passed"), agreed: 6 },
  {
    ...check("fund-listed", "BUD-CROSS-009", "有政府性基金支出的应编列基金预算表", "not-applicable", "warning"),
    reason: "送审文件中没有政府性基金预算支出",
  },
  {
    ...check("performance-targets-filled", "BUD-PERF-001", "项目支出应当编报绩效目标", "not-read", "warning"),
    reason: "未读到绩效目标表",
  },
  { ...check("growth-rate", "BUD-TEXT-006", "增减幅度应与金额一致", "error"), reason: "规则执行超时" },
];

const STATED_2112 = cell("d1", "t2", 9, "201 一般公共服务支出 · 预算数", "2,112.86", 2_112_860_000, "stated");

const FINDINGS: Finding[] = [
  {
    ...finding("f-code", "code-is-known", "classification", "warning"),
    message: '科目名称“<script>alert("1")</script>”与编码 2019999 不对应。# 不是标题 **不是加粗** [不是链接](#x)',
    suggestion: "=cmd()|' /C calc'!A0",
    basis: [OPENNESS],
    evidence: [
      {
        document: "d2",
        table: "t3",
        role: "quote",
        place: { sheet: "表4", cell: "B12" },
        label: "=cmd()",
        printed: "=cmd()",
      },
    ],
  },
  {
    ...finding("f-sum", "children-add-up-to-parent", "arithmetic", "error"),
    message: "201 一般公共服务支出 预算数列示 2,112.86 万元，下级科目合计 2,106.66 万元，相差 6.20 万元。",
    suggestion: "请核对 201 一般公共服务支出的预算数及其下级科目。",
    calculation: "1,503.52 + 603.14 = 2,106.66 ≠ 2,112.86",
    difference: 6_200_000,
    evidence: [
      STATED_2112,
      cell("d1", "t2", 9, "20103 政府办公厅（室）及相关机构事务 · 预算数", "1,503.52", 1_503_520_000, "computed-from"),
      cell("d1", "t2", 10, "20106 财政事务 · 预算数", "603.14", 603_140_000, "computed-from"),
    ],
    suspect: { evidence: 0, correction: "2,106.66", reason: "改正后 4 项勾稽全部相符", alternatives: [] },
    relations: 4,
  },
  {
    ...finding("f-balance", "revenue-equals-expenditure", "balance", "error"),
    message: "收入总计列示 5,000.00 万元，支出总计列示 4,980.00 万元，收支相差 20.00 万元。",
    calculation: "5,000.00 − 4,980.00 = 20.00",
    difference: 20_000_000,
    evidence: [
      cell("d1", "t1", 6, "收入总计 · 预算数", "5,000.00", 5_000_000_000, "stated"),
      cell("d1", "t1", 6, "支出总计 · 预算数", "4,980.00", 4_980_000_000, "expected"),
    ],
    suspect: {
      evidence: 0,
      correction: "4,980.00",
      reason: "两处都能使勾稽相符",
      alternatives: [{ evidence: 1, correction: "5,000.00" }],
    },
    relations: 1,
  },
  {
    ...finding("f-text", "text-matches-table", "text-table", "error"),
    message: "文字说明称“三公”经费比上年下降 3.5%，按表中数据计算为下降 3.2%，相差 0.30 个百分点。",
    calculation: "48.40 ÷ 50.00 − 1 = −3.20% ≠ −3.5%",
    difference: -300_000,
    evidence: [
      {
        document: "d3",
        role: "stated",
        place: { paragraph: 41 },
        label: "“三公”经费预算比上年下降 3.5%",
        printed: "-3.5%",
      },
      {
        document: "d3",
        table: "t4",
        role: "computed-from",
        place: { grid: 2, cell: "C3" },
        label: "合计 · 本年预算数",
        printed: "48.40",
        amount: 48_400_000,
      },
      {
        document: "d3",
        table: "t4",
        role: "computed-from",
        place: { grid: 2, cell: "B3" },
        label: "合计 · 上年预算数",
        printed: "50.00",
        amount: 50_000_000,
      },
    ],
  },
  {
    ...finding("f-many", "children-add-up-to-parent", "arithmetic", "warning"),
    message: "208 社会保障和就业支出 预算数列示 -12.30 元，下级科目合计 0.00 元，相差 12.30 元。",
    difference: -1230,
    evidence: [
      sheetCell("C5", "208 社会保障和就业支出 · 预算数", "-12.30", "stated"),
      ...Array.from({ length: 11 }, (_, index) =>
        sheetCell(
          `C${index + 6}`,
          `20805${String(index + 1).padStart(2, "0")} 下级科目 · 预算数`,
          "0.00",
          "computed-from",
        ),
      ),
    ],
  },
  {
    ...finding("f-missing", "tables-complete", "completeness", "warning"),
    message: "部门预算表册中没有政府采购表。",
    suggestion: "请补充编列，确无采购预算的请列空表并说明。",
    basis: [OPENNESS],
    evidence: [{ document: "d1", role: "quote", place: {}, label: "部门预算表册" }],
  },
  {
    ...finding("f-notice", "tables-complete", "completeness", "notice"),
    message: "疑似：《“三公”经费预算表》未填列公务用车购置费。",
    evidence: [
      {
        document: "d3",
        table: "t4",
        role: "quote",
        place: { grid: 2 },
        label: "《“三公”经费预算表》",
        printed: "“三公”经费预算表",
      },
    ],
  },
];

/** A small review that has one of everything a report must be able to say. All names and numbers are invented. */
export const EXAMPLE_REVIEW: Review = {
  format: "pre-review/1",
  engine: { version: "0.1.0", rules: "sha256:6b1f0c" },
  draft: { title: "溆城市民政局 2025 年部门预算", stage: "budget", fiscalYear: 2025, bodies: ["溆城市民政局"] },
  documents: [
    document("d1", "部门预算/溆城市民政局部门预算.pdf", "pdf", 25),
    {
      ...document("d2", "部门预算/附表.xlsx", "xlsx", 12),
      status: "partly-read",
      problems: [
        { code: "SHEET_TOO_LARGE", message: "工作表“明细”超过行数限制，未读取。", place: { sheet: "明细" } },
        { code: "SHEET_HIDDEN", message: "工作表“旧表”被隐藏，已读取", place: { sheet: "旧表" } },
      ],
    },
    { id: "d3", name: "部门预算/编制说明.docx", format: "docx", sha256: "c3".repeat(32), status: "read", problems: [] },
    {
      ...document("d4", "部门预算/加密件.pdf", "pdf"),
      status: "unreadable",
      problems: [{ code: "ENCRYPTED", message: "文件已加密，请提供未加密的文件" }],
    },
  ],
  tables: TABLES,
  checks: CHECKS,
  findings: FINDINGS,
  questions: [],
  coverage: { amounts: 1227, amountsInRelations: 1102, textAmounts: 96, textAmountsLinked: 81 },
};

/** The same draft with nothing to find. */
export const SOUND_REVIEW: Review = {
  ...EXAMPLE_REVIEW,
  documents: EXAMPLE_REVIEW.documents.filter(({ id }) => id === "d1" || id === "d3"),
  checks: CHECKS.map((one) => (one.outcome === "failed" ? { ...one, outcome: "passed", contradicted: 0 } : one)),
  findings: [],
};

function table(
  id: string,
  document: string,
  kind: string,
  title: string,
  place: ReviewedTable["place"],
  amounts: number,
): ReviewedTable {
  const shape = { unit: "万元", decimals: 2, rows: 22, columns: 6 } as const;
  return { id, document, kind, title, body: "溆城市民政局", fiscalYear: 2025, ...shape, place, amounts };
}

function document(id: string, name: string, format: "pdf" | "xlsx", pages?: number): Review["documents"][number] {
  const rest = { sha256: id.repeat(32), status: "read", problems: [] } as const;
  return { id, name, format, ...rest, problems: [], ...(pages === undefined ? {} : { pages }) };
}

function check(
  id: string,
  code: string,
  title: string,
  outcome: ReviewedCheck["outcome"],
  severity: ReviewedCheck["severity"] = "error",
): ReviewedCheck {
  return { id, code, title, severity, basis: [BUDGET_LAW], outcome, agreed: 0, rounding: 0, contradicted: 0 };
}

function finding(id: string, rule: string, kind: Finding["class"], severity: Finding["severity"]): Finding {
  const rest: Pick<Finding, "message" | "basis" | "evidence" | "source"> = {
    message: "",
    basis: [BUDGET_LAW],
    evidence: [],
    source: { by: "check" },
  };
  return { id, check: rule, class: kind, severity, ...rest };
}

function cell(
  document: string,
  inTable: string,
  page: number,
  label: string,
  printed: string,
  amount: number,
  role: Evidence["role"],
): Evidence {
  return { document, table: inTable, role, place: { page, box: [72, 310, 118, 322] }, label, printed, amount };
}

function sheetCell(at: string, label: string, printed: string, role: Evidence["role"]): Evidence {
  const amount = printed === "-12.30" ? -1230 : 0;
  return { document: "d2", table: "t3", role, place: { sheet: "表4", cell: at }, label, printed, amount };
}
