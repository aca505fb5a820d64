import { describe, expect, test } from 'vitest';
import { survivingSources } from '../../../src/evaluate/export/surviving-sources.ts';
import { approvedCaseOf } from './approved-case-of.ts';

const { draft } = approvedCaseOf('When? How much?', [
  {
    text: 'When?',
    cited: [
      ['The charging card is sent after the handover.', 'KA-1'],
      ['It takes 5 to 7 working days by post from our warehouse in Gothenburg to your letter box.', 'KA-2'],
    ],
  },
  { text: 'How much?', cited: [['The card is free for every new owner.', 'KA-3']] },
]);

const sourcesIn = (sentText: string, question = 'q1'): readonly string[] =>
  survivingSources(draft, sentText)(question);

describe('a source of the draft is kept', () => {
  test('while the sent text holds what cites it, whatever the line breaks', () => {
    expect(sourcesIn(draft.text)).toEqual(['KA-1', 'KA-2']);
    expect(sourcesIn(draft.text.replaceAll(' ', '\n'))).toEqual(['KA-1', 'KA-2']);
  });

  test('while its sentence is hardly changed', () => {
    const sent = draft.text.replace('by post from', 'by ordinary post from');
    expect(sourcesIn(sent)).toEqual(['KA-1', 'KA-2']);
  });

  test('for its own question only', () => {
    expect(sourcesIn(draft.text, 'q2')).toEqual(['KA-3']);
    expect(sourcesIn(draft.text, 'q3')).toEqual([]);
  });
});

describe('a source of the draft is dropped', () => {
  test('when its sentence went', () => {
    expect(sourcesIn(draft.text.replace('The charging card is sent after the handover.', ''))).toEqual([
      'KA-2',
    ]);
  });

  test('when one of its numbers was corrected, however little else changed', () => {
    expect(sourcesIn(draft.text.replace('5 to 7', '5 to 9'))).toEqual(['KA-1']);
  });

  test('when the reply was written anew', () => {
    expect(sourcesIn('Dear customer, I shall ring you on Monday.')).toEqual([]);
  });
});

test('questions that share a paragraph share the sources that are cited in it', () => {
  const shared = {
    ...draft,
    blocks: draft.blocks.map((block) => ({ ...draft.blocks[0], question: block.question })),
  };
  const sources = survivingSources(shared as typeof draft, draft.text);
  expect(sources('q2')).toEqual(['KA-1', 'KA-2', 'KA-3']);
});
