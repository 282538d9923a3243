const DATE = /(20\d{2})\s*[年./-]\s*(1[0-2]|0?[1-9])\s*[月./-]\s*(3[01]|[12]\d|0?[1-9])/u;
const DAY = 86_400_000;

/** A day of the calendar, as a cell prints it. */
export interface PrintedDay {
  /** Days since the beginning of 1970. */
  day: number;
  year: number;
  month: number;
}

/** `2025年3月10日`, `2025-3-10`; nothing where no whole date stands there. */
export function dayIn(text = ""): PrintedDay | undefined {
  const [, year, month, date] = DATE.exec(text) ?? [];
  return year === undefined
    ? undefined
    : {
        day: Date.UTC(Number(year), Number(month) - 1, Number(date)) / DAY,
        year: Number(year),
        month: Number(month),
      };
}
