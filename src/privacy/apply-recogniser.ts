import { allMatches, type SearchedText } from '../language/pattern/searched-text.ts';
import type { TextSpan } from '../language/text-span.ts';
import { escapePattern } from './escape-pattern.ts';
import type { PersonalDataType } from './personal-data.ts';
import type { Certainty, Recogniser, RecogniserForm, Surroundings, TextOrigin } from './recogniser.ts';

/** One match of a recogniser, before overlaps are settled. */
export type Candidate = TextSpan & {
  readonly type: PersonalDataType;
  readonly certainty: Certainty;
};

const beforeWindow = 64;
const afterWindow = 32;

const lastLine = (text: string): string => text.slice(text.lastIndexOf('\n') + 1);
const firstLine = (text: string): string => text.split('\n', 1)[0] ?? '';

const surroundingsOf = (text: string, span: TextSpan, origin: TextOrigin): Surroundings => ({
  ...origin,
  before: lastLine(text.slice(Math.max(0, span.start - beforeWindow), span.start)),
  after: firstLine(text.slice(span.end, span.end + afterWindow)),
});

const contextPatterns = new WeakMap<readonly string[], RegExp>();

const contextPattern = (words: readonly string[]): RegExp => {
  const known = contextPatterns.get(words);
  if (known !== undefined) return known;
  const made = new RegExp(String.raw`(?<![\p{L}\p{N}])(?:${words.map(escapePattern).join('|')})`, 'iu');
  contextPatterns.set(words, made);
  return made;
};

function* spansOf(form: RecogniserForm, searched: SearchedText, origin: TextOrigin): Generator<TextSpan> {
  if (form.find !== undefined) yield* form.find(searched, origin);
  if (form.pattern === undefined) return;
  for (const match of allMatches(form.pattern, searched)) {
    const value = match.groups?.['value'] ?? match[0];
    const start = match.index + match[0].lastIndexOf(value);
    yield { start, end: start + value.length };
  }
}

/** Gives every match of a recogniser in a text, form by form; matches may overlap. */
export function* applyRecogniser(
  recogniser: Recogniser,
  searched: SearchedText,
  origin: TextOrigin,
): Generator<Candidate> {
  const { text } = searched;
  for (const form of recogniser.forms) {
    if (form.languages !== undefined && !form.languages.includes(origin.language)) continue;
    for (const span of spansOf(form, searched, origin)) {
      const { contextWords, validate } = form;
      if (contextWords !== undefined || validate !== undefined) {
        const around = surroundingsOf(text, span, origin);
        if (contextWords !== undefined) {
          const pattern = contextPattern(contextWords);
          if (!pattern.test(around.before) && !pattern.test(around.after)) continue;
        }
        if (validate !== undefined && !validate(text.slice(span.start, span.end), around)) continue;
      }
      yield { ...span, type: recogniser.type, certainty: form.certainty };
    }
  }
}
