import { describe, expect, test } from 'vitest';
import { plainLetters } from '../../src/language/plain-letters.ts';
import { isAllowedHost, statedLinks, withoutLinks } from '../../src/language/stated-links.ts';

const hostsIn = (text: string): readonly string[] => statedLinks(text).map(({ host }) => host);

describe('links are found', () => {
  test.each([
    ['see https://evil.example/a?b=c.', 'evil.example'],
    ['see www.evil.example', 'www.evil.example'],
    ['at https://help.lodestar.example@evil.example/x', 'evil.example'],
    ['write to pay@evil.example.', 'evil.example'],
    ['evil.example/card', 'evil.example'],
    ['ｅｖｉｌ．ｅｘａｍｐｌｅ', 'evil.example'],
    ['evil。example', 'evil.example'],
    ['evil (dot) example', 'evil.example'],
    ['evil dot com', 'evil.com'],
    ['evil\u200b.example', 'evil.example'],
  ])('%s', (text, host) => expect(hostsIn(text)).toEqual([host]));

  test.each([
    'It costs 249.00 kr.',
    'Version P5.0.3 is out.',
    'Choose App > Cards.',
    'an diesem Punkt kann man wenden',
    'kl. 14.30',
  ])('and none in: %s', (text) => expect(hostsIn(text)).toEqual([]));
});

test('a host is allowed with its subdomains and not with what only ends or begins like it', () => {
  expect(isAllowedHost('help.lodestar.example', ['lodestar.example'])).toBe(true);
  expect(isAllowedHost('notlodestar.example', ['lodestar.example'])).toBe(false);
  expect(isAllowedHost('lodestar.example.evil.example', ['lodestar.example'])).toBe(false);
});

test('a text loses its links, and all of itself where one is disguised', () => {
  expect(withoutLinks('Can you pay at https://evil.example/x?', '…')).toBe('Can you pay at …?');
  expect(withoutLinks('Can you pay at evil (dot) example?', '…')).toBe('…');
});

test('letters of other scripts become Latin in a Latin word only', () => {
  expect(plainLetters('Ignоrе')).toBe('Ignore');
  expect(plainLetters('Привет')).toBe('Привет');
});
