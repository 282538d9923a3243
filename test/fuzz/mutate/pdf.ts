import { deflateSync, inflateSync } from "node:zlib";
import type { Dice } from "../../../bench/dice.ts";
import { type Expectation, type Mutator, NASTY_NUMBERS } from "./mutator.ts";

/** An object of a PDF that is not packed into another, as it stands in the file. */
interface PdfObject {
  number: number;
  /** From behind `obj` to `endobj`. */
  body: string;
}

/** Changes one object. Undefined where it is not of the kind meant. */
type Change = (object: PdfObject, dice: Dice, objects: readonly PdfObject[]) => string | undefined;

/** Damage to the structure of a PDF and to what its streams hold, in files that are sound as such. */
export const pdfMutators: Mutator[] = [
  onObject("pdf/nasty-number", "free", ({ body }, dice) => {
    return changeHead(body, dice, /(?<=\/[A-Za-z0-9]+ ?|[[ ])-?\d+(?:\.\d+)?(?= ?[\]/> ])(?! \d+ R)/g, () =>
      dice.pick(NASTY_NUMBERS),
    );
  }),
  onObject("pdf/reference", "free", ({ body, number }, dice, objects) => {
    return changeHead(body, dice, /\d+ 0 R/g, () => `${dice.pick([number, 0, 99_999, dice.pick(objects).number])} 0 R`);
  }),
  onObject("pdf/key", "free", ({ body }, dice) => {
    return changeHead(body, dice, /\/[A-Za-z]\w+/g, () =>
      dice.pick(["/X", "/Kids", "/Font", "/XObject", "/Contents", "/FlateDecode", "/Type"]),
    );
  }),
  onObject("pdf/null", "free", () => " null "),
  onObject("pdf/no-page", "told", ({ body }) => (isPage(body) ? " null " : undefined)),
  onObject("pdf/page-cycle", "told", ({ body, number }) => {
    return /\/Type ?\/Pages\b/.test(body) ? body.replace(/\/Kids ?\[[^\]]*\]/, `/Kids [${number} 0 R]`) : undefined;
  }),
  onObject("pdf/no-count", "told", ({ body }, dice) => {
    return /\/Type ?\/Pages\b/.test(body)
      ? body.replace(/\/Count \d+/, `/Count ${dice.pick(["1000000000", "0", "-1", "null", "1", "2"])}`)
      : undefined;
  }),
  onObject("pdf/damaged-stream", "told", ({ body }, dice) => {
    const stream = findStream(body);
    if (!stream?.isFlate || stream.data.length < 20) {
      return undefined;
    }
    const data = Buffer.from(stream.data, "latin1");
    for (let count = 1 + dice.below(30); count > 0; count--) {
      data[2 + dice.below(data.length - 2)] = dice.below(256);
    }
    return stream.head + data.toString("latin1") + stream.tail;
  }),
  onStream("pdf/content-number", (text, dice) =>
    replaceOne(text, dice, /-?\d+(?:\.\d+)?/g, () => dice.pick(NASTY_NUMBERS)),
  ),
  onStream("pdf/content-bytes", (text, dice) => {
    const at = dice.below(text.length);
    const noise = Array.from({ length: 1 + dice.below(30) }, () => String.fromCharCode(dice.below(256)));
    return text.slice(0, at) + noise.join("") + text.slice(at + dice.below(60));
  }),
  onStream("pdf/content-operator", (text, dice) =>
    replaceOne(text, dice, /\s(?:Tj|TJ|Tf|Tm|Td|cm|re|q|Q|l|m|Do|gs)(?=\s)/g, () => ` ${dice.pick(OPERATORS)}`),
  ),
  onObject("pdf/content-cut", "told", ({ body }, dice) => changeStream(body, (text) => cutInText(text, dice))),
  onStream(
    "pdf/content-nested",
    (text, dice) => dice.pick(["q ", "BT ", "[", "<< /A ", "/A BMC "]).repeat(20_000) + text,
  ),
  onStream(
    "pdf/content-wild-matrix",
    (text, dice) =>
      `${dice.pick(["1e308 0 0 1e308 0 0", "0 0 0 0 0 0", "1 0 0 1 1e30 -1e30", "-1e-9 0 0 1e-9 0 0"])} cm\n${text}`,
  ),
];

const OPERATORS = ["Tj", "TJ", "Tf", "cm", "re", "q", "Q", "BT", "ET", "Do", "gs", "W n", "sh", "BI", "EI", "d0", "d1"];

function onObject(name: string, expects: Expectation, change: Change): Mutator {
  return {
    name,
    expects,
    mutate({ bytes }, dice) {
      const text = Buffer.from(bytes).toString("latin1");
      const objects = listObjects(text);
      // Not every object is of the kind meant: the next that is.
      const first = dice.below(objects.length);
      for (let index = 0; index < objects.length; index++) {
        const object = objects[(first + index) % objects.length] as PdfObject;
        const body = change(object, dice, objects);
        if (body !== undefined && body !== object.body) {
          return { bytes: appendObject(text, object.number, body) };
        }
      }
      return undefined;
    },
  };
}

/** Changes what a stream holds once it is expanded: the operators of a page, a character map, a font, an image. */
function onStream(name: string, change: (text: string, dice: Dice) => string | undefined): Mutator {
  return onObject(name, "free", ({ body }, dice) => changeStream(body, (text) => change(text, dice)));
}

function changeStream(body: string, change: (text: string) => string | undefined): string | undefined {
  const stream = findStream(body);
  const text = stream?.isFlate ? expand(stream.data) : undefined;
  const changed = text === undefined ? undefined : change(text);
  if (!stream || changed === undefined) {
    return undefined;
  }
  const data = deflateSync(Buffer.from(changed, "latin1"), { level: 1 }).toString("latin1");
  return stream.head.replace(/\/Length \d+(?: 0 R)?/, `/Length ${data.length}`) + data + stream.tail;
}

/** What stands before one of the operators that show text, which stand between BT and ET. */
function cutInText(text: string, dice: Dice): string | undefined {
  const ends = [...text.matchAll(/[\])>]\s*T[jJ](?=\s)/g)].map(({ index }) => index);
  const end = ends[dice.below(ends.length)];
  const before = text.slice(0, end);
  const isInText = /(?:^|\s)BT\s/.test(before) && before.lastIndexOf("BT") > before.lastIndexOf("ET");
  return end !== undefined && isInText ? before : undefined;
}

function listObjects(text: string): PdfObject[] {
  const objects: PdfObject[] = [];
  for (const { 1: number, 2: body } of text.matchAll(/(?<![\d.])(\d+) 0 obj\b(.*?)endobj/gs)) {
    objects.push({ number: Number(number), body: body ?? "" });
  }
  return objects;
}

/** As an editor saves a change: the object again at the end, with a table of its own that counts before the first. */
function appendObject(text: string, number: number, body: string): Uint8Array {
  const before = [...text.matchAll(/startxref\s+(\d+)/g)].at(-1)?.[1] ?? "0";
  const root = /\/Root \d+ 0 R/.exec(text)?.[0] ?? "";
  const size = /\/Size \d+/.exec(text)?.[0] ?? "/Size 9999";
  const encryption = `${/\/Encrypt \d+ 0 R/.exec(text)?.[0] ?? ""} ${/\/ID ?\[[^\]]*\]/.exec(text)?.[0] ?? ""}`;
  const table = text.length + 1;
  const object = `\n${number} 0 obj${body}endobj\n`;
  const entry = `${String(table).padStart(10, "0")} 00000 n \n`;
  const end = `xref\n${number} 1\n${entry}trailer\n<< ${size} ${root} ${encryption} /Prev ${before} >>\n`;
  const file = `${text}${object}${end}startxref\n${text.length + object.length}\n%%EOF\n`;
  return new Uint8Array(Buffer.from(file, "latin1"));
}

function isPage(body: string): boolean {
  return /\/Type ?\/Page\b/.test(body) && !body.includes("stream");
}

function findStream(body: string): { head: string; data: string; tail: string; isFlate: boolean } | undefined {
  const parts = /^(.*?stream\r?\n)(.*?)(\r?\n?endstream.*)$/s.exec(body);
  if (!parts) {
    return undefined;
  }
  const [, head = "", data = "", tail = ""] = parts;
  return { head, data, tail, isFlate: /\/Filter ?\[? ?\/FlateDecode/.test(head) };
}

function expand(data: string): string | undefined {
  try {
    return inflateSync(Buffer.from(data, "latin1"), { maxOutputLength: 1 << 24 }).toString("latin1");
  } catch {
    return undefined;
  }
}

/** Changes the dictionary and leaves the stream behind it. */
function changeHead(body: string, dice: Dice, pattern: RegExp, change: () => string): string | undefined {
  const end = body.indexOf("stream");
  const head = end < 0 ? body : body.slice(0, end);
  const changed = replaceOne(head, dice, pattern, change);
  return changed === undefined ? undefined : changed + body.slice(head.length);
}

function replaceOne(text: string, dice: Dice, pattern: RegExp, change: () => string): string | undefined {
  for (const from of [dice.below(text.length), 0]) {
    pattern.lastIndex = from;
    const match = pattern.exec(text);
    if (match) {
      return text.slice(0, match.index) + change() + text.slice(match.index + match[0].length);
    }
  }
  return undefined;
}
