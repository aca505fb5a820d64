import { hasDate } from './has-date.ts';
import { heldShare, sum, type WeighedWord, weightOf } from './held-words.ts';
import { heldQuantities } from './stated-quantities.ts';
import { type StatedSubject, subjectsAt } from './stated-subjects.ts';
import type { Clause, Statement } from './statement.ts';
import type { Terms } from './terms.ts';

/** Why a source cannot carry a statement, whatever words they share. */
export type Conflict = 'number' | 'date' | 'model' | 'market' | 'denial' | 'certainty';

/** Finds a number or a date of the statement that a source does not have. */
export const figureConflict = (
  statement: Statement,
  { quantities, dates }: Pick<Statement, 'quantities' | 'dates'>,
): Conflict | null => {
  if (statement.dates.some((date) => !hasDate(dates, date))) return 'date';
  return statement.quantities.every((quantity) => heldQuantities(quantity, quantities).length > 0)
    ? null
    : 'number';
};

type Told = { readonly clause: Clause; readonly sentence: Statement };

/** A clause is taken for one that carries the statement where it adds at least this share of its words. */
const clauseGain = 0.2;

/** Picks the clauses that carry the statement's words, the one that carries most first. */
const carryingClauses = (words: readonly WeighedWord[], sentences: readonly Statement[]): readonly Told[] => {
  const total = weightOf(words);
  let left = words;
  let open: readonly Told[] = sentences.flatMap((sentence) =>
    sentence.clauses.map((clause) => ({ clause, sentence })),
  );
  const picked: Told[] = [];
  while (left.length > 0 && open.length > 0) {
    const gains = open.map(({ clause }) =>
      sum(left.map((word) => word.weight * heldShare(word, clause.terms))),
    );
    const most = gains.reduce((one, other) => Math.max(one, other), 0);
    const told = open[gains.indexOf(most)];
    if (told === undefined || most < clauseGain * total) break;
    picked.push(told);
    left = left.filter((word) => heldShare(word, told.clause.terms) === 0);
    open = open.filter((one) => one !== told);
  }
  return picked;
};

const ofKind = (subjects: readonly StatedSubject[], kind: string): readonly StatedSubject[] =>
  subjects.filter((subject) => subject.kind === kind);

const isOneOf = (subjects: readonly StatedSubject[], { kind, value }: StatedSubject): boolean =>
  subjects.some((one) => one.kind === kind && one.value === value);

/**
 * Adds the clauses that tell of the same subjects and leave out the words that they share with the clause before: "but not for
 * the Lodestar 2".
 */
const withElliptic = (told: readonly Told[], subjects: readonly StatedSubject[]): readonly Told[] => {
  const elliptic = [...new Set(told.map(({ sentence }) => sentence))].flatMap((sentence) =>
    sentence.clauses
      .filter((clause) => clause.words.length === 0 && clause.subjects.some((one) => isOneOf(subjects, one)))
      .map((clause) => ({ clause, sentence })),
  );
  return [...told.filter(({ clause }) => !elliptic.some((one) => one.clause === clause)), ...elliptic];
};

/** Tells whether a number of the statement stands beside other subjects in the source than in the statement. */
const isMovedNumber = (statement: Statement, sentences: readonly Statement[], kind: string): boolean =>
  statement.quantities.some((quantity) => {
    const own = subjectsAt(statement.text, statement.subjects, kind, quantity);
    if (own === null) return false;
    const places = sentences.flatMap((sentence) =>
      heldQuantities(quantity, sentence.quantities).map((held) =>
        subjectsAt(sentence.text, sentence.subjects, kind, held),
      ),
    );
    return (
      places.length > 0 &&
      !places.some((subjects) => subjects === null || [...own].every((value) => subjects.has(value)))
    );
  });

const subjectConflict = (
  statement: Statement,
  sentences: readonly Statement[],
  told: readonly Told[],
): Conflict | null => {
  for (const kind of new Set(statement.subjects.map((subject) => subject.kind))) {
    const conflict = kind === 'market' ? 'market' : 'model';
    const known = new Set(
      sentences.flatMap(({ subjects }) => ofKind(subjects, kind)).map(({ value }) => value),
    );
    if (known.size === 0) continue;
    const asked = ofKind(statement.subjects, kind);
    if (asked.some(({ value }) => !known.has(value))) return conflict;
    if (statement.quantities.length > 0) {
      if (isMovedNumber(statement, sentences, kind)) return conflict;
      continue;
    }
    const named = withElliptic(told, statement.subjects).flatMap(({ clause }) =>
      ofKind(clause.subjects, kind),
    );
    if (named.length > 0 && !asked.some(({ value }) => named.some((one) => one.value === value)))
      return conflict;
  }
  return null;
};

/** The denials of clauses that are held; what is denied in other words is no contradiction. */
const heldDenials = ({ clauses }: Statement, terms: Terms): number =>
  sum(
    clauses
      .filter(({ words }) => words.length === 0 || words.some((word) => heldShare(word, terms) > 0))
      .map(({ denials }) => denials),
  );

const wordingConflict = (statement: Statement, told: readonly Told[], terms: Terms): Conflict | null => {
  if (told.length === 0) return null;
  const denied = heldDenials(statement, terms);
  // Two denials in one clause or the other are as good as none.
  if (denied % 2 !== sum(told.map(({ clause }) => clause.denials)) % 2) return 'denial';
  if (statement.isFirm && !told.some(({ sentence }) => sentence.isFirm)) return 'certainty';
  const isAllowed = statement.allows && !statement.demands && denied === 0;
  const isDemanded = told.every(({ sentence }) => sentence.demands && !sentence.allows);
  return isAllowed && isDemanded ? 'certainty' : null;
};

/** A source as far as its words can contradict: all sentences, those around the statement, and the terms of all. */
export type Contradictor = {
  readonly sentences: readonly Statement[];
  readonly around: readonly Statement[];
  readonly terms: Terms;
  /** Whether its denials and certainties are in the language of the statement. */
  readonly isSameLanguage: boolean;
};

/**
 * Finds that a source tells what the statement says of another model or market, denies it, or is less sure or less free. Null
 * where nothing of the kind is seen.
 */
export const wordConflict = (
  statement: Statement,
  words: readonly WeighedWord[],
  { sentences, around, terms, isSameLanguage }: Contradictor,
): Conflict | null => {
  const told = carryingClauses(words, around);
  const moved = subjectConflict(statement, sentences, told);
  if (moved !== null || !isSameLanguage) return moved;
  return wordingConflict(statement, withElliptic(told, statement.subjects), terms);
};
