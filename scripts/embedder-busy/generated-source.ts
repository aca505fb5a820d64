import type { KnowledgeSource } from '../../src/knowledge/knowledge-source.ts';

const syllables = [
  'ba',
  'der',
  'fi',
  'gon',
  'hal',
  'ki',
  'lor',
  'men',
  'nu',
  'par',
  'ro',
  'sten',
  'ta',
  'vik',
];

/** Gives numbers from 0 to 1 that are the same in every run. */
const seededNumbers = (seed: number): (() => number) => {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 4_294_967_296;
  };
};

/** Makes a source of articles with one passage of 80 to 150 words each; every tenth has the words of another. */
export const generatedSource = (articles: number): KnowledgeSource => {
  const wordAt = (number: number): string => {
    const next = seededNumbers(number + 1);
    const length = 1 + Math.floor(next() * 3);
    return Array.from({ length }, () => syllables[Math.floor(next() * syllables.length)]).join('');
  };
  const words = Array.from({ length: 3_000 }, (_, number) => wordAt(number));
  const textOf = (seed: number): string => {
    const next = seededNumbers(seed);
    const sentence = (): string =>
      `${Array.from({ length: 10 }, () => words[Math.floor(next() ** 2 * words.length)]).join(' ')}.`;
    return Array.from({ length: 8 + Math.floor(next() * 7) }, sentence).join(' ');
  };
  return {
    name: 'generated',
    read: async function* () {
      for (let at = 0; at < articles; at += 1) {
        const seed = at % 10 === 9 ? at - 1 : at;
        yield {
          kind: 'article',
          article: {
            id: `KA-${at}`,
            language: 'en',
            title: `Number ${seed}`,
            summary: '',
            sections: [{ heading: '', text: textOf(seed * 7_919) }],
            category: '',
            markets: [],
            models: [],
            status: 'published',
            audience: 'public',
            updatedAt: null,
            validFrom: null,
            validTo: null,
            url: '',
            outOfDate: false,
          },
        };
      }
    },
  };
};
