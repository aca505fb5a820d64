/**
 * 'building': not whole yet. 'ready': whole, and held until somebody switches to it. 'live': the one that is searched.
 * 'previous': was live before, kept for one step back. 'leaving': being removed.
 */
export type GenerationState = 'building' | 'ready' | 'live' | 'previous' | 'leaving';

/** One thing that a new generation must fulfil before it goes live by itself. */
export type GenerationCheck = {
  readonly name: 'articles' | 'cases' | 'answers' | 'passages' | 'golden-queries';
  readonly holds: boolean;
  /** What was found, in one sentence for an administrator. */
  readonly says: string;
};

/** A question of a labelled case whose first hit is another one in a new generation. */
export type FirstHitChange = {
  /** Case and place of the question in it, 'IN-001#1'. */
  readonly question: string;
  /** Number of the document; null where nothing was found. */
  readonly before: string | null;
  readonly after: string | null;
  /** 'other': both answer the question, or neither does. */
  readonly verdict: 'better' | 'worse' | 'other';
};

/** What would change for labelled questions. */
export type GenerationPreview = {
  readonly questions: number;
  readonly better: number;
  readonly worse: number;
  /** Worse ones first, then better ones, then the rest. */
  readonly changes: readonly FirstHitChange[];
};

/** What was found out about a generation when it was whole. */
export type GenerationReport = {
  readonly checks: readonly GenerationCheck[];
  /** Null where there are no labelled cases, or the live generation was embedded by another model. */
  readonly preview: GenerationPreview | null;
};

/** One whole state of the knowledge: passages of record, their frequencies and a search index of their own. */
export type Generation = {
  /** Counts up from 1. */
  readonly number: number;
  readonly state: GenerationState;
  /** Name of the source that it was read from; null of one from before names were kept. */
  readonly source: string | null;
  /** Id of the embedding model; null of one from before ids were kept. */
  readonly embedder: string | null;
  /** ISO 8601; null of the first one. */
  readonly begunAt: string | null;
  readonly builtAt: string | null;
  /** When it last went live. */
  readonly liveSince: string | null;
  readonly report: GenerationReport | null;
};
