import type { Budget, GovernmentKind } from "../../domain/table-kind.ts";

/** A table every government draft must have 法定公开表. */
export interface RequiredTable {
  title: string;
  budget: Budget;
  kinds: readonly GovernmentKind[];
  /** By its title, where its kind was not recognized. */
  words: RegExp;
  /** Of the level proper: a table of the whole region will not do where the draft tells the two apart. */
  ofOwn?: true;
  /** Of revenue or of expenditure: a table of both will do. */
  isSide?: true;
  /** Only where money goes to the levels below. */
  ifTransfers?: true;
}

/** The set of 财预〔2016〕143 号: GT1–GT17 without the transfers of state capital, which few have. */
export const REQUIRED_TABLES: readonly RequiredTable[] = [
  {
    title: "一般公共预算收入表",
    budget: "general",
    kinds: ["government-revenue"],
    words: /一般公共预算.*收入/u,
    isSide: true,
  },
  {
    title: "一般公共预算支出表",
    budget: "general",
    kinds: ["government-expenditure"],
    words: /一般公共预算.*支出/u,
    isSide: true,
  },
  {
    title: "一般公共预算本级支出表",
    budget: "general",
    kinds: ["government-expenditure"],
    words: /本级.*一般公共预算.*支出|一般公共预算本级.*支出/u,
    ofOwn: true,
  },
  {
    title: "一般公共预算本级基本支出表",
    budget: "general",
    kinds: ["government-basic", "government-economic"],
    words: /基本支出|经济分类/u,
  },
  {
    title: "一般公共预算税收返还和转移支付表",
    budget: "general",
    kinds: ["transfers"],
    words: /转移支付|补助/u,
    ifTransfers: true,
  },
  { title: "政府一般债务限额和余额情况表", budget: "general", kinds: ["debt-limits"], words: /债务.*(?:限额|余额)/u },
  {
    title: "政府性基金收入表",
    budget: "fund",
    kinds: ["government-revenue"],
    words: /政府性基金.*收入/u,
    isSide: true,
  },
  {
    title: "政府性基金支出表",
    budget: "fund",
    kinds: ["government-expenditure"],
    words: /政府性基金.*支出/u,
    isSide: true,
  },
  { title: "政府专项债务限额和余额情况表", budget: "fund", kinds: ["debt-limits"], words: /债务.*(?:限额|余额)/u },
  {
    title: "国有资本经营预算收入表",
    budget: "state-capital",
    kinds: ["government-revenue"],
    words: /国有资本.*收入/u,
    isSide: true,
  },
  {
    title: "国有资本经营预算支出表",
    budget: "state-capital",
    kinds: ["government-expenditure"],
    words: /国有资本.*支出/u,
    isSide: true,
  },
  {
    title: "社会保险基金收入表",
    budget: "social-insurance",
    kinds: ["government-revenue"],
    words: /社会保险基金.*收/u,
    isSide: true,
  },
  {
    title: "社会保险基金支出表",
    budget: "social-insurance",
    kinds: ["government-expenditure"],
    words: /社会保险基金.*支/u,
    isSide: true,
  },
];
