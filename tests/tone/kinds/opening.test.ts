import { describe, expect, it } from 'vitest';
import { conventionsOf, foundBy, ruleOf } from '../one-rule.ts';

const greeting = ruleOf({ extends: 'opening', expects: 'greeting' });
const wording = ruleOf({ extends: 'opening', expects: 'wording' });
const name = ruleOf({ extends: 'opening', expects: 'name' });

describe('opening', () => {
  it('knows a role from a name, and a name in small letters from a role', () => {
    const called = (greeting: string, message?: string) =>
      foundBy(name, `${greeting}\n\nYour card is on its way.`, { customerName: 'Anna Berg', message });
    expect(called('Hi troop leader,')).toHaveLength(1);
    expect(called('Hi anna,')).toEqual([]);
    expect(called('Hi annie,', 'Where is it? annie')).toEqual([]);
    expect(called('Hi Annie,')).toEqual([]);
  });

  it('suggests a greeting by name where there is none', () => {
    const hits = greeting('Your card is on its way.', { customerName: 'Anna Berg' });
    expect(hits).toMatchObject([{ start: 0, end: 0, suggestion: 'Hi Anna,\n\n', isWholeReply: true }]);
  });

  it('suggests the unnamed greeting where nobody is known', () => {
    expect(greeting('Your card is on its way.')[0]?.suggestion).toBe('Hi,\n\n');
  });

  it('replaces a greeting that is wrong here', () => {
    const text = 'Dear customer,\n\nYour card is here.';
    expect(foundBy(wording, text, { customerName: 'Anna' })).toEqual([['Dear customer,', 'Hi Anna,']]);
    expect(greeting(text)).toEqual([]);
    expect(wording('Your card is here.')).toEqual([]);
  });

  it('finds a first name alone where the market writes the whole name', () => {
    const conventions = conventionsOf({
      addressBy: 'full-name',
      greetings: ['Hi {name}', 'Dear Ms {name}', 'Dear {name}'],
    });
    const wholeName = ruleOf({ extends: 'opening', expects: 'whole-name' }, conventions);
    const found = (text: string): readonly (string | null)[] =>
      foundBy(wholeName, text, { customerName: 'Anna Berg' }).map(([, suggestion]) => suggestion);
    expect(found('Hi Anna,\n\nIt is here.')).toEqual(['Hi Anna Berg,']);
    expect(found('Hi dear Anna,\n\nIt is here.')).toEqual(['Hi Anna Berg,']);
    expect(found('Hi Anna Berg,\n\nIt is here.')).toEqual([]);
    expect(found('Dear Ms Berg,\n\nIt is here.')).toEqual([]);
  });

  it('takes greetings of the profile, alone or before the first sentence', () => {
    expect(greeting('Hi Anna,\n\nYour card is here.')).toEqual([]);
    expect(greeting('Hi Anna-Maria Berg! Your card is here.')).toEqual([]);
    expect(greeting('<p>Hi Anna,</p><p>Your card is here.</p>')).toEqual([]);
  });

  it('asks for the name where it is known and the greeting has none', () => {
    expect(foundBy(name, 'Hi there,\n\nIt is here.', { customerName: 'Anna Berg' })).toEqual([
      ['Hi there,', 'Hi Anna,'],
    ]);
    expect(name('Hi there,\n\nIt is here.')).toEqual([]);
    expect(name('Hi Annie,\n\nIt is here.', { customerName: 'Anna Berg' })).toEqual([]);
  });

  it('addresses by the full name where the market does', () => {
    const rule = ruleOf(
      { extends: 'opening', expects: 'greeting' },
      conventionsOf({ addressBy: 'full-name' }),
    );
    expect(rule('It is here.', { customerName: 'Anna Berg' })[0]?.suggestion).toBe('Hi Anna Berg,\n\n');
  });

  it('finds a start that neither turns to the customer nor to the question', () => {
    const rule = ruleOf({ extends: 'opening', expects: 'acknowledgement', tokens: ['you', 'thanks'] });
    const questions = ['Why is my charging card late?'];
    expect(rule('Hi Anna,\n\nCare answers in order. It is so.', { questions })).toHaveLength(1);
    expect(rule('Hi Anna,\n\nCharging cards are posted. It is so.', { questions })).toEqual([]);
    expect(rule('Hi Anna,\n\nThanks. Care answers.', { questions })).toEqual([]);
    expect(rule('Hi Anna,\n\nCare answers in order. It is so.')).toEqual([]);
  });

  it('is refused when nothing says what an acknowledgement is', () => {
    expect(() => ruleOf({ extends: 'opening', expects: 'acknowledgement' })).toThrow('no tokens');
  });
});
