/** Codes of paths, as `collectRulings` reads them. */
const MOVE = 0;
const LINE = 1;
const CURVE = 2;
const QUADRATIC = 3;
const CLOSE = 4;

/** How many numbers each command takes. */
const COUNTS: Record<string, number> = { S: 2, M: 2, L: 2, Q: 4, B: 6, A: 7, C: 0 };
/** What numbers mean that follow a whole command; after C they mean nothing. */
const FOLLOWING: Record<string, string> = { S: "L", M: "L", C: "" };
const TOKEN = /[A-Za-z]|[-+]?(?:\d+\.?\d*|\.\d+)(?:[eE][-+]?\d+)?/g;

/**
 * Reads `AbbreviatedData`: S and M start a figure, L a line, Q and B curves, A an arc, C closes. Numbers that follow a whole
 * command repeat it, a line after a start, as in SVG. Reading ends at what is no path; what stands before is kept.
 */
export function readPathData(data: string): number[] {
  const path: number[] = [];
  const tokens = data.match(TOKEN) ?? [];
  let command = "";
  for (let i = 0; i < tokens.length; ) {
    const token = tokens[i] as string;
    if (/^[A-Za-z]/.test(token)) {
      command = token.toUpperCase();
      i += 1;
    }
    const count = COUNTS[command];
    const numbers = tokens.slice(i, i + (count ?? 0)).map(Number);
    if (count === undefined || numbers.length < count || !numbers.every(Number.isFinite)) {
      break;
    }
    addStep(path, command, numbers);
    i += count;
    command = FOLLOWING[command] ?? command;
  }
  return path;
}

function addStep(path: number[], command: string, numbers: readonly number[]): void {
  switch (command) {
    case "S":
    case "M":
      path.push(MOVE, ...numbers);
      break;
    case "L":
      path.push(LINE, ...numbers);
      break;
    case "Q":
      path.push(QUADRATIC, ...numbers);
      break;
    case "B":
      path.push(CURVE, ...numbers);
      break;
    case "A": {
      // An arc is no line: where it ends is all that matters.
      const end = numbers.slice(5);
      path.push(CURVE, ...end, ...end, ...end);
      break;
    }
    default:
      path.push(CLOSE);
  }
}
