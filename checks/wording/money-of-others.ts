import type { Book } from "../../domain/check.ts";
import { compactText } from "../../domain/text.ts";
import { maySame } from "../../tables/read-body.ts";
import { passagesOf, type Said } from "./said.ts";

/** A body that the words of a sentence give money to, and where its name stands. */
export interface NamedBody {
  said: Said;
  name: string;
  from: number;
}

const BODY =
  "(?<name>\\p{Script=Han}{2,18}?(?:局|委员会|办公室|厅|法院|检察院|[大中小]学|学院|幼儿园|医院|管理处|服务中心|街道办事处|人民政府|镇|乡))";
const YEAR = "(?:20\\d{2}|上|本)年(?:度)?";
const MONEY =
  '(?:部门|单位)?(?:当年)?(?:总?(?:收入|支出|收支)(?:总?预算|决算|总计|合计|总额)?|财政拨款(?:收入|支出|收支)|一般公共预算(?:财政拨款)?(?:收入|支出|安排)|[“"]?三公[”"]?经费|机关运行经费|政府采购(?:预算|支出))';
/** [乙县林业局]2025年收入预算500万元, 2025年[乙县林业局]收入预算500万元: at the head of a sentence, and of an amount. */
const OPENS = new RegExp(`^(?:${YEAR}[,，]?)?${BODY}(?:${YEAR})?${MONEY}[^,，。；;]{0,12}?\\d`, "u");
/** Nobody by name: 本局, 各学校, 全市中小学; or more than a name: 原因是教育局, 教育局和水利局. */
const NOBODY =
  /^(?:我|本|该|各|全|其|所属|下属|直属|纳入|原|上级)|[XxＸ×某是因由为向对将等]|所有|以及|[局委厅办院校][和及与]|根据|按照|安排|拨付|追加|增加|减少|主要|用于|支持|补助|负责/u;

/**
 * The bodies that open a sentence on money in a book of another body, and are named nowhere else in it: a subordinate body, or
 * the one that money is passed on to, is spoken of elsewhere too.
 */
export function moneyOfOthers(book: Book, body: string): NamedBody[] {
  const all = passagesOf(book);
  const found = passagesOf(book, "prose").flatMap((said) =>
    said.passage.sentences.flatMap(({ from, to }): NamedBody[] => {
      const sentence = said.text.slice(from, to);
      const name = OPENS.exec(sentence)?.groups?.["name"];
      const isOther = name && !NOBODY.test(name) && !body.includes(name) && !maySame(body, name);
      return isOther ? [{ said, name, from: from + sentence.indexOf(name) }] : [];
    }),
  );
  const printed = [...all.map(({ text }) => text), ...book.tables.flatMap(wordsOf)].map(compactText);
  return found.filter(({ name }) => {
    const sentences = found.filter((one) => one.name === name).length;
    return printed.reduce((sum, text) => sum + text.split(name).length - 1, 0) === sentences;
  });
}

function wordsOf({ title, lines }: Book["tables"][number]): string[] {
  return [title, ...lines.map(({ name }) => name)];
}
