import { expect } from 'vitest';
import { z } from 'zod';
import { openAiChatModel } from '../../src/adapters/openai/chat-model.ts';
import type { ChatModel, TextEvent } from '../../src/model/chat-model.ts';
import type { ModelCapabilities } from '../../src/model/chat-server.ts';
import { modelPrompts } from '../support/model-prompts.ts';
import type { LiveTarget } from './live-target.ts';
import { promptShapes } from './prompt-shapes.ts';

/** One thing that a server of language models must do for us; `run` throws where it does not. */
export type LiveCheck = { readonly name: string; readonly run: (target: LiveTarget) => Promise<void> };

const ask = async <Result>(
  target: LiveTarget,
  capabilities: Partial<ModelCapabilities>,
  call: (model: ChatModel) => Promise<Result>,
): Promise<Result> => {
  const model = openAiChatModel({ ...target, capabilities });
  try {
    return await call(model);
  } finally {
    await model.close();
  }
};

/** A server that refuses schemas is asked in looser ways. */
const strictest = { structured: 'json-schema' } as const;

const cityShape = { name: 'city', schema: z.object({ city: z.string(), isCapital: z.boolean() }) };
const cityQuestion = [
  { role: 'system', text: 'Answer with JSON: the "city" that is asked for and whether it "isCapital".' },
  { role: 'user', text: 'What is the capital of Sweden?' },
] as const;

const structured = (['json-schema', 'json-object'] as const).map(
  (way): LiveCheck => ({
    name: `gives a value of a shape at once, asked by ${way}`,
    run: (target) =>
      ask(target, { structured: way }, async (model) => {
        const made = await model.complete({ messages: cityQuestion, shape: cityShape });
        expect(made).toMatchObject({ outcome: 'complete', tries: 1 });
      }),
  }),
);

const told = async (model: ChatModel): Promise<readonly TextEvent[]> => {
  const events: TextEvent[] = [];
  const text = 'Describe a charging cable in about fifty words.';
  for await (const event of model.stream({ messages: [{ role: 'user', text }] })) events.push(event);
  return events;
};

const streaming: readonly LiveCheck[] = [
  {
    name: 'streams its text in pieces and says when it is whole',
    run: (target) =>
      ask(target, { streaming: true }, async (model) => {
        const events = await told(model);
        expect(events.filter(({ kind }) => kind === 'text').length).toBeGreaterThan(1);
        expect(events.at(-1)).toMatchObject({ kind: 'end', finish: 'complete' });
      }),
  },
  {
    name: 'tells the tokens of a stream',
    run: (target) =>
      ask(target, { streaming: true, usageInStream: true }, async (model) => {
        const end = (await told(model)).at(-1);
        expect(end).toMatchObject({ usage: { isEstimated: false } });
      }),
  },
];

const prompted = modelPrompts.ids.map(
  (id): LiveCheck => ({
    name: `answers the prompt ${id} in its shape`,
    run: async (target) => {
      const { output, render, example } = modelPrompts.get(id);
      const shape = promptShapes.get(output ?? '');
      if (shape === undefined) throw new Error(`The live suite knows no shape "${output}" of ${id}.`);
      const { messages } = render(example);
      const made = await ask(target, strictest, (model) => model.complete({ messages, shape }));
      expect(made.outcome).toBe('complete');
    },
  }),
);

const unknown: LiveCheck = {
  name: 'gives no answer where the sources hold none',
  run: async (target) => {
    const { render, example } = modelPrompts.get('answer-question');
    const question = 'Which colour has the roof lining of the Lodestar 4?';
    const { messages } = render({ ...example, question, message: question });
    const schema = z.object({
      question: z.int(),
      sentences: z.array(z.object({ text: z.string(), sources: z.array(z.int()) })),
      unanswered: z.boolean(),
    });
    const made = await ask(target, strictest, (model) =>
      model.complete({ messages, shape: { name: 'answer', schema } }),
    );
    expect(made).toMatchObject({ outcome: 'complete', value: { sentences: [], unanswered: true } });
  },
};

/** What is asked of the server itself, without the product around it. */
export const serverChecks: readonly LiveCheck[] = [...structured, ...streaming, ...prompted, unknown];
