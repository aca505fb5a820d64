import type { CareCase } from '../../src/case/care-case.ts';
import { messageParts } from '../../src/case/message-parts.ts';

/** Gives an English case of one message, with what a test wants otherwise. */
export const careCaseOf = (text: string, given: Partial<CareCase> = {}): CareCase => ({
  id: 'IN-1',
  subject: 'Charging card',
  text,
  parts: messageParts(text, given.language ?? 'en'),
  language: 'en',
  languageGuessed: false,
  market: 'GB',
  model: null,
  channel: 'email',
  receivedAt: '2026-11-21T08:00:00Z',
  customer: { name: 'Moira Galbraith', email: 'moira.galbraith@mail.example' },
  ...given,
});
