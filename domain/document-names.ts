/** What documents are called where they are spoken of: the name of the file, or the whole path where another shares that name. */
export function tellApart(paths: readonly string[]): string[] {
  const taken = new Map<string, Set<string>>();
  for (const path of paths) {
    taken.set(fileName(path), (taken.get(fileName(path)) ?? new Set()).add(path));
  }
  return paths.map((path) => (taken.get(fileName(path))?.size === 1 ? fileName(path) : path));
}

/** The last step of a path. */
export function fileName(path: string): string {
  return path.slice(path.lastIndexOf("/") + 1);
}
