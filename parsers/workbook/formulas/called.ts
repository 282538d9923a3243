import type { Operand, Setting } from "./evaluate.ts";
import type { Expression } from "./parse.ts";

/** A function of a workbook: its arguments come as written, since IF looks at one of them only. */
export type Called = (args: readonly Expression[], setting: Setting) => Operand;
