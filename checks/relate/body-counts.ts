import type { Cell } from "../../domain/budget-table.ts";
import type { Passage } from "../../domain/narrative.ts";
import { type Relation, sum } from "../../domain/relation.ts";
import { listedParts } from "./listed-parts.ts";

const COUNTERS = new Set(["个", "家", "所"]);
const COUNTER = /^\s*[个家所]/u;
/** 下属预算单位[68个], 所属学校共[68所]. */
const WHOLE = /(?:单位|机构|学校|部门|科室|处室)(?:数量?|总数)?(?:共计|合计|共有?|总计|为|有)*\s*$/u;
const CLOSES = /^其[他它]/u;
const ENDS = /^\s*(?:[。；;，,)）]|$)/u;

/** 下属预算单位68个，其中：小学35所、…、其他事业单位3个: a list of bodies that 其他 closes, or that 分别为 opens, is whole. */
export function* bodiesAddUp({ text }: Passage, all: readonly Cell[]): Iterable<Relation> {
  const counts = all.filter(({ counter }) => counter !== undefined && COUNTERS.has(counter));
  for (const whole of counts) {
    const end = whole.column + whole.text.length;
    const from = end + (COUNTER.exec(text.slice(end))?.[0].length ?? 0);
    const later = counts.filter(({ column }) => column >= from);
    const listed = WHOLE.test(text.slice(0, whole.column)) ? listedParts(text, from, later, COUNTER) : undefined;
    const parts = listed?.parts ?? [];
    const areJoined = parts.slice(1).every(({ mark }) => mark === "、");
    const isClosed = parts.length > 2 && CLOSES.test(parts.at(-1)?.name ?? "");
    if (
      areJoined &&
      parts.length > 1 &&
      (isClosed || listed?.opens === "all") &&
      ENDS.test(text.slice(parts.at(-1)?.end))
    ) {
      yield sum(
        whole,
        parts.map(({ cell }) => cell),
        "文中所列各类单位之和",
      );
    }
  }
}
