import type { BudgetTable, Cell } from "../../domain/budget-table.ts";
import type { Book } from "../../domain/check.ts";
import { compactText } from "../../domain/text.ts";
import { columnsHeaded, type ListRow, numberOfYear, numberUnder, rowsOf, textUnder } from "./list-row.ts";

/** An information system 信息系统 as a list of upkeep 运维 has it: one row. What the list does not say is empty. */
export interface System extends ListRow {
  name: string;
  /** The project its upkeep is asked for under. */
  project: string;
  /** The body that uses it 使用单位. */
  user: string;
  built: string;
  accepted: string;
  warranty: string;
  status: string;
  content: string;
  supplier: string;
  asset: string;
  /** 软件 or 硬件. */
  nature: string;
  investment?: Cell;
  upkeep?: Cell;
}

const NAME = /(?:系统|平台|软件)(?:\(.{1,6}\)|\/?平台)?(?:名称|全称)$|^(?:信息)?系统$|运维对象/u;
const PROJECT = /项目名称$|(?<!级)项目$/u;
const USER = /(?:使用|实施|申报|项目|预算|所属|填报)单位|^单位名称$/u;
const BUILT = /建成|建设(?:年度|年份|年限|时间|日期)|上线|投入使用|启用|投用/u;
const ACCEPTED = /验收|竣工/u;
const WARRANTY = /质保(?!金)|保修|免费.{0,4}(?:期|年限|维护|维保)/u;
const STATUS = /状态|(?:使用|运行)(?:情况|现状)|是否(?:在用|停用)/u;
const CONTENT = /(?:运维|维护|服务|工作|主要)[^/]{0,4}(?:内容|范围|事项)|^内容$/u;
const SUPPLIER = /供应商|服务商|(?:运维|服务|维护|承建)(?:单位|公司)/u;
const ASSET = /资产(?:编号|编码|代码)|系统(?:编号|编码)/u;
const NATURE = /软硬件|(?:系统|资产|运维|设备)(?:类型|类别|性质)/u;
const INVESTMENT = /(?:建设|系统|项目)?总?投资|建设(?:费用|成本|金额|经费|资金|造价)|资产?原值|合同(?:金额|价)/u;
const UPKEEP_COST =
  /(?:运维|维护)(?:服务)?(?:预算|费用|经费|费|资金|金额|支出)|本年|年度|20\d{2}年|预算数?$|申请金额|安排金额|金额$/u;
/** Heads that hold something else than what the upkeep costs. */
const NO_COST = new RegExp(`${INVESTMENT.source}|建[成设]|验收|单价|数量|上年|去年`, "u");
const UPKEEP = /运维|运行维护|维护/u;

const READ = new WeakMap<BudgetTable, System[]>();

/** The systems of a list of upkeep; nothing where a table is none. */
export function systemsOf(table: BudgetTable): System[] {
  const known = READ.get(table) ?? read(table);
  READ.set(table, known);
  return known;
}

/** The lists of upkeep of a book. */
export function inventoriesOf({ tables }: Book): BudgetTable[] {
  return tables.filter((table) => systemsOf(table).length > 0);
}

/** What a list of upkeep has no column for, of what finance has to know to judge it. */
export function missingColumns(table: BudgetTable): string[] {
  return [
    ["建设（建成）时间", [BUILT, ACCEPTED]] as const,
    ["建设投资", [INVESTMENT]] as const,
    ["运维内容", [CONTENT]] as const,
  ].flatMap(([name, heads]) => (heads.some((head) => columnsHeaded(table, head).length > 0) ? [] : [name]));
}

/** What a row leaves blank of the same. */
export function missingValues({ table, built, accepted, investment, content }: System): string[] {
  const lacking = missingColumns(table);
  return [
    ["建设（建成）时间", built !== "" || accepted !== ""] as const,
    ["建设投资", investment !== undefined] as const,
    ["运维内容", content !== ""] as const,
  ].flatMap(([name, isSaid]) => (isSaid || lacking.includes(name) ? [] : [name]));
}

function read(table: BudgetTable): System[] {
  const isOfUpkeep = UPKEEP.test(table.title) || columnsHeaded(table, UPKEEP).length > 0;
  if (table.large || !isOfUpkeep || columnsHeaded(table, NAME).length === 0) {
    return [];
  }
  let [project, user] = ["", ""];
  return rowsOf(table).flatMap((row): System[] => {
    project = textUnder(row, PROJECT) || project;
    user = textUnder(row, USER) || user;
    const name = textUnder(row, NAME);
    if (name === "" || row.line.mark === "total" || /^(?:合计|小计|总计)$/u.test(compactText(name))) {
      return [];
    }
    const investment = numberUnder(row, INVESTMENT);
    const upkeep = numberOfYear(row, UPKEEP_COST, NO_COST);
    return [
      {
        ...row,
        name,
        project,
        user,
        built: textUnder(row, BUILT),
        accepted: textUnder(row, ACCEPTED),
        warranty: warrantyOf(row),
        status: textUnder(row, STATUS),
        content: textUnder(row, CONTENT),
        supplier: textUnder(row, SUPPLIER),
        asset: textUnder(row, ASSET),
        nature: textUnder(row, NATURE),
        ...(investment && { investment }),
        ...(upkeep && { upkeep }),
      },
    ];
  });
}

/** 3 under 免费维保年限 is 3年. */
function warrantyOf(row: ListRow): string {
  const said = textUnder(row, WARRANTY);
  const head = columnsHeaded(row.table, WARRANTY)[0]?.path.join("/") ?? "";
  const unit = /月\)?$/u.test(head) ? "个月" : /年限|年\)?$/u.test(head) ? "年" : "";
  return /^\d{1,2}$/u.test(said) ? `${said}${unit}` : said;
}
