import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import { CHECKS } from "../../checks/index.ts";
import type { Evidence, Finding } from "../../domain/finding.ts";
import { readDocument } from "../../review/read-document.ts";
import { reviewDraft } from "../../review/review-draft.ts";
import { type ExampleDocument, readRuleExample } from "../../samples/read-rule-example.ts";

// Where a rule blames a place, no other says a second time what is wrong there: each 错例 is reviewed by all rules together.

const FOLDER = path.join(import.meta.dirname, "../../samples/rules");
const encoder = new TextEncoder();
const readAll = (documents: readonly ExampleDocument[], mark: string) =>
  Promise.all(documents.map(({ name, text }, at) => readDocument(encoder.encode(text), name, `${mark}${at + 1}`)));
const placeOf = ({ document, place }: Evidence): string => JSON.stringify([document, place]);
const firstPlace = ({ evidence: [first] }: Finding): string | undefined => first && placeOf(first);

test("no two rules tell one place", { timeout: 120_000 }, async () => {
  const twice: string[] = [];
  for (const file of readdirSync(FOLDER).filter((one) => one.endsWith(".md"))) {
    const id = path.basename(file, ".md");
    const { cases } = readRuleExample(readFileSync(path.join(FOLDER, file), "utf8"), file);
    for (const one of cases.filter(({ kind }) => kind === "hit")) {
      const { findings } = reviewDraft(await readAll(one.documents, "d"), {
        checks: CHECKS,
        engine: { version: "test", rules: "test" },
        prior: await readAll(one.prior, "p"),
      });
      const own = new Set(
        findings.filter(({ check }) => check === id).flatMap(({ evidence }) => evidence.map(placeOf)),
      );
      const others = findings.filter(
        (finding) => finding.check !== id && finding.severity !== "notice" && own.has(firstPlace(finding) ?? ""),
      );
      twice.push(...others.map(({ check, message }) => `${id} + ${check}: ${message}`));
    }
  }
  expect(twice).toEqual([]);
});
