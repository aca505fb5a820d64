import { analyseWords } from '../language/analyse-words.ts';
import type { TextSpan } from '../language/text-span.ts';
import type { Ask } from './ask.ts';
import { type Clause, clauseOf, type Sentence } from './clause.ts';
import type { LanguageRules } from './compile-rules.ts';
import { cutProblems, cutReason, cutSentence } from './cut-sentence.ts';
import { matchAtStart, matchesRule } from './find-rule.ts';
import type { QuestionKind } from './question.ts';

/** Only the start of a clause is compared with other clauses. */
const comparedLength = 400;

const questionWordOf = (text: string, rules: LanguageRules): string | null => {
  for (const [word] of text.slice(0, comparedLength).matchAll(/[\p{L}]+/gu))
    if (rules.questionWords.has(word)) return word;
  return null;
};

/** Gives the stems that tell what a clause is about; where all of its words are weak ones, those have to do. */
const strongStems = (text: string, rules: LanguageRules): ReadonlySet<string> => {
  const stems = analyseWords(text.slice(0, comparedLength), rules.language);
  const strong = stems.filter((stem) => !rules.weakStems.has(stem));
  return new Set(strong.length > 0 ? strong : stems);
};

const isEmptyAsk = (clause: Clause, rules: LanguageRules): boolean =>
  matchAtStart(rules.emptyAsks, clause) > 0;

const kindOf = (clause: Clause, rules: LanguageRules): QuestionKind | null => {
  if (matchesRule(rules.requests, clause)) return 'indirect';
  const asks =
    clause.opensQuestion ||
    matchAtStart(rules.openings, clause) > 0 ||
    (clause.isLast && clause.isMarked && /\p{L}/u.test(clause.text));
  if (asks) return 'direct';
  return isEmptyAsk(clause, rules) ? 'indirect' : null;
};

/** Gives what one sentence asks: its questions and requests, or the problems it tells. */
export const findAsks = (sentence: Sentence, position: number, rules: LanguageRules): readonly Ask[] => {
  const givesOrders = matchesRule(rules.instructions, clauseOf(sentence, sentence));
  const makeAsk = (clause: Clause, lead: TextSpan, kind: QuestionKind): Ask => ({
    start: clause.start,
    end: clause.end,
    kind,
    sentence: position,
    isEmpty: kind !== 'problem' && isEmptyAsk(clause, rules),
    // A problem goes on about something only when it starts so: 'It also stops on my way home.'
    isAnaphoric:
      kind === 'problem' ? matchAtStart(rules.anaphors, clause) > 0 : matchesRule(rules.anaphors, clause),
    isNewTopic: matchesRule(rules.newTopics, clauseOf(sentence, { start: lead.start, end: clause.end })),
    topics: new Set(
      rules.topics
        .filter(({ pattern }) => pattern.test(clause.text.slice(0, comparedLength)))
        .map(({ name }) => name),
    ),
    stems: strongStems(clause.text, rules),
    questionWord: questionWordOf(clause.text, rules),
  });
  let from = sentence.start;
  return cutSentence(sentence, rules).flatMap((clause) => {
    const lead = { start: from, end: clause.start };
    from = clause.end;
    if (matchesRule(rules.vetoes, clause)) return [];
    const kind = kindOf(clause, rules);
    // Of a sentence with orders to a model only a plain question about something else is the customer's.
    if (givesOrders && (kind !== 'direct' || matchesRule(rules.instructions, clause))) return [];
    if (kind !== null) return [makeAsk(cutReason(sentence, clause, rules), lead, kind)];
    return cutProblems(sentence, clause, rules).map((problem) =>
      makeAsk(problem, problem.isFirst ? lead : problem, 'problem'),
    );
  });
};
