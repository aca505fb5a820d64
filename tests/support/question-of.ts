import type { Question } from '../../src/dissect/question.ts';

/** Gives the question with a number, as if a message held nothing else. */
export const questionOf = (number: number, text: string, kind: Question['kind'] = 'direct'): Question => ({
  id: `q${number}`,
  text,
  kind,
  start: 0,
  end: text.length,
});
