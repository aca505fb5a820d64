import { existsSync } from 'node:fs';
import { z } from 'zod';
import { CopilotError } from '../../src/fault/copilot-error.ts';
import { careLanguages } from '../../src/language/language-code.ts';
import { readLines } from './read-lines.ts';

const editSchema = z.strictObject({ replace: z.string().min(1), with: z.string() });

const originalSchema = z.object({
  id: z.string(),
  kind: z.literal('original'),
  language: z.string(),
  market: z.string(),
  channel: z.string(),
  isComplaint: z.boolean(),
  customerName: z.string().nullable(),
  questions: z.array(z.string()),
  reply: z.string(),
});

const worsenedSchema = z.object({
  original: z.string(),
  kind: z.string(),
  replace: z.string().min(1).optional(),
  with: z.string().optional(),
  edits: z.array(editSchema).optional(),
});

/** A good reply with what is known about its case. */
export type OriginalReply = z.infer<typeof originalSchema>;

/** A good reply and the same with one defect. */
export type WorsenedPair = {
  readonly original: OriginalReply;
  readonly kind: string;
  readonly worsened: string;
};

export type WorsenedSet = {
  readonly originals: readonly OriginalReply[];
  readonly pairs: readonly WorsenedPair[];
};

const worsen = (reply: string, { replace, with: put, edits }: z.infer<typeof worsenedSchema>): string => {
  const all = edits ?? (replace === undefined ? [] : [{ replace, with: put ?? '' }]);
  return all.reduce((text, edit) => {
    if (!text.includes(edit.replace))
      throw new CopilotError('configuration-invalid', 'An edit of a worsened reply has nothing to replace.');
    return text.replace(edit.replace, () => edit.with);
  }, reply);
};

/** Reads the pairs of 'dev' or 'held-out' in all care languages that have some. */
export const readWorsenedSet = (folder: string, name: string): WorsenedSet => {
  const lines = careLanguages
    .map((language) => `${folder}/${name}-${language}.jsonl`)
    .filter((file) => existsSync(file))
    .flatMap((file) => readLines(file, z.union([originalSchema, worsenedSchema])));
  const originals = lines.flatMap((line) => ('reply' in line ? [line] : []));
  const byId = new Map(originals.map((original) => [original.id, original]));
  const pairs = lines.flatMap((line) => {
    if (!('original' in line)) return [];
    const original = byId.get(line.original);
    if (original === undefined)
      throw new CopilotError('configuration-invalid', `There is no original ${line.original}.`);
    return [{ original, kind: line.kind, worsened: worsen(original.reply, line) }];
  });
  return { originals, pairs };
};
