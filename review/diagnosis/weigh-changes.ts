import { ANY, allowedChange, exactChange, intersect, type Span } from "./allowed-change.ts";
import { type Equation, isLimit, type Variable } from "./equation.ts";
import { printFormat } from "./print-format.ts";

/** Changing this one cell by anything within `span` restores these broken relations. */
export interface Option {
  variable: Variable;
  span: Span;
  restores: Equation[];
  /** What else it would put right or wrong; only options that break nothing come from `weighChanges`. */
  breaks: Equation[];
}

interface Wish {
  equation: Equation;
  span: Span;
}

/** The changes of one cell that restore the most broken relations and leave every other relation standing. */
export function weighChanges(variable: Variable): Option[] {
  const wishes = variable.isFixed ? [] : wishesFor(variable);
  const free = wishes.length > 0 ? freedomOf(variable) : undefined;
  if (!free) {
    return [];
  }
  const within = wishes.flatMap(({ equation, span }) => {
    const clipped = intersect(span, free);
    return clipped ? [{ equation, span: clipped }] : [];
  });
  return meetings(within).map(({ span, equations }) => ({ variable, span, restores: equations, breaks: [] }));
}

/**
 * The same without regard for the relations that hold, for a cell that restores more than it breaks: two wrong cells may
 * balance each other in a common total, and a wrong number may have been copied to another table.
 */
export function weighAgainstOdds(variable: Variable): Option[] {
  if (!variable.isStated || variable.isFixed) {
    return [];
  }
  return meetings(wishesFor(variable)).flatMap(({ span, equations }) => {
    const change = equations.map((equation) => exactChange(equation, variable)).find((one) => isIn(span, one));
    if (change === undefined || equations.length < 2) {
      return [];
    }
    const breaks = variable.equations.filter(
      (equation) =>
        equation.state === "holds" && !isLimit(equation) && !isIn(allowedChange(equation, variable) ?? ANY, change),
    );
    return breaks.length < equations.length ? [{ variable, span, restores: equations, breaks }] : [];
  });
}

function isIn(span: Span, change: number | undefined): boolean {
  return change !== undefined && change >= span[0] && change <= span[1];
}

function wishesFor(variable: Variable): Wish[] {
  const slack = slackOf(variable);
  return variable.equations.flatMap((equation) => {
    const allowed = equation.state === "broken" ? allowedChange(equation, variable, slack) : undefined;
    // A number that was left out is not negative.
    const span = allowed && !variable.isStated ? intersect(allowed, [0, Infinity]) : allowed;
    return span ? [{ equation, span }] : [];
  });
}

// What is not printed will be printed with a last digit of its own.
function slackOf(variable: Variable): number {
  if (variable.isStated) {
    return 0;
  }
  const { grid } = printFormat(variable, brokenEquations(variable));
  return grid === 1 ? 0 : grid / 2;
}

function brokenEquations(variable: Variable): Equation[] {
  return variable.equations.filter((equation) => equation.state === "broken");
}

// Every relation that holds keeps the cell where it is. A relation a blank has kept open does so once the blank is filled.
function freedomOf(variable: Variable): Span | undefined {
  const slack = slackOf(variable);
  let free: Span | undefined = ANY;
  for (const equation of variable.equations) {
    const binds = equation.state === "holds" || (equation.state === "open" && closesWith(equation, variable));
    if (binds && !isLimit(equation)) {
      free = intersect(free, allowedChange(equation, variable, slack) ?? ANY);
    }
    if (!free) {
      return undefined;
    }
  }
  return free;
}

/** True when filling in this blank is enough to judge the relation. */
export function closesWith(equation: Equation, blank: Variable): boolean {
  const [left, ...others] = [...equation.coefficients.keys()];
  if (blank.isStated || !left || equation.ratio) {
    return false;
  }
  const { kind } = equation.judged.judgement.relation;
  if (kind === "sum") {
    return left === blank ? others.some((other) => other.isStated) : left.isStated;
  }
  return [left, ...others].every((other) => other === blank || other.isStated);
}

/** Where the most spans meet: each such place with the relations that meet there. */
function meetings(wishes: readonly Wish[]): { span: Span; equations: Equation[] }[] {
  const bounds = wishes.flatMap(({ span }) => [
    { at: span[0], opens: true },
    { at: span[1], opens: false },
  ]);
  bounds.sort((a, b) => a.at - b.at || Number(b.opens) - Number(a.opens));
  let depth = 0;
  let deepest = 0;
  let places: Span[] = [];
  bounds.forEach(({ at, opens }, index) => {
    depth += opens ? 1 : -1;
    const next = bounds[index + 1];
    if (opens && next && !next.opens && depth >= deepest) {
      places = depth > deepest ? [] : places;
      places.push([at, next.at]);
      deepest = depth;
    }
  });
  return places.map((span) => ({
    span,
    equations: wishes.filter((wish) => intersect(wish.span, span)).map((wish) => wish.equation),
  }));
}
