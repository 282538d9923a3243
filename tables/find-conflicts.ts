import type { DocumentProblem } from "../domain/document.ts";
import { bestFacts, type Fact, SOURCE_NAMES } from "../domain/fact.ts";
import { placeInWords } from "../domain/place.ts";
import { maySame } from "./read-body.ts";

const ABOUT_NAMES: Record<Fact["about"], string> = { body: "部门（地区）", fiscalYear: "年度", stage: "预决算阶段" };

/**
 * Where a document says two things of itself, as a problem that names both and which one was taken. A folder may hold
 * what its name does not say; a file is what it is called.
 */
export function findConflicts(facts: readonly Fact[]): DocumentProblem[] {
  return bestFacts(facts).flatMap((best) => {
    const others = facts.filter(
      (fact) => fact.about === best.about && fact.from !== "folder" && contradicts(fact, best),
    );
    if (others.length === 0 || best.from === "folder") {
      return [];
    }
    const said = [best, ...others].map((fact) => `${whereSaid(fact)}为${printValue(fact)}`);
    const message = `${ABOUT_NAMES[best.about]}前后不一：${said.join("，")}；已按${SOURCE_NAMES[best.from]}认定，请核对。`;
    return [{ code: "FACTS_DIFFER", message, ...(best.place ? { place: best.place } : {}) }];
  });
}

function contradicts(one: Fact, other: Fact): boolean {
  if (one.about === "body" && other.about === "body") {
    return !maySame(one.value, other.value);
  }
  return one.value !== other.value;
}

function whereSaid({ from, text, place }: Fact): string {
  const where = place && (from === "title" || from === "header") ? `${placeInWords(place)}` : "";
  return `${SOURCE_NAMES[from]}${where && `（${where}）`}“${text}”`;
}

function printValue({ about, value }: Fact): string {
  if (about === "fiscalYear") {
    return `${value} 年`;
  }
  return about === "stage" ? { budget: "预算", "final-account": "决算" }[value] : value;
}
