import type { DeliveryTables } from './delivery-tables.ts';
import type { GenerationTables } from './generation-tables.ts';
import type { GradingTables } from './grading-tables.ts';
import type { JobTables } from './job-tables.ts';
import type { SpendingTable } from './spending-table.ts';
import type { SyncTables } from './sync-tables.ts';

/** The tables of record; JSON columns hold exactly the domain value of their name. */
export type Tables = DeliveryTables &
  GenerationTables &
  GradingTables &
  JobTables &
  SpendingTable &
  SyncTables & {
    passages: {
      generation: number;
      id: string;
      kind: string;
      source: string;
      language: string;
      part: number;
      hash: string;
      meaning_hash: string;
      passage: string;
      search: string;
    };
    term_frequencies: { generation: number; term: string; passages: number };
    /** `term` is a run of letters. */
    letter_run_frequencies: { generation: number; term: string; passages: number };
    settings: { key: string; value: string };
    vectors: { model: string; hash: string; vector: Uint8Array };
    incoming_cases: { id: string; received_at: string; care_case: string };
    /** `made_at` is null of drafts that were kept before it was. */
    drafts: { id: string; case_id: string; sequence: number; draft: string; made_at: string | null };
    /** `key` stands for case, settings, knowledge and code. */
    case_results: { key: string; result: string };
    /** `key` stands for a suite, its cases and baseline, settings, knowledge and code. */
    evaluation_runs: { key: string; run: string };
    decisions: { id: string; case_id: string; decided_at: string; decision: string };
  };
