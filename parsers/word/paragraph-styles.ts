import { childValue, findChild, readXmlTrees } from "../office/xml-tree.ts";

/** The list and level a style puts its paragraphs on. */
interface StyleNumbering {
  listId?: string;
  level?: number;
}

interface ParagraphStyle extends StyleNumbering {
  basedOn?: string;
}

export type FindStyleNumbering = (styleId: string) => StyleNumbering;

/** Headings are often numbered by their style, or by the style theirs is based on. */
export function readParagraphStyles(xml: Uint8Array): FindStyleNumbering {
  const styles = new Map<string, ParagraphStyle>();
  readXmlTrees(
    xml,
    "styles",
    (name) => name === "rPr",
    (node) => {
      if (node.name !== "style") {
        return;
      }
      const numbering = findChild(findChild(node, "pPr"), "numPr");
      const basedOn = childValue(node, "basedOn");
      const listId = childValue(numbering, "numId");
      const level = childValue(numbering, "ilvl");
      styles.set(node.attributes["styleId"] ?? "", {
        ...(basedOn !== undefined && { basedOn }),
        ...(listId !== undefined && { listId }),
        ...(level !== undefined && { level: Number(level) }),
      });
    },
  );

  return (styleId) => {
    const found: StyleNumbering = {};
    const visited = new Set<string>();
    for (let id: string | undefined = styleId; id !== undefined && !visited.has(id); id = styles.get(id)?.basedOn) {
      visited.add(id);
      const style = styles.get(id);
      if (found.listId === undefined && style?.listId !== undefined) {
        found.listId = style.listId;
      }
      if (found.level === undefined && style?.level !== undefined) {
        found.level = style.level;
      }
    }
    return found;
  };
}
