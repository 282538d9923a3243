import type { PassageKind } from "../domain/narrative.ts";
import { compactText } from "../domain/text.ts";
import { type NumberStyle, readNumber, STYLES } from "./numbering.ts";

/** Headings without a number: those that open a part of the draft, and those within a section. */
type HeadingStyle = NumberStyle | "title" | "minor";

interface Open {
  index: number;
  style: HeadingStyle;
}

const OPENS_PART =
  /(?:情况说明|编制说明|名词解释|主要职能|主要职责|机构设置|概况|预算|决算|公开|报告|附件)(?:[（(].{1,16}[）)])?$/u;
const RANKS: readonly HeadingStyle[] = ["part", "title", ...STYLES.slice(1), "minor"];

/** For each passage the headings it stands under, outermost first, by the nesting of their numbers. */
export function setSections(texts: readonly string[], kinds: readonly PassageKind[]): number[][] {
  let open: Open[] = [];
  return texts.map((text, index) => {
    if (kinds[index] !== "heading") {
      return open.map((heading) => heading.index);
    }
    const style = styleOf(text);
    const same = open.findIndex((heading) => heading.style === style);
    const isFirst = readNumber(text)?.value === 1 && style !== "part";
    open =
      same >= 0
        ? open.slice(0, same)
        : // The first of a style not yet open is within what is open, whatever its style; any other by rank.
          isFirst
          ? open.filter((heading) => heading.style !== "minor")
          : open.filter((heading) => RANKS.indexOf(heading.style) < RANKS.indexOf(style));
    const above = open.map((heading) => heading.index);
    open = [...open, { index, style }];
    return above;
  });
}

function styleOf(text: string): HeadingStyle {
  const said = compactText(text);
  return readNumber(said)?.style ?? (OPENS_PART.test(said) ? "title" : "minor");
}
