/** As it stands inside a quotation: “三公” becomes ‘三公’. */
export function innerQuotes(text: string): string {
  return text.replaceAll("“", "‘").replaceAll("”", "’");
}
