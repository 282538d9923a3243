import type { BudgetTable, Cell, LineItem } from "../domain/budget-table.ts";
import { type Book, defineCheck, type Observation } from "../domain/check.ts";
import { amountColumn } from "../domain/find-cell.ts";
import { evidenceOfCell } from "../domain/finding.ts";
import { compactText } from "../domain/text.ts";
import { CLASSIFICATION } from "./basis.ts";
import { projectName, textUnder } from "./relate/project-name.ts";

const LISTS: readonly BudgetTable["kind"][] = ["projects", "project-details"];
const ECONOMIC = /经济(?:分类|科目)/u;
/** 商品和服务支出 of departments and of governments, by code or by name. */
const SERVICES = /(?<!\d)(?:302|502|50502)(?:\d\d)?(?!\d)|商品和服务支出/u;
const CAPITAL = /资本性/u;
/** What is bought or built lasts: 310 资本性支出, or 309 where it is 基本建设. */
const LASTING =
  /(?:设备|服务器|软件|系统|车辆|仪器|器材|装备|家具|文物|图书)(?:的)?(?:购置|采购|更新)|(?:购置|采购)(?:[^，、]{0,8})(?:设备|服务器|软件|车辆|仪器|装备|家具)|新建|改扩建|扩建|大型修缮|(?:大楼|楼宇|场馆|道路|桥梁|工程|基地|校舍|用房|管网)建设/u;
/** What is used up or served, whatever it is about. */
const CURRENT =
  /维护|运维|运行|养护|保养|租赁|租用|服务(?!器)|耗材|易耗|补助|补贴|奖励|宣传|规划|编制|前期|咨询|评审|监理|培训/u;

export default defineCheck({
  id: "purchases-are-capital",
  code: "BUD-CODE-010",
  title: "购置、建设类项目应列资本性支出，不应列商品和服务支出",
  class: "classification",
  severity: "notice",
  basis: [CLASSIFICATION],
  reads: [],
  exempts: (book) => (projectsOf(book).length > 0 ? undefined : "草案中没有列出经济分类的项目支出表。"),

  *observe(_tables, book): Iterable<Observation> {
    const found = projectsOf(book)
      .filter(({ name, services }) => services && LASTING.test(name) && !CURRENT.test(name))
      .sort((left, right) => amountOf(right) - amountOf(left));
    const [largest] = found;
    if (largest?.services) {
      const { table, name, services } = largest;
      yield {
        subject: "购置建设列商品和服务支出",
        doubtful: true,
        message: `《${table.title}》项目“${name}”${services.text}${table.unit ?? ""}似为购置或建设，列入商品和服务支出${found.length > 1 ? `，同类情形共 ${found.length} 个项目` : ""}。`,
        suggestion:
          "请核对项目内容：购置设备、软件和新建、扩建的，应列 310 资本性支出；发展改革部门安排的基本建设列 309。",
        evidence: found.flatMap((one) =>
          one.services ? [evidenceOfCell(one.services, one.table.document, "stated")] : [],
        ),
      };
    }
  },
});

interface Project {
  table: BudgetTable;
  name: string;
  /** What it spends on goods and services alone; absent where it spends on something else, or on several. */
  services?: Cell;
}

/** The projects of tables that say by which economic class each is spent, in a column of codes or in columns of amounts. */
function projectsOf({ tables }: Book): Project[] {
  return tables
    .filter(({ kind }) => LISTS.includes(kind))
    .flatMap((table) =>
      table.lines
        .filter((line) => line.mark !== "total" && line.children.length === 0)
        .flatMap((line) => ofLine(table, line) ?? []),
    );
}

function ofLine(table: BudgetTable, line: LineItem): Project | undefined {
  const about = { table, name: compactText(projectName(table, line)) };
  const economic = textUnder(table, line, ECONOMIC);
  if (economic !== undefined) {
    const column = amountColumn(table, line.panel);
    const cell = column && line.cells[column.index];
    return { ...about, ...(cell?.number && SERVICES.test(compactText(economic)) ? { services: cell } : {}) };
  }
  const [services, capital] = [cellUnder(table, line, SERVICES), cellUnder(table, line, CAPITAL)];
  if (!services || !capital) {
    return undefined;
  }
  const isAll = (services.number?.mantissa ?? 0) > 0 && (capital.number?.mantissa ?? 0) === 0;
  return { ...about, ...(isAll ? { services } : {}) };
}

function cellUnder(table: BudgetTable, line: LineItem, header: RegExp): Cell | undefined {
  const [column] = table.columns.filter(({ role, path }) => role === "amount" && header.test(path.join("/")));
  return column && line.cells[column.index];
}

function amountOf({ services }: Project): number {
  return services?.money?.amount ?? 0;
}
