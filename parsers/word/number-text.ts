/** The text of a list number in one of Word's formats, as printed. A format we do not know prints in figures. */
export function writeNumber(value: number, format: string): string {
  return (Object.hasOwn(WRITERS, format) ? WRITERS[format] : undefined)?.(value) ?? String(value);
}

const WRITERS: Record<string, (value: number) => string> = {
  none: () => "",
  decimalZero: (value) => String(value).padStart(2, "0"),
  decimalFullWidth: writeFullWidth,
  decimalFullWidth2: writeFullWidth,
  numberInDash: (value) => `- ${value} -`,
  upperRoman: writeRoman,
  lowerRoman: (value) => writeRoman(value).toLowerCase(),
  upperLetter: writeLetters,
  lowerLetter: (value) => writeLetters(value).toLowerCase(),
  chineseCounting: (value) => writeChinese(value, "〇一二三四五六七八九", "十百千"),
  chineseCountingThousand: (value) => writeChinese(value, "零一二三四五六七八九", "十百千"),
  taiwaneseCounting: (value) => writeChinese(value, "〇一二三四五六七八九", "十百千"),
  taiwaneseCountingThousand: (value) => writeChinese(value, "零一二三四五六七八九", "十百千"),
  japaneseCounting: (value) => writeChinese(value, "〇一二三四五六七八九", "十百千"),
  chineseLegalSimplified: (value) => writeChinese(value, "零壹贰叁肆伍陆柒捌玖", "拾佰仟"),
  ideographLegalTraditional: (value) => writeChinese(value, "零壹貳參肆伍陸柒捌玖", "拾佰仟"),
  ideographDigital: (value) => [...String(value)].map((digit) => "〇一二三四五六七八九"[Number(digit)]).join(""),
  ideographTraditional: (value) => pick("甲乙丙丁戊己庚辛壬癸", value),
  ideographZodiac: (value) => pick("子丑寅卯辰巳午未申酉戌亥", value),
  ideographEnclosedCircle: (value) => pick("㊀㊁㊂㊃㊄㊅㊆㊇㊈㊉", value),
  decimalEnclosedCircle: writeCircled,
  decimalEnclosedCircleChinese: writeCircled,
  decimalEnclosedParen: (value) => pick("⑴⑵⑶⑷⑸⑹⑺⑻⑼⑽⑾⑿⒀⒁⒂⒃⒄⒅⒆⒇", value),
  decimalEnclosedFullstop: (value) => pick("⒈⒉⒊⒋⒌⒍⒎⒏⒐⒑⒒⒓⒔⒕⒖⒗⒘⒙⒚⒛", value),
};

function pick(signs: string, value: number): string {
  return [...signs][value - 1] ?? String(value);
}

function writeCircled(value: number): string {
  return pick("①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳㉑㉒㉓㉔㉕㉖㉗㉘㉙㉚㉛㉜㉝㉞㉟㊱㊲㊳㊴㊵㊶㊷㊸㊹㊺㊻㊼㊽㊾㊿", value);
}

function writeFullWidth(value: number): string {
  return String(value).replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0));
}

/** Word goes on after Z with AA, BB, CC. */
function writeLetters(value: number): string {
  if (value < 1) {
    return String(value);
  }
  return String.fromCharCode(65 + ((value - 1) % 26)).repeat(Math.min(Math.ceil(value / 26), 100));
}

const ROMAN: [number, string][] = [
  [1000, "M"],
  [900, "CM"],
  [500, "D"],
  [400, "CD"],
  [100, "C"],
  [90, "XC"],
  [50, "L"],
  [40, "XL"],
  [10, "X"],
  [9, "IX"],
  [5, "V"],
  [4, "IV"],
  [1, "I"],
];

function writeRoman(value: number): string {
  if (value < 1 || value > 10_000) {
    return String(value);
  }
  let rest = value;
  let text = "";
  for (const [worth, sign] of ROMAN) {
    for (; rest >= worth; rest -= worth) {
      text += sign;
    }
  }
  return text;
}

/** 10 is 十, 12 十二, 20 二十, 105 一百零五. Beyond four digits Word prints figures. */
function writeChinese(value: number, digits: string, units: string): string {
  if (value < 1 || value > 9_999) {
    return value === 0 ? (digits[0] as string) : String(value);
  }
  const places = [...String(value)].map(Number);
  let text = "";
  let isZeroDue = false;
  places.forEach((digit, index) => {
    const unit = units[places.length - index - 2] ?? "";
    if (digit === 0) {
      isZeroDue = text !== "";
      return;
    }
    const isLeadingTen = text === "" && digit === 1 && places.length === 2 && units.startsWith("十");
    text += `${isZeroDue ? digits[0] : ""}${isLeadingTen ? "" : digits[digit]}${unit}`;
    isZeroDue = false;
  });
  return text;
}
