import type { Severity } from "../../domain/finding.ts";
import { isNearName, isSameName } from "./compare-names.ts";
import {
  CLASSIFICATION_NAMES,
  type Classification,
  codesNamed,
  FIRST_YEARS,
  findOutdated,
  isCurrentName,
  listsChildren,
  lookUpCode,
  type Subject,
} from "./look-up.ts";

/** What is wrong with a code and the name printed beside it. */
export interface NameFault {
  severity: Severity;
  /** False where it rests on the old names alone, which are known for certain. */
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
  const early = year === undefined ? undefined : notYetInUse(lookUpCode(kind, code), name, year);
  if (early || name === "" || isCurrentName(code, name, year)) {
    return early;
  }
  const outdated = year === undefined ? undefined : findOutdated(code, name, year);
  if (outdated) {
    const sure = outdated.certainty === "V" || outdated.certainty === "A";
    const { current } = outdated;
    return {
      severity: sure ? "warning" : "notice",
      doubtful: !sure,
      isCodeSlip: false,
      says: `该科目用至 ${outdated.lastYear} 年${current ? `，现为 ${current.code}“${current.name}”` : ""}`,
      suggestion: current ? `请改列 ${current.code}“${current.name}”。` : "请改用当年科目。",
    };
  }
  // Kept silent before the first year of the list: of those years it knows single names only.
  if (year !== undefined && year < FIRST_YEARS[kind]) {
    return undefined;
  }
  const listed = lookUpCode(kind, code);
  const meant = meantBy(kind, code, name);
  return listed ? otherName(listed, meant, name) : unknownCode(kind, code, meant);
}

/** A subject that a notice added in a later year. */
function notYetInUse(listed: Subject | undefined, name: string, year: number): NameFault | undefined {
  const { firstYear = year } = listed ?? {};
  return listed && firstYear > year && isSameName(name, listed.name)
    ? {
        severity: "warning",
        doubtful: true,
        isCodeSlip: false,
        says: `该科目自 ${firstYear} 年起使用，${year} 年尚未启用`,
        suggestion: "请改列当年科目。",
      }
    : undefined;
}

function otherName(listed: Subject, meant: Subject | undefined, name: string): NameFault {
  const isNear = !meant && isNearName(name, listed.name);
  const relied = listed.certainty === "V" || listed.certainty === "A";
  const but = meant ? `，“${meant.name}”的编码是 ${meant.code}` : "";
  return {
    severity: relied && !isNear ? "warning" : "notice",
    doubtful: true,
    isCodeSlip: !isNear,
    says: `科目表中 ${listed.code} 为“${listed.name}”${but}`,
    suggestion: meant
      ? `请核对编码和名称：应列 ${meant.code}，或名称应为“${listed.name}”。`
      : `请核对，名称应为“${listed.name}”。`,
    ...(meant ? { meant: meant.code } : {}),
  };
}

function unknownCode(kind: Classification, code: string, meant: Subject | undefined): NameFault | undefined {
  // The class itself unknown is the business of the rule on the shape of codes; a gap of the list proves nothing.
  const isGap = !meant && !listsChildren(code.slice(0, -2));
  if (code.length <= 3 || isGap) {
    return undefined;
  }
  const isWhole = kind === "departmental-economic";
  return {
    severity: meant || isWhole ? "warning" : "notice",
    doubtful: true,
    isCodeSlip: true,
    says: `${CLASSIFICATION_NAMES[kind]}中没有 ${code}${meant ? `，“${meant.name}”的编码是 ${meant.code}` : ""}`,
    suggestion: meant ? `请核对编码，应为 ${meant.code}。` : "请核对编码是否为当年科目。",
    ...(meant ? { meant: meant.code } : {}),
  };
}

/** The code that has this name: the only one of its 款, else of its 类, else of the list. 行政运行 and its like are many. */
function meantBy(kind: Classification, code: string, name: string): Subject | undefined {
  const named = codesNamed(kind, name);
  for (const prefix of [code.slice(0, 5), code.slice(0, 3), ""]) {
    const found = named.filter((subject) => subject.code !== code && subject.code.startsWith(prefix));
    if (found.length === 1) {
      return found[0];
    }
  }
  return undefined;
}
