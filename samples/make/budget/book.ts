import { type Block, type Book, type SampleTable, text } from "../book.ts";
import { BUREAU } from "../department.ts";
import { wan } from "../words.ts";
import { type BudgetFigures, FISCAL_YEAR, makeBudgetFigures } from "./figures.ts";
import { frontMatter } from "./front-matter.ts";
import { emptyTable, expenditureTable, generalExpenditureTable, revenueTable } from "./functional-tables.ts";
import { generalBasicTable } from "./general-basic-table.ts";
import { budgetNarrative, otherMatters } from "./narrative.ts";
import { appropriationSummaryTable, summaryTable } from "./summary-tables.ts";
import { threePublicTable } from "./three-public-table.ts";

/** The sound budget book of 2026 in the layout of a Shanghai district. */
export function makeBudgetBook(): Book {
  const figures = makeBudgetFigures();
  const tables: SampleTable[] = [
    summaryTable(figures),
    revenueTable(figures),
    expenditureTable(figures),
    appropriationSummaryTable(figures),
    generalExpenditureTable(figures),
    emptyTable("fund"),
    emptyTable("state-capital"),
    generalBasicTable(figures),
    threePublicTable(figures),
  ];
  return {
    name: `林泽区水务局${FISCAL_YEAR}年部门预算`,
    stage: "budget",
    fiscalYear: FISCAL_YEAR,
    body: BUREAU,
    landscape: true,
    pageNumbers: false,
    blocks: [
      ...frontMatter(tables.map((table) => table.title)),
      ...budgetNarrative(figures),
      ...tables,
      ...otherMatters(figures),
      ...projectDescription(figures),
    ],
  };
}

function projectDescription(figures: BudgetFigures): Block[] {
  const project = figures.functional.find((line) => line.code === "2130314");
  return [
    text("part", "防汛物资储备与应急抢险项目经费情况说明"),
    text("section", "一、项目概述"),
    text(
      "paragraph",
      "为保障汛期人民群众生命财产安全，按照防汛预案储备和更新防汛物资，组织应急抢险队伍培训演练，对低洼易积水点和病险水闸开展汛前检查与抢险处置。",
    ),
    text("section", "二、立项依据"),
    text("paragraph", "《中华人民共和国防洪法》《中华人民共和国防汛条例》及本区防汛防旱应急预案。"),
    text("section", "三、实施主体"),
    text("paragraph", BUREAU),
    text("section", "四、实施周期"),
    text("paragraph", `${FISCAL_YEAR}年1月1日至${FISCAL_YEAR}年12月31日`),
    text("section", "五、年度预算安排"),
    text("paragraph", wan(project?.amounts.project ?? 0)),
    text("section", "六、绩效目标"),
    text("paragraph", "防汛物资储备达标率100%，险情处置及时率不低于95%，汛期不发生重大责任事故。"),
  ];
}
