import { readConfig } from './src/composition/config.ts';
import { openCopilot } from './src/composition/open-copilot.ts';
import { readFile, rm } from 'node:fs/promises';
await rm('/tmp/lab/pairs',{recursive:true,force:true});
let t=performance.now();
const c=await openCopilot(readConfig({CAIR_DATA:'/tmp/lab/pairs'}),'writer'); console.log('first start', ((performance.now()-t)/1000).toFixed(1));
const inc=(await readFile('fixtures/incoming.jsonl','utf8')).split('\n').filter(Boolean).map(l=>JSON.parse(l));
let answered=0,right=0,n=0, facts=0, nfacts=0, qn=0, abst=0, abstN=0;
for (const x of inc) { const d=await c.draftCase((await c.cases.get(x.id))!.careCase);
  for (const g of x.gold.questions) { qn++; const q=d.questions.find(q=>q.start<g.end&&q.end>g.start); const st=q?.state; const src=d.draft.citations.filter(k=>k.question===q?.id).flatMap(k=>k.sources);
    if (g.answers.length){ n++; if(st==='answered'){answered++; if(src.some(s=>g.answers.includes(s)))right++;} for(const f of g.facts){nfacts++; if(d.draft.text.toLowerCase().includes(f.toLowerCase()))facts++;} } else { abstN++; if(st!=='answered') abst++; } } }
console.log({questions:qn, answerable:n, answered, rightSource:right, facts, nfacts, unanswerable:abstN, abstained:abst});
for (let n=1;n<=8;n++) { const a=inc.find(x=>x.gold.tags.includes('pair-'+n)&&x.gold.tags.includes('pair-a')), b=inc.find(x=>x.gold.tags.includes('pair-'+n)&&x.gold.tags.includes('pair-b'));
 const ca=(await c.cases.get(a.id))!.careCase; const d=await c.draftCase(ca); await c.cases.saveDraft(d);
 const blk=d.draft.blocks.at(-1); const sent= blk? d.draft.text.slice(0,d.draft.blocks[0]!.start)+a.gold.approvedReply+d.draft.text.slice(blk.end): d.draft.text+'\n\n'+a.gold.approvedReply;
 const dec=await c.approveReply({caseId:a.id,draftId:d.id,advisor:{name:'Anna Berg'},sentText:sent,verdicts:{facts:'corrected',tone:4},ledger:d.questions.map(q=>({question:q.id,state:'answered' as const})),comment:null}).catch(e=>e);
 const cb=(await c.cases.get(b.id))!.careCase; const e=await c.draftCase(cb);
 console.log('pair',n,a.language,'A',d.questions.map(q=>q.text.slice(0,40)),'learned',dec.learned?.map((l:any)=>[l.question.slice(0,60),l.answer.slice(0,30)])??dec.message,'\n   B',e.questions.map(q=>q.text+' '+q.state),'hits', e.evidence.filter(x=>x.passage.kind==='answer').map(x=>x.score.toFixed(2)+' '+x.reason), e.draft.text.includes(a.gold.approvedReply.slice(0,30))); }
await c.close();
