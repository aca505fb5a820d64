import { compileRules } from '../../src/tone/compile-rules.ts';
import type { LearnedTone } from '../../src/tone/learned/learned-tone.ts';
import type { RuleHit } from '../../src/tone/rule-kind.ts';
import { readReply } from '../../src/tone/run-rule.ts';
import type { ToneContext } from '../../src/tone/tone-context.ts';
import { conventionsSchema, type ToneConventions } from '../../src/tone/tone-conventions.ts';
import type { ToneVoice } from '../../src/tone/tone-voice.ts';

/** Small conventions to test kinds with; not the brand's. */
export const conventionsOf = (changes: Readonly<Record<string, unknown>> = {}): ToneConventions =>
  conventionsSchema.parse({
    greetings: ['Hi {name}', 'Hi there', 'Hi'],
    wrongGreetings: ['dear customer'],
    signOffs: ['Kind regards', 'Regards'],
    wrongSignOffs: ['rgds'],
    reading: { formula: 'lix', max: 40, minWords: 10 },
    ...changes,
  });

export const voice: ToneVoice = {
  greetingNamed: 'Hi {name},',
  greetingUnnamed: 'Hi,',
  thanks: 'Thanks.',
  acknowledgement: 'I looked.',
  problemAcknowledgement: "I'm sorry.",
  noAnswer: 'No answer to {question}.',
  otherLanguageSource: 'In {language} only:',
  nextStep: 'Reply and I will help.',
  signOff: 'Kind regards\n{advisor}\nCare',
};

type RunRule = (text: string, context?: Partial<ToneContext>) => readonly RuleHit[];

/** Compiles one rule as it would stand in a file, and gives what it finds; throws what the compiler says of it. */
export const ruleOf = (
  data: Readonly<Record<string, unknown>>,
  conventions: ToneConventions = conventionsOf(),
  learned: LearnedTone | null = null,
): RunRule => {
  const source = {
    name: 'test',
    layer: 'en',
    file: 'test.yml',
    data: { message: '%s', ...data },
    lineOf: () => 7,
  };
  const { rules, problems } = compileRules([source], { conventions, voice });
  if (problems[0] !== undefined) throw problems[0];
  return (text, context = {}) =>
    rules[0]?.check(readReply(text, { language: 'en', ...context }, conventions, learned)) ?? [];
};

/** What a rule finds, as [words found, suggestion] pairs. */
export const foundBy = (
  run: RunRule,
  text: string,
  context?: Partial<ToneContext>,
): readonly (readonly [string, string | null])[] =>
  run(text, context).map(({ start, end, suggestion }) => [text.slice(start, end), suggestion] as const);
