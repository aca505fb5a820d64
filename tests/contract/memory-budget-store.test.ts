import { memoryBudgetStore } from '../../src/model/memory-budget-store.ts';
import { describeBudgetStore } from './budget-store-contract.ts';

describeBudgetStore('memory', async () => ({ store: memoryBudgetStore(), close: async () => undefined }));
