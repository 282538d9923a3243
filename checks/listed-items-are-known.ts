import { type Book, defineCheck, type Observation } from "../domain/check.ts";
import type { Evidence, Severity } from "../domain/finding.ts";
import { compactText } from "../domain/text.ts";
import { DISCLOSURE_RULES } from "./basis.ts";
import { economicNames } from "./classification/look-up.ts";
import { observeColumnNames } from "./wording/column-names.ts";
import { isInserted, isReplaced } from "./wording/one-character-off.ts";
import { passagesOf, quote, type Said } from "./wording/said.ts";
import { observeSlips, type Slip } from "./wording/slips.ts";

interface Misnamed extends Slip {
  printed: string;
  meant: string;
  severity: Severity;
  repeated: boolean;
}

/** 人员经费…主要包括：基本工资、津贴补贴、奖金…. */
const LIST = /(?:主要)?(?:包括|用于)\s*[:：]?\s*((?:[^、。；:：]{1,24}、){4,}[^、。；:：]{1,24})/gu;
/** Lists of which fewer are known are of something else. */
const FEWEST_KNOWN = 5;

export default defineCheck({
  id: "listed-items-are-known",
  code: "BUD-TEXT-010",
  title: "说明列举的经济分类科目应与基本支出表相符",
  class: "wording",
  severity: "warning",
  basis: [DISCLOSURE_RULES],
  reads: [],

  *observe(_tables, book): Iterable<Observation> {
    const printed = namesInTables(book);
    const known = new Set([...economicNames(), ...printed].map(plain));
    const found = passagesOf(book, "prose").flatMap((said) =>
      findMisnamed(said, known, new Set([...printed].map(plain))),
    );
    yield* observeSlips(found, ({ printed: name, meant, severity, repeated }) => ({
      message: `${repeated ? `列举中“${name}”出现两次` : `列举的“${name}”不是经济分类科目`}，疑似“${meant}”之误。`,
      suggestion: `请改为“${meant}”。`,
      severity,
      doubtful: true,
    }));
    yield* observeColumnNames(book);
  },
});

/** Rows of the tables of basic expenditure with an amount. */
function namesInTables(book: Book): Set<string> {
  const basic = book.tables.filter(({ kind }) =>
    ["appropriation-basic", "general-basic", "operating-expenses"].includes(kind),
  );
  return new Set(
    basic.flatMap(({ lines }) =>
      lines
        .filter(({ cells }) => Object.values(cells).some(({ number }) => number !== undefined && number.mantissa !== 0))
        .map(({ name }) => name),
    ),
  );
}

function findMisnamed(said: Said, known: ReadonlySet<string>, inTables: ReadonlySet<string>): Misnamed[] {
  return [...said.text.matchAll(LIST)].flatMap((match) => {
    const start = match.index + match[0].length - (match[1] ?? "").length;
    const parts = cutList(match[1] ?? "", start);
    const names = parts.map(({ name }) => plain(name));
    if (names.filter((name) => known.has(name)).length < FEWEST_KNOWN) {
      return [];
    }
    return parts.flatMap(({ from, to }, index): Misnamed[] => {
      const name = names[index] as string;
      const repeated = names.indexOf(name) < index && known.has(name);
      const candidates = [...inTables].filter(
        (other) => !names.includes(other) && (repeated ? isInserted(name, other) : isReplaced(name, other)),
      );
      const [meant] = candidates;
      const isMistaken = meant !== undefined && candidates.length === 1 && (repeated || !known.has(name));
      return isMistaken
        ? [
            {
              key: `列举 ${name} ${meant}`,
              printed: name,
              meant,
              severity: "warning",
              repeated,
              evidence: around(said, parts, index, from, to),
            },
          ]
        : [];
    });
  });
}

/** The item with the one before it: one word alone is found anywhere. */
function around(said: Said, parts: readonly { from: number }[], index: number, from: number, to: number): Evidence {
  const start = parts[index - 1]?.from ?? from;
  const mark = said.text[to] === "、" ? 1 : 0;
  return quote(said, start, to + mark);
}

function cutList(list: string, start: number): { name: string; from: number; to: number }[] {
  let from = start;
  return list.split("、").map((part) => {
    const piece = { name: part, from, to: from + part.length };
    from += part.length + 1;
    return piece;
  });
}

/** As lists write names: without brackets, blanks and what ends a list; 其它 is 其他. */
function plain(name: string): string {
  return compactText(name)
    .replaceAll("其它", "其他")
    .replace(/[()]/gu, "")
    .replace(/等(?:支出|费用|方面)?$/u, "");
}
