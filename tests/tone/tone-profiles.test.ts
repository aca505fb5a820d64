import { describe, expect, it } from 'vitest';
import { selectToneProfile } from '../../src/tone/select-tone-profile.ts';
import { buildToneProfiles, type ToneLayer, type ToneProfiles } from '../../src/tone/tone-profiles.ts';
import { voice } from './one-rule.ts';

const conventions = {
  greetings: ['Hi {name}'],
  signOffs: ['Regards'],
  reading: { formula: 'lix', max: 40 },
  limits: { maxSentenceWords: 20 },
};

const rule = (layer: string, name: string, more = {}) => ({
  name,
  layer,
  file: `${layer}/${name}.yml`,
  data: { extends: 'existence', message: layer, tokens: ['x'], ...more },
  lineOf: () => 3,
});

const layer = (id: string, data: unknown, rules: ToneLayer['rules'] = []): ToneLayer => ({
  id,
  file: `${id}/profile.yaml`,
  data,
  lineOf: (path) => 1 + path.length,
  rules,
});

const brand = layer('brand', { name: 'Lodestar' }, [rule('brand', 'shouting'), rule('brand', 'placeholder')]);
const english = layer('en', { name: 'English', conventions, voice, servesMarkets: ['SE'] }, [
  rule('en', 'generic'),
  rule('en', 'wordy'),
]);
const british = layer(
  'en-GB',
  {
    name: 'British English',
    conventions: { signOffs: ['Cheers'], limits: { minReplyWords: 3 } },
    voice: { thanks: 'Ta.' },
    without: ['wordy'],
  },
  [rule('en-GB', 'spelling'), rule('en-GB', 'shouting')],
);

const built = (...layers: readonly ToneLayer[]): ToneProfiles => buildToneProfiles([brand, ...layers]);

describe('buildToneProfiles', () => {
  const profile = built(english, british).profiles.get('en-GB');

  it('joins brand, language and market, and shows which rule came from where', () => {
    expect(profile?.rules.map(({ name, layer: from }) => [name, from])).toEqual([
      ['shouting', 'en-GB'],
      ['placeholder', 'brand'],
      ['generic', 'en'],
      ['spelling', 'en-GB'],
    ]);
    expect(profile?.layers.map(({ id }) => id)).toEqual(['brand', 'en', 'en-GB']);
  });

  it('lets a market change single conventions and sentences of its language', () => {
    expect(profile).toMatchObject({
      brand: 'Lodestar',
      language: 'en',
      market: 'GB',
      conventions: { signOffs: ['Cheers'], greetings: ['Hi {name}'] },
    });
    expect(profile?.conventions.limits).toMatchObject({ maxSentenceWords: 20, minReplyWords: 3 });
    expect(profile?.voice).toEqual({ ...voice, thanks: 'Ta.' });
  });

  it('leaves the language as it is', () => {
    const language = built(english, british).profiles.get('en');
    expect(language?.rules.map(({ name }) => name)).toEqual(['shouting', 'placeholder', 'generic', 'wordy']);
    expect(language?.conventions.signOffs).toEqual(['Regards']);
  });

  it('leaves out a market whose profile is broken and keeps its language', () => {
    const { profiles, problems } = built(
      english,
      layer('en-GB', { name: 'x', conventions: { signOffs: [] } }),
    );
    expect([...profiles.keys()]).toEqual(['en']);
    expect(problems.map(({ message }) => message)).toEqual([
      expect.stringContaining('en-GB/profile.yaml:3: "conventions.signOffs"'),
    ]);
  });

  it('tells an unknown key and a missing sentence of a language', () => {
    const { thanks: _left, ...less } = voice;
    expect(built(english, layer('sv', { name: 'x', nmae: 'y' })).problems[0]?.message).toContain(
      'unknown key "nmae"',
    );
    expect(
      built(english, layer('sv', { name: 'x', conventions, voice: less })).problems[0]?.message,
    ).toContain('"voice.thanks"');
    const vague = { ...voice, noAnswer: 'No answer.' };
    expect(
      built(english, layer('sv', { name: 'x', conventions, voice: vague })).problems[0]?.message,
    ).toContain('must hold {question}');
  });

  it('tells a pattern of a profile that could run away', () => {
    const wrong = layer('sv', {
      name: 'x',
      conventions: { ...conventions, wrongGreetings: ['(a+)+'] },
      voice,
    });
    const { profiles, problems } = built(english, wrong);
    expect(problems[0]?.message).toContain('sv/profile.yaml:');
    expect(problems[0]?.message).toContain('"(a+)+" is refused');
    expect(profiles.has('sv')).toBe(false);
  });

  it('tells a market without its language', () => {
    expect(built(english, layer('fi-FI', { name: 'x' })).problems[0]?.message).toContain(
      'no profile of the language "fi"',
    );
  });

  it('tells a broken rule of the brand once, however many profiles inherit it', () => {
    const broken = layer('brand', { name: 'Lodestar' }, [rule('brand', 'bad', { tokens: ['('] })]);
    const { problems, profiles } = buildToneProfiles([broken, english, british]);
    expect(problems).toHaveLength(1);
    expect(profiles.size).toBe(2);
  });

  it('throws when the brand cannot be read or nothing is left', () => {
    expect(() => buildToneProfiles([english])).toThrow('no brand.yaml');
    expect(() => buildToneProfiles([layer('brand', {}), english])).toThrow('brand/profile.yaml:2: "name"');
    expect(() => built(layer('en', { name: 'x' }))).toThrow('no profile that can be used');
  });
});

describe('selectToneProfile', () => {
  const { profiles } = built(english, british, layer('sv', { name: 'Svenska', conventions, voice }));
  const chosen = (language: string, market: string | null): readonly [string, boolean] => {
    const { id, isFallback } = selectToneProfile(profiles, { language, market });
    return [id, isFallback];
  };

  it('gives what was asked for', () => {
    expect(chosen('en', 'GB')).toEqual(['en-GB', false]);
    expect(chosen('en', 'gb')).toEqual(['en-GB', false]);
    expect(chosen('en', null)).toEqual(['en', false]);
    expect(chosen('en-US', null)).toEqual(['en', false]);
  });

  it('gives the language where it serves the market by its own word, and says so where it does not', () => {
    expect(chosen('en', 'SE')).toEqual(['en', false]);
    expect(chosen('sv', 'FI')).toEqual(['sv', true]);
  });

  it('gives English for a language that nobody wrote down, and says so', () => {
    expect(chosen('fi', 'FI')).toEqual(['en', true]);
    expect(chosen('und', null)).toEqual(['en', true]);
  });

  it('throws where there is nothing to choose from', () => {
    expect(() => selectToneProfile(new Map(), { language: 'en', market: null })).toThrow('no tone profile');
  });
});
