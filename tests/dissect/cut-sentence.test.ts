import { describe, expect, it } from 'vitest';
import { cutProblems, cutReason, cutSentence } from '../../src/dissect/cut-sentence.ts';
import { readSentences } from '../../src/dissect/read-sentences.ts';
import { shippedRules } from './ship-rules.ts';

const sentenceOf = (text: string, language = 'en') => {
  const [sentence] = readSentences({
    text,
    language,
    parts: [{ kind: 'body', start: 0, end: text.length }],
  });
  if (sentence === undefined) throw new Error('The text holds no sentence.');
  return { sentence, rules: shippedRules.forLanguage(language) };
};

const clauses = (text: string, language = 'en'): readonly string[] => {
  const { sentence, rules } = sentenceOf(text, language);
  return cutSentence(sentence, rules).map((clause) => clause.text);
};

describe('cutSentence', () => {
  it('cuts where a question starts and drops what leads into it', () => {
    expect(clauses('I sold it and also, how do I remove it?')).toEqual(['i sold it', 'how do i remove it?']);
  });

  it('leaves relative clauses alone', () => {
    expect(clauses('My colleague, who is on holiday, told me to wait.')).toHaveLength(1);
  });

  it('does not take a lost subject for a turned-round verb', () => {
    expect(clauses('Jag fick kortet i maj och har nu bytt adress.', 'sv')).toHaveLength(1);
    expect(clauses('Jeg er 19 år og har fast jobb, får jeg lov?', 'nb')).toEqual([
      'jeg er 19 år og har fast jobb',
      'får jeg lov?',
    ]);
  });

  it('keeps what a request asks for, behind its comma, with the request', () => {
    expect(clauses('Können Sie sagen, wann das Auto kommt?', 'de')).toHaveLength(1);
  });
});

describe('cutProblems', () => {
  const problems = (text: string): readonly string[] => {
    const { sentence, rules } = sentenceOf(text);
    return cutSentence(sentence, rules).flatMap((clause) =>
      cutProblems(sentence, clause, rules).map((problem) => problem.text),
    );
  };

  it('gives the statements that tell a problem and leaves the others', () => {
    expect(problems('I got it on Tuesday, it drives well, but the app shows an error.')).toEqual([
      'the app shows an error.',
    ]);
  });

  it('keeps a statement with the one it leans on', () => {
    expect(problems('There is an update but it never downloads.')).toEqual([
      'there is an update but it never downloads.',
    ]);
  });
});

describe('cutReason', () => {
  it('drops the statement behind an unmarked request, and only there', () => {
    const reason = (text: string): string | undefined => {
      const { sentence, rules } = sentenceOf(text);
      const [clause] = cutSentence(sentence, rules);
      return clause === undefined ? undefined : cutReason(sentence, clause, rules).text;
    };
    expect(reason('I need a new card, mine was stolen.')).toBe('i need a new card');
    expect(reason('Is it free, my neighbour says so?')).toBe('is it free, my neighbour says so?');
  });
});
