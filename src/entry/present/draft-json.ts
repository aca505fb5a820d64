import type { SupportMark } from '../../compose/support-marks.ts';
import type { DissectionJson, SentDraftJson } from '../../contract/draft.ts';
import type { CaseDraft } from '../../copilot/case-draft.ts';
import type { Question } from '../../dissect/question.ts';
import { evidenceJson } from './evidence-json.ts';
import { toneJson } from './tone-json.ts';

export const dissectionJson = (questions: readonly Question[]): DissectionJson => ({
  questions: questions.map(({ id, text, start, end, kind }) => ({ id, text, start, end, kind })),
});

/** Gives the marks of a reply in the shape of the contract. */
export const supportJson = (marks: readonly SupportMark[]): SentDraftJson['support'] =>
  marks.map((mark) => ({ ...mark, sources: [...mark.sources] }));

/** Gives a draft in the shape of the contract. */
export const draftJson = (made: CaseDraft): SentDraftJson => ({
  id: made.id,
  case: {
    id: made.careCase.id,
    language: made.careCase.language,
    market: made.careCase.market,
    model: made.careCase.model,
    subject: made.careCase.subject,
    text: made.careCase.text,
  },
  questions: made.questions.map(({ id, text, start, end, kind, state }) => ({
    id,
    text,
    start,
    end,
    kind,
    state,
  })),
  evidence: made.evidence.map(evidenceJson),
  draft: {
    language: made.draft.language,
    text: made.draft.text,
    citations: made.draft.citations.map(({ start, end, sources }) => ({ start, end, sources: [...sources] })),
    notes: [...made.draft.notes],
  },
  support: supportJson(made.support),
  tone: toneJson(made.tone),
  timings: { ...made.timings },
  ...(made.writing === undefined
    ? {}
    : {
        writing: {
          ...made.writing,
          answers: made.draft.blocks.map(({ question, maker }) => ({ question, maker: maker ?? null })),
        },
      }),
});
