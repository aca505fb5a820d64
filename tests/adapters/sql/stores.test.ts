import { sqlBudgetStore } from '../../../src/adapters/sql/budget-store.ts';
import { sqlPassageStore } from '../../../src/adapters/sql/passage-store.ts';
import { sqlVectorCache } from '../../../src/adapters/sql/vector-cache.ts';
import { describeBudgetStore } from '../../contract/budget-store-contract.ts';
import { describeCaseStore } from '../../contract/case-store-contract.ts';
import { describeDeliveryStore } from '../../contract/delivery-store-contract.ts';
import { describeGenerationStore } from '../../contract/generation-store-contract.ts';
import { describeGradingStore } from '../../contract/grading-store-contract.ts';
import { describeKnowledgeCensus } from '../../contract/knowledge-census-contract.ts';
import { describePassageStore } from '../../contract/passage-store-contract.ts';
import { describeSyncStore } from '../../contract/sync-store-contract.ts';
import { recordEngines } from '../../support/record-engines.ts';

for (const { name, create, open } of recordEngines()) {
  const openEmpty = async () => open(await create());
  describeCaseStore(name, openEmpty);
  describeDeliveryStore(name, openEmpty);
  describeGradingStore(name, openEmpty);
  describeGenerationStore(name, openEmpty);
  describeSyncStore(name, openEmpty);
  describeKnowledgeCensus(name, openEmpty);
  describePassageStore(name, async () => {
    const database = await openEmpty();
    return {
      store: sqlPassageStore(database),
      vectors: sqlVectorCache(database),
      close: () => database.destroy(),
    };
  });
  describeBudgetStore(name, async () => {
    const database = await openEmpty();
    return { store: sqlBudgetStore(database), close: () => database.destroy() };
  });
}
