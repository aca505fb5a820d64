import { readFile } from 'node:fs/promises';
import { productFiles } from '../../src/composition/product-files.ts';

type Incoming = {
  readonly id: string;
  readonly text: string;
  readonly language: string;
  readonly receivedAt: string;
  readonly gold: {
    readonly questions: readonly { readonly start: number; readonly end: number }[];
    readonly tags: readonly string[];
  };
};

/** One message behind another of the same language, as one case with the labels of both. */
const joined = (first: Incoming, second: Incoming, at: number): object => {
  const gap = '\n\n';
  const shift = first.text.length + gap.length;
  return {
    ...first,
    id: `EV-${at}`,
    text: `${first.text}${gap}${second.text}`,
    gold: {
      questions: [
        ...first.gold.questions,
        ...second.gold.questions.map((question) => ({
          ...question,
          start: question.start + shift,
          end: question.end + shift,
        })),
      ],
      tags: [...new Set([...first.gold.tags, ...second.gold.tags])],
    },
  };
};

/** Gives so many different cases, put together from the messages of the fixtures two by two; the lines of a file of cases. */
export const joinedCases = async (wanted: number): Promise<readonly string[]> => {
  const incoming = (await readFile(`${productFiles.fixtures}/incoming.jsonl`, 'utf8'))
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as Incoming);
  const pairs = incoming.flatMap((first) =>
    incoming
      .filter((second) => second.language === first.language && second.id !== first.id)
      .map((second) => [first, second] as const),
  );
  const step = pairs.length / wanted;
  return Array.from({ length: wanted }, (_, at) => {
    const [first, second] = pairs[Math.floor(at * step)] ?? [];
    if (first === undefined || second === undefined) throw new Error('The fixtures hold too few messages.');
    return JSON.stringify(joined(first, second, at));
  });
};
