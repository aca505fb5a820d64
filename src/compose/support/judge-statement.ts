import { hasDate } from './stated-dates.ts';
import { heldQuantities } from './stated-quantities.ts';
import { type StatedSubject, subjectsAt } from './stated-subjects.ts';
import type { Clause, StatedWord, Statement } from './statement.ts';

/** A source as it is held against statements: its sentences, and its words with their parts. */
export type Carrier = {
  readonly id: string;
  /** White space made one, so that a quotation is found. */
  readonly plain: string;
  readonly sentences: readonly Statement[];
  readonly terms: ReadonlySet<string>;
  /** Whether its denials and certainties are in the language of the statements. */
  readonly isSameLanguage: boolean;
};

/** Why a source cannot carry a statement, whatever words they share. */
export type Conflict = 'number' | 'date' | 'model' | 'market' | 'denial' | 'certainty';

export type Judgement = {
  /** Share of the statement's words and figures that the source holds, weighted; 0 to 1. */
  readonly share: number;
  /** The same for the clauses that hold most and least of their words; both are `share` in a sentence of one clause. */
  readonly strongest: number;
  readonly weakest: number;
  readonly conflict: Conflict | null;
};

/** Fitted on the development half of `eval/support`; see docs/decisions/2026-11-22-support-marks.md. */
export type SupportWeights = {
  /** How much more a word of few sentences weighs than one of many. */
  readonly rarity: number;
  /** Weight of a word that no source holds, as a share of the rarest one: paraphrases have such words, too. */
  readonly unseen: number;
  /** Weight of a figure beside that of a word. */
  readonly figure: number;
  /** How much of the share is measured on the sentences that fit best, the rest on the whole source; 0 to 1. */
  readonly near: number;
  /** What a word counts that is held in another form or in part. */
  readonly partial: number;
};

/** A word that shares its first letters with another is taken for another form of it. */
const shortestForm = 5;
const sharedForm = 0.7;

const heldShare = ({ term, parts }: StatedWord, terms: ReadonlySet<string>, partial: number): number => {
  if (terms.has(term)) return 1;
  if (parts.length > 0) {
    const held = parts.filter((part) => terms.has(part)).length / parts.length;
    if (held > 0) return held * partial;
  }
  if (term.length < shortestForm) return 0;
  const start = term.slice(0, Math.max(shortestForm, Math.ceil(term.length * sharedForm)));
  for (const other of terms) if (other.startsWith(start)) return partial;
  return 0;
};

const termsOf = (words: readonly StatedWord[]): ReadonlySet<string> =>
  new Set(words.flatMap(({ term, parts }) => [term, ...parts]));

type Weigh = (term: string) => number;

/** Makes the weight of words from how many sentences of all sources hold them. */
export const weighWords = (carriers: readonly Carrier[], weights: SupportWeights): Weigh => {
  const counts = new Map<string, number>();
  let sentences = 0;
  for (const carrier of carriers)
    for (const sentence of carrier.sentences) {
      sentences += 1;
      for (const term of termsOf(sentence.words)) counts.set(term, (counts.get(term) ?? 0) + 1);
    }
  const of = (count: number): number =>
    1 + weights.rarity * Math.log((sentences + 1) / (Math.max(1, count) + 0.5));
  return (term) => {
    const count = counts.get(term);
    return count === undefined ? weights.unseen * of(1) : of(count);
  };
};

/** As many sentences next to each other may carry one statement. */
const widestWindow = 3;

const uniqueWords = (words: readonly StatedWord[]): readonly StatedWord[] => [
  ...new Map(words.map((word) => [word.term, word])).values(),
];

type Match = { readonly share: number; readonly from: number; readonly to: number };

const bestWindow = (words: readonly StatedWord[], carrier: Carrier, weigh: Weigh, partial: number): Match => {
  const total = words.reduce((sum, { term }) => sum + weigh(term), 0);
  let best: Match = { share: 0, from: 0, to: 0 };
  if (total === 0) return { share: 1, from: 0, to: carrier.sentences.length };
  for (let from = 0; from < carrier.sentences.length; from += 1)
    for (let to = from + 1; to <= Math.min(from + widestWindow, carrier.sentences.length); to += 1) {
      const terms = termsOf(carrier.sentences.slice(from, to).flatMap((sentence) => sentence.words));
      const held = words.reduce((sum, word) => sum + weigh(word.term) * heldShare(word, terms, partial), 0);
      if (held / total > best.share + 1e-9) best = { share: held / total, from, to };
    }
  return best;
};

/** A clause is taken for one that carries the statement where it adds at least this share of its words. */
const clauseGain = 0.2;

type Told = { readonly clause: Clause; readonly sentence: Statement };

/** Words with the subjects among them: "not for the Lodestar 2" denies for one model only. */
const withSubjects = (
  words: readonly StatedWord[],
  subjects: readonly StatedSubject[],
): readonly StatedWord[] =>
  uniqueWords([...words, ...subjects.map(({ kind, value }) => ({ term: `${kind} ${value}`, parts: [] }))]);

/** Picks the clauses that carry the statement's words, the one that carries most first. */
const carryingClauses = (
  words: readonly StatedWord[],
  sentences: readonly Statement[],
  weigh: Weigh,
  partial: number,
): readonly Told[] => {
  const total = words.reduce((sum, { term }) => sum + weigh(term), 0);
  let left = words;
  let open: readonly Told[] = sentences.flatMap((sentence) =>
    sentence.clauses.map((clause) => ({ clause, sentence })),
  );
  const picked: Told[] = [];
  while (left.length > 0 && open.length > 0) {
    const gains = open.map(({ clause }) => {
      const terms = termsOf(withSubjects(clause.words, clause.subjects));
      return left.reduce((sum, word) => sum + weigh(word.term) * heldShare(word, terms, partial), 0);
    });
    const most = Math.max(...gains);
    if (most < clauseGain * total) break;
    const told = open[gains.indexOf(most)];
    if (told === undefined) break;
    picked.push(told);
    const terms = termsOf(withSubjects(told.clause.words, told.clause.subjects));
    left = left.filter((word) => heldShare(word, terms, partial) === 0);
    open = open.filter((one) => one !== told);
  }
  return picked;
};

const subjectsOf = ({ subjects }: Clause, kind: string): readonly StatedSubject[] =>
  subjects.filter((subject) => subject.kind === kind);

const subjectConflict = (statement: Statement, carrier: Carrier, told: readonly Told[]): Conflict | null => {
  for (const kind of new Set(statement.subjects.map((subject) => subject.kind))) {
    const conflict = kind === 'market' ? 'market' : 'model';
    const known = carrier.sentences.flatMap(({ subjects }) => subjects.filter((one) => one.kind === kind));
    if (known.length === 0) continue;
    const asked = statement.subjects.filter((subject) => subject.kind === kind);
    if (asked.some(({ value }) => !known.some((one) => one.value === value))) return conflict;
    for (const quantity of statement.quantities) {
      const own = subjectsAt(statement.text, statement.subjects, kind, quantity);
      if (own === null) continue;
      const places = carrier.sentences.flatMap((sentence) =>
        heldQuantities(quantity, sentence.quantities).map((held) =>
          subjectsAt(sentence.text, sentence.subjects, kind, held),
        ),
      );
      if (
        places.length > 0 &&
        !places.some((subjects) => subjects === null || [...own].every((value) => subjects.has(value)))
      )
        return conflict;
    }
    if (statement.quantities.length > 0) continue;
    const named = told.flatMap(({ clause, sentence }) => [
      ...subjectsOf(clause, kind),
      // "but not for the Lodestar 2" leaves out the words that it shares with the clause before.
      ...sentence.clauses
        .filter(({ words }) => words.length === 0)
        .flatMap((bare) => subjectsOf(bare, kind)),
    ]);
    if (named.length > 0 && !asked.some(({ value }) => named.some((one) => one.value === value)))
      return conflict;
  }
  return null;
};

const sum = (counts: readonly number[]): number => counts.reduce((total, count) => total + count, 0);

/** The denials of clauses that are held; what is denied in other words is no contradiction. */
const heldDenials = ({ clauses }: Statement, { terms }: Carrier, partial: number): number =>
  sum(
    clauses
      .filter(({ words }) => words.length === 0 || words.some((word) => heldShare(word, terms, partial) > 0))
      .map(({ denials }) => denials),
  );

const wordingConflict = (
  statement: Statement,
  told: readonly Told[],
  carrier: Carrier,
  partial: number,
): Conflict | null => {
  if (told.length === 0) return null;
  const denied = heldDenials(statement, carrier, partial);
  const sourceDenied = sum(told.map(({ clause }) => clause.denials));
  if (denied % 2 !== sourceDenied % 2) return 'denial';
  const sentences = told.map(({ sentence }) => sentence);
  if (statement.isFirm && !sentences.some(({ isFirm }) => isFirm)) return 'certainty';
  if (
    statement.allows &&
    !statement.demands &&
    denied === 0 &&
    sentences.every(({ demands, allows }) => demands && !allows)
  )
    return 'certainty';
  return null;
};

/** A clause of fewer words says too little to be judged by itself. */
const fewestWords = 2;

const clauseShares = (
  { clauses }: Statement,
  { terms }: Carrier,
  weigh: Weigh,
  partial: number,
): readonly number[] =>
  clauses
    .filter(({ words }) => words.length >= fewestWords)
    .map(({ words }) => {
      const held = words.map((word) => weigh(word.term) * heldShare(word, terms, partial));
      return sum(held) / sum(words.map(({ term }) => weigh(term)));
    });

const figureConflict = (statement: Statement, carrier: Carrier): Conflict | null => {
  const dates = carrier.sentences.flatMap((sentence) => sentence.dates);
  if (statement.dates.some((date) => !hasDate(dates, date))) return 'date';
  const quantities = carrier.sentences.flatMap((sentence) => sentence.quantities);
  return statement.quantities.every((quantity) => heldQuantities(quantity, quantities).length > 0)
    ? null
    : 'number';
};

/** Judges how well one source carries a statement. A quotation is carried as it stands. */
export const judgeStatement = (
  statement: Statement,
  carrier: Carrier,
  weigh: Weigh,
  weights: SupportWeights,
): Judgement => {
  if (carrier.plain.includes(statement.text.replaceAll(/\s+/gu, ' '))) 
    return { share: 1, strongest: 1, weakest: 1, conflict: null };
  const words = uniqueWords(statement.words);
  const near = bestWindow(words, carrier, weigh, weights.partial);
  const total = words.reduce((all, { term }) => all + weigh(term), 0);
  const wide = words.reduce(
    (all, word) => all + weigh(word.term) * heldShare(word, carrier.terms, weights.partial),
    0,
  );
  const figures = weights.figure * (statement.quantities.length + statement.dates.length);
  const share =
    total + figures === 0
      ? 0
      : (weights.near * near.share * total + (1 - weights.near) * wide + figures) / (total + figures);
  const around = carrier.sentences.slice(near.from, near.to);
  const told = (asked: readonly StatedWord[]): readonly Told[] =>
    carryingClauses(asked, around, weigh, weights.partial);
  const conflict =
    figureConflict(statement, carrier) ??
    subjectConflict(statement, carrier, told(words)) ??
    (carrier.isSameLanguage
      ? wordingConflict(
          statement,
          told(withSubjects(words, statement.subjects)),
          carrier,
          weights.partial,
        )
      : null);
  const clauses = clauseShares(statement, carrier, weigh, weights.partial);
  return {
    share,
    strongest: clauses.length < 2 ? share : Math.max(...clauses),
    weakest: clauses.length < 2 ? share : Math.min(...clauses),
    conflict,
  };
};
