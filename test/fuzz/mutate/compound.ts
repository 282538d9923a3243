import { CFB } from "@e965/xlsx";
import type { Dice } from "../../../bench/dice.ts";
import { listCompoundFile, readCompoundStream } from "../../../parsers/office/compound-file.ts";
import { type Expectation, type Mutator, NASTY_SIZES } from "./mutator.ts";

/** The streams at the top of a file, by name. */
type Streams = Map<string, Buffer>;
type Change = (stream: Buffer, records: readonly BiffRecord[], dice: Dice) => Buffer | undefined;

/** A record of a BIFF stream ([MS-XLS] 2.1.4): type and length, two bytes each, and its content. */
interface BiffRecord {
  start: number;
  end: number;
}

const HEAD = 4;
const EOF = 0x000a;

/** Damage inside the streams of an old Office file, whose chains of sectors are written anew. */
export const compoundMutators: Mutator[] = [
  onStreams("stream/drop", "told", (streams, dice) => {
    streams.delete(dice.pick([...streams.keys()]));
    return true;
  }),
  onStreams("stream/truncate", "told", (streams, dice) => {
    const [name, content] = findMain(streams);
    streams.set(name, content.subarray(0, dice.below(content.length)));
    return content.length > 0;
  }),
  // Where the text of a Word file stands is told by numbers in its first kilobyte and in its table.
  onStreams("stream/nasty-word", "free", (streams, dice) => {
    const [name, content] = dice.pick([...streams]) ?? ["", Buffer.alloc(0)];
    if (content.length <= HEAD) {
      return false;
    }
    const changed = Buffer.from(content);
    changed.writeUInt32LE(dice.pick(NASTY_SIZES), dice.below(Math.min(changed.length - HEAD, 1_500)));
    streams.set(name, changed);
    return true;
  }),
  // The chain of records leads past the next one.
  onRecords("biff/length", "kept", (stream, records, dice) => {
    const { start } = dice.pick(records);
    const changed = Buffer.from(stream);
    changed.writeUInt16LE(dice.pick([0, 1, 0x7fff, 0xffff, dice.below(9_000)]), start + 2);
    return changed;
  }),
  onRecords("biff/no-end", "told", (stream, records, dice) => {
    const end = dice.pick(records.filter(({ start }) => stream.readUInt16LE(start) === EOF));
    return end && cut(stream, end, Buffer.alloc(0));
  }),
  onRecords("biff/type", "free", (stream, records, dice) => {
    const changed = Buffer.from(stream);
    changed.writeUInt16LE(dice.pick([...TYPES, dice.below(0x900)]), dice.pick(records).start);
    return changed;
  }),
  onRecords("biff/content", "free", (stream, records, dice) => {
    const { start, end } = dice.pick(records);
    if (end - start < HEAD + 4) {
      return undefined;
    }
    const changed = Buffer.from(stream);
    changed.writeUInt32LE(dice.pick(NASTY_SIZES), start + HEAD + dice.below(end - start - HEAD - 3));
    return changed;
  }),
  // To take a record out, to write it twice or elsewhere is what an editor does.
  onRecords("biff/drop", "free", (stream, records, dice) => cut(stream, dice.pick(records), Buffer.alloc(0))),
  onRecords("biff/repeat", "free", (stream, records, dice) => {
    const { start, end } = dice.pick(records);
    const one = stream.subarray(start, end);
    return cut(stream, { start, end }, Buffer.concat(Array.from({ length: dice.pick([2, 3, 2_000]) }, () => one)));
  }),
  onRecords("biff/swap", "free", (stream, records, dice) => {
    const [one, other] = [dice.pick(records), dice.pick(records)].sort((a, b) => a.start - b.start);
    return one && other && one !== other
      ? cut(cut(stream, other, part(stream, one)), one, part(stream, other))
      : undefined;
  }),
];

/** BOF, EOF, sheet, shared texts and their continuation, cell of text, of a number, of several, formula, merges, password. */
const TYPES = [0x809, 0x0a, 0x85, 0xfc, 0x3c, 0xfd, 0x203, 0xbd, 0x06, 0xe5, 0x2f];

function onStreams(name: string, expects: Expectation, change: (streams: Streams, dice: Dice) => boolean): Mutator {
  return {
    name,
    expects,
    mutate({ bytes }, dice) {
      const streams = readStreams(bytes);
      // A mutant of an earlier step may have no streams any more.
      return streams.size > 0 && change(streams, dice) ? { bytes: writeStreams(streams) } : undefined;
    },
  };
}

function onRecords(name: string, expects: Expectation, change: Change): Mutator {
  return onStreams(name, expects, (streams, dice) => {
    const [main, stream] = findMain(streams);
    const records = listRecords(stream);
    const changed = /book/i.test(main) && records.length > 0 ? change(stream, records, dice) : undefined;
    if (changed) {
      streams.set(main, changed);
    }
    return changed !== undefined;
  });
}

/** By our own reader: the library follows sectors that lead in a circle until it runs out of memory. */
function readStreams(bytes: Uint8Array): Streams {
  const streams: Streams = new Map();
  for (const name of listCompoundFile(bytes)) {
    const stream = readCompoundStream(bytes, name);
    if (stream && stream.content.length > 0) {
      streams.set(name, Buffer.from(stream.content));
    }
  }
  return streams;
}

function writeStreams(streams: Streams): Uint8Array {
  const container = CFB.utils.cfb_new();
  for (const [name, content] of streams) {
    CFB.utils.cfb_add(container, name, content);
  }
  return new Uint8Array(CFB.write(container, { type: "buffer" }) as Buffer);
}

function findMain(streams: Streams): [name: string, content: Buffer] {
  return [...streams].find(([name]) => ["Workbook", "Book", "WordDocument"].includes(name)) ?? ["", Buffer.alloc(0)];
}

function listRecords(stream: Buffer): BiffRecord[] {
  const records: BiffRecord[] = [];
  for (let start = 0; start + HEAD <= stream.length; ) {
    const end = start + HEAD + stream.readUInt16LE(start + 2);
    if (end > stream.length) {
      break;
    }
    records.push({ start, end });
    start = end;
  }
  return records;
}

function part(stream: Buffer, { start, end }: BiffRecord): Buffer {
  return stream.subarray(start, end);
}

function cut(stream: Buffer, { start, end }: BiffRecord, into: Buffer): Buffer {
  return Buffer.concat([stream.subarray(0, start), into, stream.subarray(end)]);
}
