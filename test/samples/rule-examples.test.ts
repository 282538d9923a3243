import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { CHECKS } from "../../checks/index.ts";
import { readDocument } from "../../review/read-document.ts";
import { reviewDraft } from "../../review/review-draft.ts";
import { type ExampleDocument, readRuleExample } from "../../samples/read-rule-example.ts";

// Every page of samples/rules shows one rule at work: what it must say, and what it must leave alone.

const FOLDER = path.join(import.meta.dirname, "../../samples/rules");
/** A sound draft was looked at: a rule that did not run shows nothing. Of a near miss a rule may say that it does not apply. */
const OUTCOMES = { hit: ["failed"], clean: ["passed"], "near-miss": ["passed", "not-applicable"] };
const encoder = new TextEncoder();

const readAll = (documents: readonly ExampleDocument[], mark: string) =>
  Promise.all(documents.map(({ name, text }, at) => readDocument(encoder.encode(text), name, `${mark}${at + 1}`)));

describe.each(readdirSync(FOLDER).filter((file) => file.endsWith(".md")))("%s", (file) => {
  const id = path.basename(file, ".md");
  const check = CHECKS.find((one) => one.id === id);
  const { title, cases } = readRuleExample(readFileSync(path.join(FOLDER, file), "utf8"), file);

  test("bears the title of its rule", () => {
    expect(title).toBe(check?.title);
  });

  test.each(cases.map((one, at) => [at + 1, one.kind, one] as const))("case %i: %s", async (_at, kind, one) => {
    const review = reviewDraft(await readAll(one.documents, "d"), {
      // A rule that considers what others found needs them.
      checks: check?.consider ? CHECKS : check ? [check] : [],
      engine: { version: "test", rules: "test" },
      prior: await readAll(one.prior, "p"),
    });
    const messages = review.findings.filter((finding) => finding.check === id).map(({ message }) => message);
    expect(OUTCOMES[kind]).toContain(review.checks.find((one) => one.id === id)?.outcome);
    expect(messages).toEqual(kind === "hit" ? one.says : []);
  });
});
