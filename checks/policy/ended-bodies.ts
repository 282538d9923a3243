/** Bodies that the reforms of 2018, 2023 and 2024 ended, by the first budget in which no new rules may still name them. */
const ENDED: readonly (readonly [name: RegExp, year: number, now: string])[] = [
  [/卫生(?:和|与)?计划生育(?:委员会|局)|卫计[委局]|卫生计生[委局]/u, 2020, "卫生健康"],
  [/国土资源[厅局部委]/u, 2020, "自然资源"],
  [/环境保护[厅局部]|环保[厅局]/u, 2020, "生态环境"],
  [/(?<![林牧渔])农业(?:委员会|[厅局委])(?!综合)/u, 2020, "农业农村"],
  [/(?<!文[^，。、；]{0,8})旅游(?:发展)?(?:委员会|[局委])/u, 2020, "文化和旅游"],
  [/工商行政管理局|工商局|质量技术监督局|质监局|食品药品监督管理局|食药监局/u, 2020, "市场监督管理"],
  [/安全生产监督管理局|安监局/u, 2020, "应急管理"],
  [/新闻出版广电局/u, 2020, "新闻出版、广播电视"],
  [/法制办公室|法制办/u, 2020, "司法"],
  [/扶贫(?:开发)?(?:领导小组)?(?:办公室|办)/u, 2022, "乡村振兴（农业农村）"],
  [/银行保险监督管理|银保监/u, 2024, "金融监督管理"],
  [/乡村振兴局/u, 2025, "农业农村"],
];

/** A body that is no more in a year, and what became of it. */
export function endedBodyIn(text: string, year: number): { name: string; now: string } | undefined {
  for (const [pattern, since, now] of ENDED) {
    const name = year >= since ? pattern.exec(text)?.[0] : undefined;
    if (name !== undefined) {
      return { name, now };
    }
  }
  return undefined;
}
