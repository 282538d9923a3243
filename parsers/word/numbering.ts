import { childValue, findChild, isOn, readXmlTrees, type XmlNode } from "../office/xml-tree.ts";

export interface NumberingLevel {
  start: number;
  format: string;
  /** `%1` stands for the number of the first level: `（%1）`, `%1.%2`. */
  text: string;
  /** What stands between the number and the text. */
  suffix: "tab" | "space" | "nothing";
  /** Counts on unless a level up to this one came by; 0 is never. */
  restartsAfter: number | undefined;
  /** Prints all numbers in figures. */
  isLegal: boolean;
  /** Paragraphs of this style belong to this level. */
  styleId: string | undefined;
}

/** A numbered list as paragraphs refer to it. Lists on the same `sequence` count on from each other. */
export interface NumberedList {
  sequence: string;
  levels: (NumberingLevel | undefined)[];
  startOverrides: Map<number, number>;
}

interface ListDefinition {
  levels: (NumberingLevel | undefined)[];
  /** The list is defined by the list that this style names. */
  styleId: string | undefined;
}

export function readNumberedLists(
  xml: Uint8Array,
  listOfStyle: (styleId: string) => string | undefined,
): Map<string, NumberedList> {
  const definitions = new Map<string, ListDefinition>();
  const instances = new Map<string, XmlNode>();
  readXmlTrees(
    xml,
    "numbering",
    () => false,
    (node) => {
      if (node.name === "abstractNum") {
        const levels = readLevels(node);
        definitions.set(node.attributes["abstractNumId"] ?? "", { levels, styleId: childValue(node, "numStyleLink") });
      } else if (node.name === "num") {
        instances.set(node.attributes["numId"] ?? "", node);
      }
    },
  );

  const lists = new Map<string, NumberedList>();
  for (const [id, node] of instances) {
    let sequence = childValue(node, "abstractNumId") ?? "";
    const linkedStyle = definitions.get(sequence)?.styleId;
    const linkedList = linkedStyle === undefined ? undefined : instances.get(listOfStyle(linkedStyle) ?? "");
    sequence = childValue(linkedList, "abstractNumId") ?? sequence;
    const list: NumberedList = {
      sequence,
      levels: [...(definitions.get(sequence)?.levels ?? [])],
      startOverrides: new Map(),
    };
    readOverrides(node, list);
    lists.set(id, list);
  }
  return lists;
}

function readOverrides(node: XmlNode, list: NumberedList): void {
  for (const override of node.children.filter((child) => child.name === "lvlOverride")) {
    const index = Number(override.attributes["ilvl"]);
    const start = childValue(override, "startOverride");
    if (start !== undefined) {
      list.startOverrides.set(index, Number(start));
    }
    const level = readLevels(override)[index];
    if (level) {
      list.levels[index] = level;
    }
  }
}

function readLevels(node: XmlNode): (NumberingLevel | undefined)[] {
  const levels: (NumberingLevel | undefined)[] = [];
  for (const child of node.children) {
    const index = Number(child.attributes["ilvl"]);
    if (child.name === "lvl" && index >= 0 && index <= 8) {
      levels[index] = readLevel(child);
    }
  }
  return levels;
}

function readLevel(node: XmlNode): NumberingLevel {
  const restart = childValue(node, "lvlRestart");
  const suffix = childValue(node, "suff");
  return {
    start: Number(childValue(node, "start") ?? 0),
    format: childValue(node, "numFmt") ?? "decimal",
    text: isSymbol(node) ? "•" : (childValue(node, "lvlText") ?? ""),
    suffix: suffix === "space" || suffix === "nothing" ? suffix : "tab",
    restartsAfter: restart === undefined ? undefined : Number(restart),
    isLegal: isOn(findChild(node, "isLgl")),
    styleId: childValue(node, "pStyle"),
  };
}

/** In a symbol font any letter is a sign: the `l` of Wingdings is a dot. */
function isSymbol(node: XmlNode): boolean {
  const fonts = findChild(findChild(node, "rPr"), "rFonts")?.attributes["ascii"] ?? "";
  return childValue(node, "numFmt") === "bullet" && /wingdings|webdings|symbol/i.test(fonts);
}
