import type { ApprovedCase } from './approved-case.ts';
import { confirmedQuestions } from './confirmed-questions.ts';
import type { LabelledLine } from './labelled-line.ts';
import { type CaseSecrets, maskTexts } from './mask-texts.ts';

/** A labelled case ready to leave the house, with what it must no longer hold. */
export type LabelledExport = { readonly line: LabelledLine; readonly secrets: CaseSecrets };

const plain = (text: string): string => text.replaceAll('\r\n', '\n').trim();

const tagsOf = ({ draft, decision }: ApprovedCase, hasOwnAnswer: boolean): readonly string[] => [
  plain(decision.sentText) === plain(draft.text) ? 'unchanged' : 'edited',
  `facts-${decision.verdicts.facts}`,
  ...(hasOwnAnswer ? ['own-answer'] : []),
];

/**
 * Makes a labelled case of an approved one under another id: its subject, message and sent reply masked together, its
 * customer gone, its questions pointing into the masked message. Tags say 'unchanged' or 'edited', the verdict on the
 * facts, and 'own-answer' where a question is answered by no article and no closed case that the draft cited.
 */
export const labelCase = (approved: ApprovedCase, id: string): LabelledExport => {
  const { careCase, draft, decision, category } = approved;
  const { language, market, customer } = careCase;
  const { texts, secrets } = maskTexts(
    [
      { text: careCase.subject, language },
      { text: careCase.text, language },
      { text: decision.sentText, language: draft.language },
    ],
    {
      market,
      names: [customer.name, decision.advisor.name].filter((name) => name !== null),
      values: customer.email === null ? [] : [{ type: 'email', value: customer.email }],
    },
  );
  const [subject, message, sent] = texts;
  const text = message?.text ?? '';
  const { questions, hasOwnAnswer } = confirmedQuestions(approved);
  const inMasked = questions?.map((question) => {
    const span = message?.move(question) ?? question;
    return { ...question, text: text.slice(span.start, span.end), start: span.start, end: span.end };
  });
  const line: LabelledLine = {
    id,
    language,
    market,
    model: careCase.model,
    channel: careCase.channel,
    subject: subject?.text ?? '',
    receivedAt: careCase.receivedAt,
    customer: { name: null, email: null },
    text,
    gold: {
      ...(inMasked === undefined ? {} : { questions: inMasked }),
      tags: tagsOf(approved, hasOwnAnswer),
      ...(category === null ? {} : { category }),
      sentReply: sent?.text ?? '',
      toneGrades: [decision.verdicts.tone],
    },
  };
  return { line, secrets };
};
