import type { Severity } from "../../domain/finding.ts";
import { isNearName, isSameName, nearestName } from "./compare-names.ts";
import {
  codesNamed,
  findOutdated,
  isCurrentName,
  isWholeList,
  listsChildren,
  lookUpCode,
  reachesYear,
  subjectsUnder,
} from "./look-up.ts";
import { CLASSIFICATION_NAMES, type Classification, type HistoricName, isReliedOn, type Subject } from "./subject.ts";

/** What is wrong with a code and the name printed beside it. */
export interface NameFault {
  /** `validity`: the code was withdrawn or is not yet in use; `name`: it is not the code of this name. */
  about: "name" | "validity";
  severity: Severity;
  /** False where it rests on an official list, or on the old names alone, which are known for certain. */
  doubtful: boolean;
  /** One slip among many of its class tells of codes numbered anew; a name that is merely misspelt does not. */
  isCodeSlip: boolean;
  /** `科目表中 30203 为“咨询费”`, to follow what is printed. */
  says: string;
  suggestion: string;
  /** The code the printed name has in the list. */
  meant?: string;
}

/** Compares a code and its name with the list of their year; nothing where they agree or where the list does not reach. */
export function judgeName(
  kind: Classification,
  code: string,
  name: string,
  year: number | undefined,
): NameFault | undefined {
  const listed = lookUpCode(kind, code, year);
  const early = year === undefined ? undefined : notYetInUse(listed, name, year);
  if (early || name === "" || isCurrentName(code, name, year)) {
    return early;
  }
  const outdated = year === undefined ? undefined : findOutdated(code, name, year);
  if (outdated) {
    return oldName(outdated, code);
  }
  // Kept silent before the first year of the list: of those years it knows single names only.
  if (year !== undefined && !reachesYear(kind, year)) {
    return undefined;
  }
  const meant = meantBy(kind, code, name, year);
  return listed ? otherName(listed, meant, name) : unknownCode(kind, code, meant, { name, year });
}

/** A subject that a notice added in a later year. */
function notYetInUse(listed: Subject | undefined, name: string, year: number): NameFault | undefined {
  const { firstYear = year } = listed ?? {};
  return listed && firstYear > year && isSameName(name, listed.name)
    ? {
        about: "validity",
        severity: listed.certainty === "official" ? "error" : "warning",
        doubtful: listed.certainty !== "official",
        isCodeSlip: false,
        says: `该科目自 ${firstYear} 年起使用，${year} 年尚未启用`,
        suggestion: "请改列当年科目。",
      }
    : undefined;
}

function oldName({ certainty, lastYear, current }: HistoricName, code: string): NameFault {
  const sure = isReliedOn(certainty);
  const isRenamed = current?.code === code;
  const until = lastYear === undefined ? "该名称已停用" : `该科目用至 ${lastYear} 年`;
  return {
    about: isRenamed ? "name" : "validity",
    severity: certainty === "official" && !isRenamed ? "error" : sure ? "warning" : "notice",
    doubtful: !sure,
    isCodeSlip: false,
    says: `${until}${current ? `，现为 ${current.code}“${current.name}”` : ""}`,
    suggestion: current ? `请改列 ${current.code}“${current.name}”。` : "请改用当年科目。",
  };
}

function otherName(listed: Subject, meant: Subject | undefined, name: string): NameFault {
  const isNear = !meant && isNearName(name, listed.name);
  const but = meant ? `，“${meant.name}”的编码是 ${meant.code}` : "";
  return {
    about: "name",
    severity: isReliedOn(listed.certainty) && !isNear ? "warning" : "notice",
    doubtful: listed.certainty !== "official",
    isCodeSlip: !isNear,
    says: `科目表中 ${listed.code} 为“${listed.name}”${but}`,
    suggestion: meant
      ? `请核对编码和名称：应列 ${meant.code}，或名称应为“${listed.name}”。`
      : `请核对，名称应为“${listed.name}”。`,
    ...(meant ? { meant: meant.code } : {}),
  };
}

interface Printed {
  name: string;
  year: number | undefined;
}

function unknownCode(
  kind: Classification,
  code: string,
  meant: Subject | undefined,
  { name, year }: Printed,
): NameFault | undefined {
  const isOfficial = isWholeList(kind, year);
  // The class itself unknown is the business of the rule on the shape of codes; a gap of a compiled list proves nothing.
  const isGap = !meant && !isOfficial && !listsChildren(code.slice(0, -2), year);
  if (code.length <= 3 || isGap) {
    return undefined;
  }
  const similar = meant ? undefined : similarSubject(code, name, year);
  const isWhole = isOfficial || kind === "departmental-economic";
  return {
    about: "name",
    severity: meant || isWhole ? "warning" : "notice",
    doubtful: !isOfficial,
    isCodeSlip: true,
    says: `${CLASSIFICATION_NAMES[kind]}中没有 ${code}${meant ? `，“${meant.name}”的编码是 ${meant.code}` : ""}`,
    suggestion: meant
      ? `请核对编码，应为 ${meant.code}。`
      : similar
        ? `请核对编码是否为当年科目；名称相近的有 ${similar.code}“${similar.name}”。`
        : "请核对编码是否为当年科目。",
    ...(meant ? { meant: meant.code } : {}),
  };
}

/** The subject of the same level whose name is nearest, of its own 款 where one is near enough, else of its 类. */
function similarSubject(code: string, name: string, year: number | undefined): Subject | undefined {
  const near = [code.slice(0, -2), code.slice(0, 3)].map((above) =>
    nearestName(name, subjectsUnder(above, code.length, year)),
  );
  return near.find((subject) => subject !== undefined);
}

/** The code that has this name: the only one of its 款, else of its 类, else of the list. 行政运行 and its like are many. */
function meantBy(kind: Classification, code: string, name: string, year: number | undefined): Subject | undefined {
  const named = codesNamed(kind, name, year);
  for (const prefix of [code.slice(0, 5), code.slice(0, 3), ""]) {
    const found = named.filter((subject) => subject.code !== code && subject.code.startsWith(prefix));
    if (found.length === 1) {
      return found[0];
    }
  }
  return undefined;
}
