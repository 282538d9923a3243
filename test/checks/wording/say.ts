import type { BudgetTable } from "../../../domain/budget-table.ts";
import type { Book, Check } from "../../../domain/check.ts";
import { readNarrative } from "../../../narrative/read-narrative.ts";
import { runChecks } from "../../../review/run-checks.ts";
import { tellPlaces } from "../../../review/tell-places.ts";
import { wordDocument } from "../../narrative/read.ts";

export interface About {
  /** 2026 where nothing is said. */
  year?: number | undefined;
  stage?: "budget" | "final-account";
  body?: string;
  tables?: BudgetTable[];
}

/** A book whose text is the lines given, one a paragraph; `---` stands for a table. */
function bookOfText(text: string, about: About = {}): Book {
  const { year, stage = "budget", body, tables = [] } = { year: 2026, ...about };
  const document = wordDocument(text);
  return {
    id: "d1",
    ...(year === undefined ? {} : { fiscalYear: year }),
    stage,
    ...(body === undefined ? {} : { body }),
    documents: [document],
    tables,
    narratives: [readNarrative(document, tables)],
  };
}

/** What checks say of a text: `warning <message> [places]`, or the reason why a check does not run. */
export function say(checks: Check | readonly Check[], text: string, about: About = {}): string[] {
  const book = bookOfText(text, about);
  return runChecks([checks].flat() as Check[], [book]).flatMap((run) => {
    if (run.error !== undefined) {
      throw new Error(run.error);
    }
    return [
      ...run.observations.map(({ observation: { severity, message, places: times, evidence } }) => {
        const places = evidence.map(({ place }) => place.paragraph ?? place.page ?? "").join(",");
        return `${severity ?? run.check.severity} ${tellPlaces(message, times)} [${places}]`;
      }),
      ...(run.ran === 0 ? [run.reason ?? ""] : []),
    ];
  });
}

/** Above notice. */
export function alarms(checks: Check | readonly Check[], text: string, about: About = {}): string[] {
  return say(checks, text, about).filter((line) => /^(?:error|warning)/.test(line));
}
