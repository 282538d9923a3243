import { AGGREGATES } from "./aggregate-functions.ts";
import type { Called } from "./called.ts";
import { divide, evaluateOperand, finite, type Setting, toScalar } from "./evaluate.ts";
import { LOOKUPS } from "./lookup-functions.ts";
import type { Expression } from "./parse.ts";
import { CellError, NotComputable, type Scalar, toBoolean, toNumber, toText } from "./values.ts";

/** Their result depends on when they are calculated, or on a text that names cells. */
export const VOLATILE: ReadonlySet<string> = new Set(
  "NOW TODAY RAND RANDBETWEEN RANDARRAY OFFSET INDIRECT CELL INFO".split(" "),
);

/** Calculates with one value of each argument. */
function plain(calculate: (...values: Scalar[]) => Scalar): Called {
  return (args, setting) => calculate(...args.map((argument) => scalarOf(argument, setting)));
}

function numeric(calculate: (...numbers: number[]) => number): Called {
  return plain((...values) => finite(calculate(...values.map(toNumber))));
}

function scalarOf(argument: Expression | undefined, setting: Setting): Scalar {
  return argument && toScalar(evaluateOperand(argument, setting), setting);
}

/** The value of an argument, an error among them: for those that ask what it is. */
function asked(argument: Expression | undefined, setting: Setting): Scalar {
  try {
    return scalarOf(argument, setting);
  } catch (error) {
    if (error instanceof CellError) {
      return error;
    }
    throw error;
  }
}

function passError(value: Scalar): Scalar {
  if (value instanceof CellError) {
    throw value;
  }
  return value;
}

/** Halves away from zero, as a budget clerk rounds: 2.675 to two places is 2.68, though no binary number is 2.675. */
function round(value: number, digits: number, way: (number: number) => number): number {
  const scale = 10 ** Math.trunc(digits);
  const scaled = Number((Math.abs(value) * scale).toPrecision(15));
  return (Math.sign(value) * way(scaled)) / scale;
}

const LOGICAL: readonly (readonly [string, Called])[] = [
  [
    "IF",
    ([test, yes, no], setting) => {
      const holds = toBoolean(scalarOf(test, setting));
      const chosen = holds ? yes : no;
      return chosen ? evaluateOperand(chosen, setting) : holds;
    },
  ],
  [
    "IFS",
    (args, setting) => {
      for (let at = 0; at + 1 < args.length; at += 2) {
        if (toBoolean(scalarOf(args[at], setting))) {
          return scalarOf(args[at + 1], setting);
        }
      }
      throw new CellError("#N/A");
    },
  ],
  [
    "IFERROR",
    ([value, instead], setting) => {
      const found = asked(value, setting);
      return found instanceof CellError ? scalarOf(instead, setting) : found;
    },
  ],
  [
    "IFNA",
    ([value, instead], setting) => {
      const found = asked(value, setting);
      return found instanceof CellError && found.code === "#N/A" ? scalarOf(instead, setting) : passError(found);
    },
  ],
  ["NOT", plain((value) => !toBoolean(value))],
  ["TRUE", () => true],
  ["FALSE", () => false],
  [
    "NA",
    () => {
      throw new CellError("#N/A");
    },
  ],
  ["ISERROR", ([value], setting) => asked(value, setting) instanceof CellError],
  [
    "ISERR",
    ([value], setting) => {
      const found = asked(value, setting);
      return found instanceof CellError && found.code !== "#N/A";
    },
  ],
  [
    "ISNA",
    ([value], setting) => {
      const found = asked(value, setting);
      return found instanceof CellError && found.code === "#N/A";
    },
  ],
  ["ISNUMBER", ([value], setting) => typeof asked(value, setting) === "number"],
  ["ISTEXT", ([value], setting) => typeof asked(value, setting) === "string"],
  ["ISBLANK", ([value], setting) => asked(value, setting) === undefined],
];

const NUMBERS: readonly (readonly [string, Called])[] = [
  ["ABS", numeric(Math.abs)],
  ["SIGN", numeric(Math.sign)],
  ["SQRT", numeric(Math.sqrt)],
  ["POWER", numeric((base, exponent) => base ** exponent)],
  ["ROUND", numeric((value, digits = 0) => round(value, digits, Math.round))],
  ["ROUNDUP", numeric((value, digits = 0) => round(value, digits, Math.ceil))],
  ["ROUNDDOWN", numeric((value, digits = 0) => round(value, digits, Math.floor))],
  ["TRUNC", numeric((value, digits = 0) => round(value, digits, Math.floor))],
  ["INT", numeric((value) => Math.floor(Number(value.toPrecision(15))))],
  ["MOD", numeric((value, divisor) => value - divisor * Math.floor(divide(value, divisor)))],
  ["N", plain((value) => (typeof value === "string" ? 0 : toNumber(value)))],
  ["VALUE", plain((value) => toNumber(value))],
];

const TEXTS: readonly (readonly [string, Called])[] = [
  ["LEN", plain((text) => toText(text).length)],
  ["LEFT", plain((text, count = 1) => toText(text).slice(0, toNumber(count)))],
  ["RIGHT", plain((text, count = 1) => toText(text).slice(Math.max(0, toText(text).length - toNumber(count))))],
  [
    "MID",
    plain((text, start, count) => toText(text).slice(toNumber(start) - 1, toNumber(start) - 1 + toNumber(count))),
  ],
  ["TRIM", plain((text) => toText(text).trim().replace(/ +/gu, " "))],
  ["CONCATENATE", plain((...texts) => texts.map(toText).join(""))],
  ["EXACT", plain((one, other) => toText(one) === toText(other))],
];

const PLACES: readonly (readonly [string, Called])[] = [
  [
    "ROW",
    placeOf(
      (area) => area.top,
      ({ row }) => row,
    ),
  ],
  [
    "COLUMN",
    placeOf(
      (area) => area.left,
      ({ column }) => column,
    ),
  ],
];

function placeOf(of: (area: { top: number; left: number }) => number, own: (setting: Setting) => number): Called {
  return ([argument], setting) => {
    if (!argument) {
      return own(setting) + 1;
    }
    const operand = evaluateOperand(argument, setting);
    if (typeof operand !== "object" || !("sheet" in operand) || setting.isArray) {
      throw new NotComputable("array");
    }
    return of(operand) + 1;
  };
}

export const FUNCTIONS: ReadonlyMap<string, Called> = new Map([
  ...LOGICAL,
  ...NUMBERS,
  ...TEXTS,
  ...PLACES,
  ...AGGREGATES,
  ...LOOKUPS,
]);
