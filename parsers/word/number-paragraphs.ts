import { childValue, findChild, type XmlNode } from "../office/xml-tree.ts";
import { writeNumber } from "./number-text.ts";
import { type NumberedList, type NumberingLevel, readNumberedLists } from "./numbering.ts";
import { type FindStyleNumbering, readParagraphStyles } from "./paragraph-styles.ts";

/** Gives the number that stands before a paragraph, with its gap; must be asked for every paragraph, in order. */
export type NumberParagraph = (properties: XmlNode | undefined) => string;

export function countParagraphNumbers(
  numberingXml: Uint8Array | undefined,
  stylesXml: Uint8Array | undefined,
): NumberParagraph {
  if (!numberingXml) {
    return () => "";
  }
  const findStyleNumbering: FindStyleNumbering = stylesXml ? readParagraphStyles(stylesXml) : () => ({});
  const lists = readNumberedLists(numberingXml, (styleId) => findStyleNumbering(styleId).listId);
  const counters = new Map<string, (number | undefined)[]>();
  const overridden = new Set<string>();

  return (properties) => {
    const place = findListPlace(properties, lists, findStyleNumbering);
    const list = place && lists.get(place.listId);
    const level = place && list?.levels[place.level];
    if (!level) {
      return "";
    }
    const counts = counters.get(list.sequence) ?? [];
    counters.set(list.sequence, counts);
    const override = list.startOverrides.get(place.level);
    const key = `${place.listId}/${place.level}`;
    if (override !== undefined && !overridden.has(key)) {
      overridden.add(key);
      counts[place.level] = override;
    } else {
      const count = counts[place.level];
      counts[place.level] = count === undefined ? level.start : count + 1;
    }
    restartDeeperLevels(list, counts, place.level);
    return writeLabel(list, level, counts);
  };
}

function findListPlace(
  properties: XmlNode | undefined,
  lists: Map<string, NumberedList>,
  findStyleNumbering: FindStyleNumbering,
): { listId: string; level: number } | undefined {
  const direct = findChild(properties, "numPr");
  const styleId = childValue(properties, "pStyle");
  const fromStyle = styleId === undefined ? {} : findStyleNumbering(styleId);
  const listId = childValue(direct, "numId") ?? fromStyle.listId;
  // List 0 takes the numbering of the style away.
  if (listId === undefined || listId === "0") {
    return undefined;
  }
  const level = childValue(direct, "ilvl") ?? fromStyle.level;
  if (level !== undefined) {
    return { listId, level: Number(level) };
  }
  const linked = lists.get(listId)?.levels.findIndex((candidate) => candidate?.styleId === styleId) ?? -1;
  return { listId, level: styleId === undefined || linked < 0 ? 0 : linked };
}

function restartDeeperLevels(list: NumberedList, counts: (number | undefined)[], level: number): void {
  for (let deeper = level + 1; deeper < counts.length; deeper++) {
    const restartsAfter = list.levels[deeper]?.restartsAfter;
    if (restartsAfter === undefined || level < restartsAfter) {
      counts[deeper] = undefined;
    }
  }
}

function writeLabel(list: NumberedList, level: NumberingLevel, counts: (number | undefined)[]): string {
  if (level.format === "bullet") {
    // Bullets of symbol fonts are private characters that no other font can show.
    return `${level.text.replace(/\p{Co}/gu, "•")}${level.suffix === "nothing" ? "" : " "}`;
  }
  const label = level.text.replace(/%([1-9])/g, (_, digit: string) => {
    const shown = list.levels[Number(digit) - 1];
    const count = counts[Number(digit) - 1] ?? shown?.start ?? 1;
    return writeNumber(count, level.isLegal ? "decimal" : (shown?.format ?? "decimal"));
  });
  // After 一、 and （一） the tab is no wider than the sign's own white space.
  const needsGap = level.suffix === "space" || (level.suffix === "tab" && !/[、。，．）】〕]$/.test(label));
  return label !== "" && needsGap ? `${label} ` : label;
}
