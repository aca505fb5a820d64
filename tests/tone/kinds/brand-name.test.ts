import { describe, expect, it } from 'vitest';
import { foundBy, ruleOf } from '../one-rule.ts';

const names = [
  'Lodestar',
  'Lodestar 2',
  'Lodestar Care',
  'Lodestar Charge',
  'Lodestar ID',
  'Lodestar OS',
  'Connect Plus',
];
const rule = ruleOf({ extends: 'brand-name', names, exceptions: ['[Ll]onestar', 'Plug', 'os'] });

const suggested = (text: string, language = 'en') => foundBy(rule, text, { language });

describe('brand-name', () => {
  it.each([
    ['Your lodestar is here.', 'lodestar', 'Lodestar'],
    ['Your LODESTAR is here.', 'LODESTAR', 'Lodestar'],
    ['Your LodeStar is here.', 'LodeStar', 'Lodestar'],
    ['The lodestar 2 is here.', 'lodestar 2', 'Lodestar 2'],
    ['We at LODESTAR CARE know.', 'LODESTAR CARE', 'Lodestar Care'],
    ['Use connect plus for that.', 'connect plus', 'Connect Plus'],
  ])('knows the name in other capitals: %s', (text, words, name) => {
    expect(suggested(text)).toEqual([[words, name]]);
  });

  it.each([
    ['Your Lode Star is here.', 'Lode Star', 'Lodestar'],
    ['Your Lode-star is here.', 'Lode-star', 'Lodestar'],
    ['Your Lodestar-2 is here.', 'Lodestar-2', 'Lodestar 2'],
    ['Your Lodestar2 is here.', 'Lodestar2', 'Lodestar 2'],
    ['Your Lode Star 2 is here.', 'Lode Star 2', 'Lodestar 2'],
    ['Use LodestarCharge.', 'LodestarCharge', 'Lodestar Charge'],
    ['Use Lodestar-ID.', 'Lodestar-ID', 'Lodestar ID'],
    ['Get ConnectPlus.', 'ConnectPlus', 'Connect Plus'],
    ['Get Connect-Plus.', 'Connect-Plus', 'Connect Plus'],
  ])('knows the name split, joined or hyphenated: %s', (text, words, name) => {
    expect(suggested(text)).toEqual([[words, name]]);
  });

  it.each([
    'Lodstar',
    'Lodesta',
    'Lodesstar',
    'Loddestar',
    'Lodesatr',
    'Oldestar',
    'Lodestat',
    'Ladestar',
    'Ledestarr',
    'Kodestar',
    'Load Star',
  ])('knows the name with a slip of the finger: %s', (slip) => {
    expect(suggested(`Open the ${slip} app.`)).toEqual([[slip, 'Lodestar']]);
  });

  it('knows slips in either part of a longer name', () => {
    expect(suggested('Lodstar Care, Lodestar Chrage, Conect Plus, Connetc Plus, Connect Pluss')).toEqual([
      ['Lodstar Care', 'Lodestar Care'],
      ['Lodestar Chrage', 'Lodestar Charge'],
      ['Conect Plus', 'Connect Plus'],
      ['Connetc Plus', 'Connect Plus'],
      ['Connect Pluss', 'Connect Plus'],
    ]);
  });

  it.each([
    [
      'sv',
      'Lodestars app, Lodestar-appen, Lodestaren, Lodestar 2:an, Lodestar Care-teamet och Lodestar ID:t',
    ],
    ['nb', 'Lodestars app, Lodestar-appen, Lodestaren, Lodestar-bilen og Lodestar Care-teamet'],
    [
      'da',
      "Lodestars app, Lodestar-appen, Lodestaren, Lodestar 2'eren, din Lodestar os bekendt og Lodestar ID'et",
    ],
    ['de', 'Lodestars App, die Lodestar-App, der Lodestar-2-Fahrer, das Lodestar-Care-Team, Lodestar IDs'],
    ['nl', "Lodestars app, de Lodestar-app, twee Lodestar 2's en je Lodestar ID"],
    ['en', "Lodestar's app, the Lodestar app, Lodestar IDs, a non-Lodestar car"],
  ])('takes inflected forms and compounds for right in %s', (language, text) => {
    expect(suggested(text, language)).toEqual([]);
  });

  it('keeps the ending of a name that is wrong before it', () => {
    expect(suggested('Lodstars app', 'sv')).toEqual([['Lodstars', 'Lodestars']]);
    expect(suggested('lodestarens lack', 'sv')).toEqual([['lodestarens', 'Lodestarens']]);
    expect(suggested('lodestar-appen', 'nb')).toEqual([['lodestar', 'Lodestar']]);
  });

  it.each([
    ['sv', 'Öppna Lodestarappen.', 'Lodestarappen', 'Lodestar-appen'],
    ['da', 'Hent lodestarbilen.', 'lodestarbilen', 'Lodestar-bilen'],
    ['nb', 'Åpne Lodstarappen.', 'Lodstarappen', 'Lodestar-appen'],
    ['de', 'Die Lodestarapp ist da.', 'Lodestarapp', 'Lodestar-App'],
    ['en', 'The Lodestarapp is here.', 'Lodestarapp', 'Lodestar app'],
  ])('parts the name from the word it runs into in %s', (language, text, words, name) => {
    expect(suggested(text, language)).toEqual([[words, name]]);
  });

  it.each([
    'Write to care@lodestar.example or see www.lodestar.example/lodestar-2.',
    'See lodestar.example, or the folder /lodestar/app and the tag #lodestar.',
    'The code is LODESTAR-2026-114, the key lodestar_id.',
  ])('leaves links, addresses and codes alone: %s', (text) => {
    expect(suggested(text)).toEqual([]);
  });

  it.each([
    'Connect the cable, plus the adapter.',
    'Connect Plug and cable, then select it; we connected, loaded, started.',
    'A lonestar sticker on a Polestar.',
    'Your Lodestar car cares for space; the Lodestar cards came.',
    'The loudest car starts last.',
  ])('takes ordinary words for what they are: %s', (text) => {
    expect(suggested(text)).toEqual([]);
  });

  it('takes other forms for right where the rule allows them', () => {
    const allowing = ruleOf({
      extends: 'brand-name',
      names: ['Lodestar', { name: 'Connect Plus', allowed: ['Connect+', 'ConnectPlus'] }],
    });
    expect(foundBy(allowing, 'Connect+ and ConnectPlus and Connectplus')).toEqual([
      ['Connectplus', 'Connect Plus'],
    ]);
  });

  it('gives the message the name first and the words found second', () => {
    expect(rule('My lode star')[0]?.words).toEqual(['Lodestar', 'lode star']);
  });

  it('is refused without names', () => {
    expect(() => ruleOf({ extends: 'brand-name', names: [] })).toThrow('"names"');
  });

  it('reads a reply of 150 words in well under a millisecond', () => {
    const text =
      'Open the Lodestar app, choose your car and press start; the Lodstar Care team is there. '.repeat(9);
    for (let warm = 0; warm < 200; warm += 1) rule(text);
    const times = Array.from({ length: 50 }, () => {
      const from = performance.now();
      rule(text);
      return performance.now() - from;
    }).sort((one, other) => one - other);
    // The bound is for what it takes to read the reply as well; the rule alone takes a fifth of it.
    expect(times[25]).toBeLessThan(1.5);
  });
});
