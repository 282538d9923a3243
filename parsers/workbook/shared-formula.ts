import { columnName } from "../../domain/place.ts";
import { readAddress } from "./addresses.ts";

/**
 * A shared formula is written once, at its first cell; the others repeat it, moved by their distance. Texts, quoted
 * sheet names and function names like `LOG10(` are no references.
 */
export function moveFormula(formula: string, rows: number, columns: number): string {
  return formula.replace(
    REFERENCE,
    (found, dollarColumn?: string, letters?: string, dollarRow?: string, digits?: string) => {
      if (letters === undefined || digits === undefined) {
        return found;
      }
      const address = readAddress(letters.toUpperCase() + digits);
      if (!address) {
        return found;
      }
      const column = dollarColumn ? address.column : address.column + columns;
      const row = dollarRow ? address.row : address.row + rows;
      return column < 0 || row < 0 ? "#REF!" : `${dollarColumn}${columnName(column)}${dollarRow}${row + 1}`;
    },
  );
}

const REFERENCE = /"[^"]*"|'[^']*'!?|(?<![\p{L}\p{N}_.$])(\$?)([A-Z]{1,3})(\$?)(\d{1,7})(?![\p{L}\p{N}_.(!])/giu;
