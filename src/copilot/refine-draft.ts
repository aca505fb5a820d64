import pMap from 'p-map';
import { CopilotError } from '../fault/copilot-error.ts';
import { contentHash } from '../knowledge/content-hash.ts';
import type { LanguageCode } from '../language/language-code.ts';
import type { ToneProfile } from '../tone/tone-profile.ts';
import type { CaseDraft } from './case-draft.ts';
import type { CaseStore } from './case-store.ts';
import type { DraftAsking } from './drafting/draft-progress.ts';
import { evidenceOf } from './drafting/evidence-of.ts';
import type { FindSourcesParts, FoundSources } from './drafting/find-sources.ts';
import { type FinishDraftParts, finishDraft, supportSources } from './drafting/finish-draft.ts';
import { answersToWrite, questionsToAsk, textOfAnswer } from './refining/answers-to-write.ts';
import { refineAnswer } from './refining/refine-answer.ts';
import { frameLeftBehind, profileOfWish, type RefineWish, staysInLanguage } from './refining/refine-wish.ts';
import { type RefinedQuestion, refiningNotes } from './refining/refining-notes.ts';
import { isFrameEdited, replyAsItStands } from './refining/reply-as-it-stands.ts';
import { sourcesOfDraft } from './refining/sources-of-draft.ts';
import { wordsOfVoice } from './refining/words-of-voice.ts';
import { startStopwatch } from './stopwatch.ts';
import { type DraftAccount, openDraftAccount } from './writing/draft-account.ts';
import type { DraftModel } from './writing/draft-model.ts';

/** Answers that are asked for at a time; more would run into the limits of most providers. */
const concurrency = 6;

export type RefineRequest = {
  readonly caseId: string;
  readonly draftId: string;
  /** The reply as the advisor has it now. */
  readonly text: string;
  readonly wish: RefineWish;
};

export type RefineDraft = (request: RefineRequest, asking?: DraftAsking) => Promise<CaseDraft>;

export type RefineDraftParts = FindSourcesParts &
  FinishDraftParts & {
    readonly cases: Pick<CaseStore, 'draft'>;
    /** Null where none is set. */
    readonly draftModel: DraftModel | null;
    readonly profileFor: (language: LanguageCode, market: string | null) => ToneProfile;
    /** Monotonic milliseconds. */
    readonly now: () => number;
  };

const draftOf = async (
  { cases }: RefineDraftParts,
  { caseId, draftId, wish }: RefineRequest,
): Promise<CaseDraft> => {
  const earlier = await cases.draft(caseId, draftId);
  if (earlier === null) throw new CopilotError('not-found', `Case ${caseId} has no draft ${draftId}.`);
  if (wish.kind === 'question' && !earlier.questions.some(({ id }) => id === wish.question))
    throw new CopilotError('not-found', 'The draft has no such question.');
  return earlier;
};

/** A reply half in one language and half in another serves nobody; what no source carries a person has to translate. */
const isTranslated = (outcomes: readonly RefinedQuestion[]): boolean => {
  const kinds = outcomes.map(({ outcome }) => outcome.kind);
  const isLeft = kinds.every((kind) => kind === 'refined' || kind === 'own-words' || kind === 'not-asked');
  return isLeft && (kinds.length === 0 || kinds.includes('refined'));
};

/**
 * Makes the use case by which a language model changes a draft as an advisor wishes. Every answer that the wish is about is written anew from
 * its own sources and held to every check of a first one; all others, the words around them and the advisor's edits stay letter for
 * letter. An answer that does not come or does not hold stays as it was, with a sentence in the notes; a draft changes its language as
 * a whole or not at all. Throws CopilotError 'conflict' where no model is set or the day's budget is used up, 'not-found' for an unknown
 * draft or question, 'input-invalid' for a language without a tone profile, 'cancelled'.
 */
export const makeRefineDraft = (parts: RefineDraftParts): RefineDraft => {
  const refine = async (
    request: RefineRequest,
    earlier: CaseDraft,
    draftModel: DraftModel,
    account: DraftAccount,
    { signal, tell }: DraftAsking,
  ): Promise<CaseDraft> => {
    const { wish } = request;
    const { careCase } = earlier;
    const watch = startStopwatch(parts.now);
    const drafted = { language: earlier.draft.language, market: careCase.market };
    const wished = profileOfWish(wish, drafted, parts.profileFor);
    const before = parts.profileFor(drafted.language, drafted.market);
    tell?.({ type: 'questions', questions: earlier.questions });
    const found = await watch.time('search', () =>
      Promise.all(
        earlier.questions.map(async (question) => {
          const one = await sourcesOfDraft(parts, earlier, question, wish);
          tell?.({ type: 'evidence', question: question.id, evidence: evidenceOf(one) });
          return one;
        }),
      ),
    );
    const hits = found.flatMap((one) => one.hits);
    const languages = [...new Set(hits.map(({ passage }) => passage.language))];
    const voiceWords = (profile: ToneProfile) =>
      wordsOfVoice(profile, careCase, earlier.questions, languages, request.text);
    const standing = replyAsItStands(earlier, request.text, (question) => ({
      hits: found.find((one) => one.question.id === question)?.hits ?? [],
      texts: supportSources(hits),
      frame: voiceWords(before),
    }));
    const input = {
      ground: { careCase, language: wished.language },
      profile: wished,
      options: {
        asked: careCase.language,
        reply: wished.language,
        rules: parts.compositionRules,
        threshold: parts.threshold,
        market: careCase.market,
        model: careCase.model,
        conceptsIn: parts.vocabulary.conceptsIn,
      },
    };
    const ask = async (one: FoundSources): Promise<RefinedQuestion> => {
      const question = one.question.id;
      const answer = standing.answers.get(question) ?? null;
      const onText = tell && ((text: string) => tell({ type: 'text', question, text }));
      const asking = { signal, onSpending: account.onSpending, onText };
      const outcome = await refineAnswer(draftModel, one, answer, wish, input, asking);
      return { question, standing: answer, outcome };
    };
    const outcomes = await watch.time('write', () =>
      pMap(questionsToAsk(found, standing, wish), ask, { concurrency }),
    );
    const staysPut = wish.kind === 'language' && !isTranslated(outcomes);
    const changesLanguage = wished.language !== before.language && !staysPut;
    const written = answersToWrite(found, standing, staysPut ? [] : outcomes, wish);
    for (const [question, answer] of written)
      tell?.({ type: 'answer', question, text: textOfAnswer(answer) });
    const profile = staysPut ? before : wished;
    const made = await finishDraft(
      parts,
      {
        careCase,
        found,
        profile,
        written,
        frame: changesLanguage ? undefined : standing.frame,
        frameWords: voiceWords(profile),
        notes: [
          ...refiningNotes(outcomes),
          ...(staysPut ? [staysInLanguage(before.language)] : []),
          ...(changesLanguage && isFrameEdited(earlier, standing) ? [frameLeftBehind] : []),
        ],
      },
      watch,
    );
    const refined = { from: earlier.id, wish };
    const id = contentHash(made.id, JSON.stringify(refined), ...made.draft.notes);
    return { ...made, id, writing: account.spent(), refined };
  };

  return async (request, asking = {}) => {
    const { draftModel } = parts;
    if (draftModel === null)
      throw new CopilotError(
        'conflict',
        'No language model is set, and only one can change a draft by a wish; docs/models.md says how to set it.',
      );
    const earlier = await draftOf(parts, request);
    const account = await openDraftAccount(draftModel, earlier.careCase.market);
    try {
      if (account.isUsedUp)
        throw new CopilotError(
          'conflict',
          "Today's budget for the language model is used up; the draft stays as it is.",
        );
      return await refine(request, earlier, draftModel, account, asking);
    } finally {
      await account.end();
    }
  };
};
