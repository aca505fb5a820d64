import { expect, test } from 'vitest';
import { judgeAgreement } from '../../../src/evaluate/judges/judge-agreement.ts';
import { judgeExampleSchemas, pairsWithPeople } from '../../../src/evaluate/judges/judge-example.ts';
import { judgedAlike } from '../../../src/evaluate/judges/judged-alike.ts';
import type { ValuePair } from '../../../src/evaluate/metrics/correlation.ts';
import type { RunBaseline } from '../../../src/evaluate/run/compare-runs.ts';

const items = (pairs: readonly ValuePair[]) => pairs.map((pair, at) => ({ id: `${at}`, pairs: [pair] }));

/** Half of 40 verdicts are 1 and half 0 by people; the judge errs in `wrong` of each half. */
const erring = (wrong: number) =>
  items(
    Array.from({ length: 40 }, (_, at): ValuePair => {
      const people = at % 2;
      return [Math.floor(at / 2) < wrong ? 1 - people : people, people];
    }),
  );

test('a judge that always agrees has 1 in everything and no bias', () => {
  const found = judgeAgreement(erring(0), 0.5);
  expect(found).toMatchObject({ replies: 40, verdicts: 40, alpha: { value: 1 }, correlation: { value: 1 } });
  expect(found.same?.value).toBe(1);
  expect(found.bias?.value).toBe(0);
});

test('a judge that errs in one of four is told by hand-counted numbers, with intervals around them', () => {
  const found = judgeAgreement(erring(5), 0.5);
  expect(found.same?.value).toBeCloseTo(0.75, 10);
  // Kappa of two equal halves is 2 * .75 - 1; alpha is that plus (1 - kappa) / 2n of Krippendorff's correction, n = 40.
  expect(found.alpha?.value).toBeCloseTo(0.5 + 0.5 / 80, 10);
  expect(found.correlation?.value).toBeCloseTo(0.5, 10);
  expect(found.same?.low).toBeLessThan(0.7);
  expect(found.same?.high).toBeGreaterThan(0.8);
});

test('a judge that is kinder than people shows it, and a step is not the same', () => {
  const found = judgeAgreement(
    items(Array.from({ length: 30 }, (_, at): ValuePair => [2 + (at % 3), 1 + (at % 3)])),
    1,
  );
  expect(found).toMatchObject({ same: { value: 0 }, bias: { value: 1 } });
  expect(found.correlation?.value).toBeCloseTo(1, 10);
});

test('a judge that says the same of everything cannot be told from chance', () => {
  const found = judgeAgreement(items(Array.from({ length: 20 }, (_, at): ValuePair => [1, at % 2])), 0.5);
  expect(found.correlation).toBeNull();
  expect(found.alpha?.value).toBeLessThan(0.05);
});

test('replies are drawn whole: verdicts on one reply are not independent', () => {
  const pairs = erring(5).flatMap((item) => item.pairs);
  const right = pairs.filter(([judge, people]) => judge === people);
  const wrong = pairs.filter(([judge, people]) => judge !== people);
  const four = [0, 1, 2].map((part) => ({ id: `${part}`, pairs: right.slice(part * 10, part * 10 + 10) }));
  const clustered = judgeAgreement([...four, { id: 'wrong', pairs: wrong }], 0.5);
  const single = judgeAgreement(erring(5), 0.5);
  expect(clustered).toMatchObject({ replies: 4, verdicts: 40, same: { value: 0.75 } });
  const width = ({ same }: typeof single): number => (same?.high ?? 0) - (same?.low ?? 0);
  expect(width(clustered)).toBeGreaterThan(1.5 * width(single));
});

test('verdicts are paired with labels in order, without those that do not count', () => {
  const example = judgeExampleSchemas.faithfulness.parse({
    id: 'a',
    language: 'en',
    sources: ['One.'],
    sentences: [
      { text: 'Hello.', label: 'no-claim' },
      { text: 'One.', label: 'supported' },
      { text: 'Two.', label: 'not' },
    ],
  });
  expect(example.judged.sentences).toEqual(['Hello.', 'One.', 'Two.']);
  const verdict = (value: number | null, isQuoted = true) => ({
    about: '',
    verdict: '',
    quote: '',
    value,
    isQuoted,
  });
  const verdicts = [verdict(1), verdict(0.5), verdict(1, false)];
  expect(pairsWithPeople({ outcome: 'judged', value: 1, verdicts }, example)).toEqual([[0.5, 1]]);
  expect(pairsWithPeople({ outcome: 'not-judged', why: '' }, example)).toEqual([]);
});

test('of tone the grade of the whole is paired with the mean of people', () => {
  const line = { id: 'a', language: 'en', message: 'Hi', reply: 'Hello', grades: [2, 3] };
  const example = judgeExampleSchemas.tone.parse(line);
  const verdict = (about: string, value: number) => ({
    about,
    verdict: '',
    quote: '',
    value,
    isQuoted: true,
  });
  const verdicts = [verdict('warm', 5), verdict('overall', 4)];
  expect(pairsWithPeople({ outcome: 'judged', value: 4, verdicts }, example)).toEqual([[4, 2.5]]);
});

test('what another judge said is taken out of a baseline, and said so', () => {
  const scores = { 'tone.score': 4, 'judged.tone': 3 };
  const baseline = {
    system: { judges: 'judge-tone@1 by a' },
    cases: [{ id: 'a', scores }],
  } as unknown as RunBaseline;
  const same = judgedAlike(baseline, { judges: 'judge-tone@1 by a' });
  expect(same).toEqual({ baseline, left: null });
  const other = judgedAlike(baseline, { judges: 'judge-tone@1 by b' });
  expect(other.baseline?.cases[0]?.scores).toEqual({ 'tone.score': 4 });
  expect(other.left).toMatch(/not compared/u);
  expect(judgedAlike(null, {})).toEqual({ baseline: null, left: null });
});
