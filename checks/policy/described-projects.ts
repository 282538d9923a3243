import type { Book } from "../../domain/check.ts";
import { compactText } from "../../domain/text.ts";
import { headingsOf, passagesOf, quote } from "../wording/said.ts";
import type { DescribedPart, Project } from "./project.ts";

/** Headings of the description of a project 项目情况说明. */
const PART = /(?:项目(?:概述|概况|简介)|立项依据|实施主体|实施方案|实施周期|绩效目标)$/u;
const FEWEST_PARTS = 2;
const TITLE = /(?:支出|经费|资金|预算)?(?:基本)?情况?(?:的)?说明$/u;

/** The projects that the text of a book describes under headings of their own, with all that is said there. */
export function* describedProjects(book: Book): Iterable<Project> {
  for (const { title, parts } of descriptionsOf(book)) {
    const first = parts[0]?.said[0];
    if (first) {
      yield {
        from: "text",
        book,
        name: title.replace(TITLE, ""),
        words: parts.flatMap(({ heading, said }) => [heading, ...said.map(({ text }) => text)]).join("\n"),
        evidence: quote(first),
        parts,
      };
    }
  }
}

function descriptionsOf(book: Book): { title: string; parts: DescribedPart[] }[] {
  const found: { key: string; title: string; parts: DescribedPart[] }[] = [];
  const passages = passagesOf(book, "heading", "prose");
  for (const heading of passages.filter(({ passage }) => passage.kind === "heading")) {
    if (PART.test(compactText(heading.text))) {
      const above = `${heading.narrative.id} ${heading.passage.section.join()}`;
      const name = PART.exec(compactText(heading.text))?.[0] ?? "";
      const title = compactText(headingsOf(heading).at(-1) ?? "");
      const last = found.at(-1);
      // A part that comes again begins the next description, where its title was not taken for a heading.
      const isNext = last?.key !== above || last.parts.some((part) => part.heading.endsWith(name));
      const one = last && !isNext ? last : { key: above, title, parts: [] };
      const said = passages.filter(
        ({ narrative, passage }) =>
          narrative === heading.narrative &&
          passage.kind === "prose" &&
          passage.section.includes(heading.passage.index),
      );
      one.parts.push({ heading: compactText(heading.text), said });
      if (isNext) {
        found.push(one);
      }
    }
  }
  return found.filter(({ parts }) => parts.length >= FEWEST_PARTS);
}
