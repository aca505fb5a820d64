import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect } from 'vitest';
import { readConfig } from '../../src/composition/config.ts';
import { openCopilot } from '../../src/composition/open-copilot.ts';
import { readCase } from '../../src/composition/read-case.ts';
import type { CaseDraft } from '../../src/copilot/case-draft.ts';
import { detectLanguage } from '../../src/language/detect-language.ts';
import { projectFile } from '../support/project-file.ts';
import { writeSmallSource } from '../support/small-source.ts';
import type { LiveTarget } from './live-target.ts';

/** One of each of five languages, all with more than one question. */
const caseIds: ReadonlySet<string> = new Set(['IN-001', 'IN-003', 'IN-011', 'IN-012', 'IN-029']);

const fixtureCases = async (): Promise<readonly string[]> =>
  (await readFile(projectFile('fixtures/incoming.jsonl'), 'utf8'))
    .split('\n')
    .filter((line) => line !== '' && caseIds.has((JSON.parse(line) as { id: string }).id));

/** Drafts five cases of the fixtures over a handful of their articles, in an empty folder, with the model that is named. */
export const liveDrafts = async (target: LiveTarget, folder: string): Promise<readonly CaseDraft[]> => {
  const copilot = await openCopilot(
    readConfig({
      CAIR_DATA: join(folder, 'data'),
      CAIR_SOURCE: writeSmallSource(join(folder, 'source')),
      CAIR_MODEL_PROVIDER: 'openai',
      CAIR_MODEL_URL: target.baseUrl,
      CAIR_MODEL_NAME: target.model,
      CAIR_MODEL_API_KEY: target.apiKey,
    }),
    'writer',
  );
  try {
    const drafts: CaseDraft[] = [];
    for (const line of await fixtureCases())
      drafts.push(await copilot.draftCase(await readCase(Buffer.from(line), 'case.json', copilot.rules)));
    return drafts;
  } finally {
    await copilot.close();
  }
};

/** Checks that drafts are the model's, in the customers' languages, and cite what carries them. Throws where they are not. */
export const checkLiveDrafts = (drafts: readonly CaseDraft[], { model }: LiveTarget): void => {
  expect(drafts).toHaveLength(caseIds.size);
  const makers = drafts.flatMap(({ draft }) => draft.blocks.flatMap(({ maker }) => maker ?? []));
  expect(makers.map((maker) => maker.model)).toContain(model);
  expect(drafts.flatMap(({ questions }) => questions).length).toBeGreaterThan(drafts.length);
  for (const { careCase, questions, draft, support, writing } of drafts) {
    for (const { text } of questions) expect(careCase.text, careCase.id).toContain(text);
    expect(writing?.model, careCase.id).toBe(model);
    expect(draft.notes.join(' '), careCase.id).not.toMatch(/did not answer|too long|could not be read/u);
    expect(detectLanguage(draft.text).language, careCase.id).toBe(careCase.language);
    const known = new Set(draft.citations.flatMap(({ sources }) => sources));
    for (const { verdict, sources } of support)
      if (verdict === 'supported') expect(sources.length + known.size, careCase.id).toBeGreaterThan(0);
  }
};
