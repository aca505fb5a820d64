import { expect, test } from 'vitest';
import { z } from 'zod';
import { parseRequest } from '../../../src/entry/http/parse-request.ts';

const schema = z.strictObject({
  kind: z.enum(['index', 'sync']).default('index'),
  rows: z.int().min(1).max(9).default(1),
  share: z.number().positive().default(1),
  names: z.array(z.string().max(3)).min(1).default(['a']),
  comment: z.string().trim().min(1, 'say in a few words why').default('-'),
});

test.each([
  [undefined, 'request: it is missing.'],
  [[], 'request: it must be of the type object.'],
  [{ full: 1, fast: 1 }, 'request: nothing here is called full, fast.'],
  [{ kind: 'x' }, 'kind: it must be one of index, sync.'],
  [{ rows: '2' }, 'rows: it must be of the type number.'],
  [{ rows: 10 }, 'rows: it must be at most 9.'],
  [{ rows: 0 }, 'rows: it must be at least 1.'],
  [{ share: 0 }, 'share: it must be more than 0.'],
  [{ names: [] }, 'names: it must have at least 1 entry.'],
  [{ names: ['abcd'] }, 'names.0: it must have at most 3 characters.'],
  [{ comment: ' ' }, 'comment: say in a few words why.'],
])('%j is refused in one plain sentence', (value, message) => {
  expect(() => parseRequest(schema, value)).toThrow(
    expect.objectContaining({ code: 'input-invalid', message }),
  );
});
