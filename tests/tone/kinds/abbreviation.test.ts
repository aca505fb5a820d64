import { describe, expect, it } from 'vitest';
import { foundBy, ruleOf } from '../one-rule.ts';

const abbreviation = ruleOf({ extends: 'abbreviation', known: ['PDF', 'VIN', 'DC'] });
const found = (text: string, questions?: readonly string[]): readonly string[] =>
  foundBy(abbreviation, text, questions === undefined ? {} : { questions }).map(([words]) => words);

describe('abbreviation', () => {
  it('finds abbreviations and short codes of the house', () => {
    expect(found('The CPO sent it over B/O.')).toEqual(['CPO', 'B/O']);
    expect(found('The repair is R2026-04, fault AC01.')).toEqual(['R2026-04', 'AC01']);
  });

  it('leaves known ones, with plural and hyphen, and those that the customer used', () => {
    expect(found('The PDFs show the VIN and the DC-VIN.')).toEqual([]);
    expect(found('The CPO is closed.', ['What is a CPO?'])).toEqual([]);
  });

  it('leaves order numbers, addresses and what is explained', () => {
    expect(found('Order LS20481733, label ST-550182, the operator (CPO) of the station.')).toEqual([]);
  });

  it('leaves shouting to its own rule', () => {
    expect(found('DO NOT USE the card, it comes IMMEDIATELY.')).toEqual([]);
  });

  it('tells each once and three at most', () => {
    expect(found('CPO CDR. The CPO, the OEM, the PDC and the ETA.').length).toBeLessThanOrEqual(3);
    expect(found('The CPO and the CPO.')).toEqual(['CPO']);
  });
});
