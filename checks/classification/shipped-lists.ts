import lists from "./data/lists.json" with { type: "json" };
import { CLASSIFICATIONS, type HistoricName, type Subject } from "./subject.ts";

/** The rows of the lists that come with the program, by code. */
export const SHIPPED_SUBJECTS: ReadonlyMap<string, Subject> = new Map(
  CLASSIFICATIONS.flatMap((kind) =>
    (lists[kind] as [string, string, string, string?, string?][]).map(([code, name, certainty, budget, added]) => {
      const firstYear = added ? { firstYear: Number(added) } : {};
      return [code, { code, name, certainty, ...(budget ? { budget } : {}), ...firstYear } as Subject] as const;
    }),
  ),
);

export const SHIPPED_HISTORIC: readonly HistoricName[] = (lists.historic as string[][]).map(
  ([code, name, lastYear, certainty, currentCode, currentName]) =>
    ({
      code,
      name,
      certainty,
      ...(lastYear ? { lastYear: Number(lastYear) } : {}),
      ...(currentCode ? { current: { code: currentCode, name: currentName } } : {}),
    }) as HistoricName,
);
