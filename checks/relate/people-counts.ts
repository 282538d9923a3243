import type { Cell } from "../../domain/budget-table.ts";
import type { Passage } from "../../domain/narrative.ts";
import { type Relation, sum } from "../../domain/relation.ts";

/** Posts and staff by sort. `isWhole`: the sorts leave no other. */
interface Sorts {
  all: RegExp;
  part: RegExp;
  isWhole?: true;
}

const COUNTED = "(?:人员|人数|总数|总额|数)?(?:共计|合计|总计|共有|共|为|有|是)?[:：]?\\s*$";
const SORT = "(?:行政附属|行政|事业|参公|参照公务员法管理|公务员|机关工勤|工勤|政法专项|专项|周转|地方)";
const SORTS: readonly Sorts[] = [
  {
    all: new RegExp(`(?<!${SORT})(?:核定)?(?:人员)?编制${COUNTED}`, "u"),
    part: new RegExp(`${SORT}(?:人员)?编制${COUNTED}`, "u"),
  },
  {
    all: new RegExp(`(?:离退休|离、退休)${COUNTED}`, "u"),
    part: new RegExp(`(?<!离)(?:离休|退休|退职)${COUNTED}`, "u"),
    isWhole: true,
  },
  {
    all: new RegExp(`(?:在职|实有|在编|在岗)(?:在职|在编|职工)?${COUNTED}`, "u"),
    part: new RegExp(`${SORT}(?:编制)?(?:在职|在编)?${COUNTED}`, "u"),
  },
];
/** A list that names these too is not of the sorts alone: 其中行政25人、事业33人、编外聘用5人. */
const OTHER_SORT = /^[^。；;]*[、，,和及](?:其他|编外|聘用|合同制?|临时|劳务)[^，,。；;]*$/u;
/** Of another body than the whole. */
const OF_OTHERS = /所属|下属|直属|[局厅委办院校所站中心队]{1,2}事业编制/u;
const OPENS = /^\s*[名人个]?\s*[，,。；;：:（(]?\s*(?:其中|包括|分别为|[（(])/u;
const ALL_SORTS = "文中各类人员（编制）之和";
export const SOME_SORTS = "文中“其中”所列各类人员（编制）之和";

/** 编制338名，其中行政编制200名、行政附属编制104名、事业编制34名. */
export function* peopleAddUp(passage: Passage, counts: readonly Cell[]): Iterable<Relation> {
  const people = counts.filter(({ counter }) => counter === "人" || counter === "名" || counter === "个");
  const wordsBefore = (index: number): string => {
    const before = people[index - 1];
    return passage.text.slice(before ? before.column + before.text.length : 0, people[index]?.column);
  };
  for (const [index, whole] of people.entries()) {
    for (const { part, isWhole } of SORTS.filter((sorts) => sorts.all.test(wordsBefore(index)))) {
      const parts = partsAfter(index, part);
      if (parts.length > 1) {
        yield sum(whole, parts, isWhole ? ALL_SORTS : SOME_SORTS);
      }
    }
  }

  function partsAfter(index: number, part: RegExp): Cell[] {
    const parts: Cell[] = [];
    for (const [place, cell] of people.entries()) {
      const words = wordsBefore(place);
      const [first] = parts;
      // Brackets in a list hold what a sort is made of.
      const deeper = first ? depthAt(passage.text, cell.column) - depthAt(passage.text, first.column) : 0;
      if (place <= index || deeper > 0) {
        continue;
      }
      const goesOn = first
        ? deeper === 0 && /^[^。；;]*[、，,和及]/u.test(words) && !OF_OTHERS.test(words)
        : OPENS.test(words);
      if (goesOn && first && OTHER_SORT.test(words)) {
        return [];
      }
      if (!goesOn || !part.test(words)) {
        break;
      }
      parts.push(cell);
    }
    return parts;
  }
}

function depthAt(text: string, offset: number): number {
  const before = text.slice(0, offset);
  return before.split(/[（(]/u).length - before.split(/[）)]/u).length;
}
