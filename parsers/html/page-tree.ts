import { type DefaultTreeAdapterTypes, defaultTreeAdapter, parse } from "parse5";
import { MAX_HTML_DEPTH } from "../limits.ts";

export type Element = DefaultTreeAdapterTypes.Element;
export type Node = DefaultTreeAdapterTypes.ChildNode;

/** The page as a browser would build it, mended where its markup is wrong. Throws where it is nested beyond reason. */
export function buildPage(html: string): Element {
  let depth = 0;
  const document = parse(html, {
    scriptingEnabled: false,
    treeAdapter: {
      ...defaultTreeAdapter,
      onItemPush() {
        depth++;
        if (depth > MAX_HTML_DEPTH) {
          throw new Error("elements nested too deeply");
        }
      },
      onItemPop() {
        depth--;
      },
    },
  });
  const root = document.childNodes.find(isElement);
  if (!root) {
    throw new Error("no root element");
  }
  return root;
}

export function isElement(node: DefaultTreeAdapterTypes.Node): node is Element {
  return "tagName" in node;
}

export function textOf(node: Node): string | undefined {
  return node.nodeName === "#text" && "value" in node ? node.value : undefined;
}

/** The value of an attribute; undefined where the element has none of that name. */
export function attribute(element: Element, name: string): string | undefined {
  return element.attrs.find((candidate) => candidate.name === name)?.value;
}

export function childElements(element: Element, ...names: string[]): Element[] {
  return element.childNodes.filter(isElement).filter((child) => names.length === 0 || names.includes(child.tagName));
}

/** All elements of a name below, in order, not looking into `within`. */
export function descendants(element: Element, name: string, notInside?: string): Element[] {
  return childElements(element).flatMap((child) => [
    ...(child.tagName === name ? [child] : []),
    ...(child.tagName === notInside ? [] : descendants(child, name, notInside)),
  ]);
}

/** All text below, as it stands in the source. */
export function sourceText(element: Element): string {
  return element.childNodes.map((child) => textOf(child) ?? (isElement(child) ? sourceText(child) : "")).join("");
}
