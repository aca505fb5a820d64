import { expect, test } from 'vitest';
import { makeLeakSources } from '../../../src/evaluate/replay/leak-sources.ts';
import { articlePassages } from '../../../src/knowledge/article-passages.ts';
import { casePassages } from '../../../src/knowledge/case-passages.ts';
import { closed, published } from './replay-documents.ts';

test('a source has the dates of its document, whatever its passage says, and the whole text of an article', async () => {
  const article = published('KA-1', '2026-01-01', {
    updatedAt: '2026-09-01',
    sections: [
      { heading: 'Cards', text: 'A card takes a week.'.repeat(20) },
      { heading: 'Lost cards', text: 'A lost card is blocked at once. '.repeat(20) },
    ],
  });
  const [first] = await articlePassages(article.article);
  if (first === undefined) throw new Error('The article has no passage.');
  const [source] = makeLeakSources([article])([first, first]);
  expect(source).toMatchObject({
    kind: 'article',
    source: 'KA-1',
    knownFrom: Date.UTC(2026, 0, 2) - 1,
    editedAt: Date.UTC(2026, 8, 2) - 1,
  });
  expect(source?.text).toContain('A lost card is blocked at once.');
});

test('a case has the moment of its closing', () => {
  const document = closed('c1', '2026-03-01T08:00:00Z', '2026-03-04T08:00:00Z');
  const [source] = makeLeakSources([document])(casePassages(document.closedCase));
  expect(source).toMatchObject({ source: 'c1', knownFrom: Date.UTC(2026, 2, 4, 8), editedAt: null });
});

test('a passage whose document is not known, or known with another date, has no date', () => {
  const document = closed('c1', '2026-03-01T08:00:00Z', '2026-03-04T08:00:00Z');
  const forged = { ...document.closedCase, closedAt: '2026-01-01T08:00:00Z' };
  const sourcesOf = makeLeakSources([document]);
  expect(sourcesOf(casePassages(forged))).toMatchObject([{ source: 'c1', knownFrom: null }]);
  expect(sourcesOf(casePassages({ ...document.closedCase, id: 'c2' }))).toMatchObject([{ knownFrom: null }]);
});

test('of two documents that no passage can tell apart the later one counts', async () => {
  const text = { updatedAt: '2026-09-01' };
  const documents = [published('KA-1', '2026-05-01', text), published('KA-1', '2026-01-01', text)];
  const passages = await articlePassages(published('KA-1', null, text).article);
  for (const given of [documents, documents.toReversed()]) {
    expect(makeLeakSources(given)(passages)).toMatchObject([{ knownFrom: Date.UTC(2026, 4, 2) - 1 }]);
  }
});
