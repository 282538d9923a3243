/** A word in the name of a department, and the 款 under which one of its function books its 行政运行. */
interface DepartmentFunction {
  name: RegExp;
  groups: readonly string[];
}

/** 部门职责与功能科目对照: by the names of the 款. A department of several functions has the 款 of them all. */
const FUNCTIONS: readonly DepartmentFunction[] = [
  { name: /人大|人民代表大会/u, groups: ["20101"] },
  { name: /政协|政治协商/u, groups: ["20102"] },
  { name: /政府办公|机关事务|行政审批|政务服务|信访|参事/u, groups: ["20103", "20140"] },
  { name: /数据/u, groups: ["20103", "20104", "20141", "21505"] },
  { name: /发展(?:和|与)?改革|发改/u, groups: ["20104"] },
  { name: /统计|调查队/u, groups: ["20105"] },
  { name: /财政/u, groups: ["20106"] },
  { name: /税务/u, groups: ["20107"] },
  { name: /审计/u, groups: ["20108"] },
  { name: /纪律检查|纪检|纪委|监察委/u, groups: ["20111"] },
  { name: /商务|招商|投资促进|贸促/u, groups: ["20113", "21602", "21606"] },
  { name: /知识产权/u, groups: ["20114", "20138"] },
  { name: /民族|宗教/u, groups: ["20123", "20134"] },
  { name: /外事|港澳|台湾|台办/u, groups: ["20103", "20125", "20201"] },
  { name: /档案/u, groups: ["20126"] },
  { name: /工商业?联合会|工商联|民革|民盟|民建|民进|农工|致公|九三/u, groups: ["20128"] },
  { name: /总工会|共青团|团[省市区县]委|妇女联合会|妇联|侨联|文学艺术|文联|作家协会/u, groups: ["20129", "20701"] },
  { name: /委办公|委员会办公|政策研究/u, groups: ["20131", "20136"] },
  { name: /组织部/u, groups: ["20132"] },
  { name: /宣传部/u, groups: ["20133", "20701", "20706"] },
  { name: /统战|统一战线/u, groups: ["20134", "20123"] },
  { name: /市场监督|药品监督|食品药品/u, groups: ["20138"] },
  { name: /公安/u, groups: ["20402"] },
  { name: /检察/u, groups: ["20404"] },
  { name: /法院/u, groups: ["20405"] },
  { name: /司法|监狱|戒毒/u, groups: ["20406", "20407", "20408"] },
  { name: /教育/u, groups: ["20501"] },
  { name: /科学技术|科技/u, groups: ["20601", "20607"] },
  { name: /文化|旅游|文广|文旅|文物/u, groups: ["20701", "20702"] },
  { name: /体育/u, groups: ["20703"] },
  { name: /广播|电视|广电|新闻出版/u, groups: ["20706", "20708", "20701"] },
  { name: /人力资源|社会保障|人社/u, groups: ["20801"] },
  { name: /(?<!人)民政/u, groups: ["20802"] },
  { name: /残疾人|残联/u, groups: ["20811"] },
  { name: /红十字/u, groups: ["20816"] },
  { name: /退役军人/u, groups: ["20828"] },
  { name: /卫生|卫健|健康|疾病预防|疾控/u, groups: ["21001", "21017"] },
  { name: /医疗保障|医保/u, groups: ["21015"] },
  { name: /环境|环保/u, groups: ["21101"] },
  { name: /住房|建设|城市管理|城管|园林|绿化|市容|规划|房屋|房产/u, groups: ["21201", "21202", "22001", "22101"] },
  { name: /农业|农村|畜牧|农机/u, groups: ["21301"] },
  { name: /林业|草原/u, groups: ["21302"] },
  { name: /水利|水务/u, groups: ["21303"] },
  { name: /乡村振兴|扶贫/u, groups: ["21305", "21301"] },
  { name: /交通|公路|港航|海事/u, groups: ["21401"] },
  { name: /工业|信息化|经济和信息|经信|工信|通信管理/u, groups: ["21505", "21501"] },
  { name: /国有资产|国资/u, groups: ["21507"] },
  { name: /供销/u, groups: ["21602"] },
  { name: /金融/u, groups: ["20103", "21701", "21799"] },
  { name: /自然资源|国土|海洋|测绘|地质/u, groups: ["22001"] },
  { name: /气象/u, groups: ["22005"] },
  { name: /粮食|储备/u, groups: ["22201"] },
  { name: /应急|安全生产|煤矿/u, groups: ["22401", "22404"] },
  { name: /消防/u, groups: ["22402"] },
  { name: /地震/u, groups: ["22405"] },
];

const KNOWN_GROUPS = new Set(FUNCTIONS.flatMap(({ groups }) => groups));

/** The 款 of all functions that a department's name tells; none of a name that tells nothing. */
export function groupsOfDepartment(body: string): ReadonlySet<string> {
  return new Set(FUNCTIONS.filter(({ name }) => name.test(body)).flatMap(({ groups }) => groups));
}

/** True where the 款 is that of a function, whoever's. */
export function isGroupOfFunction(group: string): boolean {
  return KNOWN_GROUPS.has(group);
}
