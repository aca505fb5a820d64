import { z } from 'zod';
import { CopilotError } from '../fault/copilot-error.ts';
import type { RawCase } from './raw-case.ts';

const optionalText = z
  .string()
  .nullish()
  .transform((value) => value?.trim() || null);

/** The shape of an incoming case; keys it does not name are ignored. */
const jsonCaseSchema = z.object({
  id: z
    .union([z.string(), z.number()])
    .nullish()
    .transform((value) => String(value ?? '').trim() || null)
    .describe('Case number of the source; a hash of the content when absent'),
  subject: optionalText.describe('Subject line'),
  text: z.string().nullish().describe('The message as plain text; comes before html, description and body'),
  html: z.string().nullish().describe('The message as HTML'),
  description: z.string().nullish().describe('The message as Salesforce names it; plain text or HTML'),
  body: z.string().nullish().describe('The message; plain text or HTML'),
  language: z
    .string()
    .regex(/^\s*[A-Za-z]{2,3}(?:[-_][A-Za-z0-9]+)*\s*$/u, 'must be a language tag such as sv or sv-SE')
    .nullish()
    .describe('Language tag; told from the text when absent'),
  market: z
    .string()
    .regex(/^\s*[A-Za-z]{2}\s*$/u, 'must be a country code of two letters')
    .nullish()
    .describe('ISO 3166 alpha-2; told from address, number or language when absent'),
  model: z
    .union([z.string(), z.number()])
    .nullish()
    .transform((value) => String(value ?? '').trim() || null)
    .describe('Car model; looked for in subject and text when absent'),
  channel: optionalText.describe("'email', 'chat', …"),
  receivedAt: z
    .string()
    .refine(
      (value) => /^\d{4}-\d{2}-\d{2}/u.test(value) && !Number.isNaN(Date.parse(value)),
      'must be an ISO 8601 date',
    )
    .nullish()
    .describe('ISO 8601'),
  customer: z
    .object({ name: optionalText, email: optionalText, phone: optionalText })
    .nullish()
    .describe('Who wrote'),
});

const looksLikeHtml = (text: string): boolean =>
  /<\/?(?:p|div|br|span|html|body|table|ul|ol|a)\b[^<>]{0,2000}>/iu.test(text);

/** Gives 'customer.email: …' for the first thing that is wrong; zod names types and keys, never values. */
const firstProblem = (error: z.ZodError): string => {
  const issue = error.issues[0];
  const path = issue?.path.join('.') || 'the case';
  return `${path}: ${issue?.message ?? 'not valid'}`;
};

/**
 * Reads a parsed JSON value as a raw case. `htmlToText` turns HTML, in `html` or where `description` and `body` hold it, into
 * plain text.
 */
export const readJsonCase = (value: unknown, htmlToText: (html: string) => string): RawCase => {
  if (Array.isArray(value)) {
    throw new CopilotError('input-invalid', 'The JSON holds a list; give one case as an object.');
  }
  const parsed = jsonCaseSchema.safeParse(value);
  if (!parsed.success) {
    throw new CopilotError('input-invalid', `The case is not valid: ${firstProblem(parsed.error)}.`);
  }
  const { id, subject, language, market, model, channel, receivedAt, customer, ...message } = parsed.data;
  const texts = [
    message.text ?? '',
    htmlToText(message.html ?? ''),
    ...[message.description ?? '', message.body ?? ''].map((text) =>
      looksLikeHtml(text) ? htmlToText(text) : text,
    ),
  ];
  const text = texts.find((candidate) => candidate.trim() !== '');
  if (text === undefined) {
    throw new CopilotError(
      'input-invalid',
      'The case has no text: give one of text, html, description or body.',
    );
  }
  return {
    id,
    subject: subject ?? '',
    text,
    language: language?.trim() ?? null,
    market: market?.trim().toUpperCase() ?? null,
    model,
    channel,
    receivedAt: receivedAt ?? null,
    customer: {
      name: customer?.name ?? null,
      email: customer?.email ?? null,
      phone: customer?.phone ?? null,
    },
    attachments: [],
  };
};
