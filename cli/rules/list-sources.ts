import { CHECKS } from "../../checks/index.ts";
import { SOURCES } from "../../checks/sources.ts";
import { isRegistered, type LegalSource } from "../../domain/citation.ts";

const CERTAINTIES = { verified: "已核对原文", known: "通行文件，未核对原文", unverified: "待核实" };

/** `rules sources`: the register, a line a version. */
export function listSources(): string {
  const entries = Object.entries<LegalSource>(SOURCES);
  return [
    ...entries.flatMap(([key, source]) => [
      `${source.name}　[${key}]　${CERTAINTIES[source.certainty]}，${countRules(key)} 项检查据此`,
      ...source.versions.map(
        ({ label, from, to, numbersDiffer }) =>
          `    ${label || "各年度"}　${from} 起施行${to === undefined ? "" : `，至 ${to}`}${numbersDiffer ? "（条文编号不同，引用时不写条）" : ""}`,
      ),
    ]),
    `共 ${entries.length} 件。只依据未核对原文的文件的规则只作提示；已由人核对的，在审查方案的 confirmed 中写明。`,
    "",
  ].join("\n");
}

function countRules(key: string): number {
  return CHECKS.filter(({ basis }) => basis.some((one) => isRegistered(one) && one.source === key)).length;
}
