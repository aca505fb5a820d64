import { LRUCache } from 'lru-cache';
import {
  type MarkSentence,
  markSentences,
  type SentenceMark,
  type SupportMark,
} from '../compose/support-marks.ts';
import { CopilotError } from '../fault/copilot-error.ts';
import type { PassageStore } from '../knowledge/passage-store.ts';
import type { LanguageCode } from '../language/language-code.ts';
import { splitSentences } from '../language/split-sentences.ts';
import type { ToneProfile } from '../tone/tone-profile.ts';
import type { CaseDraft } from './case-draft.ts';
import type { CaseStore } from './case-store.ts';
import { type GuardMatter, guardedMarker } from './drafting/guarded-marker.ts';
import { sourcesKeptByDraft } from './marking/sources-kept-by-draft.ts';
import { wordsOfVoice } from './refining/words-of-voice.ts';

/** Characters of the drafts, sources and sentences that are remembered, of all replies that are being edited; about 12 MB. */
const rememberedLength = 6_000_000;

/** Characters of changed sentences whose marks are remembered for one draft: a long text that is edited at many places. */
const mostJudgedLength = 200_000;

/** Milliseconds that marking may hold up everybody else at a time. */
const longestTurnMs = 10;

export type MarkReplyParts = {
  readonly cases: Pick<CaseStore, 'draft'>;
  readonly store: Pick<PassageStore, 'document'>;
  readonly profileFor: (language: LanguageCode, market: string | null) => ToneProfile;
  /** Hosts to which a reply may link without a mark, with their subdomains. Default: none. */
  readonly linkHosts?: readonly string[] | undefined;
  /** Monotonic milliseconds. */
  readonly now: () => number;
};

/** Marks the text of a reply as it stands now. */
export type MarkReply = (
  request: { readonly caseId: string; readonly draftId: string; readonly text: string },
  signal?: AbortSignal,
) => Promise<readonly SupportMark[]>;

/** What the edits of one draft are marked with. */
type Desk = {
  readonly draft: CaseDraft;
  readonly matter: GuardMatter;
  /** The marks of sentences by their words: the draft's own, and what was judged since. */
  readonly drafted: ReadonlyMap<string, SentenceMark>;
  readonly judged: LRUCache<string, SentenceMark>;
};

const draftedMarks = ({ draft, support }: CaseDraft): ReadonlyMap<string, SentenceMark> =>
  new Map(support.map(({ start, end, ...mark }) => [draft.text.slice(start, end), mark]));

const lengthOf = ({ draft, matter }: Desk): number =>
  mostJudgedLength + draft.draft.text.length + matter.sources.reduce((all, { text }) => all + text.length, 0);

const takeTurn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

/**
 * Makes the use case that marks an edited reply against the sources of its draft, without a model. A sentence that stands as it was
 * drafted has the mark that it had; every other one is judged as those of a draft are. What this takes is read once and remembered while
 * a draft is edited: what is indexed meanwhile does not change its marks. A long text gives way to other work between its sentences.
 * Throws CopilotError 'not-found' for an unknown draft and 'cancelled'.
 */
export const makeMarkReply = (parts: MarkReplyParts): MarkReply => {
  const { cases, store, profileFor, linkHosts = [], now } = parts;
  const desks = new LRUCache<string, Desk>({ maxSize: rememberedLength, sizeCalculation: lengthOf });

  const deskOf = async (caseId: string, draftId: string): Promise<Desk> => {
    const key = `${caseId}\n${draftId}`;
    const known = desks.get(key);
    if (known !== undefined) return known;
    const draft = await cases.draft(caseId, draftId);
    if (draft === null) throw new CopilotError('not-found', `Case ${caseId} has no draft ${draftId}.`);
    const { careCase } = draft;
    const sources = await sourcesKeptByDraft(draft, store);
    const desk = {
      draft,
      matter: { language: draft.draft.language, sources, careCase, linkHosts },
      drafted: draftedMarks(draft),
      judged: new LRUCache<string, SentenceMark>({
        maxSize: mostJudgedLength,
        sizeCalculation: (_, sentence) => sentence.length,
      }),
    };
    desks.set(key, desk);
    return desk;
  };

  const frameOf = ({ draft: { careCase, draft, evidence, questions } }: Desk, text: string) => {
    const languages = [...new Set(evidence.map(({ passage }) => passage.language))];
    const profile = profileFor(draft.language, careCase.market);
    return wordsOfVoice(profile, careCase, questions, languages, text);
  };

  /** Gives the marks of the sentences that the draft does not have, as statements. */
  const judge = async (
    { drafted, judged }: Desk,
    sentences: readonly string[],
    mark: MarkSentence,
    signal: AbortSignal | undefined,
  ): Promise<ReadonlyMap<string, SentenceMark>> => {
    const marks = new Map<string, SentenceMark>();
    let turnEnds = now() + longestTurnMs;
    for (const sentence of new Set(sentences)) {
      if (drafted.has(sentence)) continue;
      const made = judged.get(sentence) ?? mark(sentence, false);
      judged.set(sentence, made);
      marks.set(sentence, made);
      if (now() < turnEnds) continue;
      await takeTurn();
      if (signal?.aborted) throw new CopilotError('cancelled', 'The marks are no longer asked for.');
      turnEnds = now() + longestTurnMs;
    }
    return marks;
  };

  return async ({ caseId, draftId, text }, signal) => {
    const desk = await deskOf(caseId, draftId);
    const { language } = desk.matter;
    const mark = guardedMarker(desk.matter);
    const sentences = splitSentences(text, language).map(({ start, end }) => text.slice(start, end));
    const judged = await judge(desk, sentences, mark, signal);
    return markSentences(
      text,
      language,
      frameOf(desk, text),
      (sentence, isFramed) =>
        desk.drafted.get(sentence) ??
        (isFramed ? undefined : judged.get(sentence)) ??
        mark(sentence, isFramed),
    );
  };
};
