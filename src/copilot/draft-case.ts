import type { CareCase } from '../case/care-case.ts';
import type { QuestionEvidence } from '../compose/answer-question.ts';
import { composeReply } from '../compose/compose-reply.ts';
import type { CompositionRules } from '../compose/composition-rules.ts';
import { supportMarks } from '../compose/support-marks.ts';
import type { Question } from '../dissect/question.ts';
import { contentHash } from '../knowledge/content-hash.ts';
import type { PassageKind } from '../knowledge/passage.ts';
import type { LanguageCode } from '../language/language-code.ts';
import type { Vocabulary } from '../language/vocabulary.ts';
import type { EvidenceHit } from '../retrieve/evidence-hit.ts';
import type { FindEvidence } from '../retrieve/find-evidence.ts';
import type { TermWorth } from '../retrieve/term-worth.ts';
import { scoreTone } from '../tone/score-tone.ts';
import type { ToneProfile } from '../tone/tone-profile.ts';
import type { CaseDraft, DraftEvidence, DraftQuestion } from './case-draft.ts';
import { evidenceFilter, questionQuery } from './question-query.ts';
import { type Stopwatch, startStopwatch } from './stopwatch.ts';
import type { DraftWriter, WritingSession } from './writing/draft-writer.ts';

/** How many documents of each sort an advisor is shown per question. */
const shownPerQuestion = 4;

/** Answers that advisors approved have places of their own, so that past cases can't crowd them out. */
const shownAnswers = 2;

export type DraftCaseParts = {
  readonly dissect: (careCase: CareCase) => readonly Question[];
  readonly findEvidence: FindEvidence;
  readonly vocabulary: Vocabulary;
  readonly profileFor: (language: LanguageCode, market: string | null) => ToneProfile;
  readonly compositionRules: (language: LanguageCode) => CompositionRules;
  /** Score from which a hit may answer, 0 to 1. */
  readonly threshold: number;
  /** Today as an ISO date. */
  readonly today: () => string;
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

type Found = QuestionEvidence & { readonly meaning: string; readonly missingLegs: readonly string[] };

/** Terms around a question help to choose the sentences that answer it, at a fraction of its own terms' worth. */
const aroundShare = 0.3;

const sentenceWorth = ({ terms, surroundings }: TermWorth): ReadonlyMap<string, number> =>
  new Map([...[...surroundings].map(([term, worth]) => [term, worth * aroundShare] as const), ...terms]);

/** The note of a draft whose sources were found without the model. */
export const noDenseLeg = 'Search by meaning did not answer; the sources were found by their words alone.';

/** Makes the use case that takes one case all the way to a draft with its marks and tone. */
export const makeDraftCase = (parts: DraftCaseParts): DraftCase => {
  const evidenceFor = async (careCase: CareCase, question: Question): Promise<Found> => {
    const query = questionQuery(careCase, question, parts.vocabulary);
    const found = (kind: PassageKind, limit: number) =>
      parts.findEvidence(query, evidenceFilter(careCase, kind, parts.today()), limit);
    const [articles, answers, cases] = await Promise.all([
      found('article', shownPerQuestion),
      found('answer', shownAnswers),
      found('case', shownPerQuestion),
    ]);
    return {
      question,
      meaning: query.meaning,
      worth: sentenceWorth(articles.worth),
      hits: [...articles.hits, ...answers.hits, ...cases.hits],
      missingLegs: articles.missingLegs,
    };
  };

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
      Promise.all(asked.map((question) => evidenceFor(careCase, question))),
    );
    const profile = parts.profileFor(careCase.language, careCase.market);
    const rules = parts.compositionRules;
    const { threshold } = parts;
    const { conceptsIn } = parts.vocabulary;
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
                rules,
                threshold,
                market: careCase.market,
                model: careCase.model,
                conceptsIn,
              },
            }),
          );
    const composed = await watch.time('compose', () =>
      composeReply({
        careCase,
        evidence: found,
        voice: profile.voice,
        addressBy: profile.conventions.addressBy,
        voiceLanguage: profile.language,
        rules,
        threshold,
        conceptsIn,
        written: wrote?.written,
      }),
    );
    const degraded = found.some(({ missingLegs }) => missingLegs.includes('dense'));
    const notes = [
      ...composed.notes,
      ...(note === null ? [] : [note]),
      ...(wrote?.notes ?? []),
      ...(degraded ? [noDenseLeg] : []),
    ];
    const reply = { ...composed, notes };
    const support = await watch.time('support', () =>
      supportMarks(
        reply.text,
        reply.language,
        supportSources(found.flatMap(({ hits }) => hits)),
        frameOf(reply),
      ),
    );
    const questions = asked.map((question, at): DraftQuestion => {
      const state = reply.blocks.find((block) => block.question === question.id)?.state ?? 'unanswered';
      return { ...question, state, meaning: found[at]?.meaning ?? question.text };
    });
    const tone = await watch.time('tone', () =>
      scoreTone(reply.text, profile, {
        language: reply.language,
        questions: asked.map(({ text }) => text),
        isComplaint: asked.some(({ kind }) => kind === 'problem'),
        customerName: careCase.customer.name,
        channel: careCase.channel,
      }),
    );
    const evidence = found.flatMap(({ question, hits }) =>
      hits.map(
        ({ passage, score, reason }): DraftEvidence => ({ passage, score, reason, question: question.id }),
      ),
    );
    const id = contentHash(
      careCase.id,
      reply.text,
      JSON.stringify(reply.citations),
      ...evidence.map(({ passage }) => passage.id),
    );
    const made = { id, careCase, questions, evidence, draft: reply, support, tone, timings: watch.timings() };
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

/** An answer may be put together from several passages of a document: all that were found can support it. */
const supportSources = (hits: readonly EvidenceHit[]): Parameters<typeof supportMarks>[2] =>
  hits
    .flatMap(({ passage, siblings }) => [passage, ...siblings.map((sibling) => sibling.passage)])
    .map(({ source, text, language }) => ({ id: source, text, language }));

/** The words of a draft that state nothing about the matter: all outside its answers, and its "nothing found". */
const frameOf = (draft: CaseDraft['draft']): readonly string[] => {
  const cited = draft.citations;
  const frame: string[] = [];
  let cursor = 0;
  for (const { start, end } of [...cited].sort((left, right) => left.start - right.start)) {
    frame.push(draft.text.slice(cursor, start));
    cursor = Math.max(cursor, end);
  }
  frame.push(draft.text.slice(cursor));
  return frame;
};
