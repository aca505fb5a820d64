import { expect, test } from 'vitest';
import { casePassages } from '../../src/knowledge/case-passages.ts';
import type { CaseMessage } from '../../src/knowledge/closed-case.ts';
import { passageRecord } from '../../src/knowledge/passage-record.ts';
import { closedCaseOf } from '../support/documents.ts';
import { mining, twoQuestions } from '../support/many-questions.ts';

const from = (who: CaseMessage['from'], text: string): CaseMessage => ({ from: who, at: null, text });

const passageWith = (...messages: readonly CaseMessage[]) => casePassages(closedCaseOf({ messages }))[0];

test('a case gives one passage with what was asked and what was answered', () => {
  expect(casePassages(closedCaseOf({ model: '2' }))).toMatchObject([
    {
      kind: 'case',
      source: '00300001',
      part: 0,
      language: 'en',
      markets: ['GB'],
      models: ['2'],
      audience: 'public',
      title: 'Charging card',
      question: 'When does the charging card arrive?',
      text: 'A charging card takes 5 to 7 working days.',
      date: '2026-04-01T10:00:00Z',
      url: '/cases/00300001',
    },
  ]);
});

test('a case without market and model is global', () => {
  expect(casePassages(closedCaseOf({ market: null, model: null }))).toMatchObject([
    { markets: [], models: [] },
  ]);
});

test('greeting, closing and signature of both sides are left out', () => {
  const passage = passageWith(
    from('customer', 'Hello,\n\nWhen does the charging card arrive?\n\nRegards\nGareth Pritchard\nCardiff'),
    from('advisor', 'Hi Gareth,\n\nIt takes 5 to 7 working days.\n\nBest wishes,\nHannah\nLodestar Care'),
  );
  expect(passage?.question).toBe('When does the charging card arrive?');
  expect(passage?.text).toBe('It takes 5 to 7 working days.');
});

test('the quoted message below an answer is left out', () => {
  const passage = passageWith(
    from('customer', 'When does it arrive?'),
    from(
      'advisor',
      'It takes 5 to 7 working days.\n\nOn 14 Apr 2026 Gareth Pritchard wrote:\n> When does it arrive?\n> Urgent!',
    ),
  );
  expect(passage?.text).toBe('It takes 5 to 7 working days.');
});

test('the messages of each side are joined in their order', () => {
  const passage = passageWith(
    from('customer', 'When does the card arrive?'),
    from('advisor', 'It takes 5 to 7 working days.'),
    from('customer', 'And to which address does it go?'),
    from('advisor', 'It goes to the address in the profile.'),
  );
  expect(passage?.question).toBe('When does the card arrive?\n\nAnd to which address does it go?');
  expect(passage?.text).toBe('It takes 5 to 7 working days.\n\nIt goes to the address in the profile.');
});

test('no name of customer or advisor and no personal detail stays in what is kept', () => {
  const passage = casePassages(
    closedCaseOf({
      subject: 'Card for Gareth Pritchard',
      messages: [
        from(
          'customer',
          'My name is Gareth Pritchard, gareth.pritchard@mail.example, 07700 900418. When does the card come?',
        ),
        from('advisor', 'Gareth, the card is sent. My colleague and I, Hannah, call you on 07700 900418.'),
      ],
    }),
  )[0];
  const kept = `${passage?.title}\n${passage?.question}\n${passage?.text}`;
  expect(kept).toContain('When does the card come?');
  for (const personal of ['Gareth', 'Pritchard', 'Hannah', 'mail.example', '900418'])
    expect(kept).not.toContain(personal);
});

test('a thread that goes on and on is cut between words after three hundred', () => {
  const long = Array.from({ length: 500 }, (_, at) => `word${at}`).join(' ');
  const passage = passageWith(from('customer', 'What is it?'), from('advisor', `${long}.`));
  expect(passage?.text.split(' ')).toHaveLength(300);
  expect(passage?.text.endsWith('word299')).toBe(true);
});

test.each([
  ['no message of an advisor', [from('customer', 'When does it come?')]],
  [
    'an advisor who only greeted',
    [from('customer', 'When?'), from('advisor', 'Hi Gareth,\n\nBest wishes,\nHannah')],
  ],
  ['no message of the customer', [from('advisor', 'It takes 5 to 7 working days.')]],
  ['no message at all', []],
])('a case with %s gives no passage', (_name, messages) => {
  expect(casePassages(closedCaseOf({ messages }))).toEqual([]);
});

test('a call that the advisor noted and then answered by mail gives a passage too', () => {
  const passage = passageWith(
    from('advisor', '[Phone note] Mr Pritchard rang and asked how long a new charging card takes.'),
    from('advisor', 'Hi Gareth,\n\nA charging card takes 5 to 7 working days.\n\nBest wishes,\nHannah'),
  );
  expect(passage?.text ?? '').toContain('5 to 7 working days');
});

test('the note of a call is what was asked, without its label, and is never part of the answer', () => {
  const note = 'Mr Pritchard rang and asked how long a new charging card takes.';
  const mail = from('advisor', 'A charging card takes 5 to 7 working days.');
  for (const label of ['[Phone note] ', '[Telefonnotiz] ', '[Samtalsanteckning] ', '']) {
    const passage = passageWith(from('advisor', label + note), mail);
    expect(passage?.question).toMatch(/rang and asked how long/u);
    expect(passage?.question).not.toContain('[Phone');
    expect(passage?.text).toBe('A charging card takes 5 to 7 working days.');
  }
});

test('a note between mails is not quoted as an answer, a case number in brackets is no note', () => {
  const passage = passageWith(
    from('customer', 'When does the card arrive?'),
    from('advisor', '[Internal note] Customer is difficult.'),
    from('advisor', '[Case 00300001] It takes 5 to 7 working days.'),
  );
  expect(passage?.text).toContain('It takes 5 to 7 working days.');
  expect(passage?.text).not.toContain('difficult');
});

test('a customer who wrote nothing but a greeting asked what the subject says', () => {
  const passage = passageWith(
    from('customer', 'Hello,\n\nRegards\nGareth'),
    from('advisor', 'It takes 5 to 7 working days.'),
  );
  expect(passage?.question).toBe('Charging card');
});

const sentences = (count: number, word: string): string =>
  Array.from({ length: count }, (_, at) => `The ${word} number ${at} is said here in words.`).join(' ');

test('a thread that is too long is cut where a sentence ends', () => {
  const passage = passageWith(
    from('customer', sentences(60, 'wish')),
    from('advisor', sentences(60, 'answer')),
  );
  for (const side of [passage?.question, passage?.text]) {
    expect(side).toMatch(/^The .* in words\.$/su);
    expect(side?.split(/\s+/u).length).toBeLessThanOrEqual(300);
    expect(side?.split(/\s+/u).length).toBeGreaterThan(285);
  }
});

test('the last answer is kept whole where those before it fill the thread', () => {
  const passage = passageWith(
    from('customer', 'What is wrong?'),
    from('advisor', sentences(60, 'check')),
    from('advisor', 'The card was blocked. It works again now.'),
  );
  expect(passage?.text).toMatch(
    /^The check number 0 .* in words\.\n\nThe card was blocked\. It works again now\.$/su,
  );
  expect(passage?.text.split(/\s+/u).length).toBeLessThanOrEqual(300);
});

test('a case with two questions has a passage for each, beside the one of the whole case that stays as it is', () => {
  const [thread, ...pairs] = casePassages(twoQuestions(), mining);
  const [alone] = casePassages(twoQuestions());
  expect(thread).toEqual(alone);
  expect(pairs).toMatchObject([
    {
      kind: 'case',
      source: '00300001',
      part: 1,
      title: 'Card and tyres',
      question: 'When does the charging card arrive?',
      text: 'The charging card takes 5 to 7 working days by post.',
      url: '/cases/00300001',
    },
    { part: 2, question: 'where do you store my winter tyres?' },
  ]);
});

test('a case with one question is the same passage with and without mining', () => {
  const hashes = (passages: ReturnType<typeof casePassages>) =>
    passages.map((one) => passageRecord(one).hash);
  expect(hashes(casePassages(closedCaseOf(), mining))).toEqual(hashes(casePassages(closedCaseOf())));
});

test('a question keeps its id and its meaning when another one is answered before it', () => {
  const tyresOf = (closed: ReturnType<typeof twoQuestions>) =>
    casePassages(closed, mining).find(({ part, question }) => part > 0 && question.includes('tyres?'));
  const { messages } = twoQuestions();
  const before = tyresOf(twoQuestions());
  const after = tyresOf(
    twoQuestions({
      messages: [
        from('customer', 'What does a second key cost?'),
        from('advisor', 'A second key costs 90 euro at the workshop.'),
        ...messages,
      ],
    }),
  );
  expect(after?.part).not.toBe(before?.part);
  expect(after?.id).toBe(before?.id);
  const meaningOf = (passage: typeof before) => passage && passageRecord(passage).meaningHash;
  expect(meaningOf(after)).toBe(meaningOf(before));
});

test('a question that was asked twice is one passage with the last of its answers', () => {
  const again = 'Where do you store my winter tyres?';
  const passages = casePassages(
    twoQuestions({
      messages: [
        ...twoQuestions().messages,
        from('customer', again),
        from('advisor', 'They have moved to the workshop in Newport by now.'),
      ],
    }),
    mining,
  );
  expect(passages.filter(({ text }) => text.startsWith('Your winter tyres'))).toEqual([]);
  expect(passages.map(({ text }) => text)).toContain('They have moved to the workshop in Newport by now.');
  expect(new Set(passages.map(({ id }) => id)).size).toBe(passages.length);
});

test('what is mined is masked, with the placeholders that the whole case has', () => {
  const [thread, ...pairs] = casePassages(
    twoQuestions({
      messages: [
        from(
          'customer',
          'My name is Gareth Pritchard. When does the charging card arrive? And where do you store my winter tyres? Mail gareth.pritchard@mail.example.',
        ),
        from(
          'advisor',
          'The charging card arrives in 5 days, we write to gareth.pritchard@mail.example.\n\nYour winter tyres, Gareth, are stored at the workshop.',
        ),
      ],
    }),
    mining,
  );
  expect(pairs.map(({ text }) => text)).toEqual([
    'The charging card arrives in 5 days, we write to [email-1].',
    expect.stringMatching(/^Your winter tyres, \[name-\d\], are stored at the workshop\.$/u),
  ]);
  for (const { text } of pairs) expect(thread?.text).toContain(text);
  expect(JSON.stringify(pairs)).not.toMatch(/Gareth|Pritchard|mail\.example/u);
});
