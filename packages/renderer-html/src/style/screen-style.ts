/** What only the script puts on the page: steps, buttons, error summary, answers to check. */
export const screenStyle = `
html:not(.js) #others{display:none}
.frame{display:grid;gap:2rem}
.frame>.main{min-width:0}
.side{font-size:.9375rem}
.side>summary{padding:.75rem 1rem;border:1px solid var(--rule);border-radius:6px;font-weight:600;color:var(--accent);cursor:pointer}
.side[open]>summary{margin-bottom:1.25rem}
.side h2{font-size:1rem;margin:0 0 .6rem}
.side ol{list-style:none;padding:0;margin:0 0 1.75rem;border-left:2px solid var(--rule)}
.side li{margin:0}
.side li a{display:flex;gap:.5rem;justify-content:space-between;padding:.42rem .8rem;color:var(--ink);text-decoration:none;border-left:4px solid transparent;margin-left:-3px}
.side li a:hover{text-decoration:underline}
.side li a[aria-current]{border-color:var(--accent);color:var(--accent);font-weight:600;background:var(--shade)}
.done{color:var(--good);font-weight:700}
.draft{padding:1rem 1.1rem;background:var(--shade);border-radius:8px}
.draft p{margin:0 0 .75rem}
.step{margin:0 0 .35rem;color:var(--muted);font-weight:600}
.bar{height:6px;margin:0 0 1.5rem;border-radius:3px;background:var(--rule);overflow:hidden}
.bar>span{display:block;height:100%;background:var(--accent)}
.buttons{display:flex;flex-wrap:wrap;gap:.75rem 1rem;align-items:center;margin:2rem 0 0}
.draft .buttons{margin:0;gap:.6rem}
button,.button{display:inline-block;min-height:2.75rem;padding:.55rem 1.15rem;border:2px solid var(--accent);border-radius:6px;background:var(--paper);color:var(--accent);font-weight:600;cursor:pointer;text-decoration:none}
button:hover{background:var(--shade)}
button.main-button{background:var(--accent);color:var(--paper)}
button.main-button:hover{background:var(--ink);border-color:var(--ink)}
button.plain{border:0;padding:.3rem .1rem;min-height:2rem;background:none;text-decoration:underline;text-underline-offset:.18em;font-weight:400;color:var(--link)}
button.plain:hover{text-decoration-thickness:3px}
button.plain.danger{color:var(--wrong)}
button[disabled]{opacity:.65;cursor:default}
.row-end{margin:0 0 1rem}
.clear{margin-top:.2rem}
.summary{margin:0 0 2rem;padding:1.2rem 1.3rem;border:4px solid var(--wrong-bar);border-radius:6px}
.summary h2{margin:0 0 .6rem;font-size:1.25rem}
.summary ul{list-style:none;padding:0;margin:0}
.summary a{color:var(--wrong);font-weight:600}
.summary:focus{outline:3px solid var(--accent);outline-offset:3px}
.notice{margin:0 0 1.5rem;padding:1rem 1.2rem;border-radius:6px;background:var(--doneWhen-fill);color:var(--ink);border-left:5px solid var(--doneWhen-bar)}
.notice>:last-child{margin-bottom:0}
.outcome{padding:1.75rem 1.5rem;border-radius:8px;background:var(--lightTouch-fill);border-top:6px solid var(--lightTouch-bar);margin:0 0 1.5rem}
.outcome h2{margin:0 0 .75rem}.outcome>:last-child{margin-bottom:0}
.file{margin:2rem 0}
.file label{display:block;font-weight:600}
.file .hint{margin:0 0 .4rem}
.answers{margin:0 0 2rem;border-top:1px solid var(--rule)}
.answers>div{display:grid;gap:.15rem 1.25rem;padding:.75rem 0;border-bottom:1px solid var(--rule)}
.answers dt{font-weight:600}
.view h4{margin:1.25rem 0 .5rem}
.answers dd{margin:0;white-space:pre-line;min-width:0}
.answers .none{color:var(--muted)}
@media(min-width:40rem){.answers>div{grid-template-columns:minmax(0,2fr) minmax(0,3fr) auto}}
@media(min-width:60rem){.frame.with-side{grid-template-columns:15.5rem minmax(0,43rem);gap:3.5rem}.side>summary{display:none}.sticky{position:sticky;top:1.5rem;max-height:calc(100vh - 3rem);overflow-y:auto;padding:4px}}`
