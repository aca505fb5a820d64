import type { Passage, PassageKind } from '../../src/knowledge/passage.ts';
import { passageId } from '../../src/knowledge/passage-id.ts';
import type { PassageRecord } from '../../src/knowledge/passage-record.ts';
import { passageRecord } from '../../src/knowledge/passage-record.ts';
import type { CareLanguage } from '../../src/language/language-code.ts';
import { everydayWord, oneOf, ownWords, smallWord } from './generated-text.ts';
import { generatedVectors, type VectorNoise } from './generated-vectors.ts';
import { type SeededNumbers, seededNumbers } from './seeded-numbers.ts';

/** Passages about one matter: what a question about it should find. */
export const passagesPerMatter = 5;
const mattersPerTopic = 10;

const languages: readonly (readonly [CareLanguage, number])[] = [
  ['en', 0.5],
  ['sv', 0.7],
  ['de', 0.85],
  ['nl', 0.95],
  ['nb', 1],
];
const kinds: readonly (readonly [PassageKind, number])[] = [
  ['article', 0.2],
  ['case', 0.9],
  ['answer', 1],
];
const markets = 'SE NO DK FI DE AT CH NL BE LU FR IT ES PT GB IE US CA AU NZ PL CZ HU GR EE'.split(' ');

const drawn = <Value>(numbers: SeededNumbers, shares: readonly (readonly [Value, number])[]): Value => {
  const at = numbers.even();
  const found = shares.find(([, upTo]) => at < upTo) ?? shares[0];
  if (found === undefined) throw new RangeError('Nothing to draw from.');
  return found[0];
};

const some = (numbers: SeededNumbers, from: readonly string[], most: number): readonly string[] => [
  ...new Set(Array.from({ length: 1 + numbers.below(most) }, () => from[numbers.below(from.length)] ?? '')),
];

type Topic = { readonly language: CareLanguage; readonly words: readonly string[] };
type Matter = Pick<Passage, 'kind' | 'markets' | 'models' | 'audience' | 'validFrom' | 'validTo'> & {
  readonly language: CareLanguage;
  readonly topic: Topic;
  readonly words: readonly string[];
  /** What customers call the same things; no passage has these words. */
  readonly otherWords: readonly string[];
};

export type GeneratedQuestion = {
  readonly text: string;
  readonly language: CareLanguage;
  readonly vector: Float32Array;
  readonly relevant: ReadonlySet<string>;
};

/** Passages and questions that exist only as functions of their number, so that no copy of them is in memory. */
export type GeneratedCorpus = {
  readonly passages: number;
  readonly matters: number;
  readonly passage: (at: number) => Passage;
  readonly record: (at: number) => PassageRecord;
  readonly vector: (at: number) => Float32Array;
  readonly matter: (at: number) => Matter;
  readonly question: (matter: number, repeat: number) => GeneratedQuestion;
};

const sourceOf = (at: number): string => `G-${at}`;

/** Seeds of different things never meet below this many of each. */
const seedsApart = 10_000_000;

/**
 * Makes a corpus of topics, matters within them and passages about each matter. Half of a passage are small words of
 * its language, the rest words of its matter, its topic and every day. A question has some words of its matter's
 * passages, as many that no passage has, and a vector near theirs.
 */
export const generatedCorpus = (
  passages: number,
  dimensions: number,
  noise?: VectorNoise,
): GeneratedCorpus => {
  const matters = Math.ceil(passages / passagesPerMatter);
  const topics = Math.ceil(matters / mattersPerTopic);
  const vectors = generatedVectors(dimensions, noise);

  const topicOf = (at: number): Topic => {
    const numbers = seededNumbers(seedsApart + at);
    return { language: drawn(numbers, languages), words: ownWords(numbers, 40) };
  };

  const matter = (at: number): Matter => {
    const numbers = seededNumbers(2 * seedsApart + at);
    const topic = topicOf(at % topics);
    const isGlobal = numbers.even() < 0.4;
    const isDated = numbers.even() < 0.3;
    return {
      topic,
      language: topic.language,
      kind: drawn(numbers, kinds),
      markets: isGlobal ? [] : some(numbers, markets, 3),
      models: numbers.even() < 0.6 ? [] : some(numbers, ['1', '2', '3', '4', '5'], 2),
      audience: numbers.even() < 0.05 ? 'internal' : 'public',
      validFrom: isDated ? `2025-${String(1 + numbers.below(12)).padStart(2, '0')}-01` : null,
      validTo:
        isDated && numbers.even() < 0.5 ? `2026-${String(1 + numbers.below(12)).padStart(2, '0')}-28` : null,
      words: ownWords(numbers, 8),
      otherWords: ownWords(numbers, 6).map((word) => `x${word}`),
    };
  };

  const passage = (at: number): Passage => {
    const numbers = seededNumbers(3 * seedsApart + at);
    const { topic, words, otherWords: _, ...scope } = matter(Math.floor(at / passagesPerMatter));
    const text = (length: number): string =>
      Array.from({ length }, () => {
        const share = numbers.even();
        if (share < 0.5) return smallWord(numbers, topic.language);
        if (share < 0.58) return oneOf(numbers, words);
        if (share < 0.7) return oneOf(numbers, topic.words);
        return everydayWord(numbers);
      }).join(' ');
    const source = sourceOf(at);
    const part = { kind: scope.kind, source, language: scope.language, part: 0 };
    const isCase = scope.kind !== 'article';
    return {
      ...scope,
      ...part,
      id: passageId(part),
      title: text(8),
      heading: '',
      question: isCase ? text(25) : '',
      text: text(60 + numbers.below(60)),
      url: `/generated/${source}`,
      date: '2026-01-01',
      outOfDate: false,
    };
  };

  const idOf = (at: number): string => {
    const { kind, language } = matter(Math.floor(at / passagesPerMatter));
    return passageId({ kind, language, source: sourceOf(at), part: 0 });
  };

  return {
    passages,
    matters,
    matter,
    passage,
    record: (at) => passageRecord(passage(at)),
    vector: (at) => {
      const inMatter = Math.floor(at / passagesPerMatter);
      return vectors.passage(inMatter % topics, inMatter, at);
    },
    question: (of, repeat) => {
      const numbers = seededNumbers(4 * seedsApart + of * 16 + repeat);
      const { topic, words, otherWords, language } = matter(of);
      const asked = [
        ...Array.from({ length: 6 }, () => smallWord(numbers, language)),
        ...Array.from({ length: 2 }, () => oneOf(numbers, words)),
        oneOf(numbers, topic.words),
        ...Array.from({ length: 3 }, () => oneOf(numbers, otherWords)),
        ...Array.from({ length: 3 }, () => everydayWord(numbers)),
      ];
      const first = of * passagesPerMatter;
      const relevant = Array.from({ length: passagesPerMatter }, (_, at) => first + at)
        .filter((at) => at < passages)
        .map(idOf);
      return {
        text: asked.join(' '),
        language,
        vector: vectors.question(of % topics, of, of * 16 + repeat),
        relevant: new Set(relevant),
      };
    },
  };
};
