import { diffArrays, diffWords } from 'diff';
import type { AnswerBlock } from '../compose/draft-reply.ts';
import type { LanguageCode } from '../language/language-code.ts';
import { splitSentences } from '../language/split-sentences.ts';
import { type DraftPlace, draftPlace } from './draft-place.ts';
import type { EditKind, ReplyEdit } from './reply-edit.ts';
import { replyFacts } from './reply-facts.ts';
import { splitChange } from './split-change.ts';

type Sentence = { readonly text: string; readonly start: number; readonly opensParagraph: boolean };

const sentencesOf = (text: string, language: LanguageCode): readonly Sentence[] =>
  splitSentences(text, language)
    .map(({ start, end }, at, all) => ({
      start,
      text: text.slice(start, end).trim(),
      opensParagraph: /\n\s*\n/u.test(text.slice(all[at - 1]?.end ?? 0, start)),
    }))
    .filter((sentence) => sentence.text !== '');

type Draft = { readonly text: string; readonly blocks: readonly AnswerBlock[] };

/** Neighbouring sentences of the draft that stand in one place, and the words of them that went. */
type PlacedSentences = { readonly place: DraftPlace; readonly text: string };

const byPlace = (draft: Draft, sentences: readonly Sentence[]): readonly PlacedSentences[] => {
  const placed: PlacedSentences[] = [];
  for (const { text, start } of sentences) {
    const place = draftPlace(draft, start);
    const last = placed.at(-1);
    if (last?.place.question === place.question && last.place.frame === place.frame)
      placed[placed.length - 1] = { place, text: `${last.text} ${text}` };
    else placed.push({ place, text });
  }
  return placed;
};

const kindOf = (before: string, after: string, place: DraftPlace, language: LanguageCode): EditKind => {
  if (replyFacts(before, language).join('\n') !== replyFacts(after, language).join('\n')) return 'fact';
  if (place.frame !== null) return place.frame;
  if (before === '') return 'addition';
  return after === '' ? 'removal' : 'wording';
};

/** One change of a diff: the sentences that went and came between two that stayed. */
type Change = {
  readonly gone: readonly Sentence[];
  readonly came: readonly Sentence[];
  readonly previous: Sentence | undefined;
  readonly next: Sentence | undefined;
  /** True where the sentence that stayed behind the change opens a paragraph of the sent text. */
  readonly endsParagraph: boolean;
};

const changesOf = (before: readonly Sentence[], after: readonly Sentence[]): readonly Change[] => {
  const parts = diffArrays(
    before.map(({ text }) => text),
    after.map(({ text }) => text),
  );
  const changes: Change[] = [];
  let was = 0;
  let is = 0;
  let gone: readonly Sentence[] = [];
  let came: readonly Sentence[] = [];
  const close = (): void => {
    if (gone.length + came.length === 0) return;
    changes.push({
      gone,
      came,
      previous: before[was - gone.length - 1],
      next: before[was],
      endsParagraph: after[is]?.opensParagraph ?? true,
    });
    [gone, came] = [[], []];
  };
  for (const { added, removed, value } of parts) {
    if (!added && !removed) close();
    if (removed) gone = before.slice(was, was + value.length);
    if (added) came = after.slice(is, is + value.length);
    if (!added) was += value.length;
    if (!removed) is += value.length;
  }
  close();
  return changes;
};

/** Sentences that only came belong to the paragraph they stand in: the one before, unless they open the next. */
const placesOf = (draft: Draft, change: Change): readonly PlacedSentences[] => {
  if (change.gone.length > 0) return byPlace(draft, change.gone);
  const opensNext = change.came[0]?.opensParagraph === true && !change.endsParagraph;
  const beside = opensNext ? change.next : (change.previous ?? change.next);
  return [{ place: draftPlace(draft, beside?.start ?? 0), text: '' }];
};

/**
 * Gives the typed differences between a draft and the sent text, sentence by sentence, in the order of the text.
 * What went and what came in its place are one edit; what belongs to two questions is never one.
 */
export const replyEdits = (draft: Draft, sentText: string, language: LanguageCode): readonly ReplyEdit[] =>
  changesOf(sentencesOf(draft.text, language), sentencesOf(sentText, language)).flatMap((change) => {
    const places = placesOf(draft, change);
    const dealt = splitChange(
      change.came,
      places.map(({ text }) => text),
      language,
    );
    return places.map(({ place, text }, at): ReplyEdit => {
      const after = (dealt[at] ?? []).map((sentence) => sentence.text).join(' ');
      return { kind: kindOf(text, after, place, language), before: text, after, question: place.question };
    });
  });

const countWords = (text: string): number => text.split(/\s+/u).filter(Boolean).length;

/** Gives the share of words that were added or removed from draft to sent text, 0 (sent unchanged) to 1. */
export const editShare = (draftText: string, sentText: string): number => {
  let changed = 0;
  for (const part of diffWords(draftText, sentText)) {
    if (part.added || part.removed) changed += countWords(part.value);
  }
  const all = countWords(draftText) + countWords(sentText);
  return all === 0 ? 0 : Math.min(1, changed / all);
};
