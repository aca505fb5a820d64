import { openGenerationKnowledge } from './generation-knowledge.ts';
import { windowOf } from './killed-runs.ts';

/** A run over a source in a process of its own, to be killed at any moment. */
const [folder = '', qdrant = '', articles = '0', edition = '0', kind = 'full'] = process.argv.slice(2);
const knowledge = await openGenerationKnowledge({ folder, qdrant: qdrant === '' ? undefined : qdrant });
process.send?.('opened');
await knowledge.refresh(windowOf(Number(articles), Number(edition)), { full: kind === 'full' });
await knowledge.close();
process.send?.('done');
process.disconnect();
