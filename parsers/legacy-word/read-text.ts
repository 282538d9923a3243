import { readCompoundStream } from "../office/compound-file.ts";

/** The parts of a Word 97–2003 file that hold its text. */
interface WordStreams {
  main: DataView;
  table: DataView;
}

const SIGNATURE = 0xa5ec;
/** Before it (Word 6 and 95) the header of the file is another. */
const WORD_97 = 193;
const ENCRYPTED = 0x0100;
const SECOND_TABLE = 0x0200;
const LENGTH_OF_BODY = 0x4c;
const LENGTH_OF_NOTES = 0x50;
const PIECES_AT = 0x01a2;
const PROPERTIES = 1;
const PIECES = 2;
const COMPRESSED = 0x40000000;
const LOST = "\0".repeat(64);
/** No piece is as long; a damaged length must not make us read for ever. */
const MOST_CHARACTERS = 50_000_000;

/** Whether the file is protected by a password; false where it is too damaged to tell. */
export function isEncryptedWord(bytes: Uint8Array): boolean {
  const main = streamOf(bytes, "WordDocument");
  return main !== undefined && main.byteLength > 12 && (main.getUint16(10, true) & ENCRYPTED) !== 0;
}

/**
 * The text of body and footnotes of a .doc by its piece table ([MS-DOC] 2.4.1), with the control characters of Word in
 * it. Throws where the file is damaged or older than Word 97.
 */
export function readWordText(bytes: Uint8Array): string {
  const { main, table } = openStreams(bytes);
  const length = main.getUint32(LENGTH_OF_BODY, true) + main.getUint32(LENGTH_OF_NOTES, true);
  if (length > MOST_CHARACTERS) {
    throw new Error("text length out of range");
  }
  return readPieces(main, table, findPieces(main, table)).slice(0, length);
}

/** Whether a part of the text is zeros, which no text holds: a sector of the file that was lost. */
export function hasLostText(text: string): boolean {
  return text.includes(LOST);
}

function openStreams(bytes: Uint8Array): WordStreams {
  const main = streamOf(bytes, "WordDocument");
  if (!main || main.getUint16(0, true) !== SIGNATURE || main.getUint16(2, true) < WORD_97) {
    throw new Error("no Word 97 document");
  }
  const table = streamOf(bytes, main.getUint16(10, true) & SECOND_TABLE ? "1Table" : "0Table");
  if (!table) {
    throw new Error("no table stream");
  }
  return { main, table };
}

function streamOf(bytes: Uint8Array, name: string): DataView | undefined {
  const content = readCompoundStream(bytes, name)?.content;
  return content && new DataView(content.buffer, content.byteOffset, content.byteLength);
}

/** Where the piece table begins in the table stream: after runs of properties. */
function findPieces(main: DataView, table: DataView): number {
  let at = main.getUint32(PIECES_AT, true);
  while (table.getUint8(at) === PROPERTIES) {
    at += 3 + table.getUint16(at + 1, true);
  }
  if (table.getUint8(at) !== PIECES) {
    throw new Error("no piece table");
  }
  return at + 1;
}

function readPieces(main: DataView, table: DataView, at: number): string {
  const count = Math.floor((table.getUint32(at, true) - 4) / 12);
  const positions = at + 4;
  const descriptors = positions + (count + 1) * 4;
  const texts: string[] = [];
  for (let index = 0; index < count; index++) {
    const start = table.getUint32(positions + index * 4, true);
    const end = table.getUint32(positions + index * 4 + 4, true);
    const offset = table.getUint32(descriptors + index * 8 + 2, true);
    texts.push(readPiece(main, offset, end - start));
  }
  return texts.join("");
}

function readPiece(main: DataView, offset: number, length: number): string {
  const isNarrow = (offset & COMPRESSED) !== 0;
  const start = main.byteOffset + (isNarrow ? (offset & ~COMPRESSED) / 2 : offset);
  const bytes = new Uint8Array(main.buffer, start, isNarrow ? length : length * 2);
  return new TextDecoder(isNarrow ? "windows-1252" : "utf-16le").decode(bytes);
}
