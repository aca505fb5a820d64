import { expect, test } from 'vitest';
import { findLeaks, type LeakSource } from '../../../src/evaluate/replay/find-leaks.ts';
import { earlierReplies } from '../../../src/evaluate/replay/reply-shingles.ts';

const openedAt = Date.UTC(2026, 2, 10, 8);
const day = 86_400_000;
const sent =
  'Hi Moira, the card was sent to your old address in Leith, so I have ordered another one that comes on Friday.';
const replayed = { id: '00300001', openedAt, replies: ['Thanks for writing.', sent] };

const sourceOf = (given: Partial<LeakSource> = {}): LeakSource => ({
  kind: 'case',
  source: '00200002',
  language: 'en',
  knownFrom: openedAt - day,
  editedAt: null,
  text: 'A charging card takes five to seven working days after the handover, ten to Great Britain.',
  ...given,
});

const leaksOf = (
  source: Partial<LeakSource>,
  earlier: readonly string[] = [],
  cited: readonly string[] = [],
) => {
  const replies = earlierReplies();
  for (const reply of earlier) replies.add([reply]);
  return findLeaks(replayed, { sources: [sourceOf(source)], cited }, replies.isTemplate);
};

test('a source that was known and says something else is no leak', () => {
  expect(leaksOf({})).toEqual([]);
});

test('the case itself is a leak whatever its date, told once', () => {
  expect(leaksOf({ source: replayed.id, text: sent, knownFrom: null })).toMatchObject([
    { kind: 'own-case', weight: 'leak', source: replayed.id, isCited: false },
  ]);
});

test('a source known from the same moment on is too late', () => {
  expect(leaksOf({ knownFrom: openedAt })).toMatchObject([{ kind: 'later-source', weight: 'leak' }]);
  expect(leaksOf({ kind: 'article', source: 'KA-1', knownFrom: openedAt + day })).toMatchObject([
    { kind: 'later-source', sourceKind: 'article' },
  ]);
  expect(leaksOf({ knownFrom: openedAt - 1 })).toEqual([]);
});

test('a source that nothing dates is a leak', () => {
  expect(leaksOf({ knownFrom: null })).toMatchObject([{ kind: 'unknown-source', weight: 'leak' }]);
});

test('an article edited since is the lesser leak', () => {
  const article = { kind: 'article', source: 'KA-1' } as const;
  expect(leaksOf({ ...article, editedAt: openedAt + day })).toMatchObject([
    { kind: 'later-edition', weight: 'lesser' },
  ]);
  expect(leaksOf({ ...article, editedAt: openedAt - day })).toEqual([]);
});

test('a source of any date that holds a sent reply is a leak, with another name and a word changed, too', () => {
  const [leak] = leaksOf({
    text: `Their question. ${sent.replace('Moira', '[name]').replace('Friday', 'Monday')}`,
  });
  expect(leak).toMatchObject({ kind: 'sent-reply', weight: 'leak' });
  expect(leak?.share).toBeGreaterThan(0.5);
  expect(leaksOf({ text: sent.toUpperCase().replaceAll(',', ' –') })).toMatchObject([{ share: 1 }]);
});

test('less than half of a reply is no sign of one', () => {
  expect(leaksOf({ text: sent.split(' ').slice(0, 13).join(' ') })).toEqual([]);
});

test('a template that several others got before is no leak, one that a single case got is', () => {
  expect(leaksOf({ text: sent }, [sent, sent])).toEqual([]);
  expect(leaksOf({ text: sent }, [sent])).toMatchObject([{ kind: 'sent-reply' }]);
});

test('a reply that is hardly more than a template is judged by what is its own', () => {
  const template = sent.split(' ').slice(0, 16).join(' ');
  expect(leaksOf({ text: template }, [template, template])).toEqual([]);
});

test('a reply too short to tell is not judged', () => {
  const short = 'It is on its way and comes to you on Friday';
  const leaks = findLeaks(
    { ...replayed, replies: [short] },
    { sources: [sourceOf({ text: short })], cited: [] },
    () => false,
  );
  expect(leaks).toEqual([]);
});

test('a source that is cited is told from one that was only shown, and one that was never shown is a leak', () => {
  const [leak] = leaksOf({ knownFrom: openedAt + day }, [], ['00200002']);
  expect(leak?.isCited).toBe(true);
  expect(leaksOf({}, [], ['00999999', replayed.id])).toMatchObject([
    { kind: 'unknown-source', source: '00999999', sourceKind: null, isCited: true },
    { kind: 'own-case', source: replayed.id, isCited: true },
  ]);
});

test('a finding is one sentence that holds no words of the case or the source', () => {
  const messages = [
    ...leaksOf({ text: sent, knownFrom: openedAt + day }, [], ['00200002']),
    ...leaksOf({ source: replayed.id }),
  ].map(({ message }) => message);
  expect(messages).toEqual([
    'The draft of case 00300001 cites case 00200002, known from 2026-03-11 on; the case came in on 2026-03-10.',
    'The draft of case 00300001 cites case 00200002, which holds 100 % of a reply that was sent to it.',
    'The draft of case 00300001 was shown case 00300001, which is the case itself.',
  ]);
});
