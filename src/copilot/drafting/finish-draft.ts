import type { CareCase } from '../../case/care-case.ts';
import { type ComposeInput, composeReply } from '../../compose/compose-reply.ts';
import type { CompositionRules } from '../../compose/composition-rules.ts';
import type { DraftReply } from '../../compose/draft-reply.ts';
import { orderNotes } from '../../compose/ordering-documents.ts';
import { markSentences } from '../../compose/support-marks.ts';
import { contentHash } from '../../knowledge/content-hash.ts';
import type { LanguageCode } from '../../language/language-code.ts';
import type { Vocabulary } from '../../language/vocabulary.ts';
import type { EvidenceHit } from '../../retrieve/evidence-hit.ts';
import { scoreTone } from '../../tone/score-tone.ts';
import type { ToneProfile } from '../../tone/tone-profile.ts';
import type { CaseDraft, DraftQuestion } from '../case-draft.ts';
import type { Stopwatch } from '../stopwatch.ts';
import { evidenceOf } from './evidence-of.ts';
import type { FoundSources } from './find-sources.ts';
import { type GuardSource, guardSourceOf } from './guard-source.ts';
import { guardedMarker } from './guarded-marker.ts';

export type FinishDraftParts = {
  readonly vocabulary: Vocabulary;
  readonly compositionRules: (language: LanguageCode) => CompositionRules;
  /** Score from which a hit may answer, 0 to 1. */
  readonly threshold: number;
  /** Hosts to which a reply may link without a mark, with their subdomains. Default: none. */
  readonly linkHosts?: readonly string[] | undefined;
};

/** The note of a draft whose sources were found without the model. */
export const noDenseLeg = 'Search by meaning did not answer; the sources were found by their words alone.';

/** What a draft is made of once its questions are searched and what a language model wrote is checked. */
export type DraftMatter = {
  readonly careCase: CareCase;
  readonly found: readonly FoundSources[];
  readonly profile: ToneProfile;
  /** By the id of the question; the others are answered from sentences of the sources. */
  readonly written?: ComposeInput['written'];
  /** What stands around the answers of an earlier reply and stays; default: the voice's own words. */
  readonly frame?: ComposeInput['frame'];
  /** Words that state nothing about the matter; default: all outside of the answers. */
  readonly frameWords?: readonly string[] | undefined;
  /** Sentences for the advisor from the steps before. */
  readonly notes: readonly string[];
};

/** Composes the reply and gives each of its sentences its mark and the whole its tone. */
export const finishDraft = async (
  { vocabulary, compositionRules, threshold, linkHosts = [] }: FinishDraftParts,
  { careCase, found, profile, written, frame, frameWords, notes }: DraftMatter,
  watch: Stopwatch,
): Promise<CaseDraft> => {
  const asked = found.map(({ question }) => question);
  const composed = await watch.time('compose', () =>
    composeReply({
      careCase,
      evidence: found,
      voice: profile.voice,
      addressBy: profile.conventions.addressBy,
      voiceLanguage: profile.language,
      rules: compositionRules,
      threshold,
      conceptsIn: vocabulary.conceptsIn,
      written,
      frame,
    }),
  );
  const degraded = found.some(({ missingLegs }) => missingLegs.includes('dense'));
  const hits = found.flatMap((one) => one.hits);
  const reply = {
    ...composed,
    notes: [
      ...composed.notes,
      ...notes,
      ...orderNotes(hits, threshold, compositionRules(profile.language)),
      ...(degraded ? [noDenseLeg] : []),
    ],
  };
  const support = await watch.time('support', () => {
    const { language } = reply;
    const mark = guardedMarker({ language, sources: supportSources(hits), careCase, linkHosts });
    return markSentences(reply.text, language, frameWords ?? frameOf(reply), mark);
  });
  const questions = found.map(({ question, meaning }): DraftQuestion => {
    const state = reply.blocks.find((block) => block.question === question.id)?.state ?? 'unanswered';
    return { ...question, state, meaning };
  });
  const tone = await watch.time('tone', () =>
    scoreTone(reply.text, profile, {
      language: reply.language,
      questions: asked.map(({ text }) => text),
      isComplaint: asked.some(({ kind }) => kind === 'problem'),
      message: careCase.text,
      customerName: careCase.customer.name,
      channel: careCase.channel,
    }),
  );
  const evidence = found.flatMap(evidenceOf);
  const id = contentHash(
    careCase.id,
    reply.text,
    JSON.stringify(reply.citations),
    ...evidence.map(({ passage }) => passage.id),
  );
  return { id, careCase, questions, evidence, draft: reply, support, tone, timings: watch.timings() };
};

/** Gives the texts that can support an answer: of a document all passages that were found, as it may be put together from several. */
export const supportSources = (hits: readonly EvidenceHit[]): readonly GuardSource[] =>
  hits
    .flatMap(({ passage, siblings }) => [passage, ...siblings.map((sibling) => sibling.passage)])
    .map(guardSourceOf);

/** The words of a draft that state nothing about the matter: all outside its answers, and its "nothing found". */
const frameOf = (draft: DraftReply): readonly string[] => {
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
