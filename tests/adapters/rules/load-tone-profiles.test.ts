import { describe, expect, it } from 'vitest';
import { loadToneProfiles } from '../../../src/adapters/rules/load-tone-profiles.ts';
import { scoreTone } from '../../../src/tone/score-tone.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

const profile = `name: English
conventions:
  greetings: ['Hi {name}', Hi]
  signOffs: [Regards]
  reading: { formula: ari, max: 12 }
voice:
  greetingNamed: Hi {name},
  greetingUnnamed: Hi,
  thanks: Thanks.
  acknowledgement: I looked.
  problemAcknowledgement: I'm sorry.
  noAnswer: 'No answer to {question}.'
  otherLanguageSource: 'In {language} only:'
  nextStep: Reply and I will help.
  signOff: "Regards\\n{advisor}"
`;

const rule = (token: string): string => `extends: existence\nmessage: "no %s"\ntokens:\n  - ${token}\n`;

const files = {
  'brand.yaml': 'name: Test\n',
  'en/profile.yaml': profile,
  'en/kindly.yml': rule('kindly'),
};

const problemsOf = async (more: Readonly<Record<string, string>>): Promise<readonly string[]> => {
  const { problems } = await loadToneProfiles(await temporaryFolder({ ...files, ...more }));
  return problems.map(({ message }) => message.slice(message.indexOf('/') + 1));
};

describe('loadToneProfiles', () => {
  it('loads a brand with its languages, markets and rules', async () => {
    const folder = await temporaryFolder({
      ...files,
      'en-GB/profile.yaml': 'name: British\n',
      'en-GB/rgds.yml': rule('rgds'),
    });
    const { profiles, problems } = await loadToneProfiles(folder);
    expect(problems).toEqual([]);
    expect(profiles.get('en-GB')?.rules.map(({ name, layer }) => [name, layer])).toEqual([
      ['kindly', 'en'],
      ['rgds', 'en-GB'],
    ]);
    const found = profiles.get('en-GB');
    expect(found && scoreTone('Hi, kindly', found, { language: 'en' }).findings[0]?.message).toBe(
      'no kindly',
    );
  });

  it('names rules after their file, and after their own name where a file holds several', async () => {
    const several = `name: one\n${rule('a')}---\nname: two\n${rule('b')}---\n`;
    const { profiles } = await loadToneProfiles(await temporaryFolder({ ...files, 'en/many.yml': several }));
    expect(profiles.get('en')?.rules.map(({ name }) => name)).toEqual(['kindly', 'many.one', 'many.two']);
  });

  it('takes a style of Vale from a subfolder, under its name', async () => {
    const folder = await temporaryFolder({ ...files, 'en/Joblint/Hair.yml': `---\n${rule('beard')}` });
    const { profiles } = await loadToneProfiles(folder);
    expect(profiles.get('en')?.rules.map(({ name }) => name)).toEqual(['kindly', 'Joblint.Hair']);
  });

  it('tells file and line of a broken value, and loads the rest', async () => {
    expect(await problemsOf({ 'en/bad.yml': `${rule('fine')}  - '(a+)+'\n` })).toEqual([
      expect.stringMatching(/^en\/bad\.yml:5: rule bad: the pattern "\(a\+\)\+" is refused/u),
    ]);
    expect(
      await problemsOf({ 'en/bad.yml': 'extends: substitution\nmessage: x\nswap:\n  a: b\n  "c(": d\n' }),
    ).toEqual([expect.stringMatching(/^en\/bad\.yml:5: rule bad: .*not closed/u)]);
    expect(await problemsOf({ 'en/bad.yml': 'extends: nonsense\nmessage: x\n' })).toEqual([
      expect.stringMatching(/^en\/bad\.yml:1: rule bad: rules that extend "nonsense" are not supported/u),
    ]);
  });

  it('tells the line of the right one among several rules of a file', async () => {
    const second = `name: one\n${rule('a')}---\nname: two\nextends: existence\nmessage: x\nlevel: fatal\n`;
    expect(await problemsOf({ 'en/many.yml': second })).toEqual([
      expect.stringMatching(/^en\/many\.yml:10: rule many\.two: "level"/u),
    ]);
  });

  it('tells a file that is not YAML, and loads the rest', async () => {
    expect(await problemsOf({ 'en/bad.yml': 'extends: existence\n  tokens: [a\n' })).toEqual([
      expect.stringMatching(/^en\/bad\.yml:\d+: /u),
    ]);
    expect(await problemsOf({ 'sv/profile.yaml': 'name: [\n' })).toEqual([
      expect.stringMatching(/^sv\/profile\.yaml:\d+: /u),
    ]);
  });

  it('tells a profile that is missing, and one with a fault', async () => {
    expect(await problemsOf({ 'sv/x.yml': rule('x') })).toEqual(['sv/profile.yaml:1: the file is missing']);
    expect(await problemsOf({ 'en-GB/profile.yaml': 'name: x\nconventions:\n  signOffs: []\n' })).toEqual([
      expect.stringMatching(/^en-GB\/profile\.yaml:3: "conventions\.signOffs"/u),
    ]);
  });

  it('does not let a file of aliases grow without bound', async () => {
    const lines = ['a0: &a0 [x, x, x, x, x, x, x, x, x]'];
    for (let at = 1; at < 12; at += 1)
      lines.push(
        `a${at}: &a${at} [${Array(9)
          .fill(`*a${at - 1}`)
          .join(', ')}]`,
      );
    expect(await problemsOf({ 'en/bomb.yml': lines.join('\n') })).toEqual([
      expect.stringMatching(/^en\/bomb\.yml:1: /u),
    ]);
  });

  it('throws where there is no folder, no brand or no profile', async () => {
    await expect(loadToneProfiles('/nowhere/at/all')).rejects.toMatchObject({
      code: 'configuration-invalid',
    });
    await expect(loadToneProfiles(await temporaryFolder({ 'en/profile.yaml': profile }))).rejects.toThrow(
      'brand.yaml',
    );
    await expect(loadToneProfiles(await temporaryFolder({ 'brand.yaml': 'name: x\n' }))).rejects.toThrow(
      'no profile',
    );
  });
});
