import { readFileSync } from 'node:fs';
import { makeReadStances } from '../src/tone/learned/stance-model.ts';
import { stanceTraining, trainStanceModel, type StanceExample } from '../src/tone/learned/train-stance-model.ts';
import { stances } from '../src/tone/learned/stance.ts';
const lang=process.argv[2]??'en';
const all=readFileSync(`eval/tone/training/sentences-${lang}.jsonl`,'utf8').trim().split('\n').map(l=>JSON.parse(l) as StanceExample);
const good=new Set(stances.slice(0,5));
for(const conf of [{buckets:16384},{buckets:16384,rounds:10},{buckets:16384,rounds:60},{buckets:16384,rate:.2},{buckets:16384,rate:1},{buckets:16384,ridge:1e-3},{buckets:8192},{buckets:65536}]){
 let ok=0,polar=0,n=0;const t=performance.now();const conf2={...stanceTraining,...conf};const miss:Record<string,number>={};
 for(let f=0;f<5;f++){const test=all.filter((_,i)=>(i*7919%all.length)%5===f),train=all.filter((_,i)=>(i*7919%all.length)%5!==f);
  const read=makeReadStances(trainStanceModel(train,conf2));
  for(const s of test){const p=read(s.text);const best=stances[p.indexOf(Math.max(...p))]!;n++;if(best===s.stance)ok++;else miss[s.stance]=(miss[s.stance]??0)+1;
   const g=p.slice(0,5).reduce((a,b)=>a+b,0);if((g>.5)===good.has(s.stance))polar++;}
 }
 console.log(JSON.stringify(conf),'acc',(ok/n).toFixed(3),'polarity',(polar/n).toFixed(3),((performance.now()-t)/1000).toFixed(1)+'s',conf===undefined?'':JSON.stringify(miss));
}
