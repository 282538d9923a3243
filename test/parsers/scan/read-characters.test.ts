import { expect, test } from "vitest";
import { readCharacters } from "../../../parsers/scan/read-characters.ts";

const CHARACTERS = ["", "1", "2", "元"];

function scores(...steps: number[][]): Float32Array {
  return Float32Array.from(steps.flat());
}

test("the same character in neighbouring steps is one, with nothing between them two", () => {
  const none = [0.9, 0, 0, 0];
  const read = readCharacters(
    scores([0, 0.75, 0, 0], [0, 0.5, 0, 0], none, [0, 1, 0, 0], [0, 0, 0.25, 0]),
    4,
    CHARACTERS,
  );
  expect(read.characters).toEqual([
    { text: "1", confidence: 0.75 },
    { text: "1", confidence: 1 },
    { text: "2", confidence: 0.25 },
  ]);
});

test("a line in which nothing is seen is empty", () => {
  expect(readCharacters(scores([1, 0, 0, 0]), 4, CHARACTERS).characters).toEqual([]);
});
