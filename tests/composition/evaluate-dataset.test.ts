import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readConfig } from '../../src/composition/config.ts';
import { evaluateDataset } from '../../src/composition/evaluate-dataset.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

const article = (id: string, language: string, title: string, text: string): string =>
  JSON.stringify({ id, language, title, status: 'published', html: `<p>${text}</p>` });

const incoming = (id: string, language: string, text: string, answers: readonly string[]): string =>
  JSON.stringify({
    id,
    language,
    subject: '',
    text,
    gold: { questions: [{ text, start: 0, end: text.length, answers }] },
  });

const measure = async (files: Readonly<Record<string, string>>) => {
  const folder = await temporaryFolder(files);
  const data = join(await temporaryFolder(), 'data');
  return evaluateDataset(readConfig({ CAIR_DATA: data }), folder, () => undefined);
};

test('a folder with articles and labelled cases is measured by language', async () => {
  const { evaluation, embedder } = await measure({
    'articles/all.jsonl': [
      article('KA-1', 'en', 'Charging card', 'The charging card comes by post within three weeks.'),
      article('KA-2', 'en', 'Winter tyres', 'Winter tyres are stored at the workshop.'),
      article('KA-2', 'sv', 'Vinterdäck', 'Vinterdäcken förvaras hos verkstaden.'),
    ].join('\n'),
    'incoming.jsonl': [
      incoming('IN-1', 'en', 'When does my charging card come?', ['KA-1']),
      incoming('IN-2', 'sv', 'Var förvaras mina vinterdäck?', ['KA-2']),
    ].join('\n'),
  });
  expect(evaluation).toMatchObject({ queries: 2, documents: 2 });
  expect(evaluation.metrics['hit@1'].value).toBe(1);
  expect(Object.keys(evaluation.slices ?? {}).sort()).toEqual(['en', 'sv']);
  expect(embedder).toContain('minilm');
}, 30_000);

test('a document with a time of its own is found as a past case, only by what was asked after it', async () => {
  const { evaluation, outcomes } = await measure({
    'corpus.jsonl': [
      JSON.stringify({
        _id: 'old',
        title: 'App',
        text: 'The app shows error P5 since today.',
        metadata: { created: '2026-01-01 08:00:00 +0000' },
      }),
      JSON.stringify({
        _id: 'lately',
        title: 'App',
        text: 'The app shows error P5 since today.',
        metadata: { created: '2026-06-01 08:00:00 +0000' },
      }),
      JSON.stringify({
        _id: 'later',
        title: 'App',
        text: 'The app shows error P5 since today.',
        metadata: { created: '2026-12-01 08:00:00 +0000' },
      }),
    ].join('\n'),
    'queries.jsonl': JSON.stringify({
      _id: 'q',
      text: 'Error P5 in the app',
      metadata: { created: '2026-06-02 08:00:00 +0000' },
    }),
    'qrels/test.tsv': 'query-id\tcorpus-id\tscore\nq\tlately\t1',
  });
  expect(outcomes[0]?.found).toEqual(['lately', 'old']);
  expect(evaluation.slices).toBeUndefined();
}, 30_000);
