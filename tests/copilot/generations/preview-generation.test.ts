import { afterEach, expect, test } from 'vitest';
import type { Knowledge } from '../../../src/composition/knowledge-over.ts';
import type { LabelledCase } from '../../../src/evaluate/labelled-case.ts';
import type { SourceItem } from '../../../src/knowledge/knowledge-source.ts';
import { careCaseOf } from '../../support/care-case-of.ts';
import { articleOf, sourceOf } from '../../support/documents.ts';
import { openGenerationKnowledge } from '../../support/generation-knowledge.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

let opened: Knowledge | null = null;
afterEach(async () => opened?.close());

const article = (id: string, text: string): SourceItem => ({
  kind: 'article',
  article: articleOf({ id, title: `Page ${id}`, text }),
});

const labelled = (id: string, text: string, answers: readonly string[]): LabelledCase => ({
  careCase: careCaseOf(text, { id, subject: '', receivedAt: null }),
  questions: [{ text, start: 0, end: text.length, answers }],
  tags: [],
});

const cases = [
  labelled('IN-1', 'Where are winter tyres stored?', ['KA-1']),
  labelled('IN-2', 'Does the alarm sound on a ferry?', ['KA-2']),
  labelled('IN-3', 'How long is the warranty of the battery?', ['KA-3']),
  labelled('IN-4', 'Nothing answers this.', ['KA-99']),
];

test('a preview tells which labelled questions find another document first, and whether that is better', async () => {
  opened = await openGenerationKnowledge(
    { folder: await temporaryFolder() },
    { measure: { leastShare: 0.5, cases } },
  );
  const warranty = article('KA-3', 'The warranty of the battery is eight years long.');
  const wrong = article('KA-8', 'Does the alarm sound on a ferry? Read on elsewhere.');
  await opened.refresh(
    sourceOf([article('KA-1', 'Winter tyres are stored at the workshop.'), wrong, warranty]),
  );
  const { built } = await opened.refresh(
    sourceOf([
      article('KA-7', 'Where are winter tyres stored? Nobody knows.'),
      article('KA-2', 'Does the alarm sound on a ferry? It does not.'),
      warranty,
    ]),
    { full: true, hold: true },
  );
  expect(built?.generation.report?.preview).toEqual({
    questions: 3,
    better: 1,
    worse: 1,
    changes: [
      { question: 'IN-1#1', before: 'KA-1', after: 'KA-7', verdict: 'worse' },
      { question: 'IN-2#1', before: 'KA-8', after: 'KA-2', verdict: 'better' },
    ],
  });
});

test('without labelled cases nothing is compared', async () => {
  opened = await openGenerationKnowledge({ folder: await temporaryFolder() });
  await opened.refresh(sourceOf([article('KA-1', 'Winter tyres.')]));
  const { built } = await opened.refresh(sourceOf([article('KA-1', 'Winter tyres.')]), { full: true });
  expect(built?.generation.report?.preview).toBeNull();
});
