/** Data, code and what is written as markup; the colours of its words are those of the transcript. */
export const codeStyle = `
.fields table{min-width:min(100%,28rem)}
.fields th[scope=row]{font-weight:500;color:var(--soft);border-color:var(--line)}
.fields td .table{margin:0}
.before{color:var(--faint);font-size:.9em}
.depth-1{padding-left:1.25rem}.depth-2{padding-left:2.5rem}.depth-3{padding-left:3.75rem}.depth-4{padding-left:5rem}
pre,code{font-family:ui-monospace,"SF Mono",SFMono-Regular,"Cascadia Code",Menlo,Consolas,"Liberation Mono",monospace;font-size:.85em;tab-size:2}
:not(pre)>code{padding:.1em .35em;border-radius:4px;background:var(--panel)}
pre{overflow-x:auto;margin:.5rem 0;padding:.6rem .75rem;border:1px solid var(--line);border-radius:8px;background:var(--panel);line-height:1.5}
.code>summary{font-size:.75rem;color:var(--faint)}
.code pre{margin-top:0;max-height:36rem;overflow:auto}
.markup{white-space:pre-wrap}
.hljs-comment,.hljs-quote{color:var(--faint);font-style:italic}
.hljs-keyword,.hljs-selector-tag,.hljs-literal,.hljs-meta{color:light-dark(#8a2a86,#d9a0ec)}
.hljs-string,.hljs-regexp,.hljs-template-variable,.hljs-addition{color:light-dark(#1c6b3c,#8fd3a6)}
.hljs-number,.hljs-symbol,.hljs-bullet{color:light-dark(#9a4a00,#eab676)}
.hljs-attr,.hljs-attribute,.hljs-property,.hljs-name,.hljs-tag{color:light-dark(#2449b4,#9db8ff)}
.hljs-title,.hljs-built_in,.hljs-type,.hljs-section,.hljs-selector-class,.hljs-selector-id{color:light-dark(#0d6470,#7fd0dc)}
.hljs-deletion{color:var(--danger)}
math[display=block]{overflow:auto hidden;padding:.25em 0}
`;

/** On paper: dark on white, everything unfolded, no controls, and no picture cut in two. */
export const printStyle = `
@page{margin:16mm 14mm}
@media print{
:root,:root:has(#theme-dark:checked){color-scheme:light;--bg:#fff}
body{font-size:10.5pt;print-color-adjust:exact;-webkit-print-color-adjust:exact}
main{max-width:none;padding:0}
.themes,.tools,.groups,nav{display:none}
details::details-content{content-visibility:visible;block-size:auto}
summary{list-style:none}
.frame{max-height:none;overflow:visible;width:fit-content}
.code pre{max-height:none;white-space:pre-wrap;overflow-wrap:anywhere}
th,td{padding-block:.2rem}
footer{margin-top:1.5rem}
article{margin-top:1.25rem}
.user{margin-top:1.75rem}
.frame,.said,.failure,.bands,tr,pre.short{break-inside:avoid}
figcaption,h1,h2,h3,h4,h5,h6,article>header{break-after:avoid}
a[target=_blank]::after{content:" (" attr(href) ")";color:var(--faint);font-size:.85em}
}
`;
