import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { toneReportSchema } from '../../../../src/contract/tone.ts';
import { toneCalibrationSchema } from '../../../../src/contract/tone-calibration.ts';
import { toneStudySchema } from '../../../../src/contract/tone-study.ts';
import { runCair } from '../../../support/cair-process.ts';
import { temporaryFolder } from '../../../support/temporary-folder.ts';

const reply = 'Hi Anna,\n\nWe apologise for any inconvenience caused.\n\nKind regards\nSam\n';
const caseFile = JSON.stringify({
  text: 'Hi, nothing came in the post. When will my charging card come? Thanks, Moira Kelly',
  language: 'en',
  market: 'GB',
  channel: 'email',
});
const folder = await temporaryFolder({
  'reply.txt': reply,
  'case.json': caseFile,
  'few.csv': 'reply,grade,language,market\nHello Anna,3,en,GB\n',
  'wrong.csv': 'reply,grade\nHello Anna,7\n',
  'many/en-GB/one.txt': reply,
  'many/more.jsonl': `${JSON.stringify({ id: 'R-2', reply, language: 'en', market: 'IE', customer: 'Anna Berg' })}\n`,
  'many/picture.png': 'x',
});
const at = (name: string): string => join(folder, name);

const rulesOf = (stdout: string): readonly string[] =>
  toneReportSchema.parse(JSON.parse(stdout)).findings.map(({ rule }) => rule);

describe('cair tone', () => {
  test('says what each finding and the wording as a whole cost, and what is done well', async () => {
    const { stdout, exitCode } = await runCair(['tone', at('reply.txt'), '--profile', 'en-GB']);
    expect(exitCode).toBe(0);
    expect(stdout).toMatch(/^\d\.\d of 5 \(en-GB\): clear \d\.\d/u);
    expect(stdout).toMatch(/generic\.inconvenience \(-\d\.\d\d\): /u);
    expect(stdout).toMatch(/The wording as a whole costs \d\.\d\d points/u);
    expect(stdout).toMatch(/Done well: .*sorry/u);
  });

  test('takes language, market, questions and complaint from a case file', async () => {
    const { stdout } = await runCair(['tone', at('reply.txt'), '--case', at('case.json'), '--json']);
    expect(toneReportSchema.parse(JSON.parse(stdout)).profile).toBe('en-GB');
    expect(rulesOf(stdout)).toContain('care.answers');
  });

  test('knows what the customer asked when it is told', async () => {
    const plain = await runCair(['tone', at('reply.txt'), '--profile', 'en-GB', '--json']);
    const told = await runCair([
      ...['tone', at('reply.txt'), '--profile', 'en-GB', '--json'],
      ...['--question', 'When will my charging card come?', 'How much does it cost?'],
    ]);
    expect(rulesOf(plain.stdout)).not.toContain('care.answers');
    expect(rulesOf(told.stdout)).toContain('care.answers');
  });
});

describe('cair tone calibrate', () => {
  test('refuses to pretend with too few grades: says how many are missing and exits with 1', async () => {
    const { stdout, exitCode } = await runCair(['tone', 'calibrate', at('few.csv')]);
    expect(exitCode).toBe(1);
    expect(stdout).toContain('en-GB, 1 graded reply');
    expect(stdout).toContain('29 more graded replies are needed to make 30');
    expect(stdout).not.toContain('mean error');
  });

  test('gives one JSON object of the contract', async () => {
    const { stdout } = await runCair(['tone', 'calibrate', at('few.csv'), '--json']);
    const { enough, profiles } = toneCalibrationSchema.parse(JSON.parse(stdout));
    expect([enough, profiles.length]).toEqual([false, 1]);
  });

  test('names file and line of what is wrong and exits with 2', async () => {
    const { stderr, exitCode } = await runCair(['tone', 'calibrate', at('wrong.csv')]);
    expect(exitCode).toBe(2);
    expect(stderr).toContain(`${at('wrong.csv')}:2: grade: give a number from 1 to 5`);
  });
});

describe('cair tone report', () => {
  test('scores a folder, writes a page without names and tells what it left out', async () => {
    const page = at('page.html');
    const { stdout, exitCode } = await runCair(['tone', 'report', at('many'), '--html', page, '--json']);
    expect(exitCode).toBe(0);
    const study = toneStudySchema.parse(JSON.parse(stdout));
    expect(study.markets.map(({ market }) => market)).toEqual(['en-GB', 'en-IE']);
    expect(study.worst.map(({ id }) => id)).toContain('R-2');
    expect(study.leftOut.named).toEqual(['picture.png: files of this kind are not read']);
    expect(stdout).not.toContain('Anna');
    expect(await readFile(page, 'utf8')).not.toContain('Anna');
  });

  test('scores the first replies of the closed cases', async () => {
    const { stdout, exitCode } = await runCair([
      ...['tone', 'report', '--closed-cases', '--html', at('closed.html')],
    ]);
    expect(exitCode).toBe(0);
    expect(stdout).toMatch(
      /^Replies in \d+ markets score \d\.\d \(\d\.\d to \d\.\d, n \d+\); most points are lost by /u,
    );
  });

  test('asks for one source of replies', async () => {
    expect((await runCair(['tone', 'report'])).exitCode).toBe(2);
    expect((await runCair(['tone', 'report', at('nowhere')])).stderr).toContain('There is no folder');
  });
});
