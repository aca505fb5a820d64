import type { z } from 'zod';
import type { Copilot } from '../../composition/open-copilot.ts';
import type { toneModelRequestSchema } from '../../contract/tone-model.ts';
import type { ToneAsked } from '../../copilot/tone-model.ts';
import { detectLanguage } from '../../language/detect-language.ts';

/**
 * Gives a reply with all that is known of it: what the request says goes before what its case says, and a language that nobody says is
 * detected.
 */
export const toneOfRequest = async (
  asked: z.output<typeof toneModelRequestSchema>,
  { rules, cases }: Pick<Copilot, 'rules' | 'cases'>,
): Promise<ToneAsked> => {
  const stored = asked.caseId === undefined ? null : await cases.get(asked.caseId);
  const draft = asked.caseId === undefined ? null : await cases.latestDraft(asked.caseId);
  const language = asked.language ?? stored?.careCase.language ?? detectLanguage(asked.text).language;
  const market = asked.market ?? stored?.careCase.market ?? null;
  const message = asked.message ?? stored?.careCase.text ?? null;
  return {
    text: asked.text,
    profile: rules.profileFor(language, market),
    context: {
      language,
      questions: draft?.questions.map(({ text }) => text),
      isComplaint: draft?.questions.some(({ kind }) => kind === 'problem'),
      message: message ?? undefined,
      customerName: stored?.careCase.customer.name,
      channel: stored?.careCase.channel,
    },
    market,
    message,
  };
};
