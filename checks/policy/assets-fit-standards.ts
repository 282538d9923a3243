import type { BudgetTable, Cell } from "../../domain/budget-table.ts";
import { type Book, defineCheck, type Observation } from "../../domain/check.ts";
import { evidenceOfCell } from "../../domain/finding.ts";
import { compactText } from "../../domain/text.ts";
import { ASSET_RULES, budgetLawRegulations, OFFICE_STANDARDS } from "../basis.ts";
import { type SaidFigure, saidFigures } from "../relate/said-figures.ts";
import { inOne, type ShownPlace } from "../relate/worst-places.ts";
import { inQuotes, quote, sentenceAt } from "../wording/said.ts";
import { forBudgets } from "./budget-books.ts";
import {
  columnsHeaded,
  evidenceOfRow,
  type ListRow,
  numberUnder,
  rowsOf,
  textUnder,
  valueIn,
  wordsOf,
} from "./list-row.ts";

const ASSET = /资产名称|设备名称|购置(?:内容|资产|项目|品目)|品目名称|物品名称|采购品目/u;
const COUNT = /(?:购置|配置|采购|申请)?数量|台数|(?:购置|拟购).{0,4}(?:台|辆|套)/u;
const PRICE = /单价/u;
const AMOUNT = /金额|预算数?$|合计$/u;
const STOCK = /存量|现有|实有|已有|保有/u;
const STANDARD_COUNT = /(?:配置|标准|核定)(?:上限)?(?:数量?|台数)|编制(?:数|辆)?$|配备标准数/u;
const STANDARD_PRICE = /(?:价格|单价|金额)(?:上限|标准|限额)|标准(?:价格|单价)/u;
const NOT_BOUGHT = /存量|现有|实有|已有|保有|标准|编制|上限|上年/u;
/** The thing itself: neither its parts and paper nor another thing of its sort. */
const DESKTOP = /台式(?:微型)?(?:计算机|电脑|机)(?=$|[（([\d×、，,]|购置|采购|更新)/u;
const LAPTOP =
  /(?:便携式(?:微型)?(?:计算机|电脑)|笔记本(?:式?(?:计算机|电脑))?|手提电脑)(?=$|[（([\d×、，,]|购置|采购|更新)/u;
const COPIER = /复印机(?=$|[（([\d×、，,]|购置|采购|更新)/u;
const FEN_PER_YUAN = 100;
const SUGGESTION = "请结合存量资产和配置标准核减，确需超出的，请列明批准依据。";
/** Replaced, not added. */
const REPLACED = /更新|更换|报废|替换|置换/u;

export default defineCheck({
  id: "assets-fit-standards",
  code: "BUD-POL-027",
  title: "购置资产的数量、单价应符合配置标准，车辆购置应在编制以内",
  class: "policy",
  severity: "notice",
  basis: [budgetLawRegulations("第三十二条"), ASSET_RULES, OFFICE_STANDARDS],
  reads: [],
  parameters: {
    desktop: { title: "台式计算机单价上限", value: 5000, unit: "元", source: "财资〔2016〕27 号，请按本地标准设定" },
    laptop: { title: "便携式计算机单价上限", value: 7000, unit: "元", source: "财资〔2016〕27 号，请按本地标准设定" },
    copier: { title: "复印机单价上限", value: 35000, unit: "元", source: "财资〔2016〕27 号，请按本地标准设定" },
  },
  exempts: forBudgets((book) =>
    assetRows(book).length > 0 || vehiclesSaid(book).length > 0 ? undefined : "草案没有列出购置资产的数量和单价。",
  ),

  *observe(_tables, book, { desktop, laptop, copier }): Iterable<Observation> {
    const limits: readonly (readonly [RegExp, number])[] = [
      [DESKTOP, desktop],
      [LAPTOP, laptop],
      [COPIER, copier],
    ];
    const hits = assetRows(book).flatMap((row) => [...tooMany(row), ...tooDear(row, limits)]);
    yield* inOne([...hits, ...vehiclesSaid(book)], {
      subject: "资产配置标准",
      lead: "拟购置资产超出标准：",
      suggestion: SUGGESTION,
    });
  },
});

function assetRows({ tables }: Book): ListRow[] {
  return tables
    .filter((table) => !table.large && columnsHeaded(table, ASSET).length > 0 && columnsHeaded(table, COUNT).length > 0)
    .flatMap((table) => rowsOf(table).filter(({ line }) => line.mark !== "total"));
}

/** With what is there already, more than the standard allows. */
function* tooMany(row: ListRow): Iterable<ShownPlace> {
  const [bought, stock, most] = [
    numberUnder(row, COUNT, NOT_BOUGHT),
    numberUnder(row, STOCK, /金额|原值|价值/u),
    numberUnder(row, STANDARD_COUNT, /金额|价格|单价/u),
  ];
  if (bought && stock && most && valueIn(bought) + valueIn(stock) > valueIn(most) && !REPLACED.test(wordsOf(row))) {
    yield {
      says: `“${inQuotes(textUnder(row, ASSET) || row.line.name)}”购置 ${bought.text}，现有 ${stock.text}，超过标准 ${most.text}`,
      evidence: [bought, stock, most].map((cell) => evidenceOfCell(cell, row.table.document, "stated")),
      weight: valueIn(bought),
    };
  }
}

/** Dearer than the row's own standard, or than that of the thing it is. */
function* tooDear(row: ListRow, limits: readonly (readonly [RegExp, number])[]): Iterable<ShownPlace> {
  const price = priceOf(row);
  const standard = numberUnder(row, STANDARD_PRICE);
  const names = namesOf(row);
  const named = limits.find(([pattern]) => names.some((name) => pattern.test(name)))?.[1];
  const most = standard ? yuanOf(standard, row.table) : named;
  if (price !== undefined && most !== undefined && price > most) {
    yield {
      says: `“${inQuotes(textUnder(row, ASSET) || row.line.name)}”单价 ${Math.round(price)} 元，高于标准 ${most} 元`,
      evidence: [evidenceOfRow(row)],
      weight: price - most,
    };
  }
}

/** What a row calls its asset, in one column or in several: 采购品目 beside 购置内容. */
function namesOf({ table, line }: ListRow): string[] {
  const row = table.rows.at(line.row) ?? [];
  return [line.name, ...columnsHeaded(table, ASSET).map(({ index }) => row[index] ?? "")].map(compactText);
}

/** In 元: as printed, else what the amount comes to for each. */
function priceOf(row: ListRow): number | undefined {
  const price = numberUnder(row, PRICE, NOT_BOUGHT);
  if (price) {
    return yuanOf(price, row.table);
  }
  const [amount, count] = [numberUnder(row, AMOUNT, NOT_BOUGHT), numberUnder(row, COUNT, NOT_BOUGHT)];
  return amount?.money && count && valueIn(count) > 0 ? amount.money.amount / FEN_PER_YUAN / valueIn(count) : undefined;
}

/** A price in a column of its own unit, 单价（元）, is read as it says. */
function yuanOf(cell: Cell, table: BudgetTable): number | undefined {
  const head = table.columns.find(({ index }) => index === cell.column)?.path.join("") ?? "";
  const isYuan = /(?<![万千亿])元/u.test(head);
  return isYuan
    ? (cell.number?.mantissa ?? 0) / 10 ** (cell.number?.decimals ?? 0)
    : cell.money
      ? cell.money.amount / FEN_PER_YUAN
      : undefined;
}

/** 公务用车编制5辆，实有5辆，2026年拟购置1辆. */
function vehiclesSaid(book: Book): ShownPlace[] {
  const isCount = ({ counter }: Cell): boolean => counter === "辆" || counter === "台";
  return [...saidFigures(book, /编制.*辆|辆.*编制/u, isCount)].flatMap(
    ({ narrative, passage, figures }): ShownPlace[] => {
      const one = (words: RegExp): SaidFigure | undefined => figures.find(({ before }) => words.test(before));
      const [most, stock, bought] = [
        one(/编制(?:数)?(?:为|共)?\s*$/u),
        one(/(?:实有|现有|保有量?|存量)[^，。；]{0,6}$/u),
        one(/(?:购置|购买|新增)[^，。；]{0,10}$/u),
      ];
      const isOver = most && stock && bought && valueIn(stock.cell) + valueIn(bought.cell) > valueIn(most.cell);
      if (!isOver || REPLACED.test(passage.text)) {
        return [];
      }
      const said = { narrative, passage, text: passage.text };
      const { from, to } = sentenceAt(said, bought.cell.column);
      return [
        {
          says: `公务用车编制 ${most.cell.text} 辆，现有 ${stock.cell.text} 辆，拟购置 ${bought.cell.text} 辆`,
          evidence: [quote(said, from, to)],
          weight: Number.MAX_SAFE_INTEGER,
        },
      ];
    },
  );
}
