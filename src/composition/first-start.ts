import { createReadStream, existsSync } from 'node:fs';
import { createInterface } from 'node:readline';
import type { CaseStore } from '../copilot/case-store.ts';
import type { ReindexProgress } from '../copilot/reindex-result.ts';
import type { Config } from './config.ts';
import type { Knowledge } from './knowledge-over.ts';
import type { Rules } from './load-rules.ts';
import { openSource } from './open-source.ts';
import { productFiles } from './product-files.ts';
import { readCase } from './read-case.ts';

export type StartProgress = ReindexProgress;

const incomingFile = `${productFiles.fixtures}/incoming.jsonl`;

/** Puts the cases that ship with the product into the queue, so that there is something to open; twice changes nothing. */
const fillQueue = async (cases: CaseStore, rules: Rules): Promise<void> => {
  if (!existsSync(incomingFile)) return;
  for await (const line of createInterface({ input: createReadStream(incomingFile, 'utf8') })) {
    if (line.trim() !== '')
      await cases.add(await readCase(new TextEncoder().encode(line), 'case.json', rules));
  }
};

/** Fills an empty data folder from the configured source, or mends an index that is no full copy of the record. */
export const firstStart = async (parts: {
  readonly config: Config;
  readonly rules: Rules;
  readonly knowledge: Pick<Knowledge, 'store' | 'refresh' | 'restoreIndex'>;
  readonly cases: CaseStore;
  readonly progress: StartProgress;
}): Promise<void> => {
  const { config, knowledge, progress } = parts;
  if ((await knowledge.store.revision()) === 0) {
    // The queue comes first: a start that is killed has no revision yet, and the next one does both again.
    if (config.CAIR_SOURCE === 'files:fixtures') await fillQueue(parts.cases, parts.rules);
    await knowledge.refresh(await openSource(config.CAIR_SOURCE, config), { progress });
  } else {
    await knowledge.restoreIndex((done) => progress('write', done, null));
  }
};
