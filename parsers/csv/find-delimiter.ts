/** In order of preference where several split a text equally well. */
const DELIMITERS = ["\t", ";", "|", ","];
/** Characters and records that are enough to tell. */
const SAMPLE = 64 * 1024;
const MOST_RECORDS = 200;
/** Share of the records that must have as many fields as most have, for a text that does not say it is a table. */
const REGULAR = 0.8;
const THOUSANDS = /(?<=\d),(?=\d{3}(?!\d))/g;

export interface Delimiter {
  sign: string;
  /** Most records have the same number of fields, two or more, and there are at least two records. */
  isRegular: boolean;
}

/** The sign that splits most records into the same number of fields; undefined where none splits any. */
export function findDelimiter(text: string): Delimiter | undefined {
  const sample = cutSample(text);
  const rated = DELIMITERS.map((sign) => ({ sign, ...rate(countFields(sample, sign)) }))
    .filter(({ fields }) => fields > 1)
    .sort((one, other) => other.share - one.share || widthOf(other.sign, sample) - widthOf(one.sign, sample));
  const [best] = rated;
  return best && { sign: best.sign, isRegular: best.share >= REGULAR && best.records > 1 };
}

function cutSample(text: string): string {
  const end = text.length > SAMPLE ? text.lastIndexOf("\n", SAMPLE) : text.length;
  return text.slice(0, end > 0 ? end : SAMPLE);
}

/** Amounts with commas split as regularly as fields do: they are taken together where another sign does as well. */
function widthOf(sign: string, sample: string): number {
  return rate(countFields(sign === "," ? sample.replace(THOUSANDS, "") : sample, sign)).fields;
}

function rate(counts: readonly number[]): { fields: number; share: number; records: number } {
  const times = new Map<number, number>();
  for (const count of counts.filter((count) => count > 1)) {
    times.set(count, (times.get(count) ?? 0) + 1);
  }
  const [fields, most] = [...times].sort((one, other) => other[1] - one[1])[0] ?? [1, 0];
  return { fields, share: counts.length === 0 ? 0 : most / counts.length, records: counts.length };
}

/** Fields of each record that is not blank; delimiters and line breaks inside quotes do not count. */
function countFields(text: string, delimiter: string): number[] {
  const counts: number[] = [];
  let fields = 1;
  let isBlank = true;
  let isQuoted = false;
  let atStart = true;
  for (const sign of text) {
    if (isQuoted) {
      isQuoted = sign !== '"';
    } else if (sign === "\n" || sign === "\r") {
      if (!isBlank) {
        counts.push(fields);
      }
      if (counts.length >= MOST_RECORDS) {
        return counts;
      }
      fields = 1;
      isBlank = true;
      atStart = true;
      continue;
    } else if (sign === delimiter) {
      fields++;
    } else {
      isQuoted = sign === '"' && atStart;
      isBlank &&= sign.trim() === "";
    }
    // A doubled quote inside quotes ends them and begins them again.
    atStart = sign === delimiter || sign === '"';
  }
  return isBlank ? counts : [...counts, fields];
}
