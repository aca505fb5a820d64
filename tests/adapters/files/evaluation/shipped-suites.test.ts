import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readEvaluationDataset } from '../../../../src/adapters/files/evaluation/read-evaluation-dataset.ts';
import { readSuite } from '../../../../src/adapters/files/evaluation/read-suite.ts';
import { fileSource } from '../../../../src/adapters/files/file-source.ts';
import { configSchema } from '../../../../src/composition/config.ts';
import { loadRules } from '../../../../src/composition/load-rules.ts';
import { readCase } from '../../../../src/composition/read-case.ts';
import { sliceDimensions } from '../../../../src/evaluate/run/case-slices.ts';
import { metricNames } from '../../../../src/evaluate/run/metric-definitions.ts';

const rules = await loadRules();
const names = {
  metrics: metricNames,
  dimensions: sliceDimensions,
  settings: Object.keys(configSchema.shape),
};

const documents = new Set<string>();
for await (const item of fileSource('fixtures').read()) {
  if (item.kind === 'article') documents.add(item.article.id);
  if (item.kind === 'case') documents.add(item.closedCase.id);
}

test.each(readdirSync('eval/suites').filter((file) => file.endsWith('.yaml')))(
  'the suite %s is right, and so are its cases and their labels',
  async (file) => {
    const suite = await readSuite(join('eval/suites', file), names);
    expect(`${suite.name}.yaml`).toBe(file);
    const read = readEvaluationDataset(
      suite.dataset,
      (bytes) => readCase(bytes, 'case.json', rules),
      documents,
    );
    expect((await read).cases.length).toBeGreaterThan(0);
  },
);

test('the closed cases have what a replay needs, and only telephone notes are left out', async () => {
  const { cases, leftOut } = await readEvaluationDataset('eval/datasets/lodestar-closed', (bytes) =>
    readCase(bytes, 'case.json', rules),
  );
  expect(cases).toHaveLength(159);
  expect(leftOut).toHaveLength(6);
  for (const { careCase, sent, closedAt = '', category } of cases) {
    expect(careCase.receivedAt).not.toBeNull();
    expect(closedAt > (careCase.receivedAt ?? '')).toBe(true);
    expect(sent).not.toBe('');
    expect(category).not.toBeNull();
  }
});

test('the incoming cases have their labels', async () => {
  const { cases } = await readEvaluationDataset('eval/datasets/lodestar-incoming', (bytes) =>
    readCase(bytes, 'case.json', rules),
  );
  expect(cases).toHaveLength(114);
  expect(cases.flatMap(({ questions }) => questions ?? [])).toHaveLength(149);
});
