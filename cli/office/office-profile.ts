import { mkdir, writeFile } from "node:fs/promises";
import path from "node:path";

/** An address nothing listens at: what a document links to is never fetched. */
const NOWHERE = "127.0.0.1";
const NO_PORT = "9";

const SETTINGS: readonly [path: string, name: string, value: string][] = [
  ["/org.openoffice.Office.Common/Security/Scripting", "DisableMacrosExecution", "true"],
  ["/org.openoffice.Office.Common/Security/Scripting", "MacroSecurityLevel", "3"],
  ["/org.openoffice.Office.Common/Security/Scripting", "BlockUntrustedRefererLinks", "true"],
  ["/org.openoffice.Office.Common/Security/Scripting", "DisableActiveContent", "true"],
  ["/org.openoffice.Office.Writer/Content/Update", "Link", "2"],
  ["/org.openoffice.Inet/Settings", "ooInetProxyType", "2"],
  ["/org.openoffice.Inet/Settings", "ooInetHTTPProxyName", NOWHERE],
  ["/org.openoffice.Inet/Settings", "ooInetHTTPProxyPort", NO_PORT],
  ["/org.openoffice.Inet/Settings", "ooInetHTTPSProxyName", NOWHERE],
  ["/org.openoffice.Inet/Settings", "ooInetHTTPSProxyPort", NO_PORT],
];

/** A profile of LibreOffice in which no macro runs, no link is followed and no network is used. */
export async function writeProfile(folder: string): Promise<void> {
  const user = path.join(folder, "user");
  await mkdir(user, { recursive: true });
  const items = SETTINGS.map(
    ([node, name, value]) =>
      `<item oor:path="${node}"><prop oor:name="${name}" oor:op="fuse"><value>${value}</value></prop></item>`,
  );
  const xml = `<?xml version="1.0" encoding="UTF-8"?>\n<oor:items xmlns:oor="http://openoffice.org/2001/registry" xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">${items.join("\n")}</oor:items>\n`;
  await writeFile(path.join(user, "registrymodifications.xcu"), xml);
}

/** What the program sees of our environment: nothing of ours but where programs are. */
export function officeEnvironment(home: string): NodeJS.ProcessEnv {
  const proxy = `http://${NOWHERE}:${NO_PORT}`;
  return {
    PATH: process.env["PATH"],
    ...(process.platform === "win32" ? { SystemRoot: process.env["SystemRoot"] } : {}),
    HOME: home,
    TMPDIR: home,
    TEMP: home,
    LANG: "C.UTF-8",
    SAL_USE_VCLPLUGIN: "svp",
    http_proxy: proxy,
    https_proxy: proxy,
  };
}
