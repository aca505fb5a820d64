import { describe, expect, it } from 'vitest';
import { readJsonCase } from '../../src/case/read-json-case.ts';
import { CopilotError } from '../../src/fault/copilot-error.ts';

const strip = (html: string): string => html.replaceAll(/<[^>]*>/gu, '');
const read = (value: unknown) => readJsonCase(value, strip);

const faultOf = (value: unknown): CopilotError => {
  try {
    read(value);
  } catch (error) {
    if (error instanceof CopilotError) return error;
  }
  throw new Error('no fault');
};

describe('readJsonCase', () => {
  it('reads every field and ignores keys it does not know', () => {
    const raw = read({
      id: 17,
      subject: ' Card ',
      text: 'Where?\n',
      language: 'sv-SE',
      market: 'se',
      model: 2,
      channel: 'chat',
      receivedAt: '2026-11-02T10:30:00Z',
      customer: { name: 'Anna', email: 'a@b.example', phone: '+46 70 174 06 05' },
      gold: ['KA-1003'],
    });
    expect(raw).toEqual({
      id: '17',
      subject: 'Card',
      text: 'Where?\n',
      language: 'sv-SE',
      market: 'SE',
      model: '2',
      channel: 'chat',
      receivedAt: '2026-11-02T10:30:00Z',
      customer: { name: 'Anna', email: 'a@b.example', phone: '+46 70 174 06 05' },
      attachments: [],
    });
  });

  it('needs nothing but a text; null and blank fields count as absent', () => {
    const raw = read({
      text: 'Where?',
      id: null,
      subject: ' ',
      language: null,
      market: null,
      customer: null,
    });
    expect(raw).toMatchObject({
      id: null,
      subject: '',
      language: null,
      market: null,
      model: null,
      channel: null,
    });
    expect(raw.customer).toEqual({ name: null, email: null, phone: null });
  });

  it('takes the text before the HTML, the HTML before description and body', () => {
    expect(read({ text: 'a', html: '<p>b</p>', description: 'c' }).text).toBe('a');
    expect(read({ text: ' ', html: '<p>b</p>', description: 'c' }).text).toBe('b');
    expect(read({ description: 'c', body: 'd' }).text).toBe('c');
    expect(read({ body: '<div>d</div>' }).text).toBe('d');
    expect(read({ body: 'is 3 < 4 and 5 > 2?' }).text).toBe('is 3 < 4 and 5 > 2?');
  });

  it('keeps the text as given, blanks and all, so that spans fit', () => {
    expect(read({ text: '  Where?\r\n' }).text).toBe('  Where?\r\n');
  });

  it.each([
    ['a list', [], /list/u],
    ['a word', 'text', /object/u],
    ['null', null, /object/u],
    ['no text', { subject: 'x' }, /no text/u],
    ['only blank texts', { text: ' ', html: '<p> </p>' }, /no text/u],
    ['a text that is no text', { text: 5 }, /text: .*string/u],
    ['a language that is no tag', { text: 'x', language: 'in Swedish please' }, /language: must be/u],
    ['a market that is no code', { text: 'x', market: 'Sweden' }, /market: must be/u],
    ['a date that is none', { text: 'x', receivedAt: 'yesterday' }, /receivedAt: must be/u],
    ['a customer that is no object', { text: 'x', customer: 'Anna' }, /customer: /u],
    ['an address that is no text', { text: 'x', customer: { email: 5 } }, /customer\.email: /u],
  ])('refuses %s in one sentence', (_, value, message) => {
    const fault = faultOf(value);
    expect(fault.code).toBe('input-invalid');
    expect(fault.message).toMatch(message);
    expect(fault.message).toMatch(/^[A-Z][^\n]*\.$/u);
  });

  it('repeats no words of the customer in a fault', () => {
    const marker = 'planted-marker';
    for (const value of [
      { text: 'x', language: marker },
      { text: 'x', market: marker },
      { text: [marker] },
      { text: 'x', customer: marker },
    ]) {
      const fault = faultOf(value);
      expect(JSON.stringify([fault.message, fault.details, String(fault.cause)])).not.toContain(marker);
    }
  });
});
