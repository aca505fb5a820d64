import type { ReplyPiece } from './reply-pieces.ts';

/** What going on to a later question costs: little where a paragraph begins, and more for each question that is left out. */
const costAtParagraph = 0.05;
const costInParagraph = 0.3;
const costPerSkipped = 0.1;

/** What the words of a paragraph say about each of its sentences. */
const paragraphShare = 0.5;

/** What a paragraph's place is worth where there are as many paragraphs as questions. */
const inPlace = 0.15;

type Terms = ReadonlySet<string>;

/** Gives the share of a question's words that some words take up, 0 to 1; a word that several questions hold says less. */
const makeShares = (questions: readonly Terms[]): ((terms: Terms) => readonly number[]) => {
  const holders = new Map<string, number>();
  for (const terms of questions) for (const term of terms) holders.set(term, (holders.get(term) ?? 0) + 1);
  const worth = (term: string): number => 1 / (holders.get(term) ?? 1);
  const totals = questions.map((terms) => [...terms].reduce((sum, term) => sum + worth(term), 0) || 1);
  return (terms) =>
    questions.map((asked, at) => {
      let shared = 0;
      for (const term of asked) if (terms.has(term)) shared += worth(term);
      return shared / (totals[at] ?? 1);
    });
};

/** How well each sentence goes with each question. */
const fitsOf = (
  questions: readonly Terms[],
  pieces: readonly ReplyPiece[],
): readonly (readonly number[])[] => {
  const sharesOf = makeShares(questions);
  const paragraphs = (pieces.at(-1)?.paragraph ?? -1) + 1;
  const ofParagraph = Array.from({ length: paragraphs }, (_, at) =>
    sharesOf(new Set(pieces.filter(({ paragraph }) => paragraph === at).flatMap(({ terms }) => [...terms]))),
  );
  return pieces.map(({ terms, paragraph }) => {
    const around = ofParagraph[paragraph] ?? [];
    return sharesOf(terms).map((share, question) => {
      const isInPlace = paragraphs === questions.length && paragraph === question;
      return share + paragraphShare * (around[question] ?? 0) + (isInPlace ? inPlace : 0);
    });
  });
};

/**
 * Gives per sentence of a reply the question that it answers, in the order of the questions: the way on which they share most
 * words, by a dynamic programme. A question with which no sentence shares anything is left out, and null stands for the sentences
 * of a reply without any that is answered. A single question has all of them.
 */
export const alignAnswers = (
  questions: readonly Terms[],
  pieces: readonly ReplyPiece[],
): readonly (number | null)[] => {
  if (questions.length === 1) return pieces.map(() => 0);
  const fits = fitsOf(questions, pieces);
  const costOf = (from: number, to: number, isParagraph: boolean): number =>
    from === to ? 0 : (isParagraph ? costAtParagraph : costInParagraph) + costPerSkipped * (to - from - 1);
  // best[q]: the worth of the best way that ends with question q; cameFrom[p][q]: the question before it on that way.
  let best = questions.map((_, question) => -costPerSkipped * question + (fits[0]?.[question] ?? 0));
  const cameFrom: (readonly number[])[] = [];
  for (const [at, fit] of fits.entries()) {
    if (at === 0) continue;
    const isParagraph = pieces[at]?.paragraph !== pieces[at - 1]?.paragraph;
    const steps = questions.map((_, to) => {
      let from = 0;
      let worth = Number.NEGATIVE_INFINITY;
      for (let one = 0; one <= to; one += 1) {
        const value = (best[one] ?? 0) - costOf(one, to, isParagraph);
        if (value > worth + 1e-9) [from, worth] = [one, value];
      }
      return { from, worth: worth + (fit[to] ?? 0) };
    });
    best = steps.map(({ worth }) => worth);
    cameFrom.push(steps.map(({ from }) => from));
  }
  const found: number[] = [];
  let question = best.indexOf(Math.max(...best));
  for (let at = pieces.length - 1; at >= 0; at -= 1) {
    found[at] = question;
    question = cameFrom[at - 1]?.[question] ?? question;
  }
  const answered = new Set(found.filter((one, at) => (fits[at]?.[one] ?? 0) > 0));
  return found.map((one) => (answered.has(one) ? one : null));
};
