import { z } from 'zod';
import { closedCaseLineSchema } from '../../../contract/knowledge-files.ts';
import { firstExchange } from '../../../evaluate/replay/first-exchange.ts';
import { type GoldLabels, goldLabelsSchema } from '../../../evaluate/suite/gold-labels.ts';
import { htmlText } from '../../../knowledge/article-sections.ts';
import { shapeProblems } from './shape-problems.ts';

const isoDate = z
  .string()
  .refine(
    (value) => /^\d{4}-\d{2}-\d{2}/u.test(value) && !Number.isNaN(Date.parse(value)),
    'must be an ISO 8601 date',
  );

/** A line in the shape `cases@1`; what belongs to the case itself is read with the case. */
const labelledLineSchema = z.looseObject({
  gold: goldLabelsSchema.optional(),
  closedAt: isoDate.nullish(),
});

const replayLineSchema = closedCaseLineSchema.safeExtend({
  openedAt: isoDate.nullish(),
  closedAt: isoDate.nullable().default(null),
  channel: z.string().nullish(),
  messages: z.array(
    z.object({
      from: z.enum(['customer', 'advisor']),
      at: isoDate.nullable().default(null),
      text: z.string().optional(),
      html: z.string().optional(),
    }),
  ),
});

/** One line of a dataset: the case as JSON still to be read, and what is known about it. */
export type CaseLine =
  | {
      readonly kind: 'case';
      readonly json: string;
      /** False where the number of the case is made from its content. */
      readonly hasId: boolean;
      readonly gold: GoldLabels | undefined;
      readonly closedAt: string | null;
    }
  | { readonly kind: 'left-out'; readonly id: string; readonly reason: string }
  | { readonly kind: 'broken'; readonly problems: readonly string[] };

const brokenBy = (error: z.ZodError, schema: z.ZodType): CaseLine => ({
  kind: 'broken',
  problems: shapeProblems(error, schema).map(
    ({ path, what }) => `${path.map(String).join('.') || 'the line'}: ${what}`,
  ),
});

/** Reads a line in the shape `cases@1`: a case as `cair draft` takes it, with labels in `gold`. */
export const readLabelledLine = (value: unknown, json: string): CaseLine => {
  const parsed = labelledLineSchema.safeParse(value, { reportInput: true });
  if (!parsed.success) return brokenBy(parsed.error, labelledLineSchema);
  const { gold, closedAt = null, ...line } = parsed.data;
  const hasId = String(line['id'] ?? '').trim() !== '';
  return { kind: 'case', json, hasId, gold, closedAt };
};

/**
 * Reads a line in the shape `closed-cases@1` as its first exchange: what the customer wrote before the first reply is the case, that
 * reply is what was sent. A case without either is left out with the reason, as a telephone note is.
 */
export const readClosedLine = (value: unknown): CaseLine => {
  const parsed = replayLineSchema.safeParse(value, { reportInput: true });
  if (!parsed.success) return brokenBy(parsed.error, replayLineSchema);
  const { id, openedAt, closedAt, category, ...line } = parsed.data;
  const messages = line.messages.map(({ from, at, text, html }) => ({
    from,
    at,
    text: text ?? htmlText(html ?? ''),
  }));
  const exchange = firstExchange(messages);
  if (exchange === null) {
    return { kind: 'left-out', id, reason: 'no message of the customer stands before a reply' };
  }
  const { language, market, model, channel, subject, customer } = line;
  const raw = {
    ...{ id, language, market, model, channel, subject, customer },
    receivedAt: openedAt ?? messages[0]?.at,
    text: exchange.message,
  };
  const gold = goldLabelsSchema.parse({ category: category || null, sentReply: exchange.sent });
  return { kind: 'case', json: JSON.stringify(raw), hasId: true, gold, closedAt };
};
