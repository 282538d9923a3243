import type { Measure } from "./budget-table.ts";
import { compactText } from "./text.ts";

/** The items of 三公经费 and what is told beside them, as headers, rows and lists name them; a longer name stands before those it holds. */
export const THREE_PUBLIC_ITEMS: readonly (readonly [RegExp, Measure])[] = [
  [/因公(?:临时)?出国/u, "abroad"],
  [/(?<![境内外事宾])公务接待/u, "reception"],
  [
    /(?<!设备|系统|房屋)购置(?:费用?)?[及和与、](?:公务)?(?:用?车)?运行|公务用?车购置运行|^公务用?车(?:费用?|经费|支出|小计)?$/u,
    "vehicles",
  ],
  [/车运行(?:维护)?(?:费用?)?[及和与、](?:公务)?(?:用?车)?购置/u, "vehicles"],
  // Under a header of vehicles 购置费 stands alone; 设备购置费 and 物业运行维护费 are of other things.
  [/(?:^|车辆?|[^\p{Script=Han}])(?:更新)?购置费|公务用?车购置$/u, "vehicle-purchase"],
  [/(?:^|车辆?|[^\p{Script=Han}])运行(?:维护)?费|公务用?车运行/u, "vehicle-running"],
  [/会议费/u, "meetings"],
  [/培训费/u, "training"],
];

const WHOLE = /三公["'”’]?(?:经费)?(?:支出)?(?:总计|合计|小计|总额|金额)?$/u;
/** 因公出国（境）团组数, 公务用车保有量: how many, not how much. */
const COUNTS = /团组|人次|人数|批次|批数|[数次]量|保有|购置数|\((?:个|人|批|辆|台|次)\)/u;

/** The item a row is of, by its name without numbering and 其中. */
export function threePublicItem(name: string): Measure | undefined {
  const compact = compactText(name);
  if (COUNTS.test(compact)) {
    return undefined;
  }
  return WHOLE.test(compact) ? "three-public" : THREE_PUBLIC_ITEMS.find(([pattern]) => pattern.test(compact))?.[1];
}
