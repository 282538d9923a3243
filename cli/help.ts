export const REVIEW_HELP = `预审：审查预算（决算）草案，生成预审报告、附表和 review.json。

用法  npm run --silent review -- <文件|文件夹|ZIP 压缩包>... --out <文件夹> [选项]

  --out <文件夹>            结果保存位置；“-” 表示把 review.json 写到标准输出
  --prior <文件|文件夹>...  上年草案或决算
  --classification <文件>...  当年《政府收支分类科目》（.xlsx、.csv、.tsv），代替自带科目表
  --against <review.json>   上一版的审查结果，逐条比对问题是否已更正
  --only <json|docx|html|xlsx>...  只生成这些（默认全部）
  --checks <规则>...        只用这些审查规则；全部规则见 docs/checks.md
  --profile <文件>          审查方案：随附方案的名称（如 部门决算）或文件
  --rules <文件|文件夹>...  另加自己写的规则（.yaml），写法见 README
  --ai <off|auto>           大语言模型（本版本尚不使用）
  --jobs <n>                读取线程数（默认等于处理器数）

退出状态  0 完成；1 完成，但有文件未能读取；2 用法有误或没有可读取的文件
`;

export const READ_HELP = `只读取、不审查：把识别出的表格和段落写成 <编号>.tables.json。

用法  npm run --silent read -- <文件|文件夹|ZIP 压缩包>... --out <文件夹> [--jobs <n>]
`;

export const RULES_HELP = `审查规则：查目录、看一条、试自己写的规则、导出目录。

用法  npm run --silent rules -- <命令>

  list [--family <类别>] [--state working|needs-data]   规则目录，一条一行；类别如 LAW、GOV
  show <规则编号|检查编号>                            一条规则的公式、允许误差、依据、参数和样例
  try <规则.yaml>... <预算或决算文件>... [--prior <上年文件>...] [--jobs <n>]
                                                      只用这些规则审查这些文件，列出不符、相符和所用的每个数
  export --out <文件.xlsx>                            把规则目录导出为工作簿
  sources                                             规则所依据的法律和文件：各版本的生效日期、是否核对过原文
  feedback <决定.json>...                             按工作人员的决定统计各条规则的误报，建议调低（调高）哪些规则

规则的写法见 README.zh-CN.md“写一条规则”。
退出状态  0 完成；1 完成，但有文件未能读取；2 用法有误、规则有误或没有可读取的文件
`;
