import { type TextSpan, trimSpan } from '../language/text-span.ts';
import { type Clause, clauseOf, type Sentence } from './clause.ts';
import type { LanguageRules } from './compile-rules.ts';
import { matchAtStart, matchesRule } from './find-rule.ts';

/** A place where a sentence might be cut: the left clause ends at `start`, the right one starts at `end`. */
type Joint = TextSpan & {
  /** True for a comma, dash or colon with no conjunction behind it. */
  readonly isBare: boolean;
};

/** A sentence with more joints is a list or a heap of code; only its first ones are looked at. */
const maxJoints = 24;

/** Gives the joints of a span of folded text: punctuation, conjunctions and both together. */
const findJoints = (folded: string, span: TextSpan, rules: LanguageRules): readonly Joint[] => {
  const found: Joint[] = [];
  for (const match of folded.slice(span.start, span.end).matchAll(rules.joint)) {
    if (found.length === maxJoints) break;
    const start = span.start + match.index;
    found.push({
      start,
      end: start + match[0].length,
      isBare: match.groups?.['conjunction'] === undefined && match.groups?.['joined'] === undefined,
    });
  }
  return found;
};

const hasWords = (text: string, least: number): boolean =>
  (text.slice(0, 80).match(/[\p{L}\p{N}]+/gu)?.length ?? 0) >= least;
const firstWord = (text: string): string => /^[\p{L}']{1,20}/u.exec(text)?.[0] ?? '';
const lastWord = (text: string): string => /[\p{L}']+(?=[^\p{L}']{0,3}$)/u.exec(text.slice(-30))?.[0] ?? '';

/** Gives the clause without what leads into it, 'Hi,' or 'and also'; at most three such stretches are taken off. */
const stripLeadIns = (sentence: Sentence, span: TextSpan, rules: LanguageRules): Clause => {
  let stripped = clauseOf(sentence, trimSpan(sentence.folded, span));
  for (let round = 0; round < 3; round += 1) {
    const length = matchAtStart(rules.leadIns, stripped);
    if (length === 0 || length >= stripped.text.length) break;
    const rest = trimSpan(sentence.folded, { start: stripped.start + length, end: stripped.end });
    stripped = { ...stripped, ...rest, text: sentence.folded.slice(rest.start, rest.end) };
  }
  return stripped;
};

/** Tells whether a span does nothing but lead into what follows. */
const isLeadIn = (sentence: Sentence, span: TextSpan, rules: LanguageRules): boolean => {
  const clause = clauseOf(sentence, trimSpan(sentence.folded, span));
  return matchAtStart(rules.leadIns, clause) >= clause.text.length;
};

const asks = (clause: Clause, rules: LanguageRules): boolean =>
  matchAtStart(rules.openings, clause) > 0 || matchesRule(rules.requests, clause);

const startsQuestion = (right: Clause, left: Clause, isBare: boolean, rules: LanguageRules): boolean => {
  if (!hasWords(right.text, 2)) return false;
  const isRelative = isBare && rules.relatives.has(firstWord(right.text));
  if (isRelative && (!right.isMarked || right.text.includes(','))) return false;
  if (matchAtStart(rules.requests, right) > 0 || matchAtStart(rules.openings, right) > 0) return true;
  // A rule for openings behind a question; whether the left clause is one is the dearer test and comes last.
  if (matchAtStart(rules.openings, { ...right, followsQuestion: true }) > 0) return asks(left, rules);
  // Behind a bare comma 'wann das Auto kommt' is what the request asks for, not a second thing.
  return !isBare && matchAtStart(rules.embedded, right) > 0 && asks(left, rules);
};

/** Tells whether the left clause waits for what follows ('when | and where …') or is the condition of it. */
const holdsOn = (left: Clause, rules: LanguageRules): boolean => {
  const last = lastWord(left.text);
  if (rules.questionWords.has(last) || rules.conjunctions.has(last)) return true;
  // 'What colours | and what wheels are there?': so short a half without a verb to ask with asks nothing.
  const isFragment = !hasWords(left.text, 4) && rules.questionWords.has(firstWord(left.text));
  if (isFragment && matchAtStart(rules.openings, { ...left, isMarked: false }) === 0) return true;
  return matchAtStart(rules.conditions, left) > 0 && !asks(left, rules);
};

/**
 * Cuts a sentence where another question or request starts. A conjunction is a joint only when a question opening stands
 * behind it; a condition ('If I sell the car, …') stays with its question.
 */
export const cutSentence = (sentence: Sentence, rules: LanguageRules): readonly Clause[] => {
  const pieces: TextSpan[] = [];
  let { start } = sentence;
  for (const at of findJoints(sentence.folded, sentence, rules)) {
    if (at.start <= start || isLeadIn(sentence, { start, end: at.end }, rules)) continue;
    const left = stripLeadIns(sentence, { start, end: at.start }, rules);
    const right = stripLeadIns(sentence, { start: at.end, end: sentence.end }, rules);
    if (left.text === '' || !startsQuestion(right, left, at.isBare, rules) || holdsOn(left, rules)) continue;
    pieces.push({ start, end: at.start });
    start = at.end;
  }
  return [...pieces, { start, end: sentence.end }]
    .map((piece, position) => ({
      ...stripLeadIns(sentence, piece, rules),
      opensQuestion: position > 0,
    }))
    .filter(({ text }) => text !== '');
};

/** Cuts a clause that asks nothing into the statements that tell a problem each, without the other statements. */
export const cutProblems = (sentence: Sentence, clause: Clause, rules: LanguageRules): readonly Clause[] => {
  if (!matchesRule(rules.problems, clause)) return [];
  // 'When I press the button nothing happens and the display stays black.' is one thing that goes wrong.
  if (matchAtStart(rules.conditions, clause) > 0) return matchesRule(rules.vetoes, clause) ? [] : [clause];
  const pieces: TextSpan[] = [];
  let { start } = clause;
  for (const at of findJoints(sentence.folded, clause, rules)) {
    if (at.start <= start) continue;
    const left = clauseOf(sentence, trimSpan(sentence.folded, { start, end: at.start }));
    const right = stripLeadIns(sentence, { start: at.end, end: clause.end }, rules);
    if (matchAtStart(rules.subjects, right) === 0) continue;
    // 'There is an update but it never downloads': what 'it' is stands in the left clause.
    const leansLeft = matchAtStart(rules.anaphors, right) > 0 || matchAtStart(rules.conditions, left) > 0;
    if (leansLeft && !matchesRule(rules.problems, left)) continue;
    pieces.push({ start, end: at.start });
    start = at.end;
  }
  return [...pieces, { start, end: clause.end }]
    .map((piece) => stripLeadIns(sentence, piece, rules))
    .filter((statement) => matchesRule(rules.problems, statement) && !matchesRule(rules.vetoes, statement));
};

/** Gives an unmarked question or request without the statement behind its comma: 'I need a new card, mine was stolen.' */
export const cutReason = (sentence: Sentence, clause: Clause, rules: LanguageRules): Clause => {
  if (clause.isMarked) return clause;
  for (const at of findJoints(sentence.folded, clause, rules)) {
    if (!at.isBare || sentence.folded.charAt(at.start) !== ',') continue;
    const left = { ...clause, end: at.start, text: sentence.folded.slice(clause.start, at.start) };
    const right = stripLeadIns(sentence, { start: at.end, end: clause.end }, rules);
    const isAsked = left.opensQuestion || asks(left, rules);
    if (isAsked && matchAtStart(rules.subjects, right) > 0) return left;
  }
  return clause;
};
