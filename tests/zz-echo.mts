import { openCopilot } from '../src/composition/open-copilot.ts';
import { openKnowledge } from '../src/composition/open-knowledge.ts';
import { readConfig } from '../src/composition/config.ts';
import { draftSystem } from '../src/composition/draft-system.ts';
import { makeDraftWriter } from '../src/copilot/writing/draft-writer.ts';
import { fakeChatModel } from './support/fake-chat-model.ts';
import { saysValue } from './support/model-moves.ts';
import { modelPrompts } from './support/model-prompts.ts';
import { splitSentences } from '../src/language/split-sentences.ts';
const copilot = await openCopilot(readConfig({ CAIR_DATA: '/tmp/zzdata' }), 'reader');
const { rules, knowledge, cases } = copilot;
let said = 0; let calls = 0;
const model = fakeChatModel((request) => {
  const text = request.messages.at(-1)?.text ?? '';
  const number = Number(/^Question (\d+), which/mu.exec(text)?.[1]);
  if (!number) return saysValue({ questions: [] });
  calls += 1;
  const source = /<untrusted kind="source" number="1">\n([\s\S]*?)\n<\/untrusted>/u.exec(text)?.[1] ?? '';
  const lines = source.split('\n').filter((l) => /[.!:]$/.test(l) || /^- /.test(l)).slice(0, 3);
  const sentences = lines.map((t) => ({ text: t, sources: [1] }));
  said += lines.reduce((n, l) => n + splitSentences(l, 'en').length, 0);
  return saysValue({ question: number, sentences, unanswered: false });
});
const writer = makeDraftWriter({ model, prompts: modelPrompts, budget: null, prices: new Map(), carModels: rules.models, linkHosts: ['lodestar.example'] });
const system = draftSystem(rules, knowledge, writer);
const notes = new Map<string, number>(); let written = 0, blocks = 0; const t: number[] = []; const comp: number[] = [];
const examples: string[] = [];
for (const { careCase } of (await cases.list()).slice(0, 90)) {
  const made = await system.draftCaseOn('2026-11-22')(careCase);
  blocks += made.draft.blocks.length; written += made.draft.blocks.filter((b) => b.maker).length;
  t.push(made.timings['write'] ?? 0); comp.push(made.timings['compose'] ?? 0);
  for (const note of made.draft.notes) if (/language model/.test(note)) { const k = note.replace(/question \d+/g, 'question N'); notes.set(`${k}`, (notes.get(k) ?? 0) + 1); if (/A sentence|does not hold/.test(note)) examples.push(`${careCase.id} ${careCase.language} ${note}`); }
}
t.sort((a, b) => a - b);
console.log({ calls, said, blocks, written, p50: t[45], p95: t[85] });
console.log([...notes].sort((a, b) => b[1] - a[1]).slice(0, 30));
console.log(examples.slice(0, 40).join('\n'));
await copilot.close();
