import { once } from 'node:events';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import express from 'express';
import { pino } from 'pino';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Knowledge } from '../../src/composition/knowledge-over.ts';
import {
  type GenerationsJson,
  generationPreviewAnswerSchema,
  generationsSchema,
} from '../../src/contract/generations.ts';
import { problemSchema } from '../../src/contract/problem.ts';
import { answerProblem } from '../../src/entry/http/answer-problem.ts';
import { generationRoutes } from '../../src/entry/http/generation-routes.ts';
import { careCaseOf } from '../support/care-case-of.ts';
import { editionOf, openGenerationKnowledge } from '../support/generation-knowledge.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

const text = 'What of number7x?';

describe('generations over HTTP', () => {
  let knowledge: Knowledge;
  let server: Server;

  beforeAll(async () => {
    const asked = { text, start: 0, end: text.length, answers: ['KA-7'] };
    const labelled = {
      careCase: careCaseOf(text, { id: 'IN-1', receivedAt: null }),
      questions: [asked],
      tags: [],
    };
    knowledge = await openGenerationKnowledge(
      { folder: await temporaryFolder() },
      { measure: { cases: [labelled] } },
    );
    await knowledge.refresh(editionOf(8, 1));
    await knowledge.refresh(editionOf(8, 2), { full: true });
    await knowledge.refresh(editionOf(5, 3), { full: true });
    const app = express();
    app.use(
      '/api',
      express.json(),
      generationRoutes({ knowledge } as Parameters<typeof generationRoutes>[0]),
    );
    app.use(answerProblem(pino({ level: 'silent' })));
    server = app.listen(0, '127.0.0.1');
    await once(server, 'listening');
  });
  afterAll(async () => {
    server?.close();
    await knowledge?.close();
  });

  const ask = (place = '', method = 'GET', body?: unknown) =>
    fetch(`http://127.0.0.1:${(server.address() as AddressInfo).port}/api/generations${place}`, {
      method,
      ...(body === undefined
        ? {}
        : { headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) }),
    });
  const listed = async (answer: Response): Promise<GenerationsJson['generations']> => {
    expect(answer.status).toBe(200);
    return generationsSchema.strict().parse(await answer.json()).generations;
  };
  const statesOf = (generations: GenerationsJson['generations']): string =>
    generations.map(({ id, state }) => `${id} ${state}`).join(', ');

  test('a held generation is listed with the checks that failed and how many first hits change', async () => {
    const generations = await listed(await ask());
    expect(statesOf(generations)).toBe('1 previous, 2 live, 3 ready');
    expect(generations[2]?.checks.filter(({ holds }) => !holds).map(({ name }) => name)).toEqual([
      'articles',
      'passages',
    ]);
    expect(generations[2]?.preview).toEqual({ questions: 1, better: 0, worse: 1 });
    expect(generations[1]).toMatchObject({ source: 'list', embedder: 'fake@1' });
  });

  test('its preview names each question, and one without a comparison has none', async () => {
    const { preview } = generationPreviewAnswerSchema.parse(await (await ask('/3/preview')).json());
    expect(preview?.changes).toMatchObject([{ question: 'IN-1#1', before: 'KA-7', verdict: 'worse' }]);
    expect(await (await ask('/1/preview')).json()).toEqual({ preview: null });
  });

  test('it goes live when it is forced to and not before, and a step back brings the one before it back', async () => {
    const refused = await ask('/3/switch', 'POST');
    expect(refused.status).toBe(409);
    expect(problemSchema.parse(await refused.json()).detail).toContain('5 articles where the live');
    expect(statesOf(await listed(await ask()))).toBe('1 previous, 2 live, 3 ready');
    expect(statesOf(await listed(await ask('/3/switch', 'POST', { force: true })))).toBe(
      '2 previous, 3 live',
    );
    expect(statesOf(await listed(await ask('/rollback', 'POST')))).toBe('2 live, 3 previous');
  });

  test.each([
    ['/99/preview', 'GET', undefined, 404],
    ['/99/switch', 'POST', {}, 404],
    ['/latest/switch', 'POST', {}, 400],
    ['/3/switch', 'POST', { force: 'yes' }, 400],
    ['/3/switch', 'POST', { forse: true }, 400],
  ])('%s by %s with %j is refused with %i', async (place, method, body, status) => {
    expect((await ask(place, method, body)).status).toBe(status);
  });
});
