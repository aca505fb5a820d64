import { expect, test } from 'vitest';
import { makeSecondOpinion } from '../../src/copilot/second-opinion.ts';
import { scoreTone } from '../../src/tone/score-tone.ts';
import { fakeChatModel } from '../support/fake-chat-model.ts';
import { fails, type ModelMove, refuses, saysValue } from '../support/model-moves.ts';
import { stiffAsked, stiffReply, toneModelOf } from './tone-asked.ts';

const report = scoreTone(stiffReply, stiffAsked.profile, stiffAsked.context);

const graded = (grades: Readonly<Record<string, number>>, quote: string, overall = 2) =>
  saysValue({
    dimensions: Object.entries(grades).map(([dimension, grade]) => ({ dimension, grade, quote })),
    overall: { grade: overall, quote },
  });

const ask = (move: ModelMove) => {
  const model = fakeChatModel(() => move);
  return { model, opinion: makeSecondOpinion(toneModelOf(model))(stiffAsked) };
};

const quote = 'Please be advised that your charging card';

test('the opinion stands beside the score, which it never changes', async () => {
  const opinion = await ask(graded({ clear: 4, warm: 1, direct: 2, 'on-brand': 2, correct: 5 }, quote))
    .opinion;
  expect(opinion).toMatchObject({ score: report.score, dimensions: report.dimensions, note: null });
  expect(opinion.secondOpinion).toMatchObject({
    model: 'fake-model',
    dimensions: { clear: 4, warm: 1, direct: 2, 'on-brand': 2, correct: 5, overall: 2 },
  });
  expect(opinion.secondOpinion?.evidence[0]).toEqual({ dimension: 'clear', quote });
});

test('a difference of 1.5 or more is told in a sentence, a smaller one is not', async () => {
  const { correct, clear } = report.dimensions;
  const far = correct > 3 ? 1 : 5;
  const near = Math.min(5, Math.max(1, Math.round(clear)));
  const { secondOpinion } = await ask(graded({ correct: far, clear: near }, quote, Math.round(report.score)))
    .opinion;
  expect(secondOpinion?.disagreements).toEqual([
    {
      dimension: 'correct',
      rules: correct,
      model: far,
      message: `For correct the model sees the reply ${far > correct ? 'better' : 'worse'} than the rules do: ${far} of 5, where they say ${correct.toFixed(1)}.`,
    },
  ]);
});

test('a grade whose quote does not stand in the reply does not count, and neither does its disagreement', async () => {
  const move = saysValue({
    dimensions: [
      { dimension: 'correct', grade: 1, quote: 'You are a fool' },
      { dimension: 'warm', grade: 2, quote },
    ],
    overall: { grade: 2, quote: null },
  });
  const { secondOpinion } = await ask(move).opinion;
  expect(secondOpinion?.dimensions).toMatchObject({ correct: null, warm: 2, clear: null, overall: null });
  expect(secondOpinion?.disagreements.map(({ dimension }) => dimension)).not.toContain('correct');
});

test('the model sees no personal data and quotes come back with it', async () => {
  const { model, opinion } = ask(graded({ direct: 2 }, 'contact us on [phone-1] or at https'));
  const { secondOpinion } = await opinion;
  const sent = model.requests[0]?.messages.map(({ text }) => text).join('\n') ?? '';
  for (const secret of ['Anna', 'anna.berg', '123 456 78']) expect(sent).not.toContain(secret);
  expect(secondOpinion?.evidence[0]?.quote).toBe('contact us on +46 8 123 456 78 or at https');
});

test.each([
  ['refuses', refuses, 'There is no second opinion: the answer of the model was refused.'],
  [
    'quotes nothing that stands there',
    graded({ warm: 1 }, 'words that nobody wrote'),
    'There is no second opinion: the model quoted nothing that stands in the reply.',
  ],
])('a model that %s gives the report alone, with one sentence', async (_, move, note) => {
  expect(await ask(move).opinion).toEqual({ ...report, secondOpinion: null, note });
});

test('a model that is down is a fault and no model is a conflict', async () => {
  await expect(ask(fails(503)).opinion).rejects.toMatchObject({ code: 'model-failed' });
  await expect(makeSecondOpinion(null)(stiffAsked)).rejects.toMatchObject({ code: 'conflict' });
});
