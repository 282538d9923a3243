/** Width of a line in Latin characters; whatever is not Latin is taken for two. */
export function measureWidth(text: string): number {
  return [...text].reduce((width, character) => width + (/[ -\u024f]/u.test(character) ? 1 : 2), 0);
}
