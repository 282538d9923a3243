const ENTITIES: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;" };

/**
 * Text without what XML forbids or what reorders a line on the screen: control characters, halves of a surrogate pair,
 * noncharacters, marks of writing direction. Line breaks and tabs stay.
 */
export function keepPrintable(text: string): string {
  return text.replace(
    // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is taken out
    /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\u202a-\u202e\u2066-\u2069\ufdd0-\ufdef\ufffe\uffff]|\p{Cs}/gu,
    "",
  );
}

/** For text and attribute values of HTML and XML. */
export function escapeMarkup(text: string): string {
  return keepPrintable(text).replace(/[&<>"']/gu, (character) => ENTITIES[character] ?? character);
}
