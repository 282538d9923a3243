/** Print first: A4 with the margins of GB/T 9704, table heads on every page. Fonts by name, with what free systems have. */
export const HTML_STYLE = `
:root { --body: "FangSong_GB2312", "仿宋_GB2312", "FangSong", "仿宋", "Noto Serif CJK SC", "Source Han Serif SC", serif;
  --head: "SimHei", "黑体", "Noto Sans CJK SC", "Source Han Sans SC", "Microsoft YaHei", sans-serif;
  --kai: "KaiTi_GB2312", "楷体_GB2312", "KaiTi", "楷体", var(--body);
  --title: "FZXiaoBiaoSong-B05S", "方正小标宋简体", "SimSun", "宋体", "Noto Serif CJK SC", serif;
  --table: "SimSun", "宋体", "Noto Serif CJK SC", "Source Han Serif SC", serif; }
@page { size: A4; margin: 37mm 26mm 35mm 28mm; @bottom-center { content: "— " counter(page) " —"; } }
* { box-sizing: border-box; }
body { max-width: 52rem; margin: 2.5rem auto; padding: 0 1.5rem; color: #000; background: #fff;
  font: 1.125rem/1.75 "Times New Roman", var(--body); overflow-wrap: anywhere; }
h1 { margin: 0 0 2rem; font: 700 1.75rem/1.5 var(--title); text-align: center; text-wrap: balance; }
h2 { margin: 2rem 0 .5rem; font: 400 1.25rem/1.75 var(--head); }
h3 { margin: 1.25rem 0 .25rem; font: 700 1.125rem/1.75 var(--kai); }
h4 { margin: 1rem 0 .25rem; font: 700 1.125rem/1.75 var(--body); }
h2, h3, h4 { break-after: avoid; text-indent: 2em; }
p { margin: 0 0 .5rem; text-indent: 2em; text-align: justify; }
p[id] { margin-top: 1rem; break-after: avoid; }
:target { background: #fff6d6; }
ul { margin: 0 0 .75rem 2em; padding: 0; list-style: none; font-size: 1rem; line-height: 1.7; }
li { break-inside: avoid; }
a { color: inherit; }
table { width: 100%; margin: .25rem 0 1rem; border-collapse: collapse; font: .875rem/1.5 "Times New Roman", var(--table); }
caption { padding: .5rem 0; font-family: var(--head); text-align: center; break-after: avoid; }
thead { display: table-header-group; }
tr { break-inside: avoid; }
th, td { padding: .25rem .4rem; border: 1px solid #444; vertical-align: middle; text-align: left; }
th { font-family: var(--head); font-weight: 400; text-align: center; background: #f2f2f2; }
td.center { text-align: center; }
td.right { text-align: right; font-variant-numeric: tabular-nums; }
@media print { body { max-width: none; margin: 0; padding: 0; font-size: 12pt; } a { text-decoration: none; } }
`;
