import { expect, test } from 'vitest';
import { loadCompositionRules } from '../../src/adapters/files/load-composition-rules.ts';
import { type ComposeInput, composeReply } from '../../src/compose/compose-reply.ts';
import type { KeptAnswer, StillOpen } from '../../src/compose/kept-answer.ts';
import { evidenceHitOf } from '../support/evidence-hit-of.ts';
import { plainVoice } from '../support/plain-voice.ts';
import { projectFile } from '../support/project-file.ts';
import { questionOf } from '../support/question-of.ts';

const rules = await loadCompositionRules(projectFile('prompts/composition'));
const { passage } = evidenceHitOf({ source: 'KA-1', outOfDate: true });

const kept: KeptAnswer = {
  state: 'kept',
  as: 'answered',
  text: 'It comes soon:\n- by post.  As ever',
  language: 'en',
  citations: [{ start: 17, end: 25, sources: ['KA-1'] }],
  cited: [{ passage, score: 0.55 }],
};

const compose = (written: ComposeInput['written'], frame?: ComposeInput['frame']) =>
  composeReply({
    careCase: { customer: { name: 'Moira', email: null }, language: 'en', market: 'GB', model: '3' },
    evidence: [1, 2].map((number) => ({
      question: questionOf(number, `What of ${number}?`),
      hits: [],
      worth: new Map(),
    })),
    voice: plainVoice,
    addressBy: 'first-name',
    voiceLanguage: 'en',
    rules,
    threshold: 0.5,
    written,
    frame,
  });

test('a kept answer stands letter for letter with its citations and the notes of its sources', () => {
  const { text, blocks, citations, notes } = compose(new Map([['q1', kept]]));
  const [block] = blocks;
  expect(text.slice(block?.start, block?.end)).toBe(kept.text);
  expect(citations.map(({ start, end, sources }) => [text.slice(start, end), sources])).toEqual([
    ['by post.', ['KA-1']],
  ]);
  expect(notes.slice(0, 2)).toEqual([
    'Question 1 rests on a weak match (KA-1, 0.55); check that it answers the question.',
    'KA-1 in en is older than its original; check the figures.',
  ]);
});

test('questions that are given the same kept answer share its paragraph', () => {
  const shared = compose(
    new Map([
      ['q1', kept],
      ['q2', kept],
    ]),
  );
  expect(shared.blocks[1]).toEqual({ ...shared.blocks[0], question: 'q2' });
  expect(shared.text.split('by post.')).toHaveLength(2);
});

test('an answer that was taken out leaves no paragraph', () => {
  const { text, blocks } = compose(
    new Map([
      ['q1', { ...kept, text: '', citations: [] }],
      ['q2', kept],
    ]),
  );
  expect(blocks.map(({ question }) => question)).toEqual(['q2']);
  expect(text).not.toContain('\n\n\n');
});

test('a question that stays open says so in the words of the voice, and the last of them what happens next', () => {
  const { blocks, text, notes } = compose(
    new Map<string, KeptAnswer | StillOpen>([
      ['q1', { state: 'open' }],
      ['q2', kept],
    ]),
  );
  expect(text.slice(blocks[0]?.start, blocks[0]?.end)).toMatch(
    /What of 1\?.*I find out and write to you again\.$/u,
  );
  expect(notes).toContain('Question 1 stays open; the draft says so.');
});

test('what a person wrote and no source carries is in the answer without a citation', () => {
  const own = { text: 'I asked Hannah.', newLine: false, isListItem: false, sources: [] };
  const maker = { model: 'm', prompt: 'p', version: '1' };
  const sentences = [{ ...own, text: 'It comes by post.', sources: ['KA-1'] }, own];
  const made = compose(new Map([['q1', { state: 'answered', maker, sentences, cited: kept.cited }]]));
  expect(made.text).toContain('It comes by post. I asked Hannah.');
  expect(made.citations).toHaveLength(1);
});

test('a kept frame stands around the answers in the place of the voice', () => {
  const { text } = compose(
    new Map([
      ['q1', kept],
      ['q2', kept],
    ]),
    { before: ['Hello!'], after: ['P.S. Hannah', 'Bye'] },
  );
  expect(text).toBe(`Hello!\n\n${kept.text}\n\nP.S. Hannah\n\nBye`);
});
