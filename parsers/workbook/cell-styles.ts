import { readXml } from "../office/xml.ts";
import { BUILT_IN_FORMATS } from "./built-in-formats.ts";
import { compileNumberFormat, type FormatNumber } from "./number-format.ts";

/** What the styles of a workbook say, by the style number that the cells give. */
export interface CellStyles {
  /** How numbers are shown. */
  formats: FormatNumber[];
  /** Steps of indent, where a style has any: a step is about one character. */
  indents: number[];
}

export function readCellStyles(xml: Uint8Array, isFrom1904: boolean): CellStyles {
  const codes = new Map<number, string>();
  const formatIds: number[] = [];
  const indents: number[] = [];
  // Conditional formats and named styles hold the same elements; only these two lists are asked.
  let list = "";
  readXml(xml, {
    open(name, attributes) {
      if (name === "numFmts" || name === "cellXfs") {
        list = name;
      } else if (name === "numFmt" && list === "numFmts") {
        codes.set(Number(attributes["numFmtId"]), attributes["formatCode"] ?? "");
      } else if (name === "xf" && list === "cellXfs") {
        formatIds.push(Number(attributes["numFmtId"] ?? 0));
      } else if (name === "alignment" && list === "cellXfs" && attributes["indent"] !== undefined) {
        indents[formatIds.length - 1] = Number(attributes["indent"]);
      }
    },
    close(name) {
      if (name === list) {
        list = "";
      }
    },
    text() {},
  });

  const compiled = new Map<number, FormatNumber>();
  const formats = formatIds.map((id) => {
    const format = compiled.get(id) ?? compileNumberFormat(codes.get(id) ?? BUILT_IN_FORMATS[id] ?? "", isFrom1904);
    compiled.set(id, format);
    return format;
  });
  return { formats, indents };
}
