import { readFileSync, writeFileSync } from 'node:fs';
import { bundledEmbedder } from '../src/composition/bundled-embedder.ts';
const e=bundledEmbedder();
const [,,inp,out,field]=process.argv;
const texts=readFileSync(inp!,'utf8').trim().split('\n').map(l=>JSON.parse(l)[field!] as string);
const r=await e.embed(texts,'passage');
writeFileSync(out!,JSON.stringify(r.map(v=>Array.from(v))));
process.exit(0)
