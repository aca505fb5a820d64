import { isMinedPair } from '../knowledge/mined-pair.ts';
import type { EvidenceHit } from '../retrieve/evidence-hit.ts';
import { type AnswerOptions, answerScope, type QuestionEvidence } from './answer-question.ts';
import { type AnswerSentence, answerSentences } from './answer-sentences.ts';
import { givesOrders } from './ordering-documents.ts';
import { passageSections } from './passage-sections.ts';
import { readableTables } from './readable-tables.ts';
import { answerOrder } from './select-answer.ts';
import { verbatimSentences } from './verbatim-words.ts';

/** What one document may give to the answer of a question, under the marker by which it is cited. */
export type AnswerMaterial = {
  /** From 1. */
  readonly marker: number;
  readonly passage: EvidenceHit['passage'];
  /** Of the document, 0 to 1. */
  readonly score: number;
  /** Empty for past cases, whose title another customer wrote. */
  readonly title: string;
  /** Only what may be quoted to this customer, under its headings. */
  readonly text: string;
  /** Sentences that must be carried unchanged. */
  readonly verbatim: readonly string[];
};

/** More sources than this per question distract more than they help; each is as long as a page at most. */
const mostMaterials = 4;
const mostLetters = 5_000;

/** Puts sentences together as they stand in a reply, lists line by line. */
export const textOfSentences = (
  sentences: readonly Pick<AnswerSentence, 'text' | 'newLine' | 'isListItem'>[],
): string =>
  sentences
    .map(({ text, newLine, isListItem }, at) => {
      const gap = at === 0 ? '' : newLine ? '\n' : ' ';
      return `${gap}${isListItem ? '- ' : ''}${text}`;
    })
    .join('');

const cutAtLine = (text: string): string => {
  if (text.length <= mostLetters) return text;
  const end = text.lastIndexOf('\n', mostLetters);
  return text.slice(0, end > 0 ? end : mostLetters).toWellFormed();
};

/** The passages of a document that was found, in order; what was mined from a past case goes where all of the case is there. */
const passagesOf = ({ passage, siblings }: EvidenceHit): readonly EvidenceHit['passage'][] => {
  const found = [passage, ...siblings.map((sibling) => sibling.passage)];
  const isWhole = found.some((one) => !isMinedPair(one));
  return found.filter((one) => !isWhole || !isMinedPair(one)).sort((left, right) => left.part - right.part);
};

/**
 * Gives what was found for a question and is good enough to answer it, best first: public documents from the threshold on, of each
 * only sentences that hold for this customer. What was done or promised in another case, what holds in other markets only and
 * whatever has masked personal details is not in it, nor is a document that gives orders to a machine. Empty where nothing may answer.
 */
export const answerMaterial = (found: QuestionEvidence, options: AnswerOptions): readonly AnswerMaterial[] =>
  answerOrder(found.hits, options.reply, options.threshold)
    .values()
    .filter((hit) => !givesOrders(hit, options.rules(hit.passage.language)))
    .take(mostMaterials)
    .toArray()
    .flatMap((hit) => {
      const { passage: best, score } = hit;
      const rules = options.rules(best.language);
      const scope = answerScope(best, found, options);
      const passages = passagesOf(hit);
      const texts = passages.flatMap(passageSections).flatMap((section) => {
        const text = section.kind === 'answer' ? section.text : readableTables(section.text, options.model);
        const own = answerSentences({ ...section, text }, rules, scope).filter(
          ({ audience }) => audience !== 'others',
        );
        if (own.length === 0) return [];
        const heading = section.kind === 'article' ? section.heading : '';
        return [heading === '' ? textOfSentences(own) : `${heading}\n${textOfSentences(own)}`];
      });
      if (texts.length === 0) return [];
      const text = cutAtLine(texts.join('\n\n'));
      const verbatim = passages
        .flatMap((passage) => verbatimSentences(passage.text, passage.language))
        .filter((sentence) => text.includes(sentence));
      const title = best.kind === 'article' ? best.title : '';
      return [{ passage: best, score, title, text, verbatim }];
    })
    .map((material, at) => ({ ...material, marker: at + 1 }));
