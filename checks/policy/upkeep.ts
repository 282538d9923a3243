import { compactText } from "../../domain/text.ts";
import type { Project } from "./project.ts";

const IT =
  /信息|系统|平台|软件|网络|数据|网站|智慧|数字|电子政务|政务云|云服务|云资源|云平台|计算机|服务器|机房|视频会议|视频监控|OA|APP|公众号/u;
const UPKEEP =
  /运维|运行维护|运行(?:管理)?(?:经费|费)|维护(?!社会|稳定|国家|公共|治安|秩序|和谐|权益|合法|群众|市场)|维保|驻场/u;
/** Whatever else is said: these are nothing but upkeep of information systems. */
const ALWAYS = /等级保护|等保|密码?应用?(?:安全性)?评估|密评|云(?:服务|资源)(?:租用|租赁|费|经费|项目|采购)/u;
/** Systems of buildings and towns. */
const OTHER =
  /照明|供水|排水|给水|供热|供电|消防|电梯|空调|水利|管网|路灯|绿化|市政|道路|公路|桥梁|房屋|车辆|公务用车|生态|防汛设施|平台公司|维稳|舆情/u;

/** True for the upkeep of information systems 信息化运维 by the name of a project. */
export function isUpkeep({ name }: Pick<Project, "name">): boolean {
  const plain = compactText(name);
  return (ALWAYS.test(plain) || (IT.test(plain) && UPKEEP.test(plain))) && !OTHER.test(plain);
}
