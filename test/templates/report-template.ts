import { readFileSync } from "node:fs";

/** The template as it is shipped. */
export const REPORT_TEMPLATE = readFileSync(new URL("../../templates/report.hbs", import.meta.url), "utf8");
