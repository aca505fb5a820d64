import { readRawEvents } from '../../tests/support/read-events.ts';

/** One draft that was read along to its end; times are milliseconds of the monotonic clock. */
export type FollowedRun = {
  /** From the request to the draft. */
  readonly took: number;
  readonly firstText: number | null;
  /** Answers that the model wrote and that hold. */
  readonly written: number;
  /** Answers of which at least a piece was streamed. */
  readonly streamed: number;
  /** Letters of an answer's text so far, at each piece. */
  readonly pieces: readonly { readonly question: string; readonly letters: number; readonly at: number }[];
};

type Told = { readonly question?: string; readonly text?: string | null };

/** Starts a draft of a case and follows it as a panel does. */
export const followRun = async (address: string, caseId: string): Promise<FollowedRun> => {
  const begun = performance.now();
  const started = await fetch(`${address}/api/cases/${encodeURIComponent(caseId)}/draft-runs`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: '{}',
  });
  const { id } = (await started.json()) as { readonly id: string };
  const letters = new Map<string, number>();
  const pieces: { question: string; letters: number; at: number }[] = [];
  let written = 0;
  let took = Number.NaN;
  for await (const { name, data, at } of readRawEvents(
    await fetch(`${address}/api/draft-runs/${id}/events`),
  )) {
    const { question = '', text = null } = data as Told;
    if (name === 'text') {
      letters.set(question, (letters.get(question) ?? 0) + (text ?? '').length);
      pieces.push({ question, letters: letters.get(question) ?? 0, at });
    }
    if (name === 'answer' && text !== null) written += 1;
    if (name === 'draft') took = at - begun;
  }
  const first = pieces[0]?.at;
  return {
    took,
    firstText: first === undefined ? null : first - begun,
    written,
    streamed: letters.size,
    pieces,
  };
};
