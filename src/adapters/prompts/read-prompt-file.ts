import { parse } from 'yaml';
import { z } from 'zod';
import { CopilotError } from '../../fault/copilot-error.ts';
import type { PromptValue } from '../../model/prompt.ts';

const name = z.string().regex(/^[a-z][A-Za-z0-9]*$/u, 'Inputs are named in camel case');

const value: z.ZodType<PromptValue> = z.lazy(() =>
  z.union([z.string(), z.number(), z.boolean(), z.null(), z.array(value), z.record(z.string(), value)]),
);

/** What stands before the text of a prompt. */
const headSchema = z.strictObject({
  id: z.string().regex(/^[a-z][a-z0-9-]*$/u),
  /** A whole number, one more with each change that matters to the answers. */
  version: z.int().positive(),
  /** What the prompt is for. */
  about: z.string().min(1),
  inputs: z.record(name, z.strictObject({ about: z.string().min(1), trust: z.enum(['ours', 'untrusted']) })),
  /** Name of the shape of the answer; left out for text. */
  output: z
    .string()
    .regex(/^[a-z][a-z0-9-]*$/u)
    .nullable()
    .default(null),
  /** A value for each input; the prompt is rendered with it when it is loaded. */
  example: z.record(name, value),
});

export type PromptFile = z.output<typeof headSchema> & {
  /** Path for messages. */
  readonly file: string;
  /** Liquid, as written. */
  readonly system: string;
  readonly user: string;
};

const parts = /^---\n([\s\S]*?)\n---\n[\s\S]*?^# System\n([\s\S]*?)^# User\n([\s\S]*)$/mu;

const wrong = (file: string, reason: string, cause?: unknown): CopilotError =>
  new CopilotError('configuration-invalid', `${file}: ${reason}`, { cause });

/**
 * Reads the file of a prompt: YAML between two lines of dashes, then Liquid below the headings `# System` and `# User`.
 * The parts are told apart before anything is filled in, so that no value can begin a part.
 * Throws CopilotError 'configuration-invalid' that names the file.
 */
export const readPromptFile = (file: string, text: string): PromptFile => {
  const [, yaml, system, user] = parts.exec(text.replaceAll('\r\n', '\n')) ?? [];
  if (yaml === undefined || system === undefined || user === undefined)
    throw wrong(file, 'it needs YAML between two lines of ---, then the headings # System and # User.');
  let head: unknown;
  try {
    head = parse(yaml);
  } catch (cause) {
    throw wrong(file, `the part between the dashes is no YAML: ${(cause as Error).message}`, cause);
  }
  const parsed = headSchema.safeParse(head);
  if (!parsed.success) throw wrong(file, z.prettifyError(parsed.error).replaceAll('\n', ' '));
  return { ...parsed.data, file, system: system.trim(), user: user.trim() };
};
