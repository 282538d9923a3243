import { columnName } from "../domain/place.ts";
import type { TableBody } from "../domain/table-body.ts";
import { JsonBytes } from "./json-bytes.ts";

const COMMA = Buffer.from(",");
const OPEN = Buffer.from("[");
const NEXT_ROW = Buffer.from(",[");
const CLOSE = Buffer.from("]");
const END_OF_PLACE = Buffer.from('"}');

/** The rows of texts of a large table as JSON, without the brackets around them. */
export function textRows(body: TableBody): Iterable<Uint8Array> {
  // Names repeat; each is encoded once.
  const encoded: Uint8Array[] = [];
  const { texts } = body;
  return rowsOf(body, (out, row, column) => {
    const id = body.textIdAt(row, column);
    if (texts.isPlain(id)) {
      out.putPlain(texts, id);
    } else {
      encoded[id] ??= encode(texts.get(id));
      out.put(encoded[id]);
    }
  });
}

/** Its rows of places, likewise. */
export function* placeRows(body: TableBody): Generator<Uint8Array> {
  const out = new JsonBytes();
  const makeRow = placeRowsOf(body);
  let like: PlaceRow | undefined;
  for (let row = 0; row < body.length; row++) {
    const number = Buffer.from(`${body.sheetRow(row) + 1}`);
    if (row > 0) {
      out.put(COMMA);
    }
    if (like?.digits !== number.length || !isAlike(body, row, like)) {
      like = makeRow(row, number);
    }
    const start = out.put(like.bytes);
    for (const at of like.numbers) {
      out.putOver(number, start + at);
    }
    if (out.isFull) {
      yield out.take();
    }
  }
  yield out.take();
}

/** The places of a row as bytes, and where the number of the row stands in them: nothing else tells one row from the next. */
interface PlaceRow {
  bytes: Uint8Array;
  numbers: number[];
  /** Digits of the number. */
  digits: number;
  /** By column: whether the place is that of its own row and column. */
  isOwn: boolean[];
  /** The other columns have none: under a merge each row has another. */
  isPlain: boolean;
}

function placeRowsOf(body: TableBody): (row: number, number: Uint8Array) => PlaceRow {
  const columns = Array.from({ length: body.columns }, (_, column) => column);
  const sheet = JSON.stringify(body.sheet);
  const starts = columns.map((column) =>
    Buffer.from(`{"sheet":${sheet},"cell":"${columnName(body.sheetColumn(column))}`),
  );
  const out = new JsonBytes();
  return (row, number) => {
    const numbers: number[] = [];
    const isOwn = columns.map((column) => body.isOwnPlace(row, column));
    const isPlain = columns.every((column) => isOwn[column] || !body.hasPlace(row, column));
    out.put(OPEN);
    for (const column of columns) {
      if (column > 0) {
        out.put(COMMA);
      }
      if (isOwn[column]) {
        out.put(starts[column] as Uint8Array);
        numbers.push(out.put(number));
        out.put(END_OF_PLACE);
      } else {
        out.put(encode(body.placeAt(row, column)));
      }
    }
    out.put(CLOSE);
    return { bytes: Buffer.from(out.take()), numbers, digits: number.length, isOwn, isPlain };
  };
}

/** True where the places of a row differ in its number alone. */
function isAlike(body: TableBody, row: number, { isOwn, isPlain }: PlaceRow): boolean {
  for (let column = 0; isPlain && column < isOwn.length; column++) {
    if (isOwn[column] ? !body.isOwnPlace(row, column) : body.hasPlace(row, column)) {
      return false;
    }
  }
  return isPlain;
}

function* rowsOf(body: TableBody, put: (out: JsonBytes, row: number, column: number) => void): Generator<Uint8Array> {
  const out = new JsonBytes();
  for (let row = 0; row < body.length; row++) {
    out.put(row === 0 ? OPEN : NEXT_ROW);
    for (let column = 0; column < body.columns; column++) {
      if (column > 0) {
        out.put(COMMA);
      }
      put(out, row, column);
    }
    out.put(CLOSE);
    if (out.isFull) {
      yield out.take();
    }
  }
  yield out.take();
}

function encode(value: unknown): Uint8Array {
  return Buffer.from(JSON.stringify(value));
}
