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
export function placeRows(body: TableBody): Iterable<Uint8Array> {
  const sheet = JSON.stringify(body.sheet);
  const starts = Array.from({ length: body.columns }, (_, column) =>
    Buffer.from(`{"sheet":${sheet},"cell":"${columnName(body.sheetColumn(column))}`),
  );
  let last = -1;
  let number = COMMA;
  return rowsOf(body, (out, row, column) => {
    if (!body.isOwnPlace(row, column)) {
      out.put(encode(body.placeAt(row, column)));
      return;
    }
    if (row !== last) {
      last = row;
      number = Buffer.from(`${body.sheetRow(row) + 1}`);
    }
    out.put(starts[column] as Uint8Array);
    out.put(number);
    out.put(END_OF_PLACE);
  });
}

function* rowsOf(body: TableBody, put: (out: JsonBytes, row: number, column: number) => void): Generator<Uint8Array> {
  const out = new JsonBytes();
  for (let row = 0; row < body.rows.length; row++) {
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
