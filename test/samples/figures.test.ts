import { describe, expect, test } from "vitest";
import { type Book, tablesOf } from "../../samples/make/book.ts";
import { listSamples } from "../../samples/make/list-samples.ts";
import { printedCell } from "../../samples/make/printed.ts";
import { applyFaults } from "../../samples/make/truth/apply-faults.ts";
import type { Change } from "../../samples/make/truth/fault.ts";
import { cellsOf, gapOf, printedGapOf } from "../../samples/make/truth/identity.ts";

const samples = listSamples();
const cleanSamples = samples.filter((sample) => sample.faults.length === 0);
const faultySamples = samples.filter((sample) => sample.faults.length > 0);

test("the same data give the same figures", () => {
  expect(listSamples()).toEqual(samples);
});

describe.each(cleanSamples)("$folder", ({ clean, identities }) => {
  test("every identity holds to the fen", () => {
    expect(identities.length).toBeGreaterThan(500);
    expect(identities.filter((identity) => gapOf(identity, clean) !== 0)).toEqual([]);
  });

  test("printed sums are apart by no more than rounding can make", () => {
    for (const identity of identities) {
      // Half a unit of the last digit for each number; counted in such units.
      expect(Math.abs(printedGapOf(identity, clean) ?? 0)).toBeLessThanOrEqual(cellsOf(identity).length / 2);
    }
  });
});

test("only the final accounts, in 万元, have harmless gaps", () => {
  const gaps = cleanSamples.map(({ folder, clean, identities }) => [
    folder,
    identities.filter((identity) => printedGapOf(identity, clean)).length,
  ]);
  expect(Object.fromEntries(gaps)).toEqual({ "budget-clean": 0, "final-clean": expect.any(Number) });
  expect(Object.fromEntries(gaps)["final-clean"]).toBeGreaterThan(20);
});

describe.each(faultySamples)("$folder", ({ clean, faults, identities }) => {
  const brokenBy = (book: Book) => identities.filter((identity) => gapOf(identity, book));

  test("each kind of fault that is arithmetic breaks an identity, by more than rounding can make", () => {
    for (const fault of faults.filter(({ needs }) => needs === "arithmetic")) {
      const broken = brokenBy(applyFaults(clean, [fault]));
      expect(broken.length, fault.id).toBeGreaterThan(0);
      for (const identity of broken) {
        const gap = Math.abs(printedGapOf(identity, applyFaults(clean, [fault])) ?? 0);
        expect(gap, `${fault.id}: ${identity.says}`).toBeGreaterThan(cellsOf(identity).length / 2);
      }
    }
  });

  test("no identity is broken by two faults", () => {
    const alone = faults.flatMap((fault) => brokenBy(applyFaults(clean, [fault])));
    expect(new Set(alone).size).toBe(alone.length);
  });

  test("the book differs from the sound one only where the faults say", () => {
    const told = faults.flatMap((fault) => fault.changes.map(toldBy));
    expect(differences(clean, applyFaults(clean, faults)).sort()).toEqual(told.sort());
  });
});

function toldBy(change: Change): string {
  switch (change.change) {
    case "amount":
    case "words":
      return `${change.cell.table} ${change.cell.row} ${change.cell.column}`;
    case "remove-row":
      return `${change.cell.table} ${change.cell.row} removed`;
    case "remove-table":
      return `${change.table} removed`;
    case "notes":
      return `${change.table} notes`;
  }
}

/** What a reader of both books would mark, cell by cell. */
function differences(clean: Book, faulty: Book): string[] {
  const text = (book: Book) => book.blocks.filter((block) => block.block !== "table");
  expect(text(faulty)).toEqual(text(clean));
  const marks: string[] = [];
  for (const before of tablesOf(clean)) {
    const after = tablesOf(faulty).find((table) => table.kind === before.kind);
    if (!after) {
      marks.push(`${before.kind} removed`);
      continue;
    }
    expect({ ...after, rows: [], notes: [] }).toEqual({ ...before, rows: [], notes: [] });
    if (after.notes.join() !== before.notes.join()) {
      marks.push(`${before.kind} notes`);
    }
    for (const row of before.rows) {
      const same = after.rows.find((other) => other.keys.join() === row.keys.join());
      if (!same) {
        marks.push(`${before.kind} ${row.keys[0]} removed`);
        continue;
      }
      for (const [index, column] of before.columns.entries()) {
        if (printedCell(after, same.cells[index]) !== printedCell(before, row.cells[index])) {
          marks.push(`${before.kind} ${row.keys[column.panel]} ${column.key}`);
        }
      }
    }
  }
  return marks;
}
