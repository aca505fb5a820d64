import { type DraftRunRequestJson, draftRunSchema } from '../../src/contract/draft-run.ts';
import { type ModelMove, saysValue } from './model-moves.ts';
import type { ModelServerRequest } from './model-server.ts';
import { type ReadEvent, type ReadStream, readEvents } from './read-events.ts';

/** A message with two questions that the small source answers. */
export const twoQuestions =
  'Hi,\n\nWhen is the charging card sent? Why does my software update not install?\n\nMoira Kelso';

/** What a model that is true to the small source writes for either question of `twoQuestions`. */
export const trueAnswers: Readonly<Record<number, string>> = {
  1: 'Your charging card is posted at handover.',
  2: 'The car has to be parked, switched off and locked.',
};

/** Gives which question a model server was asked; null when it was asked what the message asks. */
export const questionAsked = ({ body }: ModelServerRequest): number | null => {
  const number = /^Question (\d+), which/mu.exec(body.messages.at(-1)?.content ?? '')?.[1];
  return number === undefined ? null : Number(number);
};

/** Gives an answer in the shape that the prompt asks for. */
export const answerText = (question: number, text = trueAnswers[question] ?? ''): string =>
  JSON.stringify({ question, sentences: [{ text, sources: [1] }], unanswered: false });

/** Makes a model that finds no questions beside those of the rules and answers them as a test says. */
export const answersBy =
  (move: (question: number) => ModelMove) =>
  (request: ModelServerRequest): ModelMove => {
    const question = questionAsked(request);
    return question === null ? saysValue({ questions: [] }) : move(question);
  };

/** Asks a server for drafts that are read along. */
export const draftRunClient = (address: string) => {
  const post = (place: string, body: unknown): Promise<Response> =>
    fetch(`${address}/api${place}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
  const ask = (id: string, body: DraftRunRequestJson = {}): Promise<Response> =>
    post(`/cases/${id}/draft-runs`, body);
  let cases = 0;
  return {
    addCase: async (text = twoQuestions): Promise<string> => {
      // What says the same is the same case.
      cases += 1;
      const response = await post('/cases', {
        subject: `Questions ${cases}`,
        text,
        language: 'en',
        market: 'GB',
        model: '3',
        customer: { name: 'Moira Kelso' },
      });
      return ((await response.json()) as { id: string }).id;
    },
    ask,
    start: async (id: string) => draftRunSchema.parse(await (await ask(id)).json()),
    cancel: (run: string): Promise<Response> =>
      fetch(`${address}/api/draft-runs/${run}`, { method: 'DELETE' }),
    open: (run: string, lastEvent: number | null = null): Promise<Response> =>
      fetch(`${address}/api/draft-runs/${run}/events`, {
        headers: lastEvent === null ? {} : { 'last-event-id': `${lastEvent}` },
      }),
    /** Follows a run from after an event. */
    follow: async (run: string, lastEvent: number | null = null): Promise<ReadStream> =>
      readEvents(
        await fetch(`${address}/api/draft-runs/${run}/events`, {
          headers: lastEvent === null ? {} : { 'last-event-id': `${lastEvent}` },
        }),
      ),
    latestDraft: (id: string): Promise<Response> => fetch(`${address}/api/cases/${id}/draft`),
  };
};

/** Reads a run to its end, or until `isEnough`; then the connection is dropped. */
export const readRun = async (
  stream: ReadStream,
  isEnough: (read: readonly ReadEvent[]) => boolean = () => false,
): Promise<readonly ReadEvent[]> => {
  const read: ReadEvent[] = [];
  for await (const event of stream) {
    read.push(event);
    if (isEnough(read)) break;
  }
  return read;
};

/** Gives the types of events in order, each once for a row of the same type. */
export const typesOf = (read: readonly ReadEvent[]): readonly string[] =>
  read.map(({ event }) => event.type).filter((type, at, types) => type !== types[at - 1]);

/** Gives what was written for a question, as a client puts it together: an answer takes the place of its text. */
export const textFor = (read: readonly ReadEvent[], question: string): string | null =>
  read.reduce<string | null>((text, { event }) => {
    if (event.type === 'text' && event.question === question) return `${text ?? ''}${event.text}`;
    return event.type === 'answer' && event.question === question ? event.text : text;
  }, null);
