/** 301 and 303 are for people 人员经费, 302 and 310 for running the office 公用经费. */
export function isPersonnel(economicCode: string): boolean {
  return economicCode.startsWith("301") || economicCode.startsWith("303");
}
