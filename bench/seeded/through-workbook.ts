import { readFile } from "node:fs/promises";
import { read, write } from "@e965/xlsx";
import type { Cell } from "../../domain/budget-table.ts";
import type { Finding } from "../../domain/finding.ts";
import type { ReadDocument } from "../../review/make-books.ts";
import { readDocument } from "../../review/read-document.ts";
import { rollDice } from "../dice.ts";
import type { BenchBook } from "../find-books.ts";
import { type BaseDraft, findingsOf, loadDraft } from "./base-draft.ts";
import { isLocatable } from "./determined.ts";
import { plant } from "./plant.ts";

export interface ThroughFile {
  planted: number;
  found: number;
  locatable: number;
  first: number;
}

/**
 * The same slips end to end: typed into the workbook itself, which is then read as any other. Books of one workbook only.
 */
export async function plantInWorkbook(book: BenchBook, count: number, seed: number): Promise<ThroughFile> {
  const result: ThroughFile = { planted: 0, found: 0, locatable: 0, first: 0 };
  const [file, ...others] = book.files;
  if (!file || others.length > 0 || !/\.xlsx$/u.test(file)) {
    return result;
  }
  const bytes = new Uint8Array(await readFile(file));
  const draft = await loadDraft(book);
  const dice = rollDice(seed);
  for (let time = 0; time < count; time += 1) {
    const planted = plant(draft, "in-table", dice);
    const [cell] = planted?.cells ?? [];
    if (planted?.isDetermined && cell?.place.sheet) {
      const faulty = await readDocument(retype(bytes, cell), nameOf(draft), "d1");
      const locatable = isLocatable(planted, []);
      tally(result, faulty, draft, cell, locatable);
    }
    planted?.takeBack();
  }
  return result;
}

function nameOf({ read: [first] }: BaseDraft): string {
  return first?.document.name ?? "book.xlsx";
}

/** The workbook with what the cell reads now in its place. */
function retype(bytes: Uint8Array, { place, number, text }: Cell): Uint8Array {
  const workbook = read(bytes, { cellNF: true, cellStyles: true });
  const cell = workbook.Sheets[place.sheet ?? ""]?.[place.cell ?? ""];
  if (cell && number) {
    delete cell.w;
    delete cell.f;
    if (cell.t === "n") {
      cell.v = number.mantissa / 10 ** number.decimals;
    } else {
      cell.v = text;
    }
  }
  return new Uint8Array(write(workbook, { type: "buffer", bookType: "xlsx" }));
}

function tally(result: ThroughFile, faulty: ReadDocument, draft: BaseDraft, cell: Cell, locatable: boolean): void {
  const findings = findingsOf([faulty], draft.prior).filter(({ id }) => !draft.known.has(id));
  const isHere = ({ place }: Finding["evidence"][number]): boolean =>
    place.sheet === cell.place.sheet && place.cell === cell.place.cell;
  result.planted += 1;
  result.found += findings.some(({ evidence }) => evidence.some(isHere)) ? 1 : 0;
  result.locatable += locatable ? 1 : 0;
  result.first +=
    locatable && findings.some(({ suspect, evidence: [first] }) => suspect && first && isHere(first)) ? 1 : 0;
}
