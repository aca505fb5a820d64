import { expect, test } from 'vitest';
import { z } from 'zod';
import { jsonSchemaOf } from '../../src/model/answer-shape.ts';

test('every object is closed and every field required, whatever a grammar may not know is left out', () => {
  const schema = z.object({
    count: z.int().min(1).max(5),
    text: z.string().min(3).max(20),
    day: z.iso.date().nullable(),
    items: z.array(z.object({ kind: z.enum(['a', 'b']) })).max(9),
  });
  expect(jsonSchemaOf({ name: 'test', schema })).toEqual({
    type: 'object',
    properties: {
      count: { type: 'integer', minimum: 1, maximum: 5 },
      text: { type: 'string' },
      day: { anyOf: [{ type: 'string' }, { type: 'null' }] },
      items: {
        type: 'array',
        maxItems: 9,
        items: {
          type: 'object',
          properties: { kind: { type: 'string', enum: ['a', 'b'] } },
          required: ['kind'],
          additionalProperties: false,
        },
      },
    },
    required: ['count', 'text', 'day', 'items'],
    additionalProperties: false,
  });
});

test('fields that are named like keywords stay, and alternatives are told as servers know them', () => {
  const schema = z.object({
    format: z.string(),
    choice: z.discriminatedUnion('kind', [
      z.object({ kind: z.literal('one'), pattern: z.string() }),
      z.object({ kind: z.literal('two') }),
    ]),
  });
  const made = JSON.stringify(jsonSchemaOf({ name: 'test', schema }));
  expect(made).toContain('"pattern":{"type":"string"}');
  expect(made).toContain('"required":["format","choice"]');
  expect(made).toContain('"anyOf"');
  expect(made).not.toContain('oneOf');
});

test('an optional field and a shape that is no object are refused before any server is asked', () => {
  const optional = z.object({ items: z.array(z.object({ why: z.string().optional() })) });
  expect(() => jsonSchemaOf({ name: 'verdict', schema: optional })).toThrow(
    expect.objectContaining({
      code: 'configuration-invalid',
      message: expect.stringMatching(/verdict.*"why".*nullable/u),
    }),
  );
  expect(() => jsonSchemaOf({ name: 'verdict', schema: z.array(z.string()) })).toThrow(/must be an object/u);
});
