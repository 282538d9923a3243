/** A year said in a text: `2025年`, `2025 年度`; not 〔2025〕, 2025.00 or 2025-2027年. */
export interface SaidYear {
  year: number;
  from: number;
  to: number;
}

const YEAR = /(?<![\d〔［[【（(—–-])(20\d\d)\s*年度?/gu;
const SPAN = /^\s*(?:[-—–－~～至到]|、|和|及)\s*20\d\d/u;

/** The years a text names one by one; spans such as 2024年至2026年 are left out. */
export function yearsIn(text: string): SaidYear[] {
  return [...text.matchAll(YEAR)].flatMap((found) => {
    const to = found.index + found[0].length;
    const isSpan =
      /^\s*[-—–－~～至到]\s*20\d\d/u.test(text.slice(to)) ||
      /20\d\d\s*年?度?\s*[-—–－~～至到]\s*$/u.test(text.slice(0, found.index));
    return isSpan ? [] : [{ year: Number(found[1]), from: found.index, to }];
  });
}

/** True where years follow one another: 2023年、2024年. */
export function isListed(text: string, { to }: SaidYear): boolean {
  return SPAN.test(text.slice(to));
}
