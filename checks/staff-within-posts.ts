import { defineCheck } from "../domain/check.ts";
import { atMost } from "../domain/relation.ts";
import { budgetLawRegulations } from "./basis.ts";
import { type SaidFigure, saidFigures } from "./relate/said-figures.ts";

const SORT = "行政附属|行政|事业|参公|机关工勤|工勤|政法专项|专项|周转|地方|后勤";
/** 行政编制50名: which sort of posts, and that it is posts. */
const POSTS = new RegExp(`(${SORT})?(?:人员)?编制(?:人数|总数|总额|数)?(?:共计|合计|共有|共|为|有|是)?[:：]?$`, "u");
/** 实有行政人员48人: who fills them. */
const STAFF = new RegExp(
  `(?:实有|实际(?:在编|在职|有)|现有|在编|在职|在岗)(?:在职|在编|在岗)*(${SORT})?(?:编制内|编制|在职|在编|在岗|干部|职工|人员|人数|总数|数|共|有|为|计|约)*$`,
  "u",
);
const OTHERS = /退休|离休|编外|聘|合同|临时|劳务|遗属|学生|借调|处|室|机构/u;

export default defineCheck({
  id: "staff-within-posts",
  code: "BUD-CROSS-017",
  title: "文中在职人员数不应大于编制数，超编的应当说明",
  class: "text-text",
  severity: "notice",
  basis: [budgetLawRegulations("第二十一条")],
  reads: "text",

  *relate(book) {
    for (const { figures } of saidFigures(book, /编制/u, ({ counter }) => counter === "人" || counter === "名")) {
      for (const sentence of new Set(figures.map((figure) => figure.sentence))) {
        const said = figures.filter((figure) => figure.sentence === sentence || figure.sentence === sentence + 1);
        for (const [posts, staff] of pairs(said)) {
          // The next sentence is looked at once more as the first of two.
          yield* posts.sentence === sentence ? [atMost(staff.cell, posts.cell, "文中编制数")] : [];
        }
      }
    }
  },
});

/** Posts and staff of one sort; nothing where a sort is said twice, of two bodies. */
function* pairs(figures: readonly SaidFigure[]): Iterable<[SaidFigure, SaidFigure]> {
  const posts = sorts(figures, ({ before }) => POSTS.exec(before));
  const staff = sorts(figures, (figure) => (countsOthers(figure, figures) ? null : STAFF.exec(figure.before)));
  for (const [sort, [filled, ...more]] of staff) {
    const [allowed, ...others] = posts.get(sort) ?? [];
    if (filled && allowed && more.length === 0 && others.length === 0 && allowed.cell.column < filled.cell.column) {
      yield [allowed, filled];
    }
  }
}

/** 在职63人，其中行政25人、事业33人、编外5人: those without a post are counted too. */
function countsOthers({ before, after, sentence, cell }: SaidFigure, figures: readonly SaidFigure[]): boolean {
  const isListed = /其中|包括|[（(]含?/u.test(after);
  const parts = figures.filter((one) => isListed && one.sentence === sentence && one.cell.column > cell.column);
  return OTHERS.test(before) || parts.some((one) => /编外|聘|合同|临时|劳务|遗属|借调/u.test(one.before));
}

function sorts(
  figures: readonly SaidFigure[],
  read: (figure: SaidFigure) => RegExpExecArray | null,
): Map<string, SaidFigure[]> {
  const found = new Map<string, SaidFigure[]>();
  for (const figure of figures) {
    const match = read(figure);
    if (match) {
      const sort = match[1] ?? "";
      found.set(sort, [...(found.get(sort) ?? []), figure]);
    }
  }
  return found;
}
