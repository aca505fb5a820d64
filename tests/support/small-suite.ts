import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { acceptDataset } from '../../src/composition/import-dataset.ts';
import { writeSmallSource } from './small-source.ts';

const text = 'Hi,\n\nmy charging card has not arrived. When will it come?\n\nThanks\nMoira';
const asked = 'When will it come?';
const start = text.indexOf(asked);

/** Gives a labelled case line that the small source answers, with what a test wants otherwise. */
export const caseLine = (id: string, given: Readonly<Record<string, unknown>> = {}): object => ({
  id,
  language: 'en',
  market: 'GB',
  subject: 'Charging card',
  receivedAt: '2026-03-02T08:00:00Z',
  text,
  gold: {
    questions: [
      { text: asked, start, end: start + asked.length, answers: ['KA-1003'], facts: ['5 to 7 working days'] },
    ],
  },
  ...given,
});

/** Three cases: one labelled, two that are not. */
export const threeCases = [
  caseLine('A'),
  caseLine('B', { market: 'IE', gold: undefined, text: 'Hello, how much may my car tow?' }),
  caseLine('C', { market: 'SE', language: 'sv', gold: undefined, text: 'Hej! När kommer mitt laddkort?' }),
];

/** Writes and seals a dataset, or leaves it unsealed where a test breaks it. */
export const writeDataset = async (
  folder: string,
  lines: readonly (object | string)[],
  options: { readonly schema?: string; readonly isSealed?: boolean } = {},
): Promise<void> => {
  const { schema = 'cases@1', isSealed = true } = options;
  mkdirSync(folder, { recursive: true });
  const written = lines.map((line) => `${typeof line === 'string' ? line : JSON.stringify(line)}\n`).join('');
  writeFileSync(join(folder, 'cases.jsonl'), written);
  writeFileSync(
    join(folder, 'dataset.yaml'),
    `name: small\nversion: '1'\nschema: ${schema}\ncases:\n  file: cases.jsonl\n`,
  );
  if (isSealed) await acceptDataset(folder);
};

/** Writes a suite beside its dataset and knowledge; `more` are further lines of YAML. Gives its file. */
export const writeSuite = (folder: string, name: string, more = '', dataset = 'dataset'): string => {
  const file = join(folder, `${name}.yaml`);
  writeFileSync(
    file,
    `name: ${name}\ntitle: A small suite\ndataset: ${dataset}\nknowledge: knowledge\nprimary: reply.fact-coverage\n${more}`,
  );
  return file;
};

/** Writes knowledge and a sealed dataset of three cases for suites below a folder. */
export const writeSmallSuites = async (folder: string): Promise<void> => {
  writeSmallSource(join(folder, 'knowledge'));
  await writeDataset(join(folder, 'dataset'), threeCases);
};
