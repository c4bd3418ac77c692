import { createPdf } from './src/index.ts'
import { basics, } from './src/testing/read-pdf.ts'
import { writeFileSync } from 'node:fs'
const chapters = Number(process.argv[2] ?? 40)
const w='organisation accessibility documentation responsibilities implementation of the and a to roadmap team record decision evidence'.split(' '); let s=3; const r=(k:number)=>(s=(s*1103515245+12345)&0x7fffffff)%k
const para=(n:number)=>Array.from({length:n},()=>w[r(w.length)]).join(' ')
const content:any[]=[]
for(let c=0;c<chapters;c++){content.push({tag:'Sect',stack:[{text:'Chapter '+c,headlineLevel:1,id:'c'+c,fontSize:18,outline:true,...(c?{pageBreak:'before'}:{})},
 ...Array.from({length:5},(_, k)=>[{text:'Section '+k,headlineLevel:2,fontSize:14,margin:[0,10,0,4]},{text:[para(120),' see page ',{pageReference:'c'+r(chapters)},' and ',{text:para(4),linkToDestination:'c'+r(chapters),decoration:'underline'},' '+para(60)],margin:[0,0,0,8]},
 {ul:[para(15),para(20),para(12)]},{table:{headerRows:1,widths:['auto','*','*'],body:[['Name','What','Why'],...Array.from({length:6},()=>[para(2),para(8),para(8)])]}},{text:para(80)}]).flat()]})}
const def={...basics,content,header:(p:any)=>({text:'Header '+p.number,margin:[50,20]}),footer:(p:any)=>({text:`${p.number} of ${p.count}`,alignment:'center'})}
const cpu=process.cpuUsage();const t=performance.now(); const x=await createPdf(def); const t1=performance.now();const used=process.cpuUsage(cpu)
console.log({pages:x.pages, ms:Math.round(t1-t),cpu:Math.round((used.user+used.system)/1000), startup: Math.round(t), kB:Math.round(x.bytes.length/1024), rssMB:Math.round(process.resourceUsage().maxRSS/1024)})
writeFileSync('/tmp/bench.pdf',x.bytes)
