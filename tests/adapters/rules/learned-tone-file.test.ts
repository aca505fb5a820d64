import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import {
  readToneBlend,
  readTrainedTone,
  writeToneBlend,
  writeTrainedTone,
} from '../../../src/adapters/rules/learned-tone-file.ts';
import { loadToneProfiles } from '../../../src/adapters/rules/load-tone-profiles.ts';
import { trainLearnedTone } from '../../../src/tone/learned/train-learned-tone.ts';
import { scoreTone } from '../../../src/tone/score-tone.ts';
import { blendFeatures, type ToneBlend } from '../../../src/tone/tone-blend.ts';
import { projectFile } from '../../support/project-file.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

const trained = trainLearnedTone(
  [
    { text: 'Thank you for writing', stance: 'kind' },
    { text: 'This is your own fault', stance: 'blaming' },
  ],
  [
    { body: 'Thank you, it is on its way', grade: 5 },
    { body: 'It is your own fault', grade: 1 },
  ],
);

const blend: ToneBlend = {
  base: 0.1 + 0.2,
  prices: { clear: 0.15, warm: 1 / 3, direct: 0, 'on-brand': 0.2, correct: 0.2 },
  wordingWorth: 0.15,
  doubtWorth: { acknowledgement: 0.4, empathy: 1 / 3, 'next-step': 0, answer: 1 },
  usualDoubt: { acknowledgement: 0.1, empathy: 0, 'next-step': 2 / 3, answer: 0.3 },
  soundWorth: 0.1,
  trees: [
    -1e-17,
    { feature: 0, border: 2 / 3, left: 0.5, right: { feature: 1, border: 1, left: -1, right: 1 / 7 } },
  ],
  expectations: { empathy: { bias: 0.1, weights: [0.5, -1 / 3], means: [0, 2], deviations: [1, 0.25] } },
  calibration: [
    { raw: 1, grade: 1.1 },
    { raw: 2, grade: 4.7 },
  ],
};

/** What the file holds of a model, as far as these tests look. */
type Trained = { readonly weights: string };

const trainedOn = { sentences: 2, replies: 2, examples: 'abc' };

const bytesOf = ({ buffer, byteOffset, byteLength }: Int8Array | Uint8Array): Buffer =>
  Buffer.from(buffer as ArrayBuffer, byteOffset, byteLength);

/** Changes one value of a file of JSON. */
const change = async (file: string, alter: (value: Record<string, unknown>) => unknown): Promise<void> => {
  const value: unknown = JSON.parse(await readFile(file, 'utf8'));
  await writeFile(file, JSON.stringify(alter(value as Record<string, unknown>)));
};

describe('what was learned of a language, in its file', () => {
  it('comes back to the bit', async () => {
    const file = join(await temporaryFolder(), 'learned.json');
    await writeTrainedTone(file, trained, trainedOn);
    const read = await readTrainedTone(file, 'x');
    if (read === null) throw new Error('nothing was read');
    expect(read.wording.base).toBe(trained.wording.base);
    expect(read.wording.step).toBe(trained.wording.step);
    expect(bytesOf(read.wording.weights).equals(bytesOf(trained.wording.weights))).toBe(true);
    expect(bytesOf(read.wording.rarity).equals(bytesOf(trained.wording.rarity))).toBe(true);
    expect(read.stances.step).toBe(trained.stances.step);
    expect(read.stances.bias).toEqual(trained.stances.bias);
    expect(bytesOf(read.stances.weights).equals(bytesOf(trained.stances.weights))).toBe(true);
    expect(read.wording.weights).toBeInstanceOf(Int8Array);
    expect(read.stances.weights.some((weight) => weight < 0)).toBe(true);
  });

  it('says what it was learned from', async () => {
    const file = join(await temporaryFolder(), 'learned.json');
    await writeTrainedTone(file, trained, trainedOn);
    expect(JSON.parse(await readFile(file, 'utf8'))).toMatchObject({ trainedOn });
  });

  it('is null where there is no file', async () => {
    const folder = await temporaryFolder();
    expect(await readTrainedTone(join(folder, 'learned.json'), 'x')).toBeNull();
    expect(await readToneBlend(join(folder, 'blend.json'), 'x')).toBeNull();
  });

  it.each<[string, (value: Record<string, unknown>) => unknown]>([
    ['of an older version', (value) => ({ ...value, version: 0 })],
    ['of a newer version', (value) => ({ ...value, version: 99 })],
    ['without its tables', ({ wording: _, ...value }) => value],
    [
      'with a table that is too short',
      (value) => ({
        ...value,
        stances: { ...(value['stances'] as object), weights: (value['wording'] as Trained).weights },
      }),
    ],
    [
      'with a table that is too long',
      (value) => ({
        ...value,
        wording: { ...(value['wording'] as object), weights: (value['stances'] as Trained).weights },
      }),
    ],
    [
      'with a table that does not unpack',
      (value) => ({ ...value, wording: { ...(value['wording'] as object), weights: 'AAAA' } }),
    ],
    ['with a key that nobody knows', (value) => ({ ...value, more: 1 })],
  ])('is refused as FILE:1 %s', async (_, alter) => {
    const file = join(await temporaryFolder(), 'learned.json');
    await writeTrainedTone(file, trained, trainedOn);
    await change(file, alter);
    await expect(readTrainedTone(file, 'brand/en/learned.json')).rejects.toMatchObject({
      code: 'configuration-invalid',
      message:
        'brand/en/learned.json:1: what was learned is broken or of another version; run cair tone train',
      details: { file: 'brand/en/learned.json', line: 1 },
    });
  });

  it('is refused as FILE:1 where it was cut short or cannot be read', async () => {
    const folder = await temporaryFolder();
    const file = join(folder, 'learned.json');
    await writeTrainedTone(file, trained, trainedOn);
    const whole = await readFile(file);
    await writeFile(file, whole.subarray(0, whole.length / 2));
    await expect(readTrainedTone(file, 'en/learned.json')).rejects.toThrow(/^en\/learned\.json:1: /u);
    await expect(readTrainedTone(folder, 'en/learned.json')).rejects.toThrow(
      'en/learned.json:1: the file cannot be read',
    );
  });
});

describe('how wording and rules make the score, in its file', () => {
  it('comes back to the bit', async () => {
    const file = join(await temporaryFolder(), 'blend.json');
    await writeToneBlend(file, blend);
    expect(await readToneBlend(file, 'x')).toEqual(blend);
  });

  it.each<[string, (value: Record<string, unknown>) => unknown]>([
    ['of an older version', (value) => ({ ...value, version: 0 })],
    ['of other features', (value) => ({ ...value, features: [...blendFeatures].reverse() })],
    ['with a price below 0', (value) => ({ ...value, prices: { ...blend.prices, warm: -1 } })],
    ['without a price', (value) => ({ ...value, prices: { warm: 1 } })],
    ['with a calibration beyond 5', (value) => ({ ...value, calibration: [{ raw: 1, grade: 6 }] })],
    [
      'with a tree that asks for a feature that is not there',
      (value) => ({ ...value, trees: [{ feature: 999, border: 0, left: 0, right: 0 }] }),
    ],
    [
      'with a tree that lacks a side',
      (value) => ({ ...value, trees: [{ feature: 0, border: 0, left: { feature: 0, border: 1, left: 0 } }] }),
    ],
  ])('is refused as FILE:1 %s', async (_, alter) => {
    const file = join(await temporaryFolder(), 'blend.json');
    await writeToneBlend(file, blend);
    await change(file, alter);
    await expect(readToneBlend(file, 'brand/blend.json')).rejects.toThrow(/^brand\/blend\.json:1: /u);
  });
});

describe('writing what was learned', () => {
  it('leaves the file before as it was where writing fails', async () => {
    const folder = await temporaryFolder();
    const file = join(folder, 'learned.json');
    await writeTrainedTone(file, trained, trainedOn);
    const before = await readFile(file);
    // Nothing can be written where a folder stands.
    await mkdir(`${file}.new`);
    await expect(writeTrainedTone(file, trained, { ...trainedOn, examples: 'other' })).rejects.toThrow();
    expect((await readFile(file)).equals(before)).toBe(true);
  });

  it('shows a reader the file before or the file after, never half of one', async () => {
    const folder = await temporaryFolder();
    const file = join(folder, 'learned.json');
    await writeTrainedTone(file, trained, trainedOn);
    let isWriting = true;
    const write = async (): Promise<void> => {
      for (let at = 0; at < 15; at += 1) await writeTrainedTone(file, trained, trainedOn);
      isWriting = false;
    };
    const read = async (): Promise<void> => {
      while (isWriting) expect(await readTrainedTone(file, 'x')).not.toBeNull();
    };
    await Promise.all([write(), read(), read()]);
    expect(await readdir(folder)).toEqual(['learned.json']);
  });
});

describe('a profile whose learned part is broken', () => {
  const text = 'Hi Anna,\n\nIt is your own fault, kindly see to it.\n\nKind regards\nMaya';

  const brandWith = async (learned: boolean): Promise<string> => {
    const folder = await temporaryFolder({
      'brand.yaml': 'name: Test\n',
      'en/profile.yaml': await readFile(projectFile('tone-of-voice/lodestar/en/profile.yaml'), 'utf8'),
      'en/kindly.yml': 'extends: existence\nmessage: no\ntokens: [kindly]\n',
      'en/blaming.yml': 'extends: stance\nmessage: no\nstance: blaming\natLeast: 0.5\n',
    });
    if (learned) {
      await writeTrainedTone(join(folder, 'en/learned.json'), trained, trainedOn);
      await writeToneBlend(join(folder, 'blend.json'), blend);
    }
    return folder;
  };

  const scored = async (folder: string) => {
    const { profiles, problems } = await loadToneProfiles(folder);
    const profile = profiles.get('en');
    if (profile === undefined) throw new Error('no profile');
    const { score, findings, wordingPoints } = scoreTone(text, profile, { language: 'en' });
    return {
      score,
      wordingPoints,
      rules: findings.map(({ rule }) => rule),
      problems: problems.map(({ message }) => message.slice(message.indexOf('/') + 1)),
    };
  };

  it('is told, and rules alone make the score', async () => {
    const byRules = await scored(await brandWith(false));
    expect(byRules.rules).toEqual(['kindly']);
    // 0.8 x 100 / 60 of one dimension of five.
    expect(byRules.score).toBeCloseTo(5 - 0.8 / 0.6 / 5, 2);

    const whole = await scored(await brandWith(true));
    expect(whole.problems).toEqual([]);
    expect(whole.rules).toEqual(['blaming', 'kindly']);
    expect(whole.score).not.toBe(byRules.score);

    const broken = await brandWith(true);
    await change(join(broken, 'en/learned.json'), (value) => ({ ...value, version: 0 }));
    expect(await scored(broken)).toEqual({
      ...byRules,
      problems: [expect.stringMatching(/^en\/learned\.json:1: .*run cair tone train$/u)],
    });
  });

  it('is told where the brand’s blend is broken, and the rules of the learned ear still hold', async () => {
    const folder = await brandWith(true);
    await writeFile(join(folder, 'blend.json'), '{');
    const { problems, rules, score } = await scored(folder);
    expect(problems).toEqual([expect.stringMatching(/^blend\.json:1: /u)]);
    expect(rules).toEqual(['blaming', 'kindly']);
    expect(score).toBeCloseTo(5 - (2 * 0.8) / 0.6 / 5, 1);
  });
});
