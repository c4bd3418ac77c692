/** Running text, headings, lists, tables and panels. */
export const textStyle = `
*,*::before,*::after{box-sizing:border-box}
html{font-size:100%;-webkit-text-size-adjust:100%;text-size-adjust:100%}
body{margin:0;background:var(--paper);color:var(--ink);font:1.0625rem/1.55 system-ui,-apple-system,"Segoe UI",Roboto,"Helvetica Neue",Arial,"Liberation Sans",sans-serif;overflow-wrap:break-word}
h1,h2,h3,h4,h5,h6{line-height:1.2;margin:2em 0 .5em;text-wrap:balance}
h2{font-size:1.625rem;letter-spacing:-.01em}h3{font-size:1.25rem}h4,h5,h6{font-size:1.0625rem}
p,ul,ol,dl,blockquote,figure{margin:0 0 1rem}
ul,ol{padding-left:1.4rem}li{margin:.3rem 0}
a{color:var(--link);text-underline-offset:.18em;text-decoration-thickness:1px}
a:hover{text-decoration-thickness:3px}
:focus-visible{outline:3px solid var(--accent);outline-offset:3px;border-radius:3px}
[tabindex="-1"]:focus{outline:0}
.lead{font-size:1.1875rem;line-height:1.5}
.hint{color:var(--muted)}
.label,.eyebrow{font-weight:600}
.code{color:var(--muted);font-variant-numeric:tabular-nums}
.tag{display:inline-block;padding:.05rem .5rem;border-radius:1rem;background:var(--shade);font-size:.875em;font-weight:600}
.hidden{position:absolute!important;width:1px;height:1px;margin:-1px;padding:0;overflow:hidden;clip-path:inset(50%);white-space:nowrap;border:0}
[hidden]{display:none!important}
.wide{width:min(100% - 2rem,66rem);margin-inline:auto}
.column{max-width:43rem}
.skip{position:absolute;left:1rem;top:-5rem;padding:.6rem 1rem;background:var(--paper);color:var(--link);z-index:2}
.skip:focus{top:.6rem}
.band{background:var(--band);color:var(--band-ink);padding:1.5rem 0 1.75rem}
.logo{margin:0;padding:1rem 0}.logo img{display:block;max-width:min(100%,16rem);max-height:4rem}
.band .roadmap{margin:0 0 .25rem;color:var(--band-muted);font-size:.9375rem}
.band h1{margin:0;font-size:clamp(1.625rem,1.1rem + 2.4vw,2.375rem);letter-spacing:-.015em}
main{padding:2rem 0 3rem}
.foot{border-top:1px solid var(--rule);color:var(--muted);font-size:.875rem;padding:1.25rem 0 2rem}
.foot p{margin:0 auto}
.panel{margin:0 0 1.5rem;padding:1.1rem 1.25rem;border-left:5px solid var(--note-bar);background:var(--note-fill);border-radius:0 6px 6px 0}
.panel>:last-child{margin-bottom:0}
.panel-title{margin:0 0 .6rem;font-weight:700;font-size:1.125rem;color:var(--note-ink)}
.panel-warning{border-color:var(--warning-bar);background:var(--warning-fill)}.panel-warning .panel-title{color:var(--warning-ink)}
.panel-gate{border-color:var(--gate-bar);background:var(--gate-fill)}.panel-gate .panel-title{color:var(--gate-ink)}
.panel-doneWhen{border-color:var(--doneWhen-bar);background:var(--doneWhen-fill)}.panel-doneWhen .panel-title{color:var(--doneWhen-ink)}
.panel-lightTouch{border-color:var(--lightTouch-bar);background:var(--lightTouch-fill)}.panel-lightTouch .panel-title{color:var(--lightTouch-ink)}
.facts{display:grid;gap:.2rem 1.5rem}
.facts dt{font-weight:600}.facts dd{margin:0 0 .7rem}.facts dd>:last-child{margin-bottom:0}
.table{overflow-x:auto;margin:0 0 1.5rem}
table{border-collapse:collapse;width:100%}
caption{text-align:left;font-weight:600;padding:0 0 .4rem}
th,td{text-align:left;vertical-align:top;padding:.5rem .75rem;border-bottom:1px solid var(--rule)}
thead th{background:var(--shade);color:var(--accent);border-bottom:2px solid var(--accent)}
${[1, 2, 3, 4].map((step) => `.level-${step}{background:color-mix(in srgb,var(--accent) ${step * 7}%,var(--paper))}`).join('')}
td>:last-child,th>:last-child{margin-bottom:0}
.diagram svg{max-width:100%;height:auto}.diagram svg text{font-family:inherit}
.contents{list-style:none;padding:0}.depth-2{padding-left:1rem}.depth-3{padding-left:2rem}.depth-4{padding-left:3rem}
@media(min-width:40rem){.facts{grid-template-columns:minmax(8rem,1fr) 3fr}.facts dd{margin-bottom:.5rem}}
@media(prefers-reduced-motion:reduce){*{animation:none!important;transition:none!important;scroll-behavior:auto!important}}`
