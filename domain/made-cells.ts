import type { GridCell, GridCells } from "./document.ts";

/** Cells that are made as they are looked at, one after the other, with what a list of them offers. */
export abstract class MadeCells implements GridCells {
  abstract get length(): number;

  abstract at(index: number): GridCell | undefined;

  *[Symbol.iterator](): Generator<GridCell> {
    for (let index = 0; index < this.length; index++) {
      yield this.at(index) as GridCell;
    }
  }

  some(is: (cell: GridCell) => unknown): boolean {
    return this.find(is) !== undefined;
  }

  every(is: (cell: GridCell) => unknown): boolean {
    return !this.some((cell) => !is(cell));
  }

  find(is: (cell: GridCell) => unknown): GridCell | undefined {
    for (const cell of this) {
      if (is(cell)) {
        return cell;
      }
    }
    return undefined;
  }

  filter(is: (cell: GridCell) => unknown): GridCell[] {
    return this.flatMap((cell) => (is(cell) ? [cell] : []));
  }

  map<Result>(make: (cell: GridCell) => Result): Result[] {
    return Array.from(this, make);
  }

  flatMap<Result>(make: (cell: GridCell) => Result[]): Result[] {
    const made: Result[] = [];
    for (const cell of this) {
      made.push(...make(cell));
    }
    return made;
  }
}
