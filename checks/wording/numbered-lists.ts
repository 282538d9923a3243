import type { Passage } from "../../domain/narrative.ts";
import { type ItemNumber, type NumberStyle, readNumber, STYLES } from "../../narrative/numbering.ts";
import type { Said } from "./said.ts";

/** A number of a section or item that does not follow from the one before it: 一、二、四、 or （一）（二）（二）. */
export interface NumberSlip {
  said: Said;
  before: Said;
  number: ItemNumber;
  /** The number it should have. */
  due: number;
}

interface Numbered {
  said: Said;
  number: ItemNumber;
}

/** A list as far as it was read; slips count only where the rest of it goes on as if they were none. */
interface List {
  items: Numbered[];
  slips: NumberSlip[];
  isClear: boolean;
}

/** So many in order show that it is a list. */
const FEWEST = 2;

/** The slips of numbered sections and items, in order. `said` are the passages of one document. */
export function numberSlips(said: readonly Said[]): NumberSlip[] {
  const open = new Map<NumberStyle, List>();
  const lists: List[] = [];
  for (const one of said) {
    const number = readNumber(one.text);
    if (!number) {
      continue;
    }
    // What is numbered further in ends with this one.
    for (const style of deeperThan(number.style)) {
      open.delete(style);
    }
    const list = open.get(number.style);
    if (!list || number.value === 1) {
      // A list that begins inside another of the same style leaves open which one goes on.
      const isNested = list !== undefined && list.items.length > 0 && !endsSection(one.passage, list);
      const started: List = { items: [{ said: one, number }], slips: [], isClear: number.value === 1 && !isNested };
      open.set(number.style, started);
      lists.push(started);
    } else {
      add(list, { said: one, number });
    }
  }
  return lists.filter(({ isClear }) => isClear).flatMap(({ slips }) => slips);
}

function deeperThan(style: NumberStyle): NumberStyle[] {
  return STYLES.slice(STYLES.indexOf(style) + 1);
}

/** It stands under other headings than the list before it. */
function endsSection({ section }: Passage, { items }: List): boolean {
  const before = items.at(-1)?.said.passage.section ?? [];
  return section.join() !== before.join();
}

function add(list: List, item: Numbered): void {
  const last = list.items.at(-1) as Numbered;
  const slip = list.slips.at(-1);
  const follows = last.number.value + 1;
  // One number that is wrong by itself, or one from which on all are.
  const due = slip?.said === last.said ? [follows, slip.due + 1] : [follows];
  const { value } = item.number;
  const isSlip = value === follows - 1 || value === follows + 1;
  if (!due.includes(value)) {
    if (isSlip && list.items.length >= FEWEST && !slip) {
      list.slips.push({ said: item.said, before: last.said, number: item.number, due: follows });
    } else {
      list.isClear = false;
    }
  }
  list.items.push(item);
}
