import { expect, test } from 'vitest';
import { readConfig } from '../../src/composition/config.ts';

test('names of hosts are read from a list, blank is none', () => {
  expect(readConfig({ CAIR_HOSTS: 'Copilot.example.com, copilot' }).CAIR_HOSTS).toEqual([
    'copilot.example.com',
    'copilot',
  ]);
  expect(readConfig({ CAIR_HOSTS: '' }).CAIR_HOSTS).toBeUndefined();
});

test.each(['https://copilot.example.com', 'copilot.example.com:443', '*', 'a.example,'])(
  'CAIR_HOSTS=%s is refused with what to write',
  (list) => {
    expect(() => readConfig({ CAIR_HOSTS: list })).toThrow(/CAIR_HOSTS|Hosts are names such as copilot/u);
  },
);
