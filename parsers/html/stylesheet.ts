import { attribute, type Element } from "./page-tree.ts";

/** Declarations by property, in lower case. */
export type Style = Readonly<Record<string, string>>;

interface Rule {
  tag: string;
  classes: string[];
  id: string;
  weight: number;
  style: Style;
}

/** `td`, `.xl65`, `td.n`, `p.MsoNormal.wide`, `#main`: what Excel, Word and WPS write. Others need a browser. */
const SELECTOR = /^([a-z][a-z0-9]*)?((?:\.[\w\u0080-\uffff-]+)*)(#[\w-]+)?$/i;

/** Tells the style of an element: the rules of the page that name its tag, class or id, then its own. */
export type StyleOf = (element: Element) => Style;

/** @param sheets - The texts of the `style` elements of the page. */
export function readStylesheet(sheets: readonly string[]): StyleOf {
  const rules = sheets.flatMap(readRules).sort((one, other) => one.weight - other.weight);
  const byTag = new Map<string, Rule[]>();
  const known = new Map<string, Style>();

  function rulesFor(tag: string): Rule[] {
    const found = byTag.get(tag) ?? rules.filter((rule) => rule.tag === "" || rule.tag === tag);
    byTag.set(tag, found);
    return found;
  }

  return (element) => {
    const [classes = "", id = "", own = ""] = ["class", "id", "style"].map((name) => attribute(element, name));
    const key = `${element.tagName}\0${classes}\0${id}\0${own}`;
    const style = known.get(key) ?? mergeStyles(rulesFor(element.tagName), classes.split(/\s+/), id, own);
    known.set(key, style);
    return style;
  };
}

function mergeStyles(rules: readonly Rule[], classes: readonly string[], id: string, own: string): Style {
  const matching = rules.filter(
    (rule) => rule.classes.every((name) => classes.includes(name)) && (rule.id === "" || rule.id === id),
  );
  return Object.assign({}, ...matching.map((rule) => rule.style), readDeclarations(own));
}

function readRules(sheet: string): Rule[] {
  const text = withoutAtRules(sheet.replace(/\/\*.*?\*\/|<!--|-->/gs, ""));
  const rules: Rule[] = [];
  for (const block of text.split("}")) {
    const [selectors = "", declarations = ""] = block.split("{");
    const style = readDeclarations(declarations);
    for (const selector of selectors.split(",")) {
      const [matched, tag = "", classList = "", hash = ""] = SELECTOR.exec(selector.trim()) ?? [];
      if (matched) {
        const classes = classList.split(".").filter(Boolean);
        const weight = (hash ? 100 : 0) + classes.length * 10 + (tag ? 1 : 0);
        rules.push({ tag: tag.toLowerCase(), classes, id: hash.slice(1), weight, style });
      }
    }
  }
  return rules;
}

/** `@page`, `@font-face`, `@list`, `@media` with all they hold: how a page looks on a phone is not how it prints. */
function withoutAtRules(css: string): string {
  let kept = "";
  let depth = 0;
  let isSkipping = false;
  for (const piece of css.split(/(?=@)|(?<=[{};])/)) {
    isSkipping ||= depth === 0 && piece.trimStart().startsWith("@");
    if (!isSkipping) {
      kept += piece;
    }
    depth = Math.max(0, depth + (piece.endsWith("{") ? 1 : 0) - (piece.endsWith("}") ? 1 : 0));
    isSkipping &&= depth > 0 || !/[;}]$/.test(piece);
  }
  return kept;
}

function readDeclarations(text: string): Record<string, string> {
  const style: Record<string, string> = {};
  for (const declaration of text.split(";")) {
    const colon = declaration.indexOf(":");
    const name = declaration.slice(0, Math.max(0, colon)).trim().toLowerCase();
    if (name !== "" && name !== "__proto__") {
      const value = declaration.slice(colon + 1).replace(/!\s*important/i, "");
      style[name] = value.trim().toLowerCase();
    }
  }
  return style;
}
