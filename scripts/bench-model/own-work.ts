import { readFile } from 'node:fs/promises';
import { loadVocabulary } from '../../src/adapters/files/load-vocabulary.ts';
import { sqlCaseStore } from '../../src/adapters/sql/case-store.ts';
import type { Config } from '../../src/composition/config.ts';
import { draftModelOver } from '../../src/composition/draft-model-over.ts';
import { draftSystem } from '../../src/composition/draft-system.ts';
import { firstStart } from '../../src/composition/first-start.ts';
import { loadRules } from '../../src/composition/load-rules.ts';
import { openKnowledge } from '../../src/composition/open-knowledge.ts';
import { openLanguageModel } from '../../src/composition/open-language-model.ts';
import { productFiles } from '../../src/composition/product-files.ts';
import { readCase } from '../../src/composition/read-case.ts';
import { makeDraftWriter } from '../../src/copilot/writing/draft-writer.ts';
import type { ChatModel } from '../../src/model/chat-model.ts';

/** Milliseconds per draft beside its model's calls, and of processor time with them. */
export type OwnWork = {
  readonly beside: readonly number[];
  readonly processor: readonly number[];
  /** Ids of all cases, in their order. */
  readonly cases: readonly string[];
  /** Ids of the cases of which a model is asked an answer; for the others nothing good enough is found. */
  readonly asked: readonly string[];
};

type Span = { readonly from: number; readonly to: number };

/** Gives the milliseconds that spans take together, counted once where they overlap. */
const covered = (spans: readonly Span[]): number => {
  let sum = 0;
  let end = Number.NEGATIVE_INFINITY;
  for (const { from, to } of spans.toSorted((left, right) => left.from - right.from)) {
    sum += Math.max(0, to - Math.max(from, end));
    end = Math.max(end, to);
  }
  return sum;
};

/** Notes when a model is asked, and nothing else. */
const timed = (model: ChatModel, calls: Span[]): ChatModel => ({
  ...model,
  complete: async (request) => {
    const from = performance.now();
    try {
      return await model.complete(request);
    } finally {
      calls.push({ from, to: performance.now() });
    }
  },
});

/** Drafts every incoming case of the fixtures with a model, read along, one at a time; the first `warmUps` are not counted. */
export const measureOwnWork = async (config: Config, warmUps: number): Promise<OwnWork> => {
  const rules = await loadRules();
  const vocabulary = await loadVocabulary(productFiles.vocabulary);
  const knowledge = await openKnowledge(config, { vocabulary });
  const language = await openLanguageModel(config);
  if (language === null) throw new Error('The bench needs a model.');
  try {
    const store = sqlCaseStore(knowledge.database);
    await firstStart({ config, rules, knowledge, cases: store, progress: () => undefined });
    const calls: Span[] = [];
    const model = timed(language.model, calls);
    const system = draftSystem(
      rules,
      knowledge,
      makeDraftWriter(draftModelOver({ ...language, model }, rules, config)),
    );
    const draftCase = system.draftCaseOn(new Date().toISOString().slice(0, 10));
    const lines = (await readFile(`${productFiles.fixtures}/incoming.jsonl`, 'utf8')).split('\n');
    const beside: number[] = [];
    const processor: number[] = [];
    const asked: string[] = [];
    const cases: string[] = [];
    for (const [at, line] of lines.filter(Boolean).entries()) {
      const careCase = await readCase(new TextEncoder().encode(line), 'case.json', rules);
      cases.push(careCase.id);
      calls.length = 0;
      const before = process.cpuUsage();
      const begun = performance.now();
      await draftCase(careCase, { tell: () => undefined });
      const wall = performance.now() - begun;
      const { user, system: kernel } = process.cpuUsage(before);
      // The first call asks what the message asks.
      if (calls.length > 1) asked.push(careCase.id);
      if (at < warmUps) continue;
      beside.push(wall - covered(calls));
      processor.push((user + kernel) / 1_000);
    }
    return { beside, processor, cases, asked };
  } finally {
    await language.close();
    await knowledge.close();
  }
};
