import type { Place } from "./place.ts";
import type { Stage } from "./table-kind.ts";

/** Where a document says whose it is: its cover, the titles over its tables, the lines 部门：… there, or the names it goes by. */
export type FactSource = "cover" | "title" | "header" | "file-name" | "folder";

interface Said {
  from: FactSource;
  /** The words that say it. */
  text: string;
  place?: Place;
}

interface BodyFact extends Said {
  about: "body";
  value: string;
}

interface YearFact extends Said {
  about: "fiscalYear";
  value: number;
}

interface StageFact extends Said {
  about: "stage";
  value: Stage;
}

/** One thing a document says of itself, with where it says so. */
export type Fact = BodyFact | YearFact | StageFact;

/** What a document is of, as far as it is known. */
export interface Identification {
  body?: string;
  fiscalYear?: number;
  stage?: Stage;
}

/** As a reader knows them. */
export const SOURCE_NAMES: Record<FactSource, string> = {
  cover: "封面（首页）",
  title: "表题",
  header: "表头",
  "file-name": "文件名",
  folder: "文件夹名",
};

const SOURCES: readonly FactSource[] = ["cover", "title", "header", "file-name", "folder"];

/** The facts that count: of each thing the one from the best source. */
export function bestFacts(facts: readonly Fact[]): Fact[] {
  return (["body", "fiscalYear", "stage"] as const).flatMap((about) => {
    const said = facts.filter((fact) => fact.about === about);
    return SOURCES.flatMap((source) => said.find(({ from }) => from === source) ?? []).slice(0, 1);
  });
}

export function identifyBy(facts: readonly Fact[]): Identification {
  return Object.fromEntries(bestFacts(facts).map(({ about, value }) => [about, value]));
}
