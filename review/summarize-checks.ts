import { type CitedFor, citeInForce } from "../checks/cite-in-force.ts";
import { severityOf } from "../checks/standing.ts";
import { printCodes } from "../domain/check.ts";
import type { Finding } from "../domain/finding.ts";
import type { CheckOutcome, ReviewedCheck } from "../domain/review.ts";
import type { Judged } from "./judge-relations.ts";
import type { CheckRun } from "./run-checks.ts";

/** The outcome of every check, whether or not it found anything: silence is never a pass. Articles are those in force for the draft. */
export function summarizeChecks(
  runs: readonly CheckRun[],
  judged: readonly Judged[],
  findings: readonly Finding[],
  draft: CitedFor = {},
): ReviewedCheck[] {
  const found = new Set(findings.map((finding) => finding.check));
  const counts = new Map<string, Record<string, number>>();
  for (const { check, judgement } of judged) {
    const own = counts.get(check) ?? {};
    own[judgement.outcome] = (own[judgement.outcome] ?? 0) + 1;
    counts.set(check, own);
  }
  return runs.map((run) => {
    const { id, title, basis } = run.check;
    const count = counts.get(id) ?? {};
    const contradicted = count["contradicts"] ?? 0;
    const restated = count["restated"] ?? 0;
    const { outcome, reason } = outcomeOf(run, count, contradicted > 0 || found.has(id));
    return {
      id,
      code: printCodes(run.check),
      title,
      severity: severityOf(run.check),
      basis: citeInForce(basis, draft),
      outcome,
      agreed: count["agrees"] ?? 0,
      rounding: count["rounding"] ?? 0,
      contradicted,
      ...(restated === 0 ? {} : { restated }),
      ...(reason === undefined ? {} : { reason }),
    };
  });
}

function outcomeOf(
  run: CheckRun,
  count: Readonly<Record<string, number>>,
  failed: boolean,
): { outcome: CheckOutcome; reason?: string } {
  if (run.error !== undefined) {
    return { outcome: "error", reason: `规则执行出错：${run.error}` };
  }
  const partly = partlyRun(run, count);
  if (failed) {
    return { outcome: "failed", ...partly };
  }
  if (run.ran === 0) {
    return { outcome: "not-applicable", ...(run.reason === undefined ? {} : { reason: run.reason }) };
  }
  const judgedAny = (count["agrees"] ?? 0) + (count["rounding"] ?? 0) + (count["restated"] ?? 0) > 0;
  if (judgedAny || !run.check.relate) {
    return { outcome: "passed", ...partly };
  }
  if ((count["not-readable"] ?? 0) > 0) {
    return { outcome: "not-read", reason: "所涉单元格不是可识别的数字，未能核对。" };
  }
  return run.relations.length > 0
    ? { outcome: "not-read", reason: "所涉数据均未填列（空白），无从核对。" }
    : { outcome: "not-applicable", reason: "适用的表格中没有可核对的项目。" };
}

/** What a rule that ran left out all the same: books it could not look at, cells it could not read. */
function partlyRun(run: CheckRun, count: Readonly<Record<string, number>>): { reason?: string } {
  const unread = count["not-readable"] ?? 0;
  const restated = count["restated"] ?? 0;
  const left = [
    ...(run.reason === undefined ? [] : [`部分文件未核对：${run.reason}`]),
    ...(unread > 0 ? [`${unread} 处所涉单元格不是可识别的数字，未能核对。`] : []),
    ...(restated > 0 ? [`${restated} 处整栏与所比数据不同，疑似口径调整，未按不符计。`] : []),
  ];
  return left.length > 0 ? { reason: left.join("") } : {};
}
