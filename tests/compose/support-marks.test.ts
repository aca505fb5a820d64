import { expect, test } from 'vitest';
import { type SupportSource, type SupportVerdict, supportMarks } from '../../src/compose/support-marks.ts';

const source: SupportSource = {
  id: 'KA-1003',
  language: 'en',
  text: 'The charging card is sent after the handover. It takes 5 to 7 working days and costs 2,000 kronor. See https://help.lodestar.example/card.',
};

const other: SupportSource = {
  id: 'KA-1302',
  language: 'en',
  text: 'Lodestar 3 tows up to 1,500 kg.',
};

const marksOf = (text: string, frame: readonly string[] = [], sources = [source, other]) =>
  supportMarks(text, 'en', sources, frame);

const verdictOf = (sentence: string): SupportVerdict | undefined => marksOf(sentence)[0]?.verdict;

test('a sentence as the source has it is supported and names its source', () => {
  expect(marksOf('The charging card is sent after the handover.')).toEqual([
    { start: 0, end: 45, verdict: 'supported', sources: ['KA-1003'] },
  ]);
});

test('the marks cover the sentences of the reply in order', () => {
  const text =
    'The charging card is sent after the handover.\n\nIt takes 9 days! Lodestar 3 tows up to 1,500 kg.';
  const marks = marksOf(text);
  expect(marks.map(({ start, end }) => text.slice(start, end))).toEqual([
    'The charging card is sent after the handover.',
    'It takes 9 days!',
    'Lodestar 3 tows up to 1,500 kg.',
  ]);
  expect(marks.map(({ verdict }) => verdict)).toEqual(['supported', 'unsupported', 'supported']);
  expect(marks[2]?.sources).toEqual(['KA-1302']);
});

test.each([
  'It takes 5 to 8 working days and costs 2,000 kronor.',
  'It takes 5 to 7 working days and costs 3,000 kronor.',
  'It takes 5 to 7 working days and costs 2,000.50 kronor.',
  'It takes 15 to 7 working days and costs 2,000 kronor.',
])('a changed number is unsupported: %s', (sentence) => {
  expect(verdictOf(sentence)).toBe('unsupported');
});

test.each(['2 000', '2000', '2.000', '2\u00a0000', '2\u202f000'])(
  'a number that is only written in another way is no changed number: %s',
  (number) => {
    expect(verdictOf(`The charging card costs ${number} kronor.`)).not.toBe('unsupported');
  },
);

test('a short sentence whose number is only written in another way is supported', () => {
  expect(verdictOf('It costs 2000 kronor.')).toBe('supported');
});

test('a decimal sign that is lost is a changed number', () => {
  const power: SupportSource = { id: 'KA-9', language: 'en', text: 'The cable charges at 2.5 kW at home.' };
  const [mark] = supportMarks('The cable charges at 25 kW at home.', 'en', [power], []);
  expect(mark?.verdict).toBe('unsupported');
});

test('a number from one source does not support the words of another', () => {
  expect(verdictOf('Lodestar 3 tows up to 2,000 kg.')).toBe('unsupported');
});

test('words that no source holds are unsupported, some of them partly supported', () => {
  expect(verdictOf('Penguins live on the southern ice.')).toBe('unsupported');
  expect(verdictOf('The charging card is sent after the handover together with flowers and chocolate.')).toBe(
    'partly',
  );
});

test('sentences of the frame are no statements, and neither are questions and signs', () => {
  const text = 'Hi Moira,\n\nDoes the card work abroad?\n\n---\n\nBest wishes,\nLodestar Care';
  const marks = marksOf(text, ['Hi Moira,', 'Best wishes,\nLodestar Care']);
  expect(new Set(marks.map(({ verdict }) => verdict))).toEqual(new Set(['not-a-statement']));
  expect(marks.every(({ sources }) => sources.length === 0)).toBe(true);
});

test('a sentence of the frame that was changed is a statement', () => {
  const [mark] = marksOf('We pay you 500 euro today.', ['We write to you again.']);
  expect(mark?.verdict).toBe('unsupported');
});

test('two sources that carry a sentence equally well are both named', () => {
  const twin = { ...source, id: '00300001' };
  const [mark] = marksOf('The charging card is sent after the handover.', [], [source, twin]);
  expect(mark?.sources).toEqual(['KA-1003', '00300001']);
});

test('a sentence in the language of its source is supported in a reply of another language', () => {
  const swedish: SupportSource = {
    id: 'KA-2',
    language: 'sv',
    text: 'Laddkorten skickas efter överlämningen.',
  };
  const [mark] = supportMarks('Laddkorten skickas efter överlämningen.', 'en', [swedish], []);
  expect(mark?.verdict).toBe('supported');
});

test('nothing is supported where nothing was found', () => {
  expect(marksOf('The charging card is sent.', [], []).map(({ verdict }) => verdict)).toEqual([
    'unsupported',
  ]);
  expect(marksOf('', [], [])).toEqual([]);
});
