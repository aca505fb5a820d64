import { describe, expect, it } from 'vitest';
import { maskPersonalData } from '../../src/privacy/mask-personal-data.ts';
import { personalDataTypes } from '../../src/privacy/personal-data.ts';
import { allRecognisers } from '../../src/privacy/recognisers/all-recognisers.ts';

const marked = /«([^»]*)»/gu;

describe.each(allRecognisers)('the recogniser of $type', ({ type, forms, examples }) => {
  const found = (text: string, language: string): readonly string[] =>
    maskPersonalData(text, { language, names: [] })
      .entities.filter((entity) => entity.type === type)
      .map(({ start, end }) => text.slice(start, end));

  it.each(examples.masked)('masks what stands between guillemets: $text', ({ language, text }) => {
    const values = [...text.matchAll(marked)].map(([, value]) => value);
    expect(values.length).toBeGreaterThan(0);
    expect(found(text.replace(/[«»]/gu, ''), language)).toEqual(values);
  });

  it.each(examples.kept)('keeps: $text', ({ language, text }) => {
    expect(found(text, language)).toEqual([]);
  });

  it('has forms with a pattern or a search, and global patterns only', () => {
    for (const { name, pattern, find } of forms) {
      expect(pattern ?? find, name).toBeDefined();
      if (pattern !== undefined) expect(pattern.flags, name).toContain('g');
    }
  });
});

describe('the recognisers together', () => {
  it('cover every type but names, each once', () => {
    const types = allRecognisers.map(({ type }) => type);
    expect([...types, 'name'].toSorted()).toEqual([...personalDataTypes].toSorted());
  });
});
