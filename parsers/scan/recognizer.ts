import type * as Ort from "onnxruntime-node";
import { LINE_HEIGHT, type LineImage } from "./crop-line.ts";
import { type ReadText, readCharacters } from "./read-characters.ts";

/** Turns images of lines into text. */
export interface Recognizer {
  read(lines: readonly LineImage[]): Promise<ReadText[]>;
}

/** Lines read at once: their widths together, in pixels. Bounds the memory of a step. */
const BATCH_WIDTH = 6_400;
const MOST_IN_BATCH = 24;
/** The network was trained on lines no narrower than this. */
const NARROWEST = 64;

export function makeRecognizer(
  ort: typeof Ort,
  session: Ort.InferenceSession,
  characters: readonly string[],
): Recognizer {
  const [input = "x"] = session.inputNames;
  const [output = ""] = session.outputNames;
  const readBatch = async (lines: readonly LineImage[]): Promise<ReadText[]> => {
    const width = Math.max(NARROWEST, ...lines.map((line) => line.width));
    const tensor = new ort.Tensor("float32", toInput(lines, width), [lines.length, 3, LINE_HEIGHT, width]);
    const result = (await session.run({ [input]: tensor }))[output];
    if (!result) {
      throw new Error("the recognition gave no answer");
    }
    const [, steps = 0, classes = 0] = result.dims;
    const scores = result.data as Float32Array;
    return lines.map((_, index) =>
      readCharacters(scores.subarray(index * steps * classes, (index + 1) * steps * classes), classes, characters),
    );
  };
  return {
    async read(lines) {
      const texts: ReadText[] = new Array(lines.length);
      const order = lines.map((_, index) => index).sort((a, b) => widthOf(lines[a]) - widthOf(lines[b]) || a - b);
      for (let start = 0; start < order.length; ) {
        const end = endOfBatch(order, start, lines);
        const batch = order.slice(start, end);
        const read = await readBatch(batch.map((index) => lines[index] as LineImage));
        batch.forEach((index, position) => {
          texts[index] = read[position] as ReadText;
        });
        start = end;
      }
      return texts;
    },
  };
}

function widthOf(line: LineImage | undefined): number {
  return Math.max(NARROWEST, line?.width ?? 0);
}

/** Lines of a batch are as wide as its widest: only those of about one width share it. */
function endOfBatch(order: readonly number[], start: number, lines: readonly LineImage[]): number {
  const narrowest = widthOf(lines[order[start] as number]);
  let end = start + 1;
  while (end < order.length && end - start < MOST_IN_BATCH) {
    const width = widthOf(lines[order[end] as number]);
    if (width > 1.15 * narrowest + 8 || (end - start + 1) * width > BATCH_WIDTH) {
      break;
    }
    end += 1;
  }
  return end;
}

/** −1 black to 1 white, the same in all three colours; 0 beyond the end of a line, as in training. */
function toInput(lines: readonly LineImage[], width: number): Float32Array {
  const plane = LINE_HEIGHT * width;
  const values = new Float32Array(lines.length * 3 * plane);
  lines.forEach((line, index) => {
    const start = index * 3 * plane;
    for (let y = 0; y < LINE_HEIGHT; y++) {
      for (let x = 0; x < line.width; x++) {
        values[start + y * width + x] = (line.data[y * line.width + x] as number) / 127.5 - 1;
      }
    }
    values.copyWithin(start + plane, start, start + plane);
    values.copyWithin(start + 2 * plane, start, start + plane);
  });
  return values;
}
