const BITS = 14;
const MASK = 2 ** BITS - 1;

/** A list that grows by pieces: an array of millions is copied whenever it is full, and the copies wait to be cleared away. */
export class LongList<Item> {
  readonly #pieces: Item[][] = [];
  #last: Item[] = [];

  get length(): number {
    return this.#pieces.length === 0 ? 0 : (this.#pieces.length - 1) * (MASK + 1) + this.#last.length;
  }

  push(item: Item): void {
    if (this.#pieces.length === 0 || this.#last.length > MASK) {
      this.#last = [];
      this.#pieces.push(this.#last);
    }
    this.#last.push(item);
  }

  /** Only within its length. */
  get(index: number): Item {
    return (this.#pieces[index >>> BITS] as Item[])[index & MASK] as Item;
  }

  set(index: number, item: Item): void {
    (this.#pieces[index >>> BITS] as Item[])[index & MASK] = item;
  }
}
