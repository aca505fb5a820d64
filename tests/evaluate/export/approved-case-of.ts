import type { CareCase } from '../../../src/case/care-case.ts';
import type { Citation, DraftReply } from '../../../src/compose/draft-reply.ts';
import type { ApprovedCase } from '../../../src/evaluate/export/approved-case.ts';
import type { Decision, LedgerState } from '../../../src/review/decision.ts';
import { careCaseOf } from '../../support/care-case-of.ts';

type Given = {
  readonly careCase?: Partial<CareCase>;
  readonly decision?: Partial<Decision>;
  readonly category?: string;
  readonly approvedAnswers?: readonly string[];
};

/** One asked question: how the message puts it, the cited sentences of the draft with their source, and the verdict. */
export type Asked = {
  readonly text: string;
  readonly cited: readonly (readonly [sentence: string, source: string])[];
  readonly state?: LedgerState;
};

/** Gives an approved case of a message whose draft answers each question with its cited sentences, sent as drafted unless told otherwise. */
export const approvedCaseOf = (message: string, asked: readonly Asked[], given: Given = {}): ApprovedCase => {
  const careCase = careCaseOf(message, given.careCase);
  let text = 'Hello,\n\n';
  const citations: Citation[] = [];
  const blocks: DraftReply['blocks'][number][] = [];
  asked.forEach(({ cited }, at) => {
    const start = text.length;
    for (const [sentence, source] of cited) {
      citations.push({
        start: text.length,
        end: text.length + sentence.length,
        question: `q${at + 1}`,
        sources: [source],
      });
      text += `${sentence} `;
    }
    blocks.push({ question: `q${at + 1}`, state: 'answered', start, end: text.length - 1 });
    text = `${text.trimEnd()}\n\n`;
  });
  const draft: DraftReply = { language: 'en', text: `${text}Kind regards`, citations, blocks, notes: [] };
  const questions = asked.map(({ text: words }, at) => {
    const start = message.indexOf(words);
    if (start < 0) throw new Error(`The message does not ask: ${words}`);
    return { id: `q${at + 1}`, text: words, kind: 'direct' as const, start, end: start + words.length };
  });
  return {
    careCase,
    questions,
    draft,
    decision: {
      id: 'D-1',
      caseId: careCase.id,
      draftId: 'draft',
      advisor: { name: 'Hannah Whitby' },
      decidedAt: '2026-11-21T10:00:00Z',
      sentText: draft.text,
      verdicts: { facts: 'right', tone: 4 },
      ledger: asked.map(({ state = 'answered' }, at) => ({ question: `q${at + 1}`, state })),
      edits: [],
      editShare: 0,
      learned: [],
      comment: null,
      ...given.decision,
    },
    approvedAnswers: new Set(given.approvedAnswers ?? []),
    category: given.category ?? null,
  };
};
