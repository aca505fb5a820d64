import { memoryPassageIndex } from '../support/memory-passage-index.ts';
import { describePassageIndex } from './passage-index-contract.ts';

describePassageIndex('the index in memory', { open: async () => memoryPassageIndex() });
