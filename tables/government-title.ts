import type { Breakdown, Budget, GovernmentKind, Level, TableScope } from "../domain/table-kind.ts";

/** What a title says of a government's table. */
export interface GovernmentTable {
  kind: GovernmentKind;
  scope: TableScope;
}

// Titles come here without blanks and years: 2024年全省一般公共预算收入执行情况表 is 全省一般公共预算收入执行情况表.

const OF_BUDGET = "(?:一般公共预算|公共财政预算|公共预算|政府性基金|国有资本经营|社会保险基金|社保基金)";
const OWN_LEVEL = "(?:[省市州盟县区旗镇乡团]本?级|中央(?:本级)?)";
const WHOLE_REGION = "(?:全[国省市州盟县区旗镇乡]|全自治[区州县旗])";
const LOWER_LEVEL = "(?:市县区?|县[(]市、?区[)]|县市区?|市州|州市|地市|区县|县区|旗县|县乡|乡镇)级?";
const GOVERNMENT = `(?:${WHOLE_REGION}|${LOWER_LEVEL}|${OWN_LEVEL})`;
/** 郯平省一般公共预算收入表; an irrigation district 灌区 or a campus 校区 is a unit. */
const PLACE = "(?:省|自治[区州县旗]|市|州|盟|县|旗|(?<![灌校库景林矿园小社监营院军护]|开发)区)(?:地方)?";

const SCHEME = /社会保险|社保基金|(?:养老|医疗|失业|工伤|生育)保险(?:基金|费?收|待遇|.*[收支结])/u;
const OF_GOVERNMENT = new RegExp(
  `${GOVERNMENT}(?:财政|地方|政府)*${OF_BUDGET}|^本级${OF_BUDGET}|${PLACE}${OF_BUDGET}`,
  "u",
);
/** Who draws up tables for a whole government: nothing in these can be a department's. */
const ALWAYS =
  /一般公共预算本级|(?:公共预算|政府性基金|国有资本经营)(?:预算)?收入(?!支出)|(?:政府性基金|国有资本经营).*本级|平衡表/u;
const OF_DEPARTMENTS = new RegExp(`分部门|${GOVERNMENT}各?(?:预算)?(?:部门|单位).*(?:汇总|一览)`, "u");
const OF_REGIONS =
  /分(?:地区|市县|县区|区县|市州|州市|旗县|县市区?|[市县区](?!本级))|各(?:市县|市州|县区|区县|地区|县市区?)/u;
const THREE_PUBLIC = /三公/u;
const THREE_PUBLIC_OF_ALL = new RegExp(
  `^(?!.*(?:部门|单位)(?!.*(?:汇总|一览))).*${GOVERNMENT}.{0,12}三公|^本级.{0,8}三公`,
  "u",
);

/** What is of a government whatever else its title says, then what is so once the title names a region or level. */
const KINDS: readonly (readonly [RegExp, GovernmentKind])[] = [
  [/(?:债务|债券|一般债|专项债).*(?:限额|余额)|(?:限额|余额).*(?:债务|债券)/u, "debt-limits"],
  [/(?:债务|债券).*(?:还本|付息|偿还|偿债|发行)|(?:还本|付息).*(?:债务|债券)/u, "debt-service"],
  [/(?:债务|债券)(?:情况|总)?(?:表|收支)/u, "debt-limits"],
  [/(?:债务|债券).*(?:使用|安排|项目|资金|分配|转贷)/u, "debt-use"],
  [/税收返还|转移支付|(?:补助|返还)(?:下级|市县|县区|区县)|对下补助/u, "transfers"],
  [/专项资金.*(?:清单|目录|一览|管理办法|明细)|专项资金(?:预算|安排|支出)*(?:情况)?表/u, "special-funds"],
  [/重点支出|重点(?:保障)?(?:领域|项目)支出/u, "key-expenditure"],
  [
    /重大(?:政府)?(?:投资|项目|建设)|政府投资|基本建设.*(?:计划|安排|项目|预算|支出)|基建(?:资金|支出|投资)/u,
    "major-projects",
  ],
];
const KINDS_OF_BUDGETS: readonly (readonly [RegExp, GovernmentKind])[] = [
  [/平衡|收支(?!.*支出明细)|收入支出|收入[和及与]支出/u, "government-balance"],
  [/基本支出/u, "government-basic"],
  [/经济(?:分类|科目)/u, "government-economic"],
  // What is received from above is no revenue of its own.
  [/^(?!.*上级补助).*收入/u, "government-revenue"],
  [/支出/u, "government-expenditure"],
];

/** What a government's table is, by its title without blanks and years; nothing where a department may have drawn it up. */
export function readGovernmentTitle(title: string): GovernmentTable | undefined {
  const kind = kindIn(title);
  return kind && { kind, scope: readScope(title) };
}

function kindIn(title: string): GovernmentKind | undefined {
  if (THREE_PUBLIC.test(title)) {
    const isOfAll = THREE_PUBLIC_OF_ALL.test(title) || OF_DEPARTMENTS.test(title) || OF_REGIONS.test(title);
    return isOfAll ? "three-public-summary" : undefined;
  }
  const always = KINDS.find(([pattern]) => pattern.test(title))?.[1];
  if (always) {
    return always;
  }
  if (OF_DEPARTMENTS.test(title)) {
    return "department-summary";
  }
  const ofBudgets = KINDS_OF_BUDGETS.find(([pattern]) => pattern.test(title))?.[1];
  if (SCHEME.test(title)) {
    const isOneSide = ofBudgets === "government-revenue" || ofBudgets === "government-expenditure";
    return isOneSide && !/结[余存]/u.test(title) ? ofBudgets : "insurance-accounts";
  }
  if (OF_REGIONS.test(title) && ofBudgets) {
    return "regional-accounts";
  }
  return OF_GOVERNMENT.test(title) || ALWAYS.test(title) ? ofBudgets : undefined;
}

const BUDGETS: readonly (readonly [RegExp, Budget])[] = [
  [SCHEME, "social-insurance"],
  [/国有资本经营/u, "state-capital"],
  [/政府性基金|(?:^|[^和及与、般])专项债/u, "fund"],
  [/公共(?:财政)?预算|一般债|税收返还|转移支付/u, "general"],
];
const BOTH_DEBTS = /一般.{0,6}专项债|一般债.*专项债|专项债.*一般债/u;

/** 政府性基金预算、国有资本经营预算支出表. */
const TWO_BUDGETS = new RegExp(`${OF_BUDGET}(?:预算)?[、和及与]${OF_BUDGET}`, "u");

/** What such a title says of the budget, the level, the rows and the phase. */
export function readScope(title: string): TableScope {
  const isOpen = BOTH_DEBTS.test(title) || TWO_BUDGETS.test(title);
  const budget = isOpen ? undefined : BUDGETS.find(([pattern]) => pattern.test(title))?.[1];
  const level = levelIn(title);
  const by = breakdownIn(title);
  const phase = phaseIn(title);
  return { ...(budget && { budget }), ...(level && { level }), ...(by && { by }), ...(phase && { phase }) };
}

const LOWER = new RegExp(`${LOWER_LEVEL}(?:财政|地方)*${OF_BUDGET}`, "u");
const WHOLE = new RegExp(`${WHOLE_REGION}|${PLACE}${OF_BUDGET}`, "u");
const OWN = new RegExp(`${OWN_LEVEL}(?!机关|行政|事业)|本级`, "u");

function levelIn(title: string): Level | undefined {
  if (LOWER.test(title)) {
    return "lower";
  }
  const [isOwn, isWhole] = [OWN.test(title), WHOLE.test(title)];
  // 全省及省本级…表 is of both.
  return isOwn === isWhole ? undefined : isOwn ? "own" : "whole";
}

function breakdownIn(title: string): Breakdown | undefined {
  const ofItems = /分项目|按项目/u.test(title);
  if (OF_REGIONS.test(title)) {
    return ofItems ? "item-and-region" : "region";
  }
  if (OF_DEPARTMENTS.test(title)) {
    return "department";
  }
  if (/分险种/u.test(title)) {
    return "scheme";
  }
  return ofItems ? "item" : undefined;
}

/** A title that names both is of the budget: 2023年执行情况及2024年预算表. */
function phaseIn(title: string): TableScope["phase"] {
  if (/调整(?:方案|表|情况|计划)|预算(?:收支|收入|支出)?(?:变动|调整)(?!预算|数)/u.test(title)) {
    return "adjustment";
  }
  const isOfExecution = /执行|完成情况/u.test(title) && !/执行.*(?:[和及与、]|暨).*预算/u.test(title);
  return isOfExecution ? "execution" : undefined;
}
