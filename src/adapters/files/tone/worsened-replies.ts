import { z } from 'zod';
import type { WorsenedReply } from '../../../copilot/train-expectations.ts';
import { careLanguages } from '../../../language/language-code.ts';
import { readLabelledLines } from '../labelled-lines.ts';

const editSchema = z.strictObject({ replace: z.string().min(1), with: z.string() });

const originalSchema = z.object({
  id: z.string(),
  kind: z.literal('original'),
  language: z.enum(careLanguages),
  market: z.string().length(2),
  channel: z.string(),
  isComplaint: z.boolean(),
  customerName: z.string().nullable(),
  questions: z.array(z.string()),
  message: z.string(),
  reply: z.string(),
  writer: z.string().optional(),
});

const worsenedSchema = z.object({
  original: z.string(),
  kind: z.string(),
  edits: z.array(editSchema).min(1),
});

/** A good reply with its name in the file, and what was made of it. */
export type NamedWorsenedReply = WorsenedReply & { readonly id: string };

/**
 * Reads good replies and the same made worse on purpose, one JSON object a line: an original, or the edits that give one of its
 * worsened replies a defect (eval/tone/training/README.md). Throws CopilotError 'input-invalid' as "FILE:LINE: what is wrong".
 */
export const readWorsenedReplies = async (file: string): Promise<readonly NamedWorsenedReply[]> => {
  const lines = await readLabelledLines(file, z.union([originalSchema, worsenedSchema]));
  const byId = new Map<string, NamedWorsenedReply & { worsened: { kind: string; reply: string }[] }>();
  for (const { value, broken } of lines) {
    if ('reply' in value) {
      byId.set(value.id, { ...value, worsened: [] });
      continue;
    }
    const original = byId.get(value.original);
    if (original === undefined) throw broken(`no original ${value.original} stands before it`);
    const reply = value.edits.reduce((text, edit) => {
      if (!text.includes(edit.replace)) throw broken('an edit has nothing to replace');
      return text.replace(edit.replace, () => edit.with);
    }, original.reply);
    original.worsened.push({ kind: value.kind, reply });
  }
  return [...byId.values()];
};
