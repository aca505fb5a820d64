import { fileURLToPath } from 'node:url';

const file = (path: string): string => fileURLToPath(new URL(`../../${path}`, import.meta.url));

/** Where the data that ships with the product lies, whatever folder the command was started in. */
export const productFiles = {
  root: file(''),
  fixtures: file('fixtures'),
  markets: file('fixtures/markets.json'),
  models: file('fixtures/models.json'),
  bundledModel: file('models/all-minilm-l6-v2'),
  vocabulary: file('fixtures/vocabulary.yaml'),
  dissection: file('prompts/dissection'),
  composition: file('prompts/composition'),
  modelPrompts: file('prompts/model'),
  toneOfVoice: file('tone-of-voice/lodestar'),
  toneExamples: file('eval/tone/training'),
  /** Labelled replies by which judges are judged. */
  judgeLabels: file('eval/judges'),
  toneGrades: file('eval/tone'),
  panel: file('dist/panel'),
  commandLine: file('src/entry/cli.ts'),
} as const;
