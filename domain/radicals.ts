/**
 * The CJK Radicals Supplement (U+2E80–2EF3) with the ordinary character each looks like, in pairs; NFKC knows
 * only two of them. Source: EquivalentUnifiedIdeograph.txt of the Unicode character database; where it names a rare variant, the
 * ordinary character of the same sound stands here.
 */
const PAIRS = [
  "⺁厂⺂乛⺃乚⺄乙⺅亻⺆冂⺇几⺈刀⺉刂⺊卜⺋㔾⺌小⺍小⺎兀⺏尣⺐尢⺑尢⺒巳⺓幺⺔彑⺕彐⺖忄⺗㣺⺘扌",
  "⺙攵⺛旡⺜日⺝月⺞歺⺟母⺠民⺡氵⺢氺⺣灬⺤爫⺥爫⺦丬⺧牛⺨犭⺩王⺪疋⺫目⺬示⺭礻⺮竹⺯糹⺰纟⺱罓",
  "⺲罒⺳㓁⺶羊⺷羊⺸羊⺹耂⺺肀⺻聿⺼月⺽臼⺾艹⺿艹⻀艹⻁虎⻂衤⻃覀⻄西⻅见⻆角⻇角⻈讠⻉贝⻊足⻋车",
  "⻌辶⻍辶⻎辶⻏邑⻐钅⻑長⻒镸⻓长⻔门⻕阜⻖阝⻗雨⻘青⻙韦⻚页⻛风⻜飞⻝食⻞食⻟飠⻠饣⻡首⻢马⻣骨",
  "⻤鬼⻥鱼⻦鸟⻧卤⻨麦⻩黄⻪黾⻫斉⻬齐⻭歯⻮齿⻯竜⻰龙⻱龜⻲亀⻳龟",
];

const ORDINARY = new Map(
  [...PAIRS.join("").matchAll(/(.)(.)/gu)].map(([, radical = "", ordinary = ""]) => [radical, ordinary]),
);

const RADICAL = /[\u2e80-\u2fdf]/gu;

/**
 * Radicals as the characters they stand for: ⼀般 is 一般. Fonts draw both with one glyph, and programs that make PDFs pick
 * either code for it; the reader sees the ordinary character, so this is the text as printed.
 */
export function foldRadicals(text: string): string {
  return text.replace(RADICAL, (character) => ORDINARY.get(character) ?? character.normalize("NFKC"));
}
