/** Chinese characters and full-width signs take two columns. */
const WIDE =
  /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60\uffe0-\uffe6]|\p{Extended_Pictographic}/u;

/** Cuts a line to the columns of a terminal: a line that wraps cannot be drawn over. */
export function cutToWidth(text: string, columns: number): string {
  let width = 0;
  let cut = "";
  for (const character of text) {
    width += WIDE.test(character) ? 2 : 1;
    if (width > columns) {
      return `${[...cut].slice(0, -1).join("")}…`;
    }
    cut += character;
  }
  return text;
}
