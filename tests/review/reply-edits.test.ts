import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { editShare, replyEdits } from '../../src/review/reply-edits.ts';

const greeting = 'Hi Moira,\n\nGood that you ask.';
const first = 'The charging card takes 5 to 7 working days. It is sent by post.';
const second = 'Lodestar 3 tows up to 1,500 kg.';
const end = 'If anything is unclear, answer this mail.\n\nBest wishes,\nLodestar Care';

const text = [greeting, first, second, end].join('\n\n');

const blockOf = (question: string, part: string) => ({
  question,
  state: 'answered' as const,
  start: text.indexOf(part),
  end: text.indexOf(part) + part.length,
});

const draft = { text, blocks: [blockOf('q1', first), blockOf('q2', second)] };

const editsTo = (change: (text: string) => string) => replyEdits(draft, change(text), 'en');

describe('the edits from draft to sent text', () => {
  test('are none where it was sent as it was', () => {
    expect(editsTo((same) => same)).toEqual([]);
    expect(editsTo((same) => `${same.replaceAll('\n', '\r\n')}\n\n`)).toEqual([]);
  });

  test('call other words for the same facts a wording, at their question', () => {
    expect(editsTo((sent) => sent.replace('It is sent by post.', 'The post brings it.'))).toEqual([
      { kind: 'wording', before: 'It is sent by post.', after: 'The post brings it.', question: 'q1' },
    ]);
  });

  test('call another number a fact', () => {
    expect(editsTo((sent) => sent.replace('1,500', '1,600'))).toEqual([
      { kind: 'fact', before: second, after: 'Lodestar 3 tows up to 1,600 kg.', question: 'q2' },
    ]);
  });

  test('call another link a fact', () => {
    const linked = { ...draft, text: text.replace('It is sent by post.', 'See https://a.example/one.') };
    const sent = linked.text.replace('/one', '/two');
    expect(replyEdits(linked, sent, 'en').map(({ kind }) => kind)).toEqual(['fact']);
  });

  test('call a new sentence in an answer an addition to its question', () => {
    expect(editsTo((sent) => sent.replace('by post.', 'by post. The letter is grey.'))).toEqual([
      { kind: 'addition', before: '', after: 'The letter is grey.', question: 'q1' },
    ]);
  });

  test('call a new sentence with a number a fact', () => {
    const edits = editsTo((sent) => sent.replace('by post.', 'by post. It weighs 5 grams.'));
    expect(edits).toMatchObject([{ kind: 'fact', before: '', question: 'q1' }]);
  });

  test('call a sentence that went a removal', () => {
    expect(editsTo((sent) => sent.replace(' It is sent by post.', ''))).toEqual([
      { kind: 'removal', before: 'It is sent by post.', after: '', question: 'q1' },
    ]);
  });

  test('call a change before the answers a greeting and one after them a sign-off', () => {
    const edits = editsTo((sent) =>
      sent.replace('Hi Moira,', 'Dear Moira,').replace('Best wishes,', 'Kind regards,'),
    );
    expect(edits.map(({ kind, question }) => ({ kind, question }))).toEqual([
      { kind: 'greeting', question: null },
      { kind: 'sign-off', question: null },
    ]);
  });

  test('call a name below the sign-off a sign-off', () => {
    expect(editsTo((sent) => sent.replace('Best wishes,\n', 'Best wishes,\nHannah\n'))).toMatchObject([
      { kind: 'sign-off', before: '', after: 'Hannah', question: null },
    ]);
  });

  test('stand in the order of the text, one for each place', () => {
    const edits = editsTo((sent) =>
      sent.replace('Hi Moira,', 'Hello Moira,').replace('card takes', 'card needs').replace('1,500', '1,400'),
    );
    expect(edits.map(({ kind }) => kind)).toEqual(['greeting', 'wording', 'fact']);
    expect(edits.map(({ question }) => question)).toEqual([null, 'q1', 'q2']);
  });

  test('put the whole draft into removals where nothing of it was sent', () => {
    const edits = replyEdits(draft, '', 'en');
    expect(edits.every(({ after }) => after === '')).toBe(true);
    expect(edits.map(({ before }) => before).join(' ')).toContain('1,500 kg');
  });

  test('call another month in a date a fact', () => {
    const dated = { ...draft, text: text.replace('It is sent by post.', 'It starts on 3 March.') };
    const sent = dated.text.replace('March', 'May');
    expect(replyEdits(dated, sent, 'en').map(({ kind }) => kind)).toEqual(['fact']);
  });

  test('do not call a number that is only written in another way a fact', () => {
    expect(editsTo((sent) => sent.replace('1,500', '1500')).map(({ kind }) => kind)).toEqual(['wording']);
  });

  test('keep changes to two questions that stand next to each other apart', () => {
    const edits = editsTo((sent) =>
      sent.replace('It is sent by post.', 'The post brings it.').replace('tows up to', 'can tow'),
    );
    expect(edits.map(({ question }) => question)).toEqual(['q1', 'q2']);
  });

  test('do not call everything a greeting where the draft answered nothing', () => {
    const bare = { text: 'Hi Moira,\n\nThank you.\n\nBest wishes,\nLodestar Care', blocks: [] };
    const edits = replyEdits(bare, bare.text.replace('Best wishes', 'Kind regards'), 'en');
    expect(edits.map(({ kind }) => kind)).toEqual(['sign-off']);
  });
});

describe('the edit share', () => {
  test('is 0 for a reply that was sent as it was and 1 for one that shares no word', () => {
    expect(editShare(text, text)).toBe(0);
    expect(editShare('one two three', 'four five six')).toBe(1);
    expect(editShare('', '')).toBe(0);
    expect(editShare('', 'something new')).toBe(1);
    expect(editShare('something old', '')).toBe(1);
  });

  test('is the share of the words of both that changed', () => {
    // One of four words went and one came: 2 of 8.
    expect(editShare('the card is red', 'the card is blue')).toBe(0.25);
  });

  test('does not count other white space', () => {
    expect(editShare('one two\nthree', 'one  two three\n')).toBe(0);
  });

  test('stays between 0 and 1 and is 0 for equal texts, whatever the texts are', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'grapheme' }), (before, after) => {
        const share = editShare(before, after);
        expect(share).toBeGreaterThanOrEqual(0);
        expect(share).toBeLessThanOrEqual(1);
        expect(editShare(before, before)).toBe(0);
      }),
      { numRuns: 200, seed: 1 },
    );
  });
});
