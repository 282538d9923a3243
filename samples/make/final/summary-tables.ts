import type { Amount } from "../../../domain/amount.ts";
import type { SampleCell, SampleRow, SampleTable } from "../book.ts";
import { NUMBERED_CLASSES } from "./class-names.ts";
import {
  basicExpenditure,
  type FinalFigures,
  fundRevenue,
  generalExpenditure,
  generalRevenue,
  projectExpenditure,
} from "./figures.ts";
import { column, FRAME, headers } from "./table-frame.ts";

interface Entry {
  key: string;
  name: string;
  amounts: SampleCell[];
}

/** FT1 收入支出决算总表: all money with balances, both sides line by line with their 行次. */
export function summaryTable({ functional, totals, surplusUsed, surplusDistributed }: FinalFigures): SampleTable {
  const spent = (amounts: typeof totals) => basicExpenditure(amounts) + projectExpenditure(amounts);
  const revenue = generalRevenue(totals) + fundRevenue(totals) + totals.serviceRevenue + totals.otherRevenue;
  const appropriationOpening = totals.generalOpening + totals.fundOpening;
  const appropriationClosing = totals.generalClosing + totals.fundClosing;
  const opening = appropriationOpening + totals.ownOpening;
  const closing = appropriationClosing + totals.ownClosing;
  const left: Entry[] = [
    entry("general", "一、一般公共预算财政拨款收入", generalRevenue(totals)),
    entry("fund", "二、政府性基金预算财政拨款收入", fundRevenue(totals)),
    entry("state-capital", "三、国有资本经营预算财政拨款收入"),
    entry("superior-subsidy", "四、上级补助收入"),
    entry("service-revenue", "五、事业收入", totals.serviceRevenue),
    entry("operating-revenue", "六、经营收入"),
    entry("affiliate-revenue", "七、附属单位上缴收入"),
    entry("other-revenue", "八、其他收入", totals.otherRevenue),
  ];
  const right = NUMBERED_CLASSES.map(({ code, name }) => {
    const line = functional.find((candidate) => candidate.code === code);
    return entry(code, name, line && spent(line.amounts));
  });
  const leftFoot = [
    entry("current-revenue", "本年收入合计", revenue),
    entry("surplus-used", "使用非财政拨款结余", surplusUsed),
    entry("opening-balance", "年初结转和结余", opening),
    entry("opening-appropriation", "其中：财政拨款结转和结余", appropriationOpening),
    entry("total", "总计", revenue + surplusUsed + opening),
  ];
  const rightFoot = [
    entry("current-expenditure", "本年支出合计", spent(totals)),
    entry("surplus-distributed", "结余分配", surplusDistributed),
    entry("closing-balance", "年末结转和结余", closing),
    entry("closing-appropriation", "其中：财政拨款结转和结余", appropriationClosing),
    entry("total", "总计", spent(totals) + surplusDistributed + closing),
  ];
  return {
    ...FRAME,
    kind: "summary",
    number: "公开01表",
    title: "收入支出决算总表",
    zero: "",
    columns: [
      column("revenue-name", "name", "收入·项目", 28, 0),
      column("revenue-line", "line-number", "收入·行次", 5, 0),
      column("revenue", "amount", "收入·金额", 14, 0),
      column("expenditure-name", "name", "支出·项目（按功能分类）", 30, 1),
      column("expenditure-line", "line-number", "支出·行次", 5, 1),
      column("expenditure", "amount", "支出·金额", 14, 1),
    ],
    header: [
      [
        { text: "收入", columns: 3 },
        { text: "支出", columns: 3 },
      ],
      headers("项目", "行次", "金额", "项目（按功能分类）", "行次", "金额"),
      headers("栏次", "", "1", "栏次", "", "2"),
    ],
    rows: twinRows(left, right, leftFoot, rightFoot),
    notes: [
      "注：1.本表反映部门本年度的总收支和年初、年末结转结余情况。",
      "2.本套报表金额单位转换为万元时，因四舍五入可能存在尾差。",
    ],
  };
}

/** FT4 财政拨款收入支出决算总表: the appropriations alone, the expenditure by the three budgets. */
export function appropriationSummaryTable({ functional, totals }: FinalFigures): SampleTable {
  const byBudget = (general: Amount, fund: Amount): SampleCell[] => [general + fund, general, fund, 0];
  const revenue = generalRevenue(totals) + fundRevenue(totals);
  const opening = totals.generalOpening + totals.fundOpening;
  const spent = byBudget(generalExpenditure(totals), totals.fundProject);
  const closing = byBudget(totals.generalClosing, totals.fundClosing);
  const left = [
    entry("general", "一、一般公共预算财政拨款", generalRevenue(totals)),
    entry("fund", "二、政府性基金预算财政拨款", fundRevenue(totals)),
    entry("state-capital", "三、国有资本经营预算财政拨款"),
  ];
  const right = NUMBERED_CLASSES.map(({ code, name }) => {
    const line = functional.find((candidate) => candidate.code === code);
    return {
      key: code,
      name,
      amounts: line ? byBudget(generalExpenditure(line.amounts), line.amounts.fundProject) : blanks(4),
    };
  });
  const leftFoot = [
    entry("current-revenue", "本年收入合计", revenue),
    entry("opening-balance", "年初财政拨款结转和结余", opening),
    entry("opening-general", "一、一般公共预算财政拨款", totals.generalOpening),
    entry("opening-fund", "二、政府性基金预算财政拨款", totals.fundOpening),
    entry("opening-state-capital", "三、国有资本经营预算财政拨款"),
    entry("total", "总计", revenue + opening),
  ];
  const sums = byBudget(generalExpenditure(totals) + totals.generalClosing, totals.fundProject + totals.fundClosing);
  const rightFoot = [
    { key: "current-expenditure", name: "本年支出合计", amounts: spent },
    { key: "closing-balance", name: "年末财政拨款结转和结余", amounts: closing },
    ...Array.from({ length: 3 }, (_, index) => ({ key: `blank-${index}`, name: "", amounts: blanks(4) })),
    { key: "total", name: "总计", amounts: sums },
  ];
  return {
    ...FRAME,
    kind: "appropriation-summary",
    number: "公开04表",
    title: "财政拨款收入支出决算总表",
    zero: "",
    landscape: true,
    columns: [
      column("revenue-name", "name", "收入·项目", 20, 0),
      column("revenue-line", "line-number", "收入·行次", 4, 0),
      column("revenue", "amount", "收入·金额", 11, 0),
      column("expenditure-name", "name", "支出·项目（按功能分类）", 21, 1),
      column("expenditure-line", "line-number", "支出·行次", 4, 1),
      column("total", "amount", "支出·合计", 11, 1),
      column("general", "amount", "支出·一般公共预算财政拨款", 11, 1),
      column("fund", "amount", "支出·政府性基金预算财政拨款", 10, 1),
      column("state-capital", "amount", "支出·国有资本经营预算财政拨款", 10, 1),
    ],
    header: [
      [
        { text: "收入", columns: 3 },
        { text: "支出", columns: 6 },
      ],
      headers(
        "项目",
        "行次",
        "金额",
        "项目（按功能分类）",
        "行次",
        "合计",
        "一般公共预算财政拨款",
        "政府性基金预算财政拨款",
        "国有资本经营预算财政拨款",
      ),
      headers("栏次", "", "1", "栏次", "", "2", "3", "4", "5"),
    ],
    rows: twinRows(left, right, leftFoot, rightFoot),
    notes: ["注：本表反映部门本年度一般公共预算、政府性基金预算和国有资本经营预算财政拨款的总收支和结转结余情况。"],
  };
}

function entry(key: string, name: string, amount?: Amount): Entry {
  return { key, name, amounts: [amount] };
}

function blanks(count: number): SampleCell[] {
  return Array.from({ length: count }, () => undefined);
}

/** Left and right side beside each other, the totals on the same lines; the 行次 of the right goes on from the left. */
function twinRows(left: Entry[], right: Entry[], leftFoot: Entry[], rightFoot: Entry[]): SampleRow[] {
  const filler = (index: number, like: Entry | undefined): Entry => ({
    key: `filler-${index}`,
    name: "",
    amounts: blanks(like?.amounts.length ?? 0),
  });
  const lefts = [...right.map((_, index) => left[index] ?? filler(index, left[0])), ...leftFoot];
  const rights = [...right, ...rightFoot];
  return lefts.map((entry, index) => {
    const beside = rights[index] ?? filler(index, right[0]);
    return {
      keys: [entry.key, beside.key],
      cells: [
        entry.name,
        String(index + 1),
        ...entry.amounts,
        beside.name,
        String(lefts.length + index + 1),
        ...beside.amounts,
      ],
    };
  });
}
