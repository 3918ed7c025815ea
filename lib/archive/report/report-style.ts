import type { ReportSource } from '../report-source';
import type { Placed } from './medium-html';
import { groupsOf } from './overlay';
import { codeStyle, printStyle } from './report-style-parts';

/** What every report looks like, in light and in dark, on a phone and on paper. Without a single style attribute. */
export const reportStyle = `
:root{color-scheme:light dark;--bg:light-dark(#fafafa,#151517);--raised:light-dark(#fff,#1e1e21);--panel:light-dark(#f3f3f3,#101012);--line:light-dark(#e2e2e4,#2c2c31);--line-strong:light-dark(#c8c8cc,#46464d);--ink:light-dark(#1a1a1c,#ececee);--soft:light-dark(#515157,#b0b0b7);--faint:light-dark(#68686f,#909098);--accent:light-dark(#2f5ad7,#86a8ff);--own:light-dark(#e8edfc,#222b45);--warning:light-dark(#815200,#eebb5c);--warning-soft:light-dark(#fbf3e2,#33290f);--danger:light-dark(#b3261e,#ff9a92);--danger-soft:light-dark(#fbeceb,#3a1f1e)}
:root:has(#theme-light:checked){color-scheme:light}
:root:has(#theme-dark:checked){color-scheme:dark}
*{box-sizing:border-box}
body{margin:0;background:var(--bg);color:var(--ink);font:15px/1.6 ui-sans-serif,system-ui,-apple-system,"Segoe UI",Roboto,"PingFang SC","Microsoft YaHei","Noto Sans CJK SC","Noto Sans SC",sans-serif;-webkit-text-size-adjust:100%}
:root:lang(zh-TW) body{font-family:ui-sans-serif,system-ui,-apple-system,"Segoe UI",Roboto,"PingFang TC","Microsoft JhengHei","Noto Sans CJK TC","Noto Sans TC",sans-serif}
.store{position:absolute}
main{max-width:56rem;margin:0 auto;padding:2.5rem 1.5rem 4rem;overflow-wrap:anywhere}
h1,h2,h3,h4,h5,h6{line-height:1.35;font-weight:600;margin:1.2em 0 .4em;font-size:1rem}
h1{font-size:1.6rem;margin:0 0 .4rem}
h3,h4{font-size:1.1rem}
a{color:var(--accent);text-underline-offset:3px}
p{margin:.75em 0}
.opening{padding-bottom:1.25rem;border-bottom:1px solid var(--line)}
.opening p{margin:.15rem 0;color:var(--soft)}
.themes{display:flex;flex-wrap:wrap;gap:.25rem 1rem;border:0;margin:.75rem 0 0;padding:0;font-size:.8rem;color:var(--soft)}
.themes legend{float:left;padding:0;margin-right:1rem;line-height:1.75rem}
.choice{display:inline-flex;align-items:center;gap:.4rem;min-height:1.75rem;cursor:pointer}
.choice input{margin:0;accent-color:var(--accent)}
nav{margin:1rem 0;padding-bottom:1rem;border-bottom:1px solid var(--line);font-size:.9rem}
nav ol{margin:0;padding-left:1.5rem}
article{margin-top:2.25rem}
article>header{display:flex;flex-wrap:wrap;align-items:baseline;gap:.25rem .75rem;margin-bottom:.5rem}
article h2{margin:0;font-size:.8rem;color:var(--faint)}
.mark{font-size:.75rem;padding:.05rem .4rem;border:1px solid var(--line);border-radius:6px;color:var(--soft)}
.mark.warning{border-color:transparent;background:var(--warning-soft);color:var(--warning)}
.user{margin-top:3rem}
.said{display:table;margin:.5rem 0;padding:.6rem 1rem;border-radius:12px;background:var(--own);white-space:pre-wrap;max-width:46rem}
.answer>:is(p,ul,ol,blockquote,h3,h4,h5,h6){max-width:70ch}
ul,ol{padding-left:1.5rem}
li{margin:.25rem 0}
.contains-task-list{list-style:none;padding-left:.25rem}
blockquote{margin:.75rem 0;padding-left:1rem;border-left:3px solid var(--line-strong);color:var(--soft)}
hr{border:0;border-top:1px solid var(--line)}
.table{overflow-x:auto;margin:.75rem 0}
table{border-collapse:collapse;font-size:.85rem}
th,td{padding:.35rem 1rem .35rem 0;border-bottom:1px solid var(--line);text-align:start;vertical-align:top;overflow-wrap:normal;min-width:3rem}
td{overflow-wrap:break-word;max-width:36rem}
th{border-color:var(--line-strong);font-weight:600}
.to-center{text-align:center}
.to-right{text-align:end}
.numbers{color:var(--soft);font-variant-numeric:tabular-nums;white-space:nowrap}
.details{color:var(--soft);white-space:pre-line}
.swatch{flex:none;margin-right:.5rem;vertical-align:-.05em}
.medium{margin:1rem 0 1.5rem}
figcaption{display:flex;flex-wrap:wrap;gap:0 1rem;margin-bottom:.4rem;font-size:.8rem;color:var(--faint)}
figcaption .name{color:var(--soft)}
.given{display:flex;flex-wrap:wrap;gap:.75rem 1rem;align-items:flex-end}
.given .medium{margin:.25rem 0;max-width:100%}
.given .tools{display:none}
.tools,.groups{display:flex;flex-wrap:wrap;align-items:center;gap:0 1rem;font-size:.8rem;color:var(--soft);margin-bottom:.35rem}
.groups{margin:.35rem 0 0}
.groups .swatch{margin-right:0}
.count{color:var(--faint);font-variant-numeric:tabular-nums}
.zoom{display:none;gap:.25rem;margin-left:auto}
.scripted .zoom{display:inline-flex}
.scripted .for-full-size{display:none}
button{min-width:1.75rem;height:1.75rem;padding:0 .5rem;border:1px solid var(--line);border-radius:6px;background:var(--raised);color:var(--ink);font:inherit;cursor:pointer}
.frame{overflow:auto;width:fit-content;max-width:100%;max-height:90vh;border-radius:8px;background:light-dark(#ebebec,#0b0b0c);touch-action:pan-x pan-y}
.frame svg{display:block;height:auto;margin:0 auto}
.frame.zoomed{cursor:grab;width:100%}
.frame.dragged{cursor:grabbing;user-select:none}
.overlay *{vector-effect:non-scaling-stroke}
.overlay.focused .shapes>*{opacity:.2}
.overlay.focused .names>*{opacity:.1}
.overlay.focused .lit{opacity:1}
.medium:has(.show-overlay:not(:checked)) .overlay,.medium:has(.show-names:not(:checked)) .names{display:none}
.objects{margin-top:.5rem;font-size:.85rem}
.objects tr.lit td{background:var(--own)}
summary{cursor:pointer;color:var(--soft);font-size:.85rem;min-height:1.75rem;padding:.15rem 0;width:fit-content}
.bands{display:block;width:100%;height:auto;margin-top:.5rem}
.track{fill:var(--line-strong)}
.thoughts{padding-left:1rem;border-left:2px solid var(--line);color:var(--soft);font-size:.9rem;white-space:pre-wrap}
.page{margin:.75rem 0;padding:.25rem 1rem;border:1px solid var(--line);border-radius:8px;background:var(--raised)}
.failure{padding:.5rem .75rem;border-radius:8px;background:var(--danger-soft);color:var(--danger)}
.note{color:var(--warning);font-size:.9rem}
.sources{font-size:.9rem}
.sources h3{font-size:.8rem;color:var(--faint);margin:.75rem 0 0}
.sources ol{margin:.25rem 0}
.facts{display:flex;flex-wrap:wrap;gap:0 1rem;list-style:none;margin:.5rem 0 0;padding:0;font-size:.78rem;color:var(--faint);font-variant-numeric:tabular-nums}
.facts li{margin:0}
.sr-only{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}
.footnotes{font-size:.85rem;color:var(--soft)}
footer{margin-top:3rem;padding-top:1rem;border-top:1px solid var(--line);font-size:.8rem;color:var(--faint)}
:focus-visible{outline:2px solid var(--accent);outline-offset:2px}
@media (max-width:40rem){.themes legend{line-height:2.25rem}main{padding:1.25rem 1rem 3rem}.choice,button,summary{min-height:2.25rem}}
${codeStyle}${printStyle}`;

/** How large one picture is shown, and the boxes to tick for its names. All numbers are the report's own. */
export function mediumRules({ medium, id }: Placed, { pictures }: Pick<ReportSource, 'pictures'>): string {
  const picture = medium.picture === null ? undefined : pictures[medium.picture];
  if (picture === undefined) return '';
  const { width, height } = picture.size;
  const share = Math.round((width / height) * 10_000) / 10_000;
  const isNamed = medium.shapes.length > 0;
  const [tallest, tallestOnPaper] = isNamed ? ['78vh', '190mm'] : ['18rem', '60mm'];
  const widestPx = Math.max(isNamed ? 480 : 160, width);
  const widthWithin = (side: string) => `width:min(calc(${side}*${share}),${widestPx}px)`;
  const groups = groupsOf(medium).map(
    (_, index) => `#${id}:has(.show-${index}:not(:checked)) .group-${index}{display:none}`,
  );
  return [
    `#${id} .frame svg{${widthWithin(tallest)};max-width:100%}`,
    `#${id}:has(.full-size:checked) .frame svg{width:${width}px;max-width:none}`,
    `@media print{#${id} .frame svg{${widthWithin(tallestOnPaper)}}}`,
    ...groups,
    '',
  ].join('\n');
}
