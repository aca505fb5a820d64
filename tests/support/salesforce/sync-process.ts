import { setTimeout as sleep } from 'node:timers/promises';
import { readConfig } from '../../../src/composition/config.ts';
import { syncOver } from '../../../src/composition/sync-over.ts';
import { fakeEmbedder } from '../fake-embedder.ts';
import { openGenerationKnowledge } from '../generation-knowledge.ts';

/** One pass in a process of its own, to be killed, over real stores and a model that takes its time. It tells how much it has written. */
const [folder = '', settings = '{}'] = process.argv.slice(2);
const config = readConfig(JSON.parse(settings));
const quick = fakeEmbedder();
const embedder = {
  ...quick,
  textsPerCall: 16,
  embed: async (...asked: Parameters<typeof quick.embed>) => {
    await sleep(asked[0].length * 2);
    return quick.embed(...asked);
  },
};
const knowledge = await openGenerationKnowledge({ folder }, { embedder });
process.send?.(0);
await syncOver(config, knowledge).sync({
  progress: (step, done) => {
    if (step === 'write') process.send?.(done);
  },
});
await knowledge.close();
process.disconnect?.();
