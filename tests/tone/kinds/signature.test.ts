import { describe, expect, it } from 'vitest';
import { foundBy, ruleOf } from '../one-rule.ts';

const vocabulary = {
  brand: 'Northlight',
  team: 'Care',
  joiners: ['i', 'från', 'from', 'in', 'von', 'van', 'der'],
  articles: ['the', 'und', 'och', 'og', 'en'],
  houses: ['motors', '*garage', 'ag', 'as'],
  services: ['care', 'kundeservice', 'support'],
  departments: ['fleet', 'sales', '*avdeling'],
  numbered: ['agent', '*agent'],
  neutral: ['customer', 'ihr', 'team', 'take'],
};
const house = ruleOf({ extends: 'signature', expects: 'house', vocabulary });
const customer = ruleOf({ extends: 'signature', expects: 'customer' });
const placeholder = ruleOf({ extends: 'signature', expects: 'placeholder' });

const letter = (signature: string): string =>
  `Hi Anna,\n\nYour card is on its way and will be with you soon.\n\nKind regards\n${signature}`;
const houseIn = (signature: string): readonly (string | null)[] =>
  foundBy(house, letter(signature)).map(([found]) => found);

describe('signature', () => {
  it('finds another firm by its legal form, its trade and its service', () => {
    expect(houseIn('Maya Hill\nHarbour Motors')).toEqual(['Harbour Motors']);
    expect(houseIn('Maya Hill, Ferrybank AG')).toEqual(['Ferrybank AG']);
    expect(houseIn('Ihr Team der Seegarage Bregenz')).toEqual(['Ihr Team der Seegarage Bregenz']);
    expect(houseIn('Siri i Fjellbil kundeservice')).toEqual(['Siri i Fjellbil kundeservice']);
    expect(houseIn('Maya (Volta Care)')).toEqual(['Volta Care']);
  });

  it('finds another department of the brand, its product, and a role with a number', () => {
    expect(houseIn('Maya\nNorthlight Fleet Sales')).toEqual(['Northlight Fleet Sales']);
    expect(houseIn('Maya\nNorthlight Reklamasjonsavdeling')).toEqual(['Northlight Reklamasjonsavdeling']);
    expect(houseIn('Northlight 4')).toEqual(['Northlight 4']);
    expect(houseIn('Supportagent 14')).toEqual(['Supportagent 14']);
  });

  it('takes the team, its departments, countries and cities, and a team without a house', () => {
    expect(houseIn('Maya\nNorthlight Care')).toEqual([]);
    expect(houseIn('Maya, Northlight Care Sales')).toEqual([]);
    expect(houseIn('Siri i Northlight Bergen')).toEqual([]);
    expect(houseIn('Siri i kundeservice')).toEqual([]);
    expect(houseIn('Maya Hill\nCustomer Care')).toEqual([]);
    expect(houseIn('Take care,\nMaya')).toEqual([]);
    expect(houseIn('Maya\nAgent, 020 55 12')).toEqual([]);
  });

  it('knows a wish from a house', () => {
    expect(houseIn('Enjoy your new Harbour Motors\nMaya')).toEqual([]);
    expect(houseIn('Enjoy your Northlight 4,\nMaya')).toEqual([]);
    expect(houseIn('At your Support\nMaya')).toEqual([]);
  });

  it("leaves slips in the brand's name to the rule that knows how it is written", () => {
    expect(houseIn('Maya\nNorhtlight Care')).toEqual([]);
    expect(houseIn('Maya\nNorth Light Care')).toEqual([]);
  });

  it('knows small words from legal forms', () => {
    expect(houseIn('Maya as always')).toEqual([]);
    expect(houseIn('Fjord Bilhus AS')).toEqual(['Fjord Bilhus AS']);
  });

  it("finds the customer's whole name below the reply, and not a given name that two may share", () => {
    const signed = (signature: string) => foundBy(customer, letter(signature), { customerName: 'Anna Berg' });
    expect(signed('Anna Berg\nCare')).toEqual([['Anna Berg', null]]);
    expect(signed('anna berg, Care')).toEqual([['anna berg', null]]);
    expect(signed('Anna\nCare')).toEqual([]);
    expect(signed('Anna Hill')).toEqual([]);
    expect(foundBy(customer, letter('Anna'), { customerName: 'Anna' })).toEqual([]);
  });

  it('finds gaps of templates where the name stands, and none in what is said before', () => {
    const gaps = (signature: string) => foundBy(placeholder, letter(signature)).map(([found]) => found);
    expect(gaps('[FORNAVN]')).toEqual(['[FORNAVN]']);
    expect(gaps('{{agent.name}}\nCare')).toEqual(['{{agent.name}}']);
    expect(gaps('ADVISOR_NAME, Care')).toEqual(['ADVISOR_NAME']);
    expect(gaps('<name>')).toEqual(['<name>']);
    expect(gaps('Maya\nCare (Leeds)')).toEqual([]);
    expect(foundBy(placeholder, '<p>Hi Anna</p><strong>Maya</strong>')).toEqual([]);
  });

  it('says nothing of a reply that nobody signs', () => {
    expect(foundBy(house, 'Harbour Motors has your car until Monday and will call you.')).toEqual([]);
  });

  it('refuses to look for another house without words to know it by', () => {
    expect(() => ruleOf({ extends: 'signature', expects: 'house' })).toThrow(/vocabulary/u);
  });
});
