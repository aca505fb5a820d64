import type { BudgetStore } from '../../model/model-budget.ts';
import type { Embedder } from '../../retrieve/embedder.ts';
import type { Config } from '../config.ts';
import type { Knowledge } from '../knowledge-over.ts';

/** What the checks look at; models and knowledge are opened when the first check asks for them. */
export type DoctorParts = {
  readonly config: Config;
  readonly embedder: () => Promise<Pick<Embedder, 'id' | 'dimensions' | 'embed'>>;
  readonly knowledge: () => Promise<Pick<Knowledge, 'store' | 'index' | 'indexName'>>;
  /** Where is kept what the language model costs; fails where the database is not ready. */
  readonly spending: () => Promise<Pick<BudgetStore, 'add'>>;
};
