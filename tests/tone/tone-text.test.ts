import { describe, expect, it } from 'vitest';
import { makeLocateReplyParts } from '../../src/tone/locate-reply-parts.ts';
import { readToneText, wordsOf } from '../../src/tone/tone-text.ts';
import { conventionsOf } from './one-rule.ts';

const read = (text: string) => readToneText(text, { language: 'en' }, makeLocateReplyParts(conventionsOf()));
const texts = (text: string, scope: 'text' | 'sentence' | 'paragraph' | 'heading'): readonly string[] =>
  read(text)
    .windows(scope)
    .map((window) => window.text);

describe('wordsOf', () => {
  it('counts codes, numbers and hyphenated words once', () => {
    expect(wordsOf("It's P5.0.3 on 2,000 Lodestar-appen – själv!")).toEqual([
      "It's",
      'P5.0.3',
      'on',
      '2,000',
      'Lodestar-appen',
      'själv',
    ]);
  });
});

describe('readToneText', () => {
  it('joins the lines of a paragraph and keeps paragraphs apart', () => {
    expect(texts('One\ntwo\r\nthree\n\nfour\r\n\r\nfive', 'paragraph').map((text) => text.trim())).toEqual([
      'One two  three',
      'four',
      'five',
    ]);
  });

  it('gives windows whose offsets point into the reply', () => {
    const text = 'Hi Anna,\n\nIt is here. Good.\n\n# Steps\n\nEnd.';
    for (const scope of ['text', 'sentence', 'heading'] as const) {
      for (const window of read(text).windows(scope)) {
        const there = text.slice(window.start, window.start + window.text.length);
        expect(window.text).toBe(there.replaceAll('\n', ' '));
      }
    }
    expect(texts(text, 'heading')).toEqual(['Steps']);
  });

  it('bounds its windows, at white space where there is some', () => {
    const long = 'word '.repeat(1000);
    const windows = read(long).windows('text');
    expect(windows.every((window) => window.text.length <= 1000)).toBe(true);
    expect(windows.map((window) => window.text).join('')).toBe(long);
    expect(windows.every((window) => window.text.endsWith(' '))).toBe(true);
    expect(
      read('x'.repeat(2500))
        .windows('text')
        .map((window) => window.text.length),
    ).toEqual([1000, 1000, 500]);
  });

  it('gives the sentences of the body without greeting and signature', () => {
    const text = 'Hi Anna, it is here. Enjoy it!\n\nKind regards\nMaya';
    expect(read(text).bodySentences.map(({ start, end }) => text.slice(start, end))).toEqual([
      'it is here.',
      'Enjoy it!',
    ]);
  });
});
