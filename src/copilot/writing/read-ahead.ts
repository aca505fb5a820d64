import type { AnswerMaterial } from '../../compose/answer-material.ts';
import type { AnswerOptions, QuestionEvidence } from '../../compose/answer-question.ts';
import { givesOrders } from '../../compose/ordering-documents.ts';
import { sourceReadings } from '../../compose/support-marks.ts';
import { splitSentences } from '../../language/split-sentences.ts';
import { findPersonalData } from '../../privacy/find-personal-data.ts';
import { supportSources } from '../drafting/finish-draft.ts';
import { guardedMarker } from '../drafting/guarded-marker.ts';
import { type PauseReadings, type Reading, readInPauses } from '../drafting/read-in-pauses.ts';
import { factsOf } from './remembered-facts.ts';
import { citedTexts, ownNames, type SentenceGround } from './sentence-ground.ts';

/** Reads ahead for the checks of one answer. */
export type ReadAhead = {
  /** Takes the next piece of the answer as it is written. */
  readonly add: (piece: string) => void;
  readonly stop: () => void;
};

const mayEnd = /[.!?\n]/u;

/**
 * Reads what an answer will be checked against while a model writes it, and each of its sentences once the next one stands: what the checks and
 * marks remember of a text is then there when the answer is. It decides nothing.
 */
export const readAhead = (
  { hits }: Pick<QuestionEvidence, 'hits'>,
  materials: readonly AnswerMaterial[],
  ground: SentenceGround,
  { rules }: Pick<AnswerOptions, 'rules'>,
  pauses: PauseReadings = readInPauses(),
): ReadAhead => {
  const { careCase, language, linkHosts } = ground;
  const names = ownNames(ground);
  const sources = supportSources(hits);
  pauses.add([
    ...citedTexts(materials).map((cited) => () => void factsOf(cited.text, cited.language, names)),
    ...sourceReadings(sources, language),
    ...hits.map((hit) => () => void givesOrders(hit, rules(language))),
  ]);
  // What a sentence says is remembered whatever it is held against.
  const mark = guardedMarker({ language, sources: [], careCase, linkHosts });
  const readingsOf = (sentence: string): readonly Reading[] => [
    () => void factsOf(sentence, language, names),
    () => void factsOf(sentence, language, []),
    () => void findPersonalData(sentence, { language, market: careCase.market, names: [] }),
    () => void mark(sentence, false),
  ];
  let rest = '';
  return {
    add: (piece) => {
      rest += piece;
      if (!mayEnd.test(piece)) return;
      const spans = splitSentences(rest, language);
      const last = spans.at(-1);
      if (last === undefined || spans.length === 1) return;
      pauses.add(spans.slice(0, -1).flatMap(({ start, end }) => readingsOf(rest.slice(start, end))));
      rest = rest.slice(last.start);
    },
    stop: pauses.stop,
  };
};
