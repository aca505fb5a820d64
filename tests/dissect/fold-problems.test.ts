import { describe, expect, it } from 'vitest';
import { dissectText } from './ship-rules.ts';

const kinds = (text: string): readonly string[] => dissectText(text).map(({ kind }) => kind);

describe('a problem', () => {
  it('is told with the question right behind it', () => {
    expect(kinds('The app shows an error. How do I get rid of it?')).toEqual(['direct']);
  });

  it('is told with a question three sentences away that names it again', () => {
    expect(
      kinds('My charging card was stolen. I live in Leeds. It rains. What does a new charging card cost?'),
    ).toEqual(['direct']);
  });

  it('is a matter of its own beside a question about another topic, or one that says so', () => {
    expect(kinds('My tyres are flat. When is the invoice sent?')).toEqual(['problem', 'direct']);
    expect(kinds('It never downloads. Also, is it possible to get a manual?')).toEqual(['problem', 'direct']);
  });

  it('is not told twice', () => {
    expect(kinds('The update fails every night. It stops at 40 percent.')).toEqual(['problem']);
    expect(kinds('My tyres are flat. I drove home. The flat tyres are new and have failed.')).toEqual([
      'problem',
    ]);
  });
});
