import { draftEventSchema } from '../../src/contract/draft-run.ts';

/** An event of a draft's run as a client has it. */
export type ReadEvent = {
  readonly id: number;
  readonly event: ReturnType<typeof draftEventSchema.parse>;
};

type RawEvent = {
  readonly id: number;
  readonly name: string | null;
  readonly data: unknown;
  /** When its last byte had come, by the monotonic clock in milliseconds. */
  readonly at: number;
};

/** Events with what the stream said beside them: how long to wait before one comes again. */
export type ReadStream<Event = ReadEvent> = AsyncIterable<Event> & { readonly retries: readonly number[] };

const field = (block: string, name: string): string | null =>
  new RegExp(`^${name}: ?(.*)$`, 'mu').exec(block)?.[1] ?? null;

/** Reads server-sent events whatever their data holds. To stop reading drops the connection. */
export const readRawEvents = (response: Response): ReadStream<RawEvent> => {
  const retries: number[] = [];
  const read = async function* (): AsyncGenerator<RawEvent> {
    let held = '';
    const text = response.body?.pipeThrough(new TextDecoderStream());
    if (text === undefined) return;
    for await (const piece of text) {
      const at = performance.now();
      held += piece;
      for (let end = held.indexOf('\n\n'); end !== -1; end = held.indexOf('\n\n')) {
        const block = held.slice(0, end);
        held = held.slice(end + 2);
        const retry = field(block, 'retry');
        const data = field(block, 'data');
        if (retry !== null) retries.push(Number(retry));
        if (data !== null)
          yield { id: Number(field(block, 'id')), name: field(block, 'event'), data: JSON.parse(data), at };
      }
    }
  };
  return { retries, [Symbol.asyncIterator]: read };
};

/** Reads the server-sent events of a draft's run, each in the shape of the contract. */
export const readEvents = (response: Response): ReadStream => {
  const raw = readRawEvents(response);
  const read = async function* (): AsyncGenerator<ReadEvent> {
    for await (const { id, name, data } of raw)
      yield { id, event: draftEventSchema.parse({ ...(data as object), type: name }) };
  };
  return { retries: raw.retries, [Symbol.asyncIterator]: read };
};
