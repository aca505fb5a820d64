import { diffArrays, diffWords } from 'diff';
import type { AnswerBlock } from '../compose/draft-reply.ts';
import type { LanguageCode } from '../language/language-code.ts';
import { splitSentences } from '../language/split-sentences.ts';
import type { EditKind, ReplyEdit } from './reply-edit.ts';

type Sentence = { readonly text: string; readonly start: number };

const sentencesOf = (text: string, language: LanguageCode): readonly Sentence[] =>
  splitSentences(text, language)
    .map(({ start, end }) => ({ start, text: text.slice(start, end).trim() }))
    .filter((sentence) => sentence.text !== '');

/** What makes two sentences state different facts: their numbers and their links. */
const factsOf = (text: string): string =>
  [...text.matchAll(/https?:\/\/\S+|\p{N}+/gu)]
    .map(([fact]) => fact)
    .sort()
    .join(' ');

type Draft = { readonly text: string; readonly blocks: readonly AnswerBlock[] };

/** Before the first block stands the greeting, after the last the sign-off. */
const placeOf = (
  draft: Draft,
  offset: number,
): { readonly question: string | null; readonly frame: EditKind | null } => {
  const block = draft.blocks.find(({ start, end }) => offset >= start && offset < end);
  if (block !== undefined) return { question: block.question, frame: null };
  const first = Math.min(...draft.blocks.map(({ start }) => start));
  const last = Math.max(...draft.blocks.map(({ end }) => end));
  if (offset < first) return { question: null, frame: 'greeting' };
  return offset >= last ? { question: null, frame: 'sign-off' } : { question: null, frame: null };
};

const kindOf = (before: string, after: string, frame: EditKind | null): EditKind => {
  if (factsOf(before) !== factsOf(after)) return 'fact';
  if (frame !== null) return frame;
  if (before === '') return 'addition';
  return after === '' ? 'removal' : 'wording';
};

/**
 * Gives the typed differences between a draft and the sent text, sentence by sentence, in the order of the text.
 * A removed sentence and the added one in its place are one edit.
 */
export const replyEdits = (draft: Draft, sentText: string, language: LanguageCode): readonly ReplyEdit[] => {
  const before = sentencesOf(draft.text, language);
  const after = sentencesOf(sentText, language);
  const changes = diffArrays(
    before.map(({ text }) => text),
    after.map(({ text }) => text),
  );
  const edits: ReplyEdit[] = [];
  let position = 0;
  let removed: { readonly text: string; readonly offset: number } | null = null;
  const emit = (was: string, now: string, offset: number): void => {
    const { question, frame } = placeOf(draft, offset);
    edits.push({ kind: kindOf(was, now, frame), before: was, after: now, question });
  };
  for (const change of changes) {
    const text = change.value.join(' ');
    const offset = before[position]?.start ?? draft.text.length;
    if (change.removed) {
      removed = { text, offset };
      position += change.value.length;
      continue;
    }
    if (change.added) {
      const previous = before[position - 1]?.start ?? 0;
      emit(removed?.text ?? '', text, removed?.offset ?? previous);
      removed = null;
      continue;
    }
    if (removed !== null) emit(removed.text, '', removed.offset);
    removed = null;
    position += change.value.length;
  }
  if (removed !== null) emit(removed.text, '', removed.offset);
  return edits;
};

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
