import type { Cell } from "../../domain/budget-table.ts";
import { type Book, defineCheck, type Observation } from "../../domain/check.ts";
import { evidenceOfCell, nameOfTable } from "../../domain/finding.ts";
import { officeAffairsRegulations, THRIFT_RULES } from "../basis.ts";
import { fenOf, inTenThousands, isMore, percentOf } from "../relate/compare-amounts.ts";
import type { Item } from "../relate/three-public.ts";
import { hasText, isExplained } from "../wording/explained.ts";
import { passagesOf } from "../wording/said.ts";
import { growthSaid } from "./three-public-said.ts";
import { type ThreePublicYears, threePublicYears } from "./three-public-years.ts";

const NAMES: readonly Named[] = [
  ["abroad", "因公出国（境）费", /出国/u],
  ["vehicle-purchase", "公务用车购置费", /购置|更新/u],
  ["vehicle-running", "公务用车运行维护费", /运行/u],
  ["vehicles", "公务用车购置及运行维护费", /车/u],
  ["reception", "公务接待费", /接待/u],
];
/** What may not grow even where the whole does not: no plan of journeys or of new cars accounts for it. */
const HELD = NAMES.filter(([item]) => item === "reception" || item === "vehicle-running");
/** 购置公务用车1辆: that cars are bought says why their purchase costs more. */
const BOUGHT = /(?:购置|更新|购买)[^。；]{0,16}[1-9一二三四五六七八九十]\d*\s*[辆台]/u;
const THREE_PUBLIC = /三公|因公出国|公务用车|公务接待/u;

const ADVICE = "请按“只减不增”的要求压减；因外事计划、车辆更新等确需增加的，请说明原因和依据。";

interface Limits {
  held: number;
  sharp: number;
}

export default defineCheck({
  id: "three-public-does-not-grow",
  code: "BUD-POL-011",
  title: "“三公”经费预算应只减不增，确需增加的应当说明原因",
  class: "policy",
  severity: "notice",
  parameters: {
    held: {
      title: "接待费、公车运行费单项增长超过多少时提示",
      value: 10,
      unit: "%",
      source: "预审惯例，未说明原因的小幅单项增减不提示",
    },
    sharp: {
      title: "接待费与公车运行费合计增长超过多少时列为警告",
      value: 20,
      unit: "%",
      source: "预审惯例",
    },
  },
  basis: [THRIFT_RULES, officeAffairsRegulations("第十二条")],
  reads: "the whole draft",
  lacks: "没有上年“三公”经费预算数（表中上年栏或者上年预算），文中也没有与上年比较。",

  appliesTo: (draft) =>
    draft.books.some(
      (book) => !threePublicYears(book, draft)[Symbol.iterator]().next().done || growthSaid(book) !== undefined,
    ),

  *observe(draft, values) {
    for (const book of draft.books) {
      const compared = [...threePublicYears(book, draft)];
      for (const years of compared) {
        const found = observeYears(years, book, values);
        yield* found ? [{ book, ...found }] : [];
      }
      const said = compared.length === 0 && book.stage === "budget" ? growthSaid(book) : undefined;
      if (said && !said.isExplained) {
        yield { book, subject: "“三公”经费增长", ...said.observation };
      }
    }
  },
});

function observeYears(years: ThreePublicYears, book: Book, { held, sharp }: Limits): Observation | undefined {
  const { table, now, before, beforeTable } = years;
  const [whole, last] = [now.get("all"), before.get("all")];
  const hasGrown = isMore(whole, last) && !isAccountedFor(years, book);
  const shown = hasGrown ? grownItems(years) : HELD.filter(([item]) => growthOf(years, [item]) > held);
  const open = shown.filter(([, , words]) => !isExplained(book, words, "more"));
  if (hasGrown ? isExplained(book, THREE_PUBLIC, "more") : open.length === 0) {
    return undefined;
  }
  const told = hasGrown ? shown : open;
  const says = told.map(([item, name]) => `${name}由 ${textOf(before.get(item))} 增至 ${textOf(now.get(item))}`);
  const total =
    hasGrown && whole && last
      ? `合计由上年 ${textOf(last)} 增至 ${textOf(whole)}${table.unit ?? ""}，增加 ${inTenThousands(fenOf(whole) - fenOf(last))}${rate(whole, last)}`
      : "单项增长";
  const isSharp = hasGrown && hasText(book) && growthOf(years, ["reception", "vehicle-running"]) > sharp;
  return {
    subject: hasGrown ? "“三公”经费增长" : "“三公”单项增长",
    ...(isSharp ? { severity: "warning" as const } : {}),
    message: `${nameOfTable(table)}“三公”经费${total}${says.length > 0 ? `（${says.join("、")}）` : ""}，${hasText(book) ? "文中没有说明原因" : "所交材料中没有说明"}。`,
    suggestion: ADVICE,
    evidence: [...(hasGrown ? (["all"] as const) : []), ...told.map(([item]) => item)].flatMap((item) => {
      const [cell, other] = [now.get(item), before.get(item)];
      return [
        ...(cell ? [evidenceOfCell(cell, table.document, "stated")] : []),
        ...(other ? [evidenceOfCell(other, beforeTable.document, "computed-from")] : []),
      ];
    }),
  };
}

type Named = readonly [item: Item, name: string, words: RegExp];

/** 购置及运行 grew with its parts, where they are told. */
function grownItems({ now, before }: ThreePublicYears): Named[] {
  const grown = NAMES.filter(([item]) => isMore(now.get(item), before.get(item)));
  return grown.filter(([item]) => item !== "vehicles" || !grown.some(([one]) => one.startsWith("vehicle-")));
}

/** All of the growth is that of cars the text says are bought. */
function isAccountedFor({ now, before }: ThreePublicYears, book: Book): boolean {
  const more = (item: Item): number => fenOf(now.get(item)) - fenOf(before.get(item));
  return more("vehicle-purchase") >= more("all") && passagesOf(book, "prose").some(({ text }) => BOUGHT.test(text));
}

/** Percent, of some items together; nothing where last year had none of them. */
function growthOf({ now, before }: ThreePublicYears, items: readonly Item[]): number {
  const [one, other] = [now, before].map((year) => items.reduce((sum, item) => sum + fenOf(year.get(item)), 0));
  return other ? (100 * ((one ?? 0) - other)) / other : 0;
}

function textOf(cell: Cell | undefined): string {
  return cell?.text.trim() || "0";
}

function rate(whole: Cell, last: Cell): string {
  return fenOf(last) > 0 ? `（${percentOf(fenOf(whole) - fenOf(last), fenOf(last))}%）` : "";
}
