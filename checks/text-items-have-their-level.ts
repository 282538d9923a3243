import { type Book, defineCheck, type Observation } from "../domain/check.ts";
import { CODE_LENGTHS, markedNames } from "../domain/item-path.ts";
import { compactText } from "../domain/text.ts";
import { budgetLaw, CLASSIFICATION } from "./basis.ts";
import { classificationOf, codesNamed } from "./classification/look-up.ts";
import type { Classification } from "./classification/subject.ts";
import { passagesOf, quote } from "./wording/said.ts";
import { observeSlips, type Slip } from "./wording/slips.ts";

interface WrongLevel extends Slip {
  name: string;
  said: string;
  is: string;
}

/** 住房公积金 is a 项 of what money is for, and a 款 of what it is spent on. */
const KINDS: readonly Classification[] = ["functional", "departmental-economic", "government-economic"];
const LEVELS = new Map(Object.entries(CODE_LENGTHS).map(([level, length]) => [length, level]));
/** Shorter names, 其他 and 支出, are of many levels. */
const SHORTEST = 4;

export default defineCheck({
  id: "text-items-have-their-level",
  code: "BUD-CODE-001",
  title: "说明中科目所标的类、款、项应与其级次一致",
  class: "classification",
  severity: "warning",
  basis: [budgetLaw("第三十二条"), CLASSIFICATION],
  reads: [],

  *observe(_tables, book): Iterable<Observation> {
    const inTables = levelsInTables(book);
    const found = passagesOf(book, "prose", "heading").flatMap((said) =>
      markedNames(said.text).flatMap(({ name, level, from, to }): WrongLevel[] => {
        const [is] = levelsOf(name, "functional", inTables);
        const isRight = (kind: Classification): boolean => levelsOf(name, kind, inTables).has(level);
        return name.length < SHORTEST || is === undefined || KINDS.some(isRight)
          ? []
          : [
              {
                key: `级次 ${is} ${level}`,
                name,
                said: level,
                is,
                evidence: quote(said, from, to),
              },
            ];
      }),
    );
    yield* observeSlips(found, ({ said, is }, all) => {
      const names = [...new Set(all.map(({ name }) => `“${name}”`))].join("、");
      return {
        message: `${names}是${is}级科目，说明中标为“（${said}）”。`,
        suggestion: `请核对科目名称和级次：应标为“（${is}）”，或者此处应为${said}级科目的名称。`,
      };
    });
  },
});

/** 支出 at its end is often left out. */
function levelsOf(name: string, kind: Classification, inTables: ReadonlyMap<string, string[]>): Set<string> {
  return new Set(
    [name, `${name}支出`].flatMap((one) => [
      ...codesNamed(kind, one).flatMap(({ code }) => LEVELS.get(code.length) ?? []),
      ...(inTables.get(`${kind} ${one}`) ?? []),
    ]),
  );
}

function levelsInTables(book: Book): Map<string, string[]> {
  const levels = new Map<string, string[]>();
  for (const { code = "", name } of book.tables.flatMap(({ lines }) => lines)) {
    const [kind, level] = [classificationOf(code), LEVELS.get(code.length)];
    if (kind !== undefined && level !== undefined) {
      const key = `${kind} ${compactText(name)}`;
      levels.set(key, [...(levels.get(key) ?? []), level]);
    }
  }
  return levels;
}
