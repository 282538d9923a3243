import { readXml } from "../office/xml.ts";
import { BUILT_IN_FORMATS } from "./built-in-formats.ts";
import { compileNumberFormat, type FormatNumber } from "./number-format.ts";

/** How the cells of each style show their numbers, by the style number that the cells give. */
export function readCellStyles(xml: Uint8Array, isFrom1904: boolean): FormatNumber[] {
  const codes = new Map<number, string>();
  const formatIds: number[] = [];
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
  return formatIds.map((id) => {
    const format = compiled.get(id) ?? compileNumberFormat(codes.get(id) ?? BUILT_IN_FORMATS[id] ?? "", isFrom1904);
    compiled.set(id, format);
    return format;
  });
}
