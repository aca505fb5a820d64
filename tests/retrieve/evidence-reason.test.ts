import { expect, test } from 'vitest';
import { analyseWords } from '../../src/language/analyse-words.ts';
import { evidenceQuery } from '../../src/retrieve/evidence-query.ts';
import { evidenceReason } from '../../src/retrieve/evidence-reason.ts';
import type { RankingFeatures } from '../../src/retrieve/ranking-features.ts';
import { passageOf } from '../support/passage-of.ts';

const query = evidenceQuery('Why are the charging cards not delivered?', 'en', {
  scope: { market: 'SE', model: '2' },
});

const features = (given: Partial<RankingFeatures> = {}): RankingFeatures => ({
  words: 0,
  title: 0,
  around: 0,
  meaning: null,
  letters: 0,
  age: 0,
  matched: [],
  ...given,
});

test('a reason names the shared words as the customer wrote them, at most four', () => {
  const [deliver = ''] = analyseWords('delivered', 'en');
  const matched = ['card', deliver, 'charg', 'one', 'two'];
  expect(evidenceReason(query, passageOf(), features({ matched }))).toBe(
    'Shares “cards”, “delivered”, “charging”, “one”',
  );
});

test('a reason names a compound once, whichever of its parts are shared', () => {
  const asked = evidenceQuery('Var är min laddkabel?', 'sv');
  const matched = ['laddkabel', 'ladd', 'kabel'];
  expect(evidenceReason(asked, passageOf({ language: 'sv' }), features({ matched }))).toBe(
    'Shares “laddkabel”',
  );
});

test('a reason says that an article is close in meaning and that a case was about a similar question', () => {
  const near = features({ meaning: 0.7 });
  expect(evidenceReason(query, passageOf(), near)).toBe('Close in meaning');
  expect(evidenceReason(query, passageOf({ kind: 'case' }), near)).toBe('A similar question was answered');
});

test('a reason names market, model, language and age only where they say something', () => {
  const passage = passageOf({ markets: ['SE'], models: ['2'], language: 'sv', outOfDate: true });
  expect(evidenceReason(query, passage, features())).toBe(
    'Same market (SE); same model (2); in sv; translation older than its original',
  );
});

test('a reason warns of what was said elsewhere or about another car', () => {
  const passage = passageOf({ kind: 'case', markets: ['NO'], models: ['4'] });
  expect(evidenceReason(query, passage, features())).toBe('Other market (NO); other model (4)');
});

test('a hit that nothing speaks for is called weak', () => {
  expect(evidenceReason(query, passageOf(), features({ meaning: 0.1 }))).toBe('Weak match');
});
