import { z } from 'zod';
import { approvalRequestSchema, ledgerStateSchema } from '../../contract/approval.ts';
import type { DraftJson } from '../../contract/draft.ts';

/** What the advisor had done with a draft before another one took its place at their wish. */
const earlierWorkSchema = z.object({
  draftId: z.string(),
  text: z.string(),
  ledger: z.record(z.string(), ledgerStateSchema),
  facts: approvalRequestSchema.shape.verdicts.shape.facts.nullable(),
  tone: approvalRequestSchema.shape.verdicts.shape.tone.nullable(),
});

/** What the advisor has done with one draft and not approved yet; it survives switching cases and reloading. */
export const replyWorkSchema = z.object({
  draftId: z.string(),
  draftText: z.string(),
  text: z.string(),
  ledger: z.record(z.string(), ledgerStateSchema),
  facts: approvalRequestSchema.shape.verdicts.shape.facts.nullable(),
  tone: approvalRequestSchema.shape.verdicts.shape.tone.nullable(),
  comment: z.string(),
  /** True when a newer draft came in and the advisor's own text was kept. */
  keptOverNewDraft: z.boolean(),
  /** The advisor's text that a newer draft replaced at their wish, so that it can be brought back. */
  replacedText: z.string().nullable(),
  /** What a refined draft or a restored version replaced, oldest first; left out of work that an older panel stored. */
  earlier: z.array(earlierWorkSchema).default([]),
});

export type ReplyWork = z.infer<typeof replyWorkSchema>;
export type EarlierWork = z.infer<typeof earlierWorkSchema>;

/** More than this many are not brought back; the oldest goes first, so that the storage is not filled. */
const mostEarlier = 20;

type DraftToWorkOn = { readonly id: string; readonly draft: Pick<DraftJson['draft'], 'text'> };

/** Starts work on a draft: its text as it is, nothing settled and nothing judged. */
export const startWork = (draft: DraftToWorkOn): ReplyWork => ({
  draftId: draft.id,
  draftText: draft.draft.text,
  text: draft.draft.text,
  ledger: {},
  facts: null,
  tone: null,
  comment: '',
  keptOverNewDraft: false,
  replacedText: null,
  earlier: [],
});

/** Tells whether the advisor has changed the text of the draft. */
export const isEdited = (work: ReplyWork): boolean => work.text !== work.draftText;

/**
 * Joins stored work with the draft as it is now. Work on the same draft goes on; a newer draft replaces an untouched
 * text, but never one that was edited: that is kept, and the verdicts, which judged the older draft, start anew.
 */
export const resumeWork = (stored: ReplyWork | null, draft: DraftToWorkOn): ReplyWork => {
  if (stored === null) return startWork(draft);
  if (stored.draftId === draft.id) return stored;
  const fresh = { ...startWork(draft), comment: stored.comment, earlier: stored.earlier };
  return isEdited(stored)
    ? { ...fresh, text: stored.text, keptOverNewDraft: stored.text !== draft.draft.text }
    : fresh;
};

/** Takes the newer draft in place of the advisor's text, which can be brought back. */
export const takeNewDraft = (work: ReplyWork): ReplyWork => ({
  ...work,
  text: work.draftText,
  keptOverNewDraft: false,
  replacedText: work.text,
});

/** Brings back the text that a newer draft replaced. */
export const bringBackText = (work: ReplyWork): ReplyWork => ({
  ...work,
  text: work.replacedText ?? work.text,
  replacedText: null,
});

/**
 * Puts a draft that the advisor asked for, refined or an earlier version, in the place of their work at once; all of it can
 * be brought back.
 */
export const replaceWork = (work: ReplyWork, draft: DraftToWorkOn): ReplyWork => {
  const { draftId, text, ledger, facts, tone } = work;
  const now = { draftId, text, ledger, facts, tone };
  const aside = work.replacedText === null ? [] : [{ ...now, text: work.replacedText }];
  const earlier = [...work.earlier, ...aside, now].slice(-mostEarlier);
  return { ...startWork(draft), comment: work.comment, earlier };
};

/** Brings back the text that stood before, at once; the draft under it is still the newer one. */
export const takeBackText = (work: ReplyWork): ReplyWork => ({
  ...work,
  text: work.earlier.at(-1)?.text ?? work.text,
  earlier: work.earlier.slice(0, -1),
});

/** Brings back what was settled and judged, once the draft that it was about stands again; the text stays as it is. */
export const resumeEarlier = (work: ReplyWork, earlier: EarlierWork, draft: DraftToWorkOn): ReplyWork => ({
  ...startWork(draft),
  text: work.text,
  ledger: earlier.ledger,
  facts: earlier.facts,
  tone: earlier.tone,
  comment: work.comment,
  earlier: work.earlier,
});
