import type { Cell } from "../../domain/budget-table.ts";
import type { Book } from "../../domain/check.ts";
import type { Evidence } from "../../domain/finding.ts";
import type { PerformanceForm } from "../performance/form.ts";
import type { Said } from "../wording/said.ts";
import type { ListRow } from "./list-row.ts";

/** A project 项目 as one place of a draft has it: a row of a list, a form of targets, a section of the text. */
export interface Project {
  from: "list" | "form" | "text";
  book: Book;
  /** As printed. */
  name: string;
  /** What the year gets, where it is printed as a number. */
  amount?: Cell;
  /** All that is said of it there beside its name. */
  words: string;
  evidence: Evidence;
  /** Only of a list. */
  row?: ListRow;
  /** Only of a form. */
  form?: PerformanceForm;
  /** Only of a description in the text. */
  parts?: DescribedPart[];
}

/** A part of a description: its heading and what stands under it. */
export interface DescribedPart {
  heading: string;
  said: Said[];
}

/** Money that a project gets this year, in fen; nothing where none is printed. */
export function moneyOf({ amount }: Pick<Project, "amount">): number | undefined {
  return amount?.money?.amount;
}
