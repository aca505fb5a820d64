import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { loadToneProfiles } from '../../../src/adapters/rules/load-tone-profiles.ts';
import { writeCalibration } from '../../../src/adapters/rules/read-calibration.ts';
import { rawScaleOf } from '../../../src/tone/learned/own-calibration.ts';
import { scoreTone } from '../../../src/tone/score-tone.ts';
import { rulesAlone } from '../../../src/tone/tone-blend.ts';
import { scoringSchema } from '../../../src/tone/tone-scoring.ts';
import { projectFile } from '../../support/project-file.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

const scale = rawScaleOf(rulesAlone(scoringSchema.parse({}).dimensions));
const points = [
  { raw: 3, grade: 1.5 },
  { raw: 5, grade: 4 },
];
const madeOn = { content: 'abc', replies: 40, date: '2026-11-22' };

const brandFolder = async (): Promise<string> => {
  const shipped = (name: string) => readFile(projectFile(`tone-of-voice/lodestar/${name}`), 'utf8');
  return temporaryFolder({
    'brand.yaml': 'name: Test\n',
    'en/profile.yaml': await shipped('en/profile.yaml'),
    'en-GB/profile.yaml': 'name: British\n',
    'en-US/profile.yaml': 'name: American\n',
  });
};

const text = 'Hello Anna, your card was posted on Monday and I will call you on Friday.';

describe('a calibration of a profile', () => {
  it('is written, read and scored by, in its own market only', async () => {
    const folder = await brandFolder();
    await writeCalibration(join(folder, 'en-GB'), { scale, points }, madeOn);
    const { profiles, problems } = await loadToneProfiles(folder);
    expect(problems).toEqual([]);
    const scoreIn = (id: string): number | undefined => {
      const profile = profiles.get(id);
      return profile && scoreTone(text, profile, { language: 'en' }).score;
    };
    expect(profiles.get('en-GB')?.calibration).toEqual(points);
    expect(profiles.get('en-US')?.calibration).toBeNull();
    expect(scoreIn('en-GB')).toBe(4);
    expect(scoreIn('en-US')).toBe(5);
  });

  it('of a language holds for its markets', async () => {
    const folder = await brandFolder();
    await writeCalibration(join(folder, 'en'), { scale, points }, madeOn);
    const { profiles } = await loadToneProfiles(folder);
    expect(profiles.get('en-GB')?.calibration).toEqual(points);
  });

  it('is left out and told when the score is made in another way since', async () => {
    const folder = await brandFolder();
    await writeCalibration(join(folder, 'en-GB'), { scale: 'another', points }, madeOn);
    const { profiles, problems } = await loadToneProfiles(folder);
    expect(profiles.get('en-GB')?.calibration).toBeNull();
    expect(problems.map(({ message }) => message)).toEqual([
      expect.stringMatching(/\/en-GB\/calibration\.json:1: .*run cair tone calibrate again$/u),
    ]);
  });

  it.each(['{', '{"version":2}', JSON.stringify({ version: 1, madeOn, scale, points: points.toReversed() })])(
    'is left out and told when it is broken: %s',
    async (content) => {
      const shipped = await readFile(projectFile('tone-of-voice/lodestar/en/profile.yaml'), 'utf8');
      const { profiles, problems } = await loadToneProfiles(
        await temporaryFolder({
          'brand.yaml': 'name: Test\n',
          'en/profile.yaml': shipped,
          'en/calibration.json': content,
        }),
      );
      expect(profiles.get('en')?.calibration).toBeNull();
      expect(problems[0]?.message).toMatch(/\/en\/calibration\.json:1: the calibration is broken/u);
    },
  );
});
