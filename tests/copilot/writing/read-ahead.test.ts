import { expect, test } from 'vitest';
import { loadCompositionRules } from '../../../src/adapters/files/load-composition-rules.ts';
import type { Reading } from '../../../src/copilot/drafting/read-in-pauses.ts';
import { readAhead } from '../../../src/copilot/writing/read-ahead.ts';
import { careCaseOf } from '../../support/care-case-of.ts';
import { projectFile } from '../../support/project-file.ts';
import { cardHit, cardQuestion, message, towHit } from './writing-copilot.ts';

const rules = await loadCompositionRules(projectFile('prompts/composition'));

/** Reads ahead for one answer, with the line of readings for a test to look at and the texts in which orders were looked for. */
const begin = () => {
  const line: Reading[] = [];
  const searched: string[] = [];
  let isStopped = false;
  const isOrder = (text: string): boolean => {
    searched.push(text);
    return false;
  };
  const { passage, score } = cardHit;
  const ahead = readAhead(
    { hits: [cardHit, towHit] },
    [{ marker: 1, passage, score, title: passage.title, text: passage.text, verbatim: [] }],
    {
      language: 'en',
      careCase: careCaseOf(message),
      question: cardQuestion,
      brand: 'Lodestar',
      carModels: [],
      linkHosts: [],
    },
    { rules: (language) => ({ ...rules(language), isOrder }) },
    {
      add: (readings) => void line.push(...readings),
      stop: () => {
        isStopped = true;
      },
    },
  );
  return { ahead, line, searched, isStopped: () => isStopped };
};

test('what was found is put in line at once, and nothing of it is read before its turn', () => {
  const { line, searched } = begin();
  // The facts of the one document that may answer; two passages as sources, and for orders in them.
  expect(line).toHaveLength(1 + 2 + 2);
  expect(searched).toEqual([]);
  for (const reading of line) reading();
  expect(searched).toEqual([
    expect.stringContaining(cardHit.passage.text),
    expect.stringContaining(towHit.passage.text),
  ]);
});

test('a sentence is put in line once the next one stands, however the pieces fall', () => {
  const { ahead, line } = begin();
  const before = line.length;
  for (const piece of ['Your card is sent after', ' the handover', '. ', 'It takes ']) ahead.add(piece);
  expect(line).toHaveLength(before);
  ahead.add('5 to 7 working days.');
  const ofOne = line.length - before;
  expect(ofOne).toBeGreaterThan(0);
  ahead.add(' It is free. Ask us. Or write');
  expect(line).toHaveLength(before + 4 * ofOne);
  for (const reading of line) reading();
});

test('the end of the answer ends the reading', () => {
  const { ahead, isStopped } = begin();
  ahead.stop();
  expect(isStopped()).toBe(true);
});
