/** Questions and their controls. A control is at least 44 pixels high, its border has the contrast of text. */
export const formStyle = `
.part{margin:0 0 3rem}
.part h2,.view>h2{margin-top:0}
.part h3{margin-top:2.25rem}
.question{margin:0 0 1.9rem}
.question .label,.question.checkbox label{font-weight:600}
.question label.label,.question legend.label{display:block;padding:0;margin:0 0 .2rem}
.mark{font-weight:400;color:var(--muted)}
.question .hint{margin:0 0 .55rem}
fieldset{border:0;margin:0;padding:0;min-width:0}
input,select,textarea,button{font:inherit;color:inherit}
input:not([type=checkbox],[type=radio]),select,textarea{display:block;width:100%;min-height:2.75rem;padding:.5rem .7rem;border:1.5px solid var(--muted);border-radius:5px;background:var(--paper)}
textarea{resize:vertical;line-height:1.5;min-height:6.75rem;field-sizing:content}
select{width:auto;max-width:100%}
.short{max-width:12rem}.medium{max-width:22rem}
input:focus-visible,select:focus-visible,textarea:focus-visible{outline-offset:1px;border-color:var(--accent)}
.choices{display:grid;gap:.15rem}
@media(min-width:40rem){.in-columns{grid-template-columns:repeat(auto-fill,minmax(11rem,1fr))}}
.choice{display:flex;align-items:flex-start;gap:.75rem;position:relative}
.choice input{flex:none;width:1.5rem;height:1.5rem;margin:.6rem 0 .6rem .15rem;accent-color:var(--accent)}
.choice label{padding:.55rem .5rem .55rem 0;line-height:1.5;flex:1;cursor:pointer}
.question.checkbox .hint{margin:0 0 0 2.4rem}
.group{margin:0 0 .5rem}
fieldset.group>legend{font-weight:600;color:var(--muted);padding:.5rem 0 .1rem}
details.group{border:1px solid var(--rule);border-radius:6px}
details.group>summary{display:flex;justify-content:space-between;gap:1rem;padding:.65rem .9rem;cursor:pointer;list-style:none}
details.group>summary::before{content:"";flex:none;width:.5rem;height:.5rem;margin-top:.45rem;border:solid var(--accent);border-width:0 2px 2px 0;transform:rotate(-45deg);transition:transform .15s}
details.group>summary>:first-child{flex:1}
details.group[open]>summary::before{transform:rotate(45deg)}
details.group>summary::-webkit-details-marker{display:none}
details.group>.choices{padding:0 .9rem .6rem}
.count{margin:.35rem 0 0;color:var(--muted);font-size:.9375rem}
.tally{color:var(--accent);font-weight:600;white-space:nowrap}
.row{margin:0 0 1.75rem;padding:1.4rem 1.25rem .1rem;border:1px solid var(--rule);border-radius:8px}
.row>h3{margin-top:0;margin-bottom:1.1rem}
.wrong{border-left:5px solid var(--wrong-bar);padding-left:1rem}
.wrong input:not([type=checkbox],[type=radio]),.wrong select,.wrong textarea{border-color:var(--wrong)}
.error{margin:0 0 .5rem;color:var(--wrong);font-weight:600}`
