import { describe, expect, it } from 'vitest';
import { foundBy, ruleOf } from '../one-rule.ts';

const rule = ruleOf({
  extends: 'brand-phrase',
  brand: 'Lodestar',
  initials: ['L', 'LS'],
  products: [2, 3],
  services: ['Care', 'Charge', 'Space', 'ID'],
  otherNames: ['Connect Plus'],
  team: 'Care',
  followers: ['Sverige', 'Monday'],
  units: ['team', 'centre'],
});

const suggested = (text: string, language = 'en') => foundBy(rule, text, { language });

describe('brand-phrase', () => {
  it.each([
    ['Your LS3 is ready.', 'LS3', 'Lodestar 3'],
    ['Your L2 is ready.', 'L2', 'Lodestar 2'],
    ["The L3's mirror", "L3's", 'Lodestar 3'],
    ['Come to the LSS.', 'LSS', 'Lodestar Space'],
    ['Your LID is new.', 'LID', 'Lodestar ID'],
    ['With C+ it works.', 'C+', 'Connect Plus'],
    ['Write to LS Care.', 'LS Care', 'Lodestar Care'],
    ['Open the LS-app.', 'LS', 'Lodestar'],
  ])('derives what a name is shortened to: %s', (text, words, name) => {
    expect(suggested(text)).toEqual([[words, name]]);
  });

  it.each([
    'Order LS20481733, LS-number LS20481733.',
    'The wires L1, L2 and L3 are live.',
    'Charging at level 2 (L2) is slow.',
    'See the file L3.2 and /L3.',
  ])('leaves order numbers, wires and versions alone: %s', (text) => {
    expect(suggested(text)).toEqual([]);
  });

  it.each([
    ['Open the MyLodestar app.', 'MyLodestar', 'Lodestar'],
    ['The Lodestar SUV 3 is here.', 'Lodestar SUV 3', 'Lodestar 3'],
    ['Come to Space Lodestar.', 'Space Lodestar', 'Lodestar Space'],
    ['Lodestar Connect is free.', 'Lodestar Connect', 'Connect Plus'],
    ['Ask the Lodestar Helpdesk.', 'Lodestar Helpdesk', 'Lodestar'],
    ['Ask Lodestar Customer Care.', 'Lodestar Customer Care', 'Lodestar Care'],
    ['Ask Lodestar Sverige Helpdesk.', 'Lodestar Sverige Helpdesk', 'Lodestar'],
    ['Ask Lodestar Care Centre.', 'Lodestar Care Centre', 'Lodestar Care'],
  ])('tells a name that the brand does not have: %s', (text, words, name) => {
    expect(suggested(text)).toEqual([[words, name]]);
  });

  it('tells a bent service and a genitive within a compound', () => {
    expect(suggested('Kom till Lodestar-spacet.', 'sv')).toEqual([['Lodestar-spacet', 'Lodestar Space']]);
    expect(suggested('Öppna Lodestars-appen.', 'sv')).toEqual([['Lodestars', 'Lodestar']]);
  });

  it.each([
    ['en', 'Ask Lodestar Care or Lodestar Sverige; Lodestar calls you. On Monday Lodestar Charge rests.'],
    ['en', 'The Lodestar app shows your Lodestar 2 Standard Range and Connect Plus.'],
    ['de', 'Die Lodestar App zeigt den Lodestar Fahrern alles.'],
    ['sv', 'Lodestar-appen, Lodestar 2:an och Lodestars garanti.'],
    ['en', 'Write to care@lodestar.example or see lodestar.example/space.'],
  ])('takes names and plain words for what they are in %s: %s', (language, text) => {
    expect(suggested(text, language)).toEqual([]);
  });

  it('asks for the team in the signature, and only there', () => {
    const reply = 'Hi Anna,\n\nIt is ready.\n\nKind regards\nMoira\n';
    expect(suggested(`${reply}Team Lodestar Cares`)).toEqual([['Lodestar Cares', 'Lodestar Care']]);
    expect(suggested(`${reply}Lodestar Kundendienst`, 'de')).toEqual([
      ['Lodestar Kundendienst', 'Lodestar Care'],
    ]);
    expect(suggested(`${reply}Lodestar Care Leeds`)).toEqual([]);
  });

  it('weighs half where the customer wrote the same', () => {
    expect(rule('Your LS3 is ready.', { message: 'Where is my LS3?' })[0]?.weight).toBe(0.5);
    expect(rule('Your LS3 is ready.', { message: 'Where is my car?' })[0]?.weight).toBe(1);
  });
});
