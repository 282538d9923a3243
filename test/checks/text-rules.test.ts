import { describe, expect, test } from "vitest";
import type { Stage } from "../../domain/budget-table.ts";
import { reviewText } from "./review-text.ts";

/** Sound sentences, faulty ones and near misses, and what the rules for texts find in them. */
const CASES: readonly [name: string, lines: string[], findings: string[], stage?: Stage][] = [
  ["a rate that follows from its change", ["基本支出预算数为7666.68万元。与上年相比增加844.15万元，增长12.37%。"], []],
  [
    "a rate that does not",
    ["基本支出预算数为7666.68万元。与上年相比增加844.15万元，增长13.37%。"],
    ["error growth-follows-from-amounts: 13.37"],
  ],
  [
    "this year as a percentage of the year before, printed as growth",
    ["单位预留机动经费预算数为1685.72万元。与上年相比增加1557.29万元，增长1312.56%。"],
    ["error growth-follows-from-amounts: 1312.56 → 1212.56%"],
  ],
  [
    "the change over this year",
    ["基本支出预算数为6106.99万元。与上年相比增加101.48万元，增长1.66%。"],
    ["warning growth-follows-from-amounts: 1.66 → 1.69%"],
  ],
  [
    "a misplaced point",
    ["项目支出预算数为3,666万元，与上年相比增加21.8万元，增长0.06%。"],
    ["error growth-follows-from-amounts: 0.06 → 0.60%"],
  ],
  [
    "a last digit cut off is a notice",
    ["社会保障和就业支出1,836.22万元，与上年相比减少184.96万元，降幅9.1%。"],
    ["notice growth-follows-from-amounts: 9.1"],
  ],
  [
    "what is spent of a reserve is no expenditure of the budget",
    [
      "县级一般公共预算支出完成80.00亿元。县级预备费1.00亿元，支出0.60亿元，剩余0.40亿元补充预算稳定调节基金。",
      "县级救灾资金2.00亿元，支出完成1.50亿元。",
    ],
    [],
    "final-account",
  ],
  [
    "near miss: after revenue the expenditure is that of the budget",
    ["区级收入30.00亿元，支出60.00亿元。区级支出80.00亿元。"],
    ["error text-amounts-agree: 80.00"],
  ],
  ["what follows 其中 is never the whole", ["区级支出82.00亿元，其中本级支出75.00亿元，预备费1.00亿元。"], []],
  ["nor is it without a name", ["对镇街转移支付7.00亿元，其中0.50亿元因据实结算暂未分配。"], []],
  [
    "a clause after a semicolon may name the whole again",
    ["区级支出82.00亿元，其中教育支出75.00亿元；区级支出80.00亿元。"],
    ["error text-amounts-agree: 80.00"],
  ],
  ["within the printed digits", ["机关运行经费5619.31万元，比2023年增加4032.99万元，增加254.23%。"], []],
  [
    "the rate copied from the item before",
    [
      "1、社会保障和就业支出（类）行政事业单位养老支出（款）机关事业单位基本养老保险缴费支出（项）183.95万元。2023年预算执行数为156.34万元，2024年预算安排183.95万元，比2023年预算执行数增加17.66%。",
      "2、社会保障和就业支出（类）行政事业单位养老支出（款）机关事业单位职业年金缴费支出（项）91.97万元。2023年预算执行数为77.99万元，2024年预算安排91.97万元，比2023年预算执行数增加17.66%。",
    ],
    ["error growth-follows-from-amounts: 17.66 → 17.93%"],
  ],
  [
    "heading and sentence of one item differ, and the rate fits the heading",
    [
      "住房保障支出（类）住房改革支出（款）住房公积金（项）208.80万元。2023年预算执行数为198.34万元，2024年预算安排201.50万元，比2023年预算执行数增加5.27%。",
    ],
    ["error text-amounts-agree: 201.50 → 208.80"],
  ],
  [
    "direction word against the amounts",
    [
      "城乡社区支出（类）城乡社区公共设施（款）其他城乡社区公共设施支出（项）511.80万元。2023年预算数为534.86万元，2024年预算安排511.80万元，比2023年预算数增加4.31%。",
    ],
    ["error growth-follows-from-amounts: 增加 → 减少"],
  ],
  [
    "the word of the amount against that of the rate",
    ["“三公”经费2024年预算数为16.61万元，比上年预算增加1.54万元，下降8.48%。"],
    ["error growth-follows-from-amounts: 增加 → 减少"],
  ],
  [
    "the word of the rate against that of the amount",
    ["“三公”经费2024年预算数为16.61万元，比上年预算减少1.54万元，增长8.48%。"],
    ["error growth-follows-from-amounts: 增长 → 下降"],
  ],
  [
    "V8: from 100 to 98 is no growth of 2 %",
    ["“三公”经费2024年预算数为98.00万元，比上年预算数100.00万元增长2.00%。"],
    ["error growth-follows-from-amounts: 增长 → 下降"],
  ],
  ["the same said rightly", ["“三公”经费2024年预算数为98.00万元，比上年预算数100.00万元下降2.00%。"], []],
  [
    "nothing changed although blanks stand inside",
    ["基本支出预算数为 7,666.68 万元。与上年相比增加 844.15万 元，增长 12.37 %。"],
    [],
  ],
  [
    "growth on a zero base",
    [
      "1、教育支出（类）普通教育（款）小学教育（项）25.00万元。2023年预算执行数为0.00万元，2024年预算安排25.00万元，比2023年预算执行数增加100.00%。",
    ],
    ["warning rate-has-base: 100.00"],
  ],
  [
    "doubled is no zero base",
    [
      "1、教育支出（类）普通教育（款）小学教育（项）30.00万元。2023年预算执行数为15.00万元，2024年预算安排30.00万元，比2023年预算执行数增加100.00%。",
    ],
    [],
  ],
  ["nothing before and nothing now", ["政府性基金收入预算0万元，与上年相比增加（减少）0万元，增长（减少）0%。"], []],
  [
    "V5: a rate of completion on a budget of 0",
    ["1、教育支出（类）普通教育（款）小学教育（项）。年初预算为0万元，支出决算为307.82万元，完成年初预算的95.89%。"],
    ["error rate-has-base: 95.89"],
    "final-account",
  ],
  [
    "V6: completion of the whole year's budget",
    [
      "1、教育支出（类）普通教育（款）小学教育（项）。年初预算为0万元，全年预算为320.00万元，支出决算为307.82万元，完成全年预算的96.19%。",
    ],
    [],
    "final-account",
  ],
  [
    "V7: 4,733.14 of 4,628.17 is 102.27 %",
    ["财政拨款支出年初预算为4,628.17万元，支出决算为4,733.14万元，完成年初预算的102.27%。"],
    [],
    "final-account",
  ],
  [
    "completion that does not follow",
    ["财政拨款支出年初预算为4,628.17万元，支出决算为4,733.14万元，完成年初预算的97.78%。"],
    ["error completion-follows-from-amounts: 97.78"],
    "final-account",
  ],
  ["shares of a list", ["本年支出预算合计100.00万元，其中：基本支出60.00万元，占60%；项目支出40.00万元，占40%。"], []],
  [
    "a share of another whole",
    ["本年支出预算合计100.00万元，其中：基本支出60.00万元，占66.67%；项目支出40.00万元，占40%。"],
    ["error shares-follow-from-amounts: 66.67 → 60.00%"],
  ],
  [
    "shares after a list by another division",
    [
      "2024年支出预算100.00万元。1.按支出功能分类，包括教育支出70.00万元、住房保障支出30.00万元。2.按支出用途分类，包括人员支出72.00万元，占72.00%；日常公用支出16.00万元，占16.00%；项目支出12.00万元，占12.00%。",
    ],
    [],
  ],
  [
    "shares after the total of the year before",
    ["2024年支出预算100.00万元，2023年为90.00万元。其中：基本支出88.00万元，占88.00%；项目支出12.00万元，占12.00%。"],
    [],
  ],
  [
    "parts that do not add up",
    [
      "2024年“三公”经费预算数为45.60万元，其中：因公出国（境）费10.00万元，公务用车购置及运行维护费30.00万元，公务接待费6.50万元。",
    ],
    ["error text-lists-add-up: 45.60"],
  ],
  [
    "V9: 26 = 8 + 13 (10 + 3) + 5",
    [
      "2024年“三公”经费预算数为26万元，其中：因公出国（境）费8万元，公务用车购置及运行维护费13万元（公务用车购置费10万元、公务用车运行维护费3万元），公务接待费5万元。",
    ],
    [],
  ],
  [
    "V9: 13 is not 10 + 4",
    [
      "2024年“三公”经费预算数为26.00万元，其中：因公出国（境）费8.00万元，公务用车购置及运行维护费13.00万元（公务用车购置费10.00万元、公务用车运行维护费4.00万元），公务接待费5.00万元。",
    ],
    ["error text-lists-add-up: 13.00"],
  ],
  ["only some of the parts", ["支出预算100.00万元，其中：教育支出60.00万元，占60%。"], []],
  [
    "a word for less where it is more",
    [
      "1、教育支出（类）普通教育（款）小学教育（项）。年初预算为62.29万元，支出决算为60.99万元。决算数大于预算数的主要原因：人员增加。",
    ],
    ["warning comparison-words-hold: 62.29"],
    "final-account",
  ],
  [
    "a word for equal where it is less",
    ["1、教育支出（类）普通教育（款）小学教育（项）。年初预算为62.29万元，支出决算为60.99万元。决算数等于预算数。"],
    ["warning comparison-words-hold: 60.99"],
    "final-account",
  ],
  [
    "about level is not level",
    [
      "1、教育支出（类）普通教育（款）小学教育（项）。年初预算为62.29万元，支出决算为62.20万元。决算数与预算数基本持平。",
    ],
    [],
    "final-account",
  ],
  [
    "an increase larger than the amount",
    ["政府性基金拨款支出预算0万元，比2023年预算增加1421.25万元。"],
    ["error increase-within-amount: 1421.25"],
  ],
  [
    "the same total with two changes",
    [
      "一般公共预算收入预算21,940.96万元，与上年相比增加3,959.28万元。",
      "一般公共预算财政拨款支出预算21,940.96万元，与上年相比增加3,958.98万元。",
    ],
    ["warning changes-agree: 3,958.98"],
  ],
  [
    "vehicles that do not add up",
    ["截至2024年12月31日，共有车辆12辆，其中：机要通信用车2辆、应急保障用车3辆、其他用车8辆。"],
    ["error text-counts-add-up: 12"],
    "final-account",
  ],
  [
    "more vehicles of some kinds than there are",
    ["截至2023年12月31日，本单位共有车辆8辆，其中：机要通信用车2辆、应急保障用车7辆；单价100万元以上设备0台（套）。"],
    ["error text-counts-add-up: 8"],
  ],
  [
    "vehicles in brackets that are too few",
    ["本部门公务用车保有量为8辆（机要通信用车2辆、执法执勤用车5辆）。"],
    ["warning text-counts-add-up: 8"],
  ],
  [
    "some kinds that leave others out",
    ["共有车辆8辆，其中，一般公务用车2辆、执法执勤用车5辆。"],
    ["notice text-counts-add-up: 8"],
  ],
  [
    "kinds without others that add up",
    ["共有车辆9辆，其中：机要通信用车2辆、应急保障用车7辆，预算安排购置车辆1辆。"],
    [],
  ],
  [
    "one kind of many, and vehicles that are bought or paid for",
    [
      "共有车辆9辆，其中：执法执勤用车2辆。",
      "共有车辆9辆，其中：执法执勤用车2辆，财政拨款开支的公务用车保有量4辆。",
      "2024年购置公务用车2辆，公务用车保有量9辆。",
    ],
    [],
  ],
  [
    "posts that are more than all",
    ["全局编制50名，其中：行政编制30名、事业编制25名。实有在职人员48人，其中行政人员28人、事业人员20人。"],
    ["error text-counts-add-up: 50"],
  ],
  [
    "posts that are fewer than all",
    ["核定编制50名，其中行政编制30名、事业编制15名；离退休人员12人，其中：离休1人、退休10人。"],
    ["error text-counts-add-up: 12", "notice text-counts-add-up: 50"],
  ],
  [
    "posts and staff that add up",
    [
      "有38个处室，编制338名，其中行政编制200名、行政附属编制104名、事业编制34名。",
      "行政编制20名，事业编制5名，实有人数24人（其中：行政19人，事业5人），离退休人员12人，其中：离休0人、退休12人。",
      "人员编制26名（行政编制8名、事业编制13名（参公10名）、工勤编制5名）。",
      "编制60名，在职人员55人，其中：行政30人，退休人员25人。",
    ],
    [],
  ],
  [
    "grades of projects that are more than the projects",
    ["对项目支出开展绩效自评，共涉及项目4个，资金320.00万元。其中，评价等次为“优”的项目4个、“良”的项目1个。"],
    ["error text-counts-add-up: 4"],
    "final-account",
  ],
  [
    "grades of projects that add up",
    [
      "组织对4个项目开展绩效自评，其中：优秀3个、良好1个。",
      "共自评项目5个，其中评价为优的项目4个、良的项目1个、差的项目0个。",
    ],
    [],
    "final-account",
  ],
  [
    "areas that do not add up",
    ["本工程建筑面积为13459平方米，其中地上建筑面积为8013平方米，地下建筑面积为5356平方米。"],
    ["error text-counts-add-up: 8013 → 8103"],
  ],
  [
    "the parts of the reception are not the reception",
    ["公务接待费支出10.00万元。其中：国内公务接待支出9.00万元，国（境）外公务接待支出1.00万元。"],
    [],
  ],
  [
    "the parts of the reception do not add up",
    ["公务接待费支出10.00万元。其中：国内公务接待支出8.00万元，国（境）外公务接待支出1.00万元。"],
    ["error text-lists-add-up: 10.00"],
  ],
  [
    "two numbers of the same vehicles",
    [
      "（三）国有资产占用情况。截至2023年底，部门共有车辆24辆。",
      "（四）2024年纳入政府采购的预算884.33万元，共有车辆19辆。",
    ],
    ["warning text-counts-agree: 19"],
  ],
  [
    "vehicles in official use are not all vehicles",
    ["年末公务用车保有量为19辆。", "（三）国有资产占用情况。截至2023年底，部门共有车辆24辆。"],
    [],
  ],
  [
    "vehicles owned are those there are",
    [
      "（三）国有资产占用情况。截至2023年底，部门共有车辆24辆。",
      "（四）2024年纳入政府采购的预算884.33万元，保有公务用车19辆。",
    ],
    ["warning text-counts-agree: 19"],
  ],
  [
    "more vehicles in official use than there are",
    ["年末公务用车保有量为42辆。", "（三）国有资产占用情况。截至2023年底，部门共有车辆24辆。"],
    ["warning text-counts-agree: 42"],
  ],
  [
    "vehicles of another year, and of the units below",
    [
      "截至2023年12月31日，本部门共有车辆24辆。",
      "截至2022年12月31日，本部门共有车辆20辆。",
      "截至2023年12月31日，所属单位共有车辆19辆。",
    ],
    [],
  ],
  [
    "amounts of reasons are not the item",
    [
      "项目支出预算数为6459.58万元。与上年相比增加125.62万元，增长1.98%。主要原因是综合管理费专项增加209万用于办公用房租赁，会议经费专项增加200万元，运转类项目压减283.38万元。",
    ],
    [],
  ],
  [
    "years, numbers of documents, codes and periods are no amounts",
    [
      "根据苏财预[2017]19号和2021-2025年规划，公共安全支出（204类）司法（06款）行政运行（01项）2083.68万元。2023年预算执行数为2024.00万元，2024年预算安排2083.68万元，比2023年预算执行数增加2.95%。",
    ],
    [],
  ],
  ["labels of a chart are no sentences", ["基本支出", "56.17%", "项目支出", "42.89%"], []],
  ["V14: 12.35亿元 is 123,512万元", ["一般公共预算收入12.35亿元，比上年执行数123,512万元持平。"], []],
  [
    "from and to",
    ["国有资本经营预算收入由3.00亿元增加到4.00亿元，增长43.3%。"],
    ["error growth-follows-from-amounts: 43.3"],
  ],
  ["a rate of points", ["税收收入占一般公共预算收入的比重为80.5%，比上年提高1.5个百分点。"], []],
  ["about 3 % is about 3 %", ["基本支出预算数为103.20万元，比上年增加3.20万元，增长约3%。"], []],
  [
    "the wrong item's number is one finding",
    ["本年支出预算合计100.00万元，其中：基本支出90.00万元，占60%；项目支出40.00万元，占40%。"],
    ["error text-lists-add-up: 90.00 → 60.00"],
  ],
  [
    "a balance that adds up",
    [
      "省级一般公共预算收入5.83亿元，加上级补助收入6.22亿元、下级上解收入0.12亿元、上年结余收入0.23亿元，减去上解支出0.40亿元，收入总计12.00亿元。",
    ],
    [],
  ],
  [
    "a balance that does not",
    [
      "省级一般公共预算收入5.83亿元，加上级补助收入6.22亿元、下级上解收入0.12亿元、上年结余收入0.23亿元，收入总计12.90亿元。",
    ],
    ["error text-balances-add-up: 12.90"],
  ],
  ["two totals of one sentence are no balance", ["2024年收入总计100.00万元，支出总计100.00万元。"], []],
];

describe("sentences by themselves", () => {
  test.each(CASES)("%s", (_, lines, findings, stage) => {
    expect(reviewText(lines.join("\n"), stage)).toEqual(findings);
  });
});
