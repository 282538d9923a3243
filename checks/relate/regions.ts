import type { BudgetTable, LineItem } from "../../domain/budget-table.ts";
import { type Relation, sum } from "../../domain/relation.ts";

const WHOLE = /^(?:全[国省市州盟县区旗镇乡]|全自治[区州县旗]|合计|总计)$/u;
const OWN = /^(?:[省市州盟县区旗镇乡]本?级|本级|.{2,8}本级|中央)$/u;
const SUBTOTAL = /小计|^(?:[市县区州]{1,3}(?:级|合计)|各?[市县区州]{1,4}(?:合计|小计))|其中|^下级/u;

export interface RegionRows {
  whole?: LineItem;
  own?: LineItem;
  regions: LineItem[];
}

/** 全省, 省级 and the regions of a table that lists them; rows that sum up some of them leave open what is added to what. */
export function regionRows(table: BudgetTable): RegionRows {
  const [whole, ...moreWhole] = table.lines.filter(({ name }) => WHOLE.test(name));
  const [own, ...moreOwn] = table.lines.filter(({ name }) => OWN.test(name));
  const regions = table.lines.filter((line) => line !== whole && line !== own && line.name !== "");
  const isOpen =
    moreWhole.length > 0 ||
    moreOwn.length > 0 ||
    regions.some(({ name, mark }) => mark === "of-which" || SUBTOTAL.test(name));
  return isOpen ? { regions: [] } : { ...(whole && { whole }), ...(own && { own }), regions };
}

/** The whole region is its own level and all regions below, column by column. Nothing where the rows hang together already. */
export function* regionSums(table: BudgetTable): Iterable<Relation> {
  const { whole, own, regions } = regionRows(table);
  const parts = [...(own ? [own] : []), ...regions];
  if (!whole || parts.length < 2 || table.panels.length > 1 || regions.some(({ children }) => children.length > 0)) {
    return;
  }
  for (const column of table.columns) {
    const total = column.role === "amount" && column.path.length > 0 ? whole.cells[column.index] : undefined;
    const cells = parts.flatMap((line) => line.cells[column.index] ?? []);
    if (total && cells.length === parts.length) {
      yield sum(total, cells, own ? "本级与各地区之和" : "各地区之和");
    }
  }
}
