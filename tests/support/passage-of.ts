import type { Passage } from '../../src/knowledge/passage.ts';
import { passageId } from '../../src/knowledge/passage-id.ts';
import { type PassageRecord, passageRecord } from '../../src/knowledge/passage-record.ts';

/** Gives a public English article passage that is global and always valid, with what a test wants otherwise. */
export const passageOf = (given: Partial<Passage> = {}): Passage => {
  const passage: Passage = {
    id: '',
    kind: 'article',
    source: 'KA-1',
    part: 0,
    language: 'en',
    markets: [],
    models: [],
    audience: 'public',
    title: 'Charging card',
    heading: '',
    question: '',
    text: 'The charging card is posted at the handover.',
    url: '/articles/KA-1',
    date: null,
    validFrom: null,
    validTo: null,
    outOfDate: false,
    ...given,
  };
  return { ...passage, id: given.id ?? passageId(passage) };
};

/** Gives the record of such a passage. */
export const recordOf = (given: Partial<Passage> = {}): PassageRecord => passageRecord(passageOf(given));
