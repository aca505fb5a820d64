import type { CaseDetailJson } from '../../src/contract/care-case.ts';
import type { DraftJson } from '../../src/contract/draft.ts';
import type { EvidenceJson } from '../../src/contract/evidence.ts';
import type { ToneReportJson } from '../../src/contract/tone.ts';

/** Finds words in a text that must hold them. */
export const spanOf = (text: string, words: string) => {
  const start = text.indexOf(words);
  if (start < 0) throw new Error(`The text does not hold "${words}".`);
  return { start, end: start + words.length };
};

const message =
  'Hi,\n\nWhen does my free charging start? And can you fit a tow bar?\n\nThanks\nMaria\n\n> Earlier: welcome!';

export const caseDetail: CaseDetailJson = {
  id: '50010001',
  subject: 'Free charging',
  customerName: 'Maria Lind',
  language: 'en',
  languageGuessed: false,
  market: 'SE',
  model: '3',
  channel: 'email',
  receivedAt: '2026-11-02T09:00:00Z',
  state: 'waiting',
  text: message,
  parts: [
    { kind: 'greeting', start: 0, end: 5 },
    { kind: 'body', start: 5, end: message.indexOf('Thanks') },
    { kind: 'closing', start: message.indexOf('Thanks'), end: message.indexOf('>') },
    { kind: 'quote', start: message.indexOf('>'), end: message.length },
  ],
};

export const statement = 'The free period starts on the day of the handover.';
export const openSentence = 'We are sorry for any inconvenience.';
export const replyText = `Hi Maria,\n\n${statement} ${openSentence}\n\nKind regards,\nLodestar Care`;

export const articleHit: EvidenceJson = {
  question: 'q1',
  passageId: 'KA-1001#2',
  kind: 'article',
  source: 'KA-1001',
  title: 'Free charging with your new car',
  passage: 'The period starts at the handover date, not at the first charge.',
  language: 'en',
  markets: [],
  models: [],
  date: '2026-09-02',
  url: 'https://help.lodestar.example/en/charging/free-charging-period',
  score: 0.91,
  reason: 'Says the same in other words',
};

export const caseHit: EvidenceJson = {
  ...articleHit,
  passageId: 'case-50000042',
  kind: 'case',
  source: '50000042',
  title: 'When does the free period begin',
  markets: ['SE'],
  score: 0.62,
  reason: 'Same market',
};

export const toneReport: ToneReportJson = {
  profile: 'en-GB',
  profileFallback: false,
  score: 3.8,
  dimensions: { clear: 4.5, warm: 3, direct: 4, 'on-brand': 3.2, correct: 4.8 },
  findings: [
    {
      ...spanOf(replyText, 'any inconvenience'),
      rule: 'generic.inconvenience',
      severity: 'warning',
      dimension: 'warm',
      message: 'A stock phrase.',
      suggestion: 'the wait',
      points: 0.4,
    },
  ],
  wordingPoints: 0.8,
  strengths: [
    { ...spanOf(replyText, 'any inconvenience'), rule: 'courtesy.apology', message: 'Says sorry.' },
  ],
};

export const draft: DraftJson = {
  id: 'draft-1',
  case: {
    id: caseDetail.id,
    language: 'en',
    market: 'SE',
    model: '3',
    subject: caseDetail.subject,
    text: message,
  },
  questions: [
    {
      id: 'q1',
      kind: 'direct',
      state: 'answered',
      text: 'When does my free charging start?',
      ...spanOf(message, 'When does my free charging start?'),
    },
    {
      id: 'q2',
      kind: 'direct',
      state: 'unanswered',
      text: 'can you fit a tow bar?',
      ...spanOf(message, 'can you fit a tow bar?'),
    },
  ],
  evidence: [caseHit, articleHit],
  draft: {
    language: 'en',
    text: replyText,
    citations: [{ ...spanOf(replyText, statement), sources: ['KA-1001#2'] }],
    notes: ['Nothing was found for question 2.'],
  },
  support: [
    { ...spanOf(replyText, statement), verdict: 'supported', sources: ['KA-1001#2'] },
    { ...spanOf(replyText, openSentence), verdict: 'unsupported', sources: [] },
  ],
  tone: toneReport,
  timings: { total: 12 },
  writing: null,
};
