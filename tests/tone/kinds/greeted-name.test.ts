import { describe, expect, it } from 'vitest';
import { foundBy, ruleOf } from '../one-rule.ts';

const titles = ['mr', 'mrs', 'dr', 'familie'];
const own = ruleOf({ extends: 'greeted-name', expects: 'own', titles });
const family = ruleOf({ extends: 'greeted-name', expects: 'family', titles });
const words = ruleOf({ extends: 'greeted-name', expects: 'words' });
const body = '\n\nYour card is on its way.';
const greeted = (greeting: string, customerName: string, message?: string) =>
  foundBy(own, `${greeting}${body}`, { customerName, message });

describe('greeted-name', () => {
  it("finds another's name, and gives the right one", () => {
    expect(greeted('Hi Leon,', 'Liam Kowalski')).toEqual([['Leon', 'Liam']]);
    expect(greeted('Hi Mr Roth,', 'Daniel Rochat')).toEqual([['Roth', 'Rochat']]);
  });

  it('finds a misspelt name and gives the part that was meant', () => {
    expect(greeted('Hi Mrs Hargraves,', 'Joan Hargreaves')).toEqual([['Hargraves', 'Hargreaves']]);
    expect(greeted('Hi Elliott Vikner,', 'Elliot Wikner')).toEqual([['Elliott', 'Elliot']]);
  });

  it('takes short names, halves, initials and names beside the own one', () => {
    expect(greeted('Hi Tom,', 'Thomas Berg')).toEqual([]);
    expect(greeted('Hi Christin,', 'Ann-Christin Berg')).toEqual([]);
    expect(greeted('Hi PK,', 'Per Kristian Dahle')).toEqual([]);
    expect(greeted('Hi Anna and Birger,', 'Anna Berg')).toEqual([]);
  });

  it('believes how the customer signs, and not what else the message names', () => {
    const long = 'The letter said: dear Klaus, buy a car. '.repeat(3);
    expect(greeted('Hi Bosse,', 'Lars Berg', `${long}\nBosse`)).toEqual([]);
    expect(
      greeted(
        'Hi Klaus,',
        'Ruth Berg',
        `${long}\nRuth Berg, who would like an answer to this in plain words`,
      ),
    ).toEqual([['Klaus', 'Ruth']]);
  });

  it('accuses nobody where the name is not known, or only that of the family', () => {
    expect(foundBy(own, `Hi Leon,${body}`)).toEqual([]);
    expect(greeted('Hi Anders,', 'Familie Berg-Moe')).toEqual([]);
    expect(greeted('Hi there,', 'Liam Kowalski')).toEqual([]);
  });

  it('finds a double name that shares one half, or is glued from given and family name', () => {
    expect(greeted('Hi Nils-Petter,', 'Nils-Erik Wik')).toEqual([['Nils-Petter', 'Nils-Erik']]);
    expect(greeted('Hi Pär-Andreas,', 'Per-Anders Wik')).toEqual([['Pär-Andreas', 'Per-Anders']]);
    expect(greeted('Hi Briggs-Lato,', 'Lato Briggs')).toEqual([['Briggs-Lato', 'Lato']]);
    expect(greeted('Hi Nils,', 'Nils-Erik Wik')).toEqual([]);
    expect(greeted('Hi Nils-Erik,', 'Nils Wik')).toEqual([]);
    expect(greeted('Hi Wik-Moe,', 'Nils Wik-Moe')).toEqual([]);
  });

  it('finds somebody greeted beside the customer whom their message does not know', () => {
    const both = 'Tom and I wait for the card. Anna Berg';
    expect(greeted('Hi Anna and Tom,', 'Anna Berg', both)).toEqual([]);
    expect(greeted('Hi Anna and Birger,', 'Anna Berg', both)).toEqual([['Birger', 'Anna']]);
  });

  it('finds the gap of a template where the name stands', () => {
    expect(foundBy(words, `Hi [FIRST NAME],${body}`)).toEqual([['[FIRST NAME]', null]]);
    expect(foundBy(words, `Hi Anna,${body} Press [START].`)).toEqual([]);
  });

  it('finds a title before a given name', () => {
    expect(foundBy(family, `Hi Mr Marko,${body}`, { customerName: 'Marko Berg' })).toEqual([
      ['Marko', 'Berg'],
    ]);
    expect(foundBy(family, `Hi Mr Berg,${body}`, { customerName: 'Marko Berg' })).toEqual([]);
    expect(foundBy(family, `Hi Marko,${body}`, { customerName: 'Marko Berg' })).toEqual([]);
  });

  it('finds numbers in the greeting, and none in the sentence behind it', () => {
    expect(foundBy(words, `Hi Anna LS20481733,${body}`)).toEqual([['LS20481733', null]]);
    expect(foundBy(words, 'Hi, order LS20481733 is here.')).toEqual([]);
    expect(
      foundBy(words, 'Hi Anna the 2,000 kWh are in the app and will be there until March of next year.'),
    ).toEqual([]);
  });
});
