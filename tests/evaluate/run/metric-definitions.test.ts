import { expect, test } from 'vitest';
import {
  metricDefinition,
  metricDefinitions,
  metricNames,
  notComparable,
} from '../../../src/evaluate/run/metric-definitions.ts';

test('the metrics are those that suites may name, each once', () => {
  expect(metricNames).toEqual([
    'dissection.f1',
    'dissection.precision',
    'dissection.recall',
    'dissection.f1-meaning',
    'retrieval.hit@1',
    'retrieval.hit@5',
    'retrieval.recall@10',
    'retrieval.mrr@10',
    'retrieval.ndcg@10',
    'retrieval.no-answer-precision',
    'retrieval.no-answer-recall',
    'reply.fact-coverage',
    'reply.supported',
    'reply.citation-precision',
    'reply.citation-recall',
    'reply.number-fidelity',
    'reply.language-match',
    'reply.refusal',
    'reply.chrf',
    'reply.meaning-similarity',
    'tone.score',
    'tone.agreement',
    'effort.edit-share',
    'effort.unchanged',
    'effort.light',
    'effort.heavy',
    'effort.rewritten',
    'effort.keystrokes-saved',
    'safety.leaks',
    'safety.injection-passes',
    'time.total',
    'cost.total',
    'judged.faithfulness',
    'judged.answers',
    'judged.tone',
  ]);
});

test.each(metricDefinitions)(
  '$name has a title, a meaning in one sentence, a source and a difference that matters',
  (definition) => {
    const { name, title, group, meaning, source, worthwhile } = definition;
    expect(name.startsWith(`${group}.`)).toBe(true);
    expect(title).not.toMatch(/[.!?]$/u);
    expect(meaning).toMatch(/^[A-Z][^.?!]*\.$/u);
    expect(source).not.toBe('');
    expect(worthwhile).toBeGreaterThan(0);
  },
);

test('less is better for edits, leaks, time and cost', () => {
  expect(metricDefinitions.filter(({ higherIsBetter }) => !higherIsBetter).map(({ name }) => name)).toEqual([
    'effort.edit-share',
    'effort.heavy',
    'effort.rewritten',
    'safety.leaks',
    'time.total',
    'cost.total',
  ]);
});

test('a misspelt metric is refused with the one that was meant', () => {
  expect(() => metricDefinition('retrieval.hit1')).toThrow(
    'There is no metric "retrieval.hit1"; did you mean "retrieval.hit@1"?',
  );
  expect(() => metricDefinition('toString')).toThrow('There is no metric');
  expect(metricDefinition('tone.score').unit).toBe('grade');
});

test('what can not be compared case by case is known', () => {
  expect([...notComparable].every((name) => metricNames.some((known) => known === name))).toBe(true);
});
