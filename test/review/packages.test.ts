import { readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { describe, expect, test } from "vitest";
import { findGaps, findPackages, readPackage } from "../../bench/measure-packages.ts";
import { CHECKS } from "../../checks/index.ts";
import { identifyBy } from "../../domain/fact.ts";
import { isGovernmentKind } from "../../domain/kind-names.ts";
import { compareTables } from "../../review/compare-tables.ts";
import { reviewDraft } from "../../review/review-draft.ts";

/** Two whole submissions, kept beside the repository. */
const FOLDERS = await findPackages(join(import.meta.dirname, "../../../shared/drafts"));
const PACKAGES = await Promise.all(
  FOLDERS.map(async (folder) => ({ title: basename(folder), ...(await readPackage(folder)) })),
);
const ENGINE = { version: "0", rules: "" };

test.skipIf(FOLDERS.length > 0)("no submissions: ../shared/drafts is not here", () => {});

interface Truth {
  fiscalYear: number;
  body: string;
  faults: { kind: string; printed: unknown; correct: unknown }[];
}

function truthOf(folder: string): Truth {
  return JSON.parse(readFileSync(join(folder, "truth.json"), "utf8")) as Truth;
}

describe.skipIf(FOLDERS.length === 0)("of each submission", () => {
  test.each(PACKAGES)("$title: every table of a file that can be read has kind, title, unit, year and body", (one) => {
    const truth = truthOf(one.folder);
    for (const [name, expected] of one.expected) {
      const { document, tables, facts = [] } = one.read.get(name) ?? {};
      // A format that this version does not read is named so.
      if (document?.status === "unreadable") {
        expect(document.problems.map(({ code }) => code)).toEqual(["FORMAT_NOT_SUPPORTED"]);
        continue;
      }
      expect([name, tables?.length, findGaps(tables ?? [])]).toEqual([name, expected, []]);
      const { body, ...rest } = identifyBy(facts);
      expect(rest).toEqual({ fiscalYear: truth.fiscalYear, stage: "budget" });
      expect(body?.startsWith(truth.body)).toBe(true);
      expect(document?.problems.map(({ code }) => code)).not.toContain("FACTS_DIFFER");
    }
  });

  test.each(PACKAGES)("$title: a government's tables differ in kind, budget, level or rows", ({ read }) => {
    for (const { tables } of read.values()) {
      const sorts = tables
        .filter(({ kind }) => isGovernmentKind(kind))
        .map(({ kind, scope = {} }) => [kind, scope.budget, scope.level, scope.by].join(" "));
      expect(new Set(sorts).size).toBe(sorts.length);
    }
  });

  test.each(PACKAGES)("$title: no departmental rule between tables runs on a government's", ({ read }) => {
    const government = [...read.values()].filter(({ tables }) => tables.some(({ kind }) => isGovernmentKind(kind)));
    const { checks } = reviewDraft(government, { checks: CHECKS, engine: ENGINE });
    const between = CHECKS.filter((check) => Array.isArray(check.reads) && check.reads.length > 0);
    const ran = checks.filter(
      ({ id, outcome }) => outcome !== "not-applicable" && between.some((one) => one.id === id),
    );
    expect(ran.map(({ id }) => id)).toEqual([]);
  });
});

/** Books handed in in both formats. */
const TWICE = PACKAGES.flatMap(({ folder, read }) =>
  [...read].flatMap(([name, pdf]) => {
    const workbook = name.endsWith(".pdf") ? read.get(name.replace(/pdf$/u, "xlsx")) : undefined;
    return workbook ? [{ name, folder, pdf, workbook }] : [];
  }),
);

describe.skipIf(FOLDERS.length === 0)("the book handed in as a workbook and as a PDF", () => {
  test.each(TWICE)("$name has the same tables, cell by cell, but for the fault that was planted", (one) => {
    const [printed, kept] = [one.pdf.tables, one.workbook.tables];
    const truth = truthOf(one.folder);
    const planted = truth.faults.filter(({ kind }) => kind === "copy-differs");
    const compared = printed.map((table) => {
      const model = kept.find(({ title }) => title === table.title);
      return model && compareTables(table, model);
    });
    expect(compared.every((pair) => pair !== undefined)).toBe(true);
    const differences = compared.flatMap((pair) => pair?.differences ?? []);
    expect(differences.map(({ cell, of }) => [cell?.text, of?.text])).toEqual(
      planted.map(({ printed: here, correct }) => [here, correct]),
    );
    expect(compared.reduce((sum, pair) => sum + (pair?.same ?? 0), 0)).toBeGreaterThan(1000);
    expect(printed.map(({ unit }) => unit)).toEqual(kept.map(({ unit }) => unit));
  });

  test.each(TWICE)("$name is checked once: what is wrong in both is one finding", ({ pdf, workbook }) => {
    const once = reviewDraft([workbook], { checks: CHECKS, engine: ENGINE });
    const twice = reviewDraft([pdf, workbook], { checks: CHECKS, engine: ENGINE });
    const ids = (review: typeof once): string[] =>
      review.findings.filter(({ check }) => check !== "copies-agree").map(({ id }) => id);
    expect(ids(twice)).toEqual(ids(once));
    expect(twice.documents.flatMap(({ problems }) => problems.map(({ code }) => code))).toEqual(["COPY_OF"]);
    expect(twice.findings.filter(({ check }) => check === "copies-agree")).toHaveLength(1);
    expect(twice.coverage.amounts).toBe(once.coverage.amounts);
  });
});
