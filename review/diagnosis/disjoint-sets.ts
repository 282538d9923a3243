/** Things that belong together, joined two by two. */
export interface DisjointSets<T> {
  join(a: T, b: T): void;
  /** The sets in the order of their first members; members in their own order. */
  sets(): T[][];
}

export function disjointSets<T>(members: readonly T[]): DisjointSets<T> {
  const places = new Map(members.map((member, index) => [member, index]));
  const roots = members.map((_, index) => index);

  function rootOf(index: number): number {
    let root = index;
    while (roots[root] !== root) {
      roots[root] = roots[roots[root] as number] as number;
      root = roots[root] as number;
    }
    return root;
  }

  return {
    join(a, b) {
      const [first, second] = [rootOf(places.get(a) as number), rootOf(places.get(b) as number)];
      roots[Math.max(first, second)] = Math.min(first, second);
    },
    sets() {
      const sets = new Map<number, T[]>();
      members.forEach((member, index) => {
        const root = rootOf(index);
        const set = sets.get(root) ?? [];
        set.push(member);
        sets.set(root, set);
      });
      return [...sets.values()];
    },
  };
}
