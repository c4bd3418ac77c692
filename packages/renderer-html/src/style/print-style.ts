/** On paper all of the form is there, whatever part is on the screen, with boxes to write in. */
export const printStyle = `
@media print{
@page{margin:18mm}
body{font-size:10.5pt;line-height:1.4}
.skip,.side,.buttons,.bar,.step,.summary,.file,noscript,#others,.view,button{display:none!important}
#start[hidden],#form[hidden],#end[hidden],.part[hidden],.row[hidden],.question[hidden]{display:block!important}
.frame{display:block}
.wide,.column{width:auto;max-width:none}
.band{background:none;color:inherit;padding:0 0 6pt;border-bottom:2pt solid}
.band .roadmap{color:inherit}
h2,h3,legend,.label{break-after:avoid}
.choice,.question:not(.multiselect,.multiline){break-inside:avoid}
.choice input{width:11pt;height:11pt;margin:3pt 0}.choice label{padding:1pt 0}
details.group>.choices{padding-bottom:4pt}
a{color:inherit}
}`
