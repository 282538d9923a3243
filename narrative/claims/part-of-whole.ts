import type { AmountClaim, Subject } from "../../domain/claim.ts";
import type { Said, Unit } from "./unit.ts";

/** A new clause after a semicolon may name the whole again. */
const OF_PART = /其中[^；;。]*$/u;
/** Money that is set aside and spent from: its 支出 is no 支出 of the budget. */
const SET_ASIDE =
  /(?:预备费|周转金|稳定调节基金|(?:债券|国债|专项|补助|补贴|救灾|救助|扶持|引导|奖补|抗灾)(?:资金|基金)|专款)$/u;

/** 区级支出82亿元，其中本级支出75亿元；转移支付7亿元，其中0.5亿元暂未分配: what follows 其中 is never the whole again. */
export function isPartOf(unit: Unit, { figure }: Said, meant: Subject, lead: AmountClaim): boolean {
  const whole = lead.subject;
  return (
    unit.inner?.claim === lead &&
    OF_PART.test(unit.passage.text.slice(lead.figure.to, figure.from)) &&
    (meant.term !== undefined || meant.path !== undefined) &&
    meant.term === whole.term &&
    meant.path?.names.join() === whole.path?.names.join() &&
    (meant.scope ?? "") === (whole.scope ?? "") &&
    (meant.level ?? "") === (whole.level ?? "") &&
    meant.year === whole.year &&
    meant.version === whole.version
  );
}

/** 区级预备费1.00亿元，支出0.60亿元: what is spent of the money named right before, in the same sentence. */
export function spentOfFund({ amounts }: Unit, { sentence, zone }: Said, own: Subject): Subject | undefined {
  const before = amounts.findLast((one) => one.sentence === sentence && !one.isBase && one.zone === zone)?.subject;
  const isBare = own.term === "expenditure" && !own.name && !own.path && !own.scope && !own.level;
  return isBare && before && !before.term && !before.path && SET_ASIDE.test(before.name ?? "")
    ? { name: `${before.name}支出` }
    : undefined;
}
