import { type Zippable, zipSync } from "fflate";
import type { Dice } from "../../../bench/dice.ts";
import { expandZipEntry, listZipEntries } from "../../../parsers/office/zip-directory.ts";
import type { Draft, Mutator } from "./mutator.ts";
import { replaceOne, XML_CHANGES } from "./xml.ts";

type Parts = Record<string, Uint8Array>;

/** Damage inside an archive of parts: it is unpacked, one part is changed, and it is packed again with right checksums. */
export const archiveMutators: Mutator[] = [
  ...XML_CHANGES.map(({ name, expects, change }) =>
    onParts(`part/${name}`, expects, (parts, dice) => {
      const part = dice.pick(xmlParts(parts));
      if (part === undefined) {
        return undefined;
      }
      const changed = change(Buffer.from(parts[part] ?? []).toString("latin1"), dice);
      return changed === undefined ? undefined : { ...parts, [part]: new Uint8Array(Buffer.from(changed, "latin1")) };
    }),
  ),
  onParts("part/drop", "told", (parts, dice) => {
    const { [dice.pick(Object.keys(parts))]: _, ...rest } = parts;
    return rest;
  }),
  onParts("part/noise", "told", (parts, dice) => {
    const noise = Uint8Array.from({ length: dice.below(5_000) }, () => dice.below(256));
    return { ...parts, [dice.pick(Object.keys(parts))]: noise };
  }),
  onParts("part/rename", "told", (parts, dice) => {
    const name = dice.pick(Object.keys(parts));
    const { [name]: content = new Uint8Array(), ...rest } = parts;
    return { ...rest, [dice.pick([`../${name}`, `/${name}`, `${name}\u0000`, name.repeat(50), ""])]: content };
  }),
  onParts("part/swap", "free", (parts, dice) => {
    const [one, other] = [dice.pick(Object.keys(parts)), dice.pick(Object.keys(parts))];
    return { ...parts, [one]: parts[other] ?? new Uint8Array(), [other]: parts[one] ?? new Uint8Array() };
  }),
  // What a workbook lists: a sheet, and a text that its cells count.
  onPart("part/unlist-sheet", "xl/workbook.xml", (xml, dice) =>
    replaceOne(xml, dice, /<(?:\w+:)?sheet [^>]*\/>/g, () => ""),
  ),
  onPart("part/drop-text", "xl/sharedStrings.xml", (xml, dice) => replaceOne(xml, dice, /<si>.*?<\/si>/gs, () => "")),
  // The size of a part as its directory entry and its header give it; what follows is found by other fields.
  onDirectory("part/size", 24),
  onDirectory("part/packed-size", 20),
  onDirectory("part/method", 10),
  onDirectory("part/offset", 42),
  onDirectory("part/name-length", 28),
  onDirectory("part/flags", 8),
];

function onParts(
  name: string,
  expects: Mutator["expects"],
  change: (parts: Parts, dice: Dice) => Parts | undefined,
): Mutator {
  return {
    name,
    expects,
    mutate({ bytes }: Draft, dice) {
      const parts = unpack(bytes);
      const changed = parts && Object.keys(parts).length > 0 ? change(parts, dice) : undefined;
      return changed && { bytes: zipSync(changed as Zippable, { level: 1, mtime: "2026-01-01" }) };
    },
  };
}

function onPart(name: string, part: string, change: (xml: string, dice: Dice) => string | undefined): Mutator {
  return onParts(name, "told", (parts, dice) => {
    const changed = parts[part] && change(Buffer.from(parts[part]).toString("latin1"), dice);
    return changed ? { ...parts, [part]: new Uint8Array(Buffer.from(changed, "latin1")) } : undefined;
  });
}

/** Nothing of a mutant whose checksums do not hold any more: to pack it again would make a sound file of it. */
function unpack(bytes: Uint8Array): Parts | undefined {
  try {
    const entries = listZipEntries(bytes)?.filter(({ size }) => size < LARGEST_PART) ?? [];
    return Object.fromEntries(entries.map((entry) => [entry.name, expandZipEntry(bytes, entry, LARGEST_PART)]));
  } catch {
    return undefined;
  }
}

const LARGEST_PART = 64 * 1024 * 1024;

/** Parts with text of the document come up more often than the many small ones around them. */
function xmlParts(parts: Parts): string[] {
  const names = Object.keys(parts).filter((name) => /\.(?:xml|rels)$/i.test(name));
  const large = names.filter((name) => (parts[name]?.length ?? 0) > 4_000);
  return [...names, ...large, ...large];
}

/** Sets a field of one entry of the directory to a size nobody has, 2 GB and 4 GB among them. */
function onDirectory(name: string, field: number): Mutator {
  return {
    name,
    expects: "told",
    mutate({ bytes }, dice) {
      const changed = Buffer.from(bytes);
      const entries: number[] = [];
      for (let at = changed.indexOf("PK\x01\x02"); at >= 0; at = changed.indexOf("PK\x01\x02", at + 1)) {
        entries.push(at);
      }
      const at = dice.pick(entries) + field;
      if (!(at + 4 <= changed.length)) {
        return undefined;
      }
      changed.writeUInt32LE(dice.pick([0, 1, 0x7fffffff, 0x80000000, 0xfffffffe, 0xffffffff]), at);
      return { bytes: new Uint8Array(changed) };
    },
  };
}
