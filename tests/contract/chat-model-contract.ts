import { afterEach, describe, expect, test } from 'vitest';
import { z } from 'zod';
import type { ChatModel, ModelSpending, TextEvent } from '../../src/model/chat-model.ts';
import type { ModelCapabilities } from '../../src/model/chat-server.ts';
import {
  breaksOff,
  fails,
  filtersRequest,
  hangs,
  hasNoChoice,
  type ModelMove,
  refuses,
  says,
  saysValue,
} from '../support/model-moves.ts';

export type OpenedModel = {
  readonly model: ChatModel;
  /** The words of all messages of each request, in order. */
  readonly asked: () => readonly string[];
  readonly close: () => Promise<void>;
};

const shape = {
  name: 'verdict',
  schema: z.object({ verdict: z.enum(['yes', 'no']), why: z.string().nullable() }),
};

const messages = [
  { role: 'system', text: 'Judge the case.' },
  { role: 'user', text: 'Is charging free?' },
] as const;

const right = { verdict: 'yes', why: null };

/** Reads a stream to its end or its fault. */
const readAll = async (events: AsyncIterable<TextEvent>) => {
  const read: TextEvent[] = [];
  try {
    for await (const event of events) read.push(event);
    return { read, error: null };
  } catch (error) {
    return { read, error };
  }
};

const textOf = (events: readonly TextEvent[]): string =>
  events.map((event) => (event.kind === 'text' ? event.text : '')).join('');

/**
 * What every chat model must do. `open` gives a model whose server makes one move a request, the last one over and over.
 */
export const describeChatModel = (
  name: string,
  open: (
    moves: readonly [ModelMove, ...ModelMove[]],
    capabilities?: Partial<ModelCapabilities>,
  ) => Promise<OpenedModel>,
): void => {
  describe(`${name} as a chat model`, () => {
    const opened: OpenedModel[] = [];
    afterEach(async () => {
      for (const each of opened.splice(0)) await each.close();
    });
    const start = async (...arguments_: Parameters<typeof open>): Promise<OpenedModel> => {
      const made = await open(...arguments_);
      opened.push(made);
      return made;
    };

    test('gives a value of the wanted shape with what it took', async () => {
      const { model } = await start([saysValue(right, { usage: { input: 90, output: 7, cached: 40 } })]);
      const spendings: ModelSpending[] = [];
      const completion = await model.complete({
        messages,
        shape,
        onSpending: (spent) => spendings.push(spent),
      });
      const usage = { inputTokens: 90, cachedInputTokens: 40, outputTokens: 7, isEstimated: false };
      expect(completion).toEqual({ outcome: 'complete', value: right, usage, tries: 1, model: model.name });
      expect(spendings).toEqual([{ model: model.name, usage }]);
    });

    test.each([
      ['a code fence', `\`\`\`json\n${JSON.stringify(right)}\n\`\`\``],
      ['other words', `Here you are: ${JSON.stringify(right)} I hope that helps {really}.`],
      ['what it thought', `<think>Is it {"verdict":"no"}?</think>\n${JSON.stringify(right)}`],
    ])('reads a value from within %s', async (_, text) => {
      const { model } = await start([says(text)]);
      expect(await model.complete({ messages, shape })).toMatchObject({ value: right, tries: 1 });
    });

    test('asks once more with the reason for a value of the wrong shape, and counts both answers', async () => {
      const { model, asked } = await start([saysValue({ verdict: 'maybe', why: null }), saysValue(right)]);
      const completion = await model.complete({ messages, shape });
      expect(completion).toMatchObject({ outcome: 'complete', value: right, tries: 2 });
      expect(completion.usage).toMatchObject({ inputTokens: 200, outputTokens: 40 });
      expect(asked()).toHaveLength(2);
      expect(asked()[0]).not.toContain('maybe');
      expect(asked()[1]).toMatch(/Is charging free\?[\s\S]*"maybe"[\s\S]*"yes"\|"no"[\s\S]*verdict/u);
    });

    test('a second value of the wrong shape is an outcome, and there is no third try', async () => {
      const { model, asked } = await start([says('I would rather not say.')]);
      const completion = await model.complete({ messages, shape });
      expect(completion).toMatchObject({ outcome: 'misshapen', tries: 2 });
      expect(asked()).toHaveLength(2);
    });

    test.each([
      ['truncated', says('{"verdict":"ye', { finish: 'length' })],
      ['refused', refuses],
      ['filtered', says('', { finish: 'content_filter' })],
      ['filtered', filtersRequest()],
      ['empty', says('  ')],
      ['empty', hasNoChoice],
    ] as const)('is told apart as %s, and not asked again (%#)', async (outcome, move) => {
      const { model, asked } = await start([move]);
      expect(await model.complete({ messages, shape })).toMatchObject({ outcome, tries: 1 });
      expect(asked()).toHaveLength(1);
    });

    test('a server that refuses the schema is asked in JSON mode with the schema in words, now and later', async () => {
      const refusal = fails(400, { message: "'response_format' of type 'json_schema' is not supported" });
      const { model, asked } = await start([refusal, saysValue(right)]);
      expect(await model.complete({ messages, shape })).toMatchObject({ value: right, tries: 1 });
      expect(await model.complete({ messages, shape })).toMatchObject({ value: right });
      expect(asked().map((words) => words.includes('JSON schema'))).toEqual([false, true, true]);
    });

    test('a server without any structured output is told the schema in words', async () => {
      const { model, asked } = await start([saysValue(right)], { structured: 'none' });
      expect(await model.complete({ messages, shape })).toMatchObject({ value: right });
      expect(asked()[0]).toMatch(/Judge the case\.[\s\S]*"enum":\["yes","no"\][\s\S]*Is charging free/u);
    });

    describe.each([
      ['a server that streams', { streaming: true }],
      ['one that does not', { streaming: false }],
    ])('a value that is read along from %s', (_, capabilities) => {
      /** Asks for the value and keeps what could be read of it on the way. */
      const readAlong = async (
        moves: readonly [ModelMove, ...ModelMove[]],
        also: Partial<ModelCapabilities> = {},
      ) => {
        const { model, asked } = await start(moves, { ...capabilities, ...also });
        const parts: unknown[] = [];
        const spendings: ModelSpending[] = [];
        const request = {
          messages,
          shape,
          onPartial: (soFar: unknown) => parts.push(structuredClone(soFar)),
          onSpending: (spent: ModelSpending) => spendings.push(spent),
        };
        return { model, asked, parts, spendings, completion: await model.complete(request) };
      };

      test('is whole at the end and counted once', async () => {
        const { completion, parts, spendings } = await readAlong([
          saysValue(right, { usage: { input: 90, output: 7, cached: 40 } }),
        ]);
        const usage = { inputTokens: 90, cachedInputTokens: 40, outputTokens: 7, isEstimated: false };
        expect(completion).toMatchObject({ outcome: 'complete', value: right, usage, tries: 1 });
        expect(spendings).toHaveLength(1);
        expect(parts.at(-1)).toEqual(right);
      });

      test.each([
        ['a code fence', `\`\`\`json\n${JSON.stringify(right)}\n\`\`\``],
        ['what it thought', `<think>Is it {"verdict":"no"}?</think>\n${JSON.stringify(right)}`],
      ])('is read from within %s', async (__, text) => {
        const { completion, parts } = await readAlong([says(text)]);
        expect(completion).toMatchObject({ value: right, tries: 1 });
        expect(parts.at(-1)).toEqual(right);
      });

      test('never shows half an escape', async () => {
        const why = 'för\u0001 "dig" \\ 😀';
        const text = `{"verdict":"yes","why":"f\\u00f6r\\u0001 \\"dig\\" \\\\ 😀"}`;
        const { completion, parts } = await readAlong([says(text, { lettersPerChunk: 1, msPerChunk: 1 })]);
        expect(completion).toMatchObject({ value: { verdict: 'yes', why } });
        for (const part of parts) {
          const soFar = (part as { why?: string | null }).why ?? '';
          expect(why.startsWith(soFar.replace(/[\uD800-\uDBFF]$/u, ''))).toBe(true);
        }
      });

      test('is asked for once more where it does not fit', async () => {
        const { completion, asked, spendings } = await readAlong([says('Rather not.'), saysValue(right)]);
        expect(completion).toMatchObject({ outcome: 'complete', value: right, tries: 2 });
        expect(asked()).toHaveLength(2);
        expect(spendings).toHaveLength(2);
      });

      test.each([
        ['truncated', says('{"verdict":"ye', { finish: 'length' })],
        ['refused', refuses],
        ['filtered', filtersRequest()],
        ['empty', says('  ')],
        ['empty', hasNoChoice],
      ] as const)('is told apart as %s (%#)', async (outcome, move) => {
        const { completion, asked } = await readAlong([move]);
        expect(completion).toMatchObject({ outcome, tries: 1 });
        expect(asked()).toHaveLength(1);
      });

      test('is asked for in JSON mode where the server refuses the schema, and the refusal costs nothing', async () => {
        const refusal = fails(400, { message: "'response_format' of type 'json_schema' is not supported" });
        const { completion, asked, spendings } = await readAlong([refusal, saysValue(right)]);
        expect(completion).toMatchObject({ value: right, tries: 1 });
        expect(asked().map((words) => words.includes('JSON schema'))).toEqual([false, true]);
        expect(spendings).toHaveLength(1);
      });

      test('is a fault when it breaks off', async () => {
        const { model } = await start([breaksOff(JSON.stringify(right), 10)], capabilities);
        const asking = model.complete({ messages, shape, onPartial: () => undefined });
        await expect(asking).rejects.toMatchObject({ code: 'model-failed' });
      });

      test('is stopped by the signal', async () => {
        const { model } = await start([hangs(JSON.stringify(right), 10)], capabilities);
        const stopping = new AbortController();
        const asking = model.complete({
          messages,
          shape,
          onPartial: () => undefined,
          signal: stopping.signal,
        });
        setTimeout(() => stopping.abort(), 30);
        await expect(asking).rejects.toMatchObject({ code: 'cancelled' });
      });

      test('passes on the fault of whoever reads along', async () => {
        const { model } = await start([saysValue(right)], capabilities);
        const onPartial = (): never => {
          throw new RangeError('I can read no more.');
        };
        await expect(model.complete({ messages, shape, onPartial })).rejects.toThrow('I can read no more.');
      });
    });

    test('a value is read along before the server has ended', async () => {
      const { model } = await start([hangs('{"verdict":"yes","why":"It is fr', 32)]);
      const stopping = new AbortController();
      const parts: unknown[] = [];
      const asking = model.complete({
        messages,
        shape,
        signal: stopping.signal,
        onPartial: (soFar) => parts.push(soFar),
      });
      void asking.catch(() => undefined);
      await expect.poll(() => parts.at(-1)).toEqual({ verdict: 'yes', why: 'It is fr' });
      stopping.abort();
      await expect(asking).rejects.toMatchObject({ code: 'cancelled' });
    });

    test('streams text and ends with why and with what it took', async () => {
      const text = 'Charging is free until 31 March — för dig.';
      const { model } = await start([says(text, { usage: { input: 50, output: 12, cached: 0 } })]);
      const { read, error } = await readAll(model.stream({ messages }));
      expect(error).toBeNull();
      expect(textOf(read)).toBe(text);
      expect(read.length).toBeGreaterThan(3);
      expect(read.at(-1)).toEqual({
        kind: 'end',
        finish: 'complete',
        usage: { inputTokens: 50, cachedInputTokens: 0, outputTokens: 12, isEstimated: false },
        model: model.name,
      });
    });

    test('estimates what a stream took, and says so, where the server does not tell', async () => {
      const { model } = await start([says('Charging is free.', { usage: null })]);
      const { read } = await readAll(model.stream({ messages }));
      const end = read.at(-1);
      expect(end).toMatchObject({ kind: 'end', usage: { isEstimated: true } });
      if (end?.kind !== 'end') return;
      expect(end.usage.outputTokens).toBeGreaterThan(2);
      expect(end.usage.inputTokens).toBeGreaterThan(end.usage.outputTokens);
    });

    test.each([
      ['truncated', says('Charging is', { finish: 'length' })],
      ['refused', refuses],
      ['filtered', filtersRequest()],
      ['empty', says('')],
    ] as const)('ends a stream as %s', async (finish, move) => {
      const { model } = await start([move]);
      const { read, error } = await readAll(model.stream({ messages }));
      expect(error).toBeNull();
      expect(read.at(-1)).toMatchObject({ kind: 'end', finish });
    });

    test('holds back what the model thought before its answer', async () => {
      const { model } = await start([says('<think>Free? Yes, they said so.</think>\n\nIt is free.')]);
      const { read } = await readAll(model.stream({ messages }));
      expect(textOf(read)).toBe('It is free.');
    });

    test('a stream that breaks off gives what came, then a fault, and is counted', async () => {
      const { model } = await start([breaksOff('Charging is free until March.', 16)]);
      const spendings: ModelSpending[] = [];
      const { read, error } = await readAll(
        model.stream({ messages, onSpending: (spent) => spendings.push(spent) }),
      );
      expect(textOf(read)).toBe('Charging is free');
      expect(error).toMatchObject({ code: 'model-failed', retryable: true });
      expect(spendings).toMatchObject([{ usage: { isEstimated: true } }]);
    });

    test('a stream is stopped by its signal in the middle, and counted as far as it came', async () => {
      const { model } = await start([hangs('Charging is free until March.', 16)]);
      const stopping = new AbortController();
      const spendings: ModelSpending[] = [];
      const events = model.stream({
        messages,
        signal: stopping.signal,
        onSpending: (spent) => spendings.push(spent),
      });
      let text = '';
      const reading = (async () => {
        for await (const event of events) {
          if (event.kind === 'text') text += event.text;
          if (text.length === 16) setTimeout(() => stopping.abort(), 5);
        }
      })();
      await expect(reading).rejects.toMatchObject({ code: 'cancelled' });
      expect(text).toBe('Charging is free');
      expect(spendings).toMatchObject([{ usage: { isEstimated: true } }]);
    });

    test('a call is stopped by its signal before it is answered', async () => {
      const { model } = await start([hangs()]);
      const stopping = new AbortController();
      const asking = model.complete({ messages, shape, signal: stopping.signal });
      setTimeout(() => stopping.abort(), 10);
      await expect(asking).rejects.toMatchObject({ code: 'cancelled' });
      const { error } = await readAll(model.stream({ messages, signal: stopping.signal }));
      expect(error).toMatchObject({ code: 'cancelled' });
    });

    test('no fault holds a word of what was asked or answered', async () => {
      const planted = 'Greta Planted';
      const { model } = await start([fails(400, { message: `Bad: ${planted}` })]);
      const asked = [{ role: 'user', text: planted } as const];
      const told = await model.complete({ messages: asked, shape }).catch((error: unknown) => error);
      expect(told).toMatchObject({ code: 'model-failed' });
      const { error } = await readAll(model.stream({ messages: asked }));
      for (const each of [told, error])
        expect(`${each} ${JSON.stringify(each)} ${(each as Error).cause}`).not.toContain('Planted');
    });
  });
};
