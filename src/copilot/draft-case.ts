import type { CareCase } from '../case/care-case.ts';
import type { Question } from '../dissect/question.ts';
import type { LanguageCode } from '../language/language-code.ts';
import type { ToneProfile } from '../tone/tone-profile.ts';
import type { CaseDraft } from './case-draft.ts';
import { type FindSourcesParts, findSources } from './drafting/find-sources.ts';
import { type FinishDraftParts, finishDraft } from './drafting/finish-draft.ts';
import { type Stopwatch, startStopwatch } from './stopwatch.ts';
import type { DraftWriter, WritingSession } from './writing/draft-writer.ts';

export type DraftCaseParts = FindSourcesParts &
  FinishDraftParts & {
    readonly dissect: (careCase: CareCase) => readonly Question[];
    readonly profileFor: (language: LanguageCode, market: string | null) => ToneProfile;
    /** Monotonic milliseconds. */
    readonly now: () => number;
    /** Writes answers with a language model. Default: they are put together from sentences of the sources. */
    readonly writer?: DraftWriter | undefined;
  };

/** The signal stops the calls of a language model and with them the draft, which throws CopilotError 'cancelled'. */
export type DraftCase = (
  careCase: CareCase,
  asking?: { readonly signal?: AbortSignal | undefined },
) => Promise<CaseDraft>;

/** Makes the use case that takes one case all the way to a draft with its marks and tone. */
export const makeDraftCase = (parts: DraftCaseParts): DraftCase => {
  const draft = async (
    careCase: CareCase,
    watch: Stopwatch,
    writing: WritingSession | null,
  ): Promise<CaseDraft> => {
    const { questions: asked, note } = await watch.time('dissect', async () => {
      const byRules = parts.dissect(careCase);
      return writing === null ? { questions: byRules, note: null } : writing.dissect(careCase, byRules);
    });
    const found = await watch.time('search', () =>
      Promise.all(asked.map((question) => findSources(parts, careCase, question))),
    );
    const profile = parts.profileFor(careCase.language, careCase.market);
    const wrote =
      writing === null
        ? null
        : await watch.time('write', () =>
            writing.write(found, {
              ground: { careCase, language: profile.language },
              profile,
              options: {
                asked: careCase.language,
                reply: profile.language,
                rules: parts.compositionRules,
                threshold: parts.threshold,
                market: careCase.market,
                model: careCase.model,
                conceptsIn: parts.vocabulary.conceptsIn,
              },
            }),
          );
    const notes = [...(note === null ? [] : [note]), ...(wrote?.notes ?? [])];
    const made = await finishDraft(
      parts,
      { careCase, found, profile, written: wrote?.written, notes },
      watch,
    );
    return writing === null ? made : { ...made, writing: writing.spent() };
  };

  return async (careCase, { signal } = {}) => {
    const watch = startStopwatch(parts.now);
    if (parts.writer === undefined) return draft(careCase, watch, null);
    const writing = await parts.writer.begin(careCase.market, signal);
    try {
      return await draft(careCase, watch, writing);
    } finally {
      await writing.end();
    }
  };
};
