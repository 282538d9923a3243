import type { Dice } from "../../../bench/dice.ts";
import { type Expectation, NASTY_NUMBERS } from "./mutator.ts";

/** One change of a part of XML, as Latin-1 text: a character a byte. Undefined where there is nothing to change. */
export interface XmlChange {
  name: string;
  expects: Expectation;
  change(xml: string, dice: Dice): string | undefined;
}

const TAG = /<[/\w][^<>]*>/g;
const OPENING = /<[\w:]+[^<>]*>/g;
const ATTRIBUTE = /\s[\w:]+="[^"<>]*"/g;
const TEXT = />[^<>]+</g;

export const XML_CHANGES: readonly XmlChange[] = [
  { name: "cut-off", expects: "told", change: (xml, dice) => xml.slice(0, dice.below(xml.trimEnd().length)) },
  { name: "empty", expects: "told", change: () => "" },
  // `<a/>` opens and closes: without it the rest is still well-formed.
  {
    name: "drop-tag",
    expects: "told",
    change: (xml, dice) => replaceOne(xml, dice, TAG, (tag) => (isWhole(tag) ? tag : "")),
  },
  { name: "invalid-utf8", expects: "told", change: (xml, dice) => replaceOne(xml, dice, TEXT, () => ">\xc3\xff\xfe<") },
  { name: "document-type", expects: "told", change: laugh },
  { name: "drop-element", expects: "free", change: (xml, dice) => replaceElement(xml, dice, () => "") },
  { name: "duplicate-element", expects: "free", change: (xml, dice) => replaceElement(xml, dice, (one) => one + one) },
  {
    name: "nest-element",
    expects: "free",
    change: (xml, dice) =>
      replaceElement(xml, dice, (one, name) => `<${name}>`.repeat(DEEP) + one + `</${name}>`.repeat(DEEP)),
  },
  {
    name: "rename-element",
    expects: "free",
    change: (xml, dice) => {
      const other = nameOf(findOne(xml, dice, OPENING)?.text ?? "");
      return replaceElement(
        xml,
        dice,
        (one, name) => `<${other}${one.slice(name.length + 1).replace(`</${name}>`, `</${other}>`)}`,
      );
    },
  },
  {
    name: "nasty-attribute",
    expects: "free",
    change: (xml, dice) =>
      replaceOne(xml, dice, ATTRIBUTE, (text) => text.replace(/".*"/s, `"${dice.pick(NASTY_NUMBERS)}"`)),
  },
  { name: "drop-attribute", expects: "free", change: (xml, dice) => replaceOne(xml, dice, ATTRIBUTE, () => "") },
  {
    name: "nasty-text",
    expects: "free",
    change: (xml, dice) => replaceOne(xml, dice, TEXT, () => `>${dice.pick(NASTY_NUMBERS)}<`),
  },
  {
    name: "long-text",
    expects: "free",
    change: (xml, dice) => replaceOne(xml, dice, TEXT, (text) => `>${text.slice(1, -1).repeat(LONG)}<`),
  },
];

const DEEP = 9_000;
const LONG = 20_000;

/** An entity of ten thousand million million million million letters, and one that reads a file of the machine. */
function laugh(xml: string): string {
  const entities = Array.from({ length: 29 }, (_, index) => `<!ENTITY e${index + 1} "${`&e${index};`.repeat(10)}">`);
  const type = `<!DOCTYPE x [<!ENTITY e0 SYSTEM "file:///etc/passwd">${entities.join("")}]>`;
  return xml.replace(/^(?:<\?xml[^>]*\?>)?/, (declaration) => declaration + type).replace(/>[^<>]*<\//, ">&e29;</");
}

function isWhole(tag: string): boolean {
  return tag.endsWith("/>");
}

function nameOf(tag: string): string {
  return /[\w:]+/.exec(tag)?.[0] ?? "";
}

/** The next match behind a random place. */
function findOne(xml: string, dice: Dice, pattern: RegExp): { text: string; start: number } | undefined {
  for (const from of [dice.below(xml.length), 0]) {
    pattern.lastIndex = from;
    const match = pattern.exec(xml);
    if (match) {
      return { text: match[0], start: match.index };
    }
  }
  return undefined;
}

export function replaceOne(
  xml: string,
  dice: Dice,
  pattern: RegExp,
  change: (text: string) => string,
): string | undefined {
  const found = findOne(xml, dice, pattern);
  return found && xml.slice(0, found.start) + change(found.text) + xml.slice(found.start + found.text.length);
}

/** Replaces an element with all that it holds. */
function replaceElement(xml: string, dice: Dice, change: (one: string, name: string) => string): string | undefined {
  const found = findOne(xml, dice, OPENING);
  if (!found) {
    return undefined;
  }
  const name = nameOf(found.text);
  const end = isWhole(found.text) ? found.start + found.text.length : findEnd(xml, found.start, name);
  return end === undefined
    ? undefined
    : xml.slice(0, found.start) + change(xml.slice(found.start, end), name) + xml.slice(end);
}

/** Behind the tag that closes the element which opens at `start`; undefined where none does. */
function findEnd(xml: string, start: number, name: string): number | undefined {
  const tags = new RegExp(`<(/?)${name}(?=[\\s/>])[^<>]*>`, "g");
  tags.lastIndex = start;
  let depth = 0;
  for (let tag = tags.exec(xml); tag; tag = tags.exec(xml)) {
    depth += tag[1] === "/" ? -1 : isWhole(tag[0]) ? 0 : 1;
    if (depth === 0) {
      return tags.lastIndex;
    }
  }
  return undefined;
}
