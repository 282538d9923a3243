import { type Book, defineCheck, type Observation } from "../../domain/check.ts";
import type { AmountClaim, Term } from "../../domain/claim.ts";
import { evidenceOfCell, nameOfTable } from "../../domain/finding.ts";
import { placeAt } from "../../domain/narrative.ts";
import { FEN_PER_UNIT } from "../../domain/unit.ts";
import { claimsOf } from "../../narrative/claims-of.ts";
import { figuresOfPassage } from "../../narrative/figures-of-passage.ts";
import { DISCLOSURE_RULES, VEHICLE_RULES } from "../basis.ts";
import { threePublicCells } from "../bind/three-public-cells.ts";
import { countIn, fenOf, inTenThousands } from "../relate/compare-amounts.ts";
import { saidFigures } from "../relate/said-figures.ts";

/** 购置公务用车1辆, 更新购置数为2辆; 保有量 is of those that are there already. */
const BOUGHT = /(?:购置|更新|购买)[^，,。；保]{0,10}$/u;
const RECEPTION: ReadonlySet<Term | undefined> = new Set(["reception", "reception-domestic"]);
const YUAN = FEN_PER_UNIT["元"];

export default defineCheck({
  id: "cars-and-receptions-fit-standards",
  code: "BUD-POL-012",
  title: "购置公务用车应说明数量，单价和人均接待费用应在标准之内",
  class: "policy",
  severity: "notice",
  basis: [VEHICLE_RULES, DISCLOSURE_RULES],
  parameters: {
    price: {
      title: "一般公务用车单价上限",
      value: 18,
      unit: "万元",
      source: "党政机关公务用车管理办法（轿车价格标准，须核实）",
    },
    tax: { title: "购置费中另计的购置税等", value: 10, unit: "%", source: "车辆购置税税率" },
    head: { title: "国内公务接待人均费用上限", value: 300, unit: "元", source: "预审惯例，各地接待标准不同" },
  },
  reads: "the whole draft",
  lacks: "没有列出公务用车购置费的“三公”经费表，文中也没有公务接待的人次。",

  appliesTo: ({ books }) => books.some((book) => purchaseOf(book) !== undefined || [...receptions(book)].length > 0),

  *observe({ books }, { price, tax, head }) {
    for (const book of books) {
      const found = [observeCars(book, price, tax), observeReceptions(book, head)];
      yield* found.flatMap((one) => (one ? [{ book, ...one }] : []));
    }
  },
});

function purchaseOf(book: Book) {
  const table = book.tables.find(({ kind }) => kind === "three-public");
  const version = table?.stage === "final-account" ? "final" : "budget";
  const [found] = threePublicCells(table, "vehicle-purchase", { isLastYear: false, version });
  return found?.cell.money ? found : undefined;
}

function observeCars(book: Book, price: number, tax: number): Observation | undefined {
  const cost = purchaseOf(book);
  const paid = fenOf(cost?.cell);
  if (!cost || paid <= 0) {
    return undefined;
  }
  const cars = [...boughtCars(book)];
  const [car] = cars;
  const count = car ? countIn(car.cell) : 0;
  // Different numbers may be those of different years or bodies.
  const isPlain = cars.every(({ cell }) => countIn(cell) === count);
  const stated = `${nameOfTable(cost.table)}公务用车购置费 ${cost.cell.text.trim()}${cost.table.unit ?? ""}`;
  const evidence = [evidenceOfCell(cost.cell, cost.table.document, "stated")];
  if (!car) {
    return book.stage === "final-account"
      ? { subject: "公务用车购置数量", message: `${stated}，文中没有说明购置数量。`, suggestion: CAR_ADVICE, evidence }
      : undefined;
  }
  if (!isPlain || count === 0 || paid <= count * Math.round(price * (1 + tax / 100) * FEN_PER_UNIT["万元"])) {
    return undefined;
  }
  return {
    subject: "公务用车购置单价",
    message: `${stated}，文中购置 ${count} 辆，平均每辆 ${inTenThousands(Math.round(paid / count))}，高于 ${price} 万元（另计购置税 ${tax}%），请核实标准。`,
    suggestion: CAR_ADVICE,
    evidence: [...evidence, car.evidence],
  };
}

const CAR_ADVICE = "请写明购置车辆的数量、用途和单价；执法执勤、特种专业技术用车按各自标准核实。";

function* boughtCars(book: Book) {
  for (const { narrative, passage, figures } of saidFigures(book, /车/u, ({ counter }) => counter === "辆")) {
    for (const { cell } of figures.filter(({ before }) => BOUGHT.test(before))) {
      yield {
        cell,
        evidence: {
          ...evidenceOfCell(cell, narrative.document, "computed-from" as const),
          place: placeAt(passage, cell.column) ?? cell.place,
        },
      };
    }
  }
}

function observeReceptions(book: Book, head: number): Observation | undefined {
  for (const { amount, people, document, place } of receptions(book)) {
    const count = countIn(people);
    const each = count > 0 ? fenOf(amount.cell) / count : 0;
    if (each > head * YUAN) {
      return {
        subject: "公务接待人均费用",
        message: `文中公务接待 ${amount.cell.text}${amount.cell.unit ?? ""}、${people.text}${people.counter}，人均 ${Math.round(each / YUAN)} 元，高于 ${head} 元，请核实标准。`,
        suggestion: "请核对接待费用和人次；外事接待等标准不同的，请分别说明。",
        evidence: [
          { ...evidenceOfCell(amount.cell, document, "stated"), place },
          { ...evidenceOfCell(people, document, "computed-from"), place },
        ],
      };
    }
  }
  return undefined;
}

/** An amount of receptions, and how many people they were for, in the same sentence or the next. */
function* receptions(book: Book) {
  for (const text of claimsOf(book)) {
    const narrative = book.narratives.find(({ id }) => id === text.narrative);
    const amounts = text.claims.filter(
      (claim): claim is AmountClaim =>
        claim.kind === "amount" && claim.zone !== "reason" && RECEPTION.has(claim.subject.term),
    );
    for (const passageIndex of new Set(amounts.map(({ passage }) => passage))) {
      const own = amounts.filter(({ passage }) => passage === passageIndex);
      const passage = narrative?.passages[passageIndex];
      const people = figuresOfPassage(text, passageIndex).filter(({ counter }) => counter === "人次");
      // Two amounts or two counts leave open which belongs to which.
      const [amount] = own;
      const [guests, more] = people;
      if (passage && amount && own.length === 1 && guests && !more && /接待/u.test(passage.text)) {
        yield {
          amount,
          people: guests,
          document: text.document,
          place: placeAt(passage, amount.cell.column) ?? amount.cell.place,
        };
      }
    }
  }
}
