import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { loadCompositionRules } from '../../../src/adapters/files/load-composition-rules.ts';
import { careLanguages } from '../../../src/language/language-code.ts';
import { projectFile } from '../../support/project-file.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

const shipped = (): Record<string, string> =>
  Object.fromEntries(
    careLanguages.map((language) => [
      `${language}.yaml`,
      readFileSync(projectFile(`prompts/composition/${language}.yaml`), 'utf8'),
    ]),
  );

const loadWith = async (changed: Readonly<Record<string, string>>, without?: string) => {
  const files = { ...shipped(), ...changed };
  if (without !== undefined) delete files[without];
  return loadCompositionRules(await temporaryFolder(files));
};

test('each care language has rules of its own', async () => {
  const rules = await loadCompositionRules(projectFile('prompts/composition'));
  expect(new Set(careLanguages.map((language) => rules(language))).size).toBe(careLanguages.length);
  expect(rules('sv').isPleasantry('Tack för ditt tålamod.')).toBe(true);
  expect(rules('en').isPleasantry('Tack för ditt tålamod.')).toBe(false);
});

test('another language gets the English rules', async () => {
  const rules = await loadCompositionRules(projectFile('prompts/composition'));
  for (const language of ['fi', 'und', '', 'constructor']) expect(rules(language)).toBe(rules('en'));
});

test.each<[string, Readonly<Record<string, string>>, string]>([
  ['a file that is no YAML', { 'nb.yaml': 'language: nb\n  caseSpecific: [' }, 'nb.yaml'],
  ['a file without a list', { 'de.yaml': 'language: de\n' }, 'de.yaml'],
  ['an empty file', { 'nl.yaml': '' }, 'nl.yaml'],
])('%s is a fault of the configuration that names the file', async (_name, changed, file) => {
  await expect(loadWith(changed)).rejects.toMatchObject({
    name: 'CopilotError',
    code: 'configuration-invalid',
    message: expect.stringContaining(file),
  });
});

test('a missing file is a fault of the configuration that names it', async () => {
  await expect(loadWith({}, 'da.yaml')).rejects.toMatchObject({
    code: 'configuration-invalid',
    message: expect.stringContaining('da.yaml'),
  });
});

test('a broken pattern is a fault of the configuration that names language and pattern', async () => {
  const broken = (shipped()['sv.yaml'] ?? '').replace(/^pleasantries:\n/mu, 'pleasantries:\n  - "(tack"\n');
  await expect(loadWith({ 'sv.yaml': broken })).rejects.toMatchObject({
    code: 'configuration-invalid',
    message: expect.stringMatching(/sv.*\(tack/u),
  });
});
