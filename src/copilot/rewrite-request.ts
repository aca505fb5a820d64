import type { Prompts } from '../model/prompt.ts';
import { findingsIn, sentencesToRewrite } from '../tone/rewrite/take-sentences.ts';
import type { ToneProfile } from '../tone/tone-profile.ts';
import type { ToneFinding, ToneReport } from '../tone/tone-report.ts';
import { type TextsForModel, textsForModel } from './texts-for-model.ts';
import type { ToneAsked } from './tone-model.ts';

/** Id of the prompt by which a model is asked to mend the tone of a reply. */
export const rewritePromptId = 'rewrite-tone';

/** No reply is longer; what goes to a model is bounded. */
const mostSentences = 120;

const englishNames = new Intl.DisplayNames(['en'], { type: 'language' });

/** Gives the English name of a language. */
export const languageName = (code: string): string =>
  code === 'und' ? 'the language of the reply' : (englishNames.of(code) ?? code);

/** Gives the sentences that the brand says in these words. */
export const voiceSentences = ({ voice }: ToneProfile): readonly string[] => [
  voice.thanks,
  voice.acknowledgement,
  voice.problemAcknowledgement,
  voice.nextStep,
];

type RewriteRequest = {
  readonly masked: TextsForModel;
  readonly messages: ReturnType<ReturnType<Prompts['get']>['render']>['messages'];
};

/** Makes what a model is asked: sentences and findings by number, without personal data. */
export const rewriteRequest = (asked: ToneAsked, report: ToneReport, prompts: Prompts): RewriteRequest => {
  const { text, profile, context, market } = asked;
  const findings = report.findings.map((finding) => ({
    ...finding,
    words: text.slice(finding.start, finding.end),
  }));
  const said = findings.flatMap(({ words, message, suggestion }) => [words, message, suggestion ?? '']);
  const { customerName } = context;
  const masked = textsForModel([text, asked.message ?? '', ...said], {
    language: context.language,
    market,
    names: customerName == null ? [] : [customerName],
  });
  const spans = sentencesToRewrite(text, context.language).slice(0, mostSentences);
  const sentenceOf = (finding: ToneFinding): number =>
    spans.findIndex((span) => findingsIn(span, [finding]).length > 0) + 1;
  const sayings = masked.texts.slice(2);
  const { messages } = prompts.get(rewritePromptId).render({
    language: languageName(context.language),
    brand: profile.brand,
    address: profile.conventions.formality.register,
    greetings: profile.conventions.greetings.slice(0, 4),
    signOffs: profile.conventions.signOffs.slice(0, 3),
    voice: voiceSentences(profile),
    message: masked.texts[1] ?? '',
    sentences: spans.map((span, at) => ({ number: at + 1, text: masked.part(0, span) })),
    findings: findings.map((finding, at) => ({
      sentence: sentenceOf(finding),
      words: sentenceOf(finding) === 0 ? '' : (sayings[3 * at] ?? ''),
      problem: sayings[3 * at + 1] ?? '',
      instead: sayings[3 * at + 2] ?? '',
    })),
  });
  return { masked, messages };
};
