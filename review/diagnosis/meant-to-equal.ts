import { hasGap, type Variable } from "./equation.ts";

/**
 * The cell itself and those of its table that the relations make equal to it: a total and its only part that is not 0, and
 * the total of that.
 */
export function meantToEqual(variable: Variable): Set<Variable> {
  const same = new Set([variable]);
  for (const one of same) {
    for (const equation of one.equations) {
      const other = hasGap(equation) ? onlyOther(equation.coefficients.keys(), one) : undefined;
      if (other && other.cell.table === variable.cell.table) {
        same.add(other);
      }
    }
  }
  return same;
}

function onlyOther(variables: Iterable<Variable>, one: Variable): Variable | undefined {
  let only: Variable | undefined;
  for (const variable of variables) {
    if (variable !== one && variable.value !== 0) {
      if (only) {
        return undefined;
      }
      only = variable;
    }
  }
  return only;
}
