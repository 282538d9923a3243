import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { CHECKS } from "../../checks/index.ts";
import type { Stage } from "../../domain/budget-table.ts";
import type { Finding } from "../../domain/finding.ts";
import { recognizeDocument } from "../../review/read-document.ts";
import { reviewDraft } from "../../review/review-draft.ts";
import { drawBook } from "./draw-table.ts";

/**
 * Sound paragraphs in the manner of many provinces, each with its cover, and a fault: `~ 下降24.71% → 下降27.41%`. None may be
 * found as it stands, and each fault must be, at the number that was changed.
 */
const FOLDER = path.join(import.meta.dirname, "paragraphs");
/** A paragraph is no whole book. */
const OF_BOOKS = new Set(["budget-tables-complete", "final-account-tables-complete"]);
const PARAGRAPH_CHECKS = CHECKS.filter(({ id }) => !OF_BOOKS.has(id));

interface Case {
  name: string;
  stage: Stage;
  cover: string;
  text: string;
  faults: [from: string, to: string][];
}

function readCases(): Case[] {
  const texts = readdirSync(FOLDER).map((file) => readFileSync(path.join(FOLDER, file), "utf8"));
  return texts.flatMap((text) =>
    text
      .split(/^# /mu)
      .filter((part) => part.trim() !== "")
      .map((part): Case => {
        const [head = "", ...lines] = part.trim().split("\n");
        const [name = "", stage, cover = ""] = head.split("|").map((one) => one.trim());
        const faults = lines
          .filter((line) => line.startsWith("~ "))
          .map((line) => line.slice(2).split(" → ") as [string, string]);
        const said = lines.filter((line) => !line.startsWith("~ ")).join("\n");
        return { name, stage: stage as Stage, cover, text: said, faults };
      }),
  );
}

function alarmsIn({ cover, stage }: Case, text: string): Finding[] {
  const [document] = drawBook(`${cover}\n===\n${text}`, { stage, name: `${cover}.pdf` }).documents;
  if (!document) {
    throw new Error("nothing was drawn");
  }
  const { findings } = reviewDraft([recognizeDocument(document)], {
    checks: PARAGRAPH_CHECKS,
    engine: { version: "test", rules: "test" },
  });
  return findings.filter(({ severity }) => severity !== "notice");
}

const numbersIn = (text: string): string[] => [...text.matchAll(/\d[\d,.]*/gu)].map(([number]) => number);
const CASES = readCases();

describe("paragraphs in the manner of many provinces", () => {
  test.each(CASES)("$name: nothing is wrong", (one) => {
    expect(alarmsIn(one, one.text).map(({ message }) => message)).toEqual([]);
  });

  test.each(CASES.filter(({ faults }) => faults.length > 0))("$name: the fault is found", (one) => {
    for (const [from, to] of one.faults) {
      expect(one.text.split(from)).toHaveLength(2);
      const changed = numbersIn(to).filter((number) => !numbersIn(from).includes(number));
      const printed = alarmsIn(one, one.text.replace(from, to)).flatMap(({ evidence }) =>
        evidence.map((cell) => cell.printed),
      );
      expect(printed).toEqual(expect.arrayContaining(changed));
    }
  });
});
