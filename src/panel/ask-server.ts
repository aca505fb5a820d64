import type { z } from 'zod';
import { problemSchema } from '../contract/problem.ts';
import { ApiFault } from './api-fault.ts';
import { strings } from './strings.ts';

export type Fetch = (path: string, init: RequestInit) => Promise<Response>;

/** How something is asked; a GET without a body unless it says otherwise. */
export type Question = {
  readonly method?: string;
  readonly body?: string | Blob;
  readonly mediaType?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly signal?: AbortSignal | undefined;
};

/** Asks the server and checks the answer against a schema; every failure is an ApiFault, giving up apart. */
export type AskServer = <T>(schema: z.ZodType<T>, path: string, question?: Question) => Promise<T>;

const readProblem = async (response: Response): Promise<ApiFault> => {
  const { status } = response;
  const body: unknown = await response.json().catch(() => null);
  const problem = problemSchema.safeParse(body).data;
  if (problem) return new ApiFault('refused', problem.detail, { status, code: problem.code });
  // A gateway that answers in the server's place means that the server itself is away.
  if (status >= 500) return new ApiFault('unreachable', strings.faults.unreachable, { status });
  return new ApiFault('refused', strings.faults.refused(status), { status });
};

/** Gives the path of something in the API; each segment is encoded. */
export const pathOf = (...segments: readonly string[]): string =>
  `/api/${segments.map((segment) => encodeURIComponent(segment)).join('/')}`;

/** Gives the question that posts a value as JSON. */
export const asJson = (value: unknown) => ({
  method: 'POST',
  mediaType: 'application/json',
  body: JSON.stringify(value),
});

/** Gives null where the server says that there is no such thing. */
export const nullIfAbsent = async <T>(answer: Promise<T>): Promise<T | null> => {
  try {
    return await answer;
  } catch (error) {
    if (error instanceof ApiFault && error.status === 404) return null;
    throw error;
  }
};

/** Makes the way to ask the server over a given fetch. */
export const makeAskServer =
  (fetchFrom: Fetch): AskServer =>
  async (schema, path, question = {}) => {
    const headers: Record<string, string> = {
      accept: 'application/json, application/problem+json',
      ...question.headers,
    };
    if (question.mediaType) headers['content-type'] = question.mediaType;
    let response: Response;
    try {
      response = await fetchFrom(path, {
        method: question.method ?? 'GET',
        headers,
        body: question.body ?? null,
        signal: question.signal ?? null,
      });
    } catch (cause) {
      if (question.signal?.aborted) throw cause;
      throw new ApiFault('unreachable', strings.faults.unreachable, { cause });
    }
    if (!response.ok) throw await readProblem(response);
    const body: unknown = await response.json().catch(() => undefined);
    const parsed = schema.safeParse(body);
    if (!parsed.success) {
      throw new ApiFault('unreadable', strings.faults.unreadable, {
        status: response.status,
        cause: parsed.error,
      });
    }
    return parsed.data;
  };
