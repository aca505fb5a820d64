import type { AnswerBlock } from '../compose/draft-reply.ts';
import { analyseWords } from '../language/analyse-words.ts';
import type { LanguageCode } from '../language/language-code.ts';
import { alignParagraphs, paragraphLikeness } from './align-paragraphs.ts';

/** A draft as it was made, with the places of its answers. */
export type PlacedDraft = { readonly text: string; readonly blocks: readonly AnswerBlock[] };

type Question = { readonly id: string; readonly text: string };

/** A paragraph of a reply; `block` is the answer of the draft in whose place it stands, null for the frame. */
export type PlacedParagraph = { readonly text: string; readonly block: AnswerBlock | null };

/** From this likeness on a paragraph that stands in no answer's place belongs to the question whose words it shares. */
const minLikeness = 0.3;

/** A word in common is chance, two are a subject. */
const minSharedTerms = 2;

const paragraphsOf = (text: string): readonly string[] =>
  text
    .split(/\n\s*\n/u)
    .map((paragraph) => paragraph.trim())
    .filter(Boolean);

/** The paragraphs of a draft in order; questions that share an answer share its first block. */
const draftParagraphs = (draft: PlacedDraft): readonly PlacedParagraph[] => {
  const paragraphs: PlacedParagraph[] = [];
  let cursor = 0;
  const add = (end: number, block: AnswerBlock | null): void => {
    for (const text of paragraphsOf(draft.text.slice(cursor, end))) paragraphs.push({ text, block });
    cursor = end;
  };
  for (const block of [...draft.blocks].sort((left, right) => left.start - right.start)) {
    if (block.start < cursor) continue;
    add(block.start, null);
    add(block.end, block);
  }
  add(draft.text.length, null);
  return paragraphs;
};

/**
 * Lays the paragraphs of a reply beside those of the draft that it came of, in order: what stands in the place of the frame (greeting,
 * opening, next step, sign-off) is no answer however it was rewritten. A paragraph that was added or moved goes to the question whose
 * words it shares. Questions that share an answer share its first block.
 */
export const placeParagraphs = (
  draft: PlacedDraft,
  questions: readonly Question[],
  sentText: string,
  language: LanguageCode,
): readonly PlacedParagraph[] => {
  const termsOf = (text: string): ReadonlySet<string> => new Set(analyseWords(text, language));
  const placed = draftParagraphs(draft);
  const sent = paragraphsOf(sentText.replaceAll('\r\n', '\n'));
  const sentTerms = sent.map(termsOf);
  const blocks = [...new Set(placed.flatMap(({ block }) => block ?? []))].map((block) => ({
    block,
    terms: termsOf(draft.text.slice(block.start, block.end)),
    asked: draft.blocks
      .filter(({ start, end }) => start === block.start && end === block.end)
      .map(({ question }) => termsOf(questions.find(({ id }) => id === question)?.text ?? '')),
  }));
  const places = alignParagraphs(
    placed.map(({ text, block }) => ({
      text,
      terms: termsOf(text),
      asked: blocks.find((candidate) => candidate.block === block)?.asked ?? [],
      isFrame: block === null,
    })),
    sent.map((text, at) => ({ text, terms: sentTerms[at] ?? new Set() })),
  );
  const claimed = new Set(places.flatMap((place) => (place === null ? [] : (placed[place]?.block ?? []))));
  const lastFrame = placed.findLastIndex(({ block }) => block !== null) + 1;

  /** The block whose words or question a paragraph shares most clearly, or null. */
  const clearest = (at: number, isFree: (block: AnswerBlock) => boolean): AnswerBlock | null => {
    const terms = sentTerms[at] ?? new Set();
    const ranked = blocks
      .filter(({ block }) => isFree(block))
      .flatMap(({ block, terms: own, asked }) =>
        [own, ...asked].map((other) => ({ block, ...paragraphLikeness(terms, other) })),
      )
      .filter(({ shared, ofSmaller }) => shared >= minSharedTerms && ofSmaller >= minLikeness)
      .sort((left, right) => right.ofSmaller - left.ofSmaller);
    return ranked[0]?.block ?? null;
  };

  const blockOf = (at: number): AnswerBlock | null => {
    const place = places[at] ?? null;
    if (place !== null) {
      const { text, block } = placed[place] ?? { text: '', block: null };
      if (block !== null || text === sent[at]) return block;
      // An answer may have moved into the place of a frame sentence that went, but only one that is not elsewhere.
      return clearest(at, (free) => !claimed.has(free));
    }
    const before = places.slice(0, at).findLast((other) => other !== null) ?? null;
    const after = places.slice(at + 1).find((other) => other !== null) ?? null;
    if (before === null || before >= lastFrame) return null;
    const clear = clearest(at, () => true);
    if (clear !== null) return clear;
    // Between two answers it goes on with the first of them.
    const isBetween = after !== null && (placed[after]?.block ?? null) !== null;
    return isBetween ? (placed[before]?.block ?? null) : null;
  };

  return sent.map((text, at) => ({ text, block: blockOf(at) }));
};
