import { readFileSync } from 'node:fs';
import murmurhash from 'murmurhash';
const lang=process.argv[2]??'en';
const stances=['fact','next-step','understanding','ownership','kind','condescending','blaming','defensive','brush-off','cold','commanding','sarcastic','gushing','empty','overpromising','vague'];
const all=readFileSync(`/work/main/eval/tone/training/sentences-${lang}.jsonl`,'utf8').trim().split('\n').map(l=>JSON.parse(l));
const good=new Set(stances.slice(0,5));
const plain=(s:string)=>` ${s.slice(0,600).toLowerCase().replace(/\p{N}+(?:[.,:/-]\p{N}+)*/gu,'0').replaceAll('’',"'").replace(/[?!]/gu,' $& ').replace(/[^\p{L}\p{M}\p{N}?!']+/gu,' ').trim()} `;
const grams=(s:string,B:number,lens:number[],wb:boolean)=>{const t=plain(s);const c=new Map<number,number>();const add=(g:string)=>{const p=(murmurhash.v3(g,0)>>>0)%B;c.set(p,(c.get(p)??0)+1)};
 const w=t.trim().split(' ');w.forEach((x,i)=>{add('w '+x);if(w[i+1]!==undefined)add('p '+x+' '+w[i+1])});
 if(wb)for(const x of w){const y=` ${x} `;for(const L of lens)for(let i=0;i+L<=y.length;i++)add(y.slice(i,i+L))}
 else for(const L of lens)for(let i=0;i+L<=t.length;i++)add(t.slice(i,i+L));return c};
function run(B:number,lens:number[],wb:boolean,opt:{rounds:number,lambda:number,lr:number}){
 const data=all.map((r:any)=>({c:grams(r.text,B,lens,wb),y:stances.indexOf(r.stance)}));let ok=0,pol=0,n=0;
 for(let f=0;f<5;f++){const isT=(i:number)=>(i*7919%all.length)%5===f;const tr=data.filter((_:any,i:number)=>!isT(i)),te=data.filter((_:any,i:number)=>isT(i));
  const df=new Float64Array(B);for(const d of tr)for(const p of d.c.keys())df[p]!++;
  const idf=Float64Array.from(df,x=>Math.log((1+tr.length)/(1+x))+1);
  const vec=(c:Map<number,number>)=>{const p=[...c.keys()];const v=p.map(k=>(1+Math.log(c.get(k)!))*idf[k]!);const nn=Math.hypot(...v)||1;return{p,v:v.map(x=>x/nn)}};
  const W=new Float64Array(B*16);const bias=new Float64Array(16);
  const X=tr.map((d:any)=>({...vec(d.c),y:d.y}));
  // full batch nesterov
  const predict=(x:{p:number[],v:number[]})=>{const s=Float64Array.from(bias);for(let k=0;k<x.p.length;k++){const b=x.p[k]!*16;const v=x.v[k]!;for(let j=0;j<16;j++)s[j]!+=v*W[b+j]!}let m=Math.max(...s);let t=0;for(let j=0;j<16;j++){s[j]=Math.exp(s[j]!-m);t+=s[j]!}for(let j=0;j<16;j++)s[j]!/=t;return s};
  let t=0;
  for(let r=0;r<opt.rounds;r++){const ord=X.map((_:any,i:number)=>i);let st=r+1;for(let i=ord.length-1;i>0;i--){st=(Math.imul(st,1664525)+1013904223)>>>0;const o=st%(i+1);[ord[i],ord[o]]=[ord[o],ord[i]]}
   const eta=opt.lr/(1+r*0.15);
   for(const i of ord){const x=X[i];const s=predict(x);for(let j=0;j<16;j++){s[j]!-=j===x.y?1:0;bias[j]!-=0.02*eta*s[j]!}
    for(let k=0;k<x.p.length;k++){const b=x.p[k]!*16,v=x.v[k]!;for(let j=0;j<16;j++){const c=b+j;W[c]!-=eta*(s[j]!*v+opt.lambda*W[c]!)}}t++}}
  for(const d of te){const s=predict(vec(d.c));const best=s.indexOf(Math.max(...s));n++;if(best===d.y)ok++;const g=s.slice(0,5).reduce((a,b)=>a+b,0);if((g>.5)===(d.y<5))pol++}
 }
 return [(ok/n).toFixed(3),(pol/n).toFixed(3)];
}
for(const [B,lens,wb,o] of [[16384,[2,3,4,5],true,{rounds:20,lambda:1e-4,lr:2}],[16384,[2,3,4,5],true,{rounds:20,lambda:1e-4,lr:5}],[16384,[2,3,4,5],true,{rounds:20,lambda:1e-3,lr:5}],[65536,[2,3,4,5],true,{rounds:20,lambda:1e-4,lr:5}],[16384,[3,4,5],false,{rounds:20,lambda:1e-4,lr:5}],[16384,[3,4,5],true,{rounds:20,lambda:1e-4,lr:5}]] as const){const t=performance.now();console.log(B,lens.join(),wb,JSON.stringify(o),...run(B,[...lens],wb,o),((performance.now()-t)/1000).toFixed(1))}
