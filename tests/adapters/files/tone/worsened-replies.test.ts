import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readWorsenedReplies } from '../../../../src/adapters/files/tone/worsened-replies.ts';
import { temporaryFolder } from '../../../support/temporary-folder.ts';

const original = {
  id: 'A-1',
  kind: 'original',
  language: 'en',
  market: 'GB',
  channel: 'email',
  isComplaint: true,
  customerName: 'Anna Berg',
  questions: ['When?'],
  message: 'When does it come?',
  reply: 'Hi Anna,\n\nSorry. It comes on $& Friday.\n\nMaya',
  writer: 'one',
};

const write = async (...lines: readonly unknown[]): Promise<string> => {
  const file = join(await temporaryFolder(), 'pairs-en.jsonl');
  await writeFile(file, lines.map((line) => `${JSON.stringify(line)}\n`).join(''));
  return file;
};

describe('readWorsenedReplies', () => {
  it('gives a reply with each of the worsened ones, all edits made in their order', async () => {
    const file = await write(
      original,
      { original: 'A-1', kind: 'empathy', edits: [{ replace: 'Sorry. ', with: '' }] },
      {
        original: 'A-1',
        kind: 'blame',
        edits: [
          { replace: 'Sorry.', with: 'Your $1 fault.' },
          { replace: 'fault', with: 'mistake' },
        ],
      },
    );
    const [reply, ...others] = await readWorsenedReplies(file);
    expect(others).toEqual([]);
    expect(reply).toMatchObject({ id: 'A-1', language: 'en', writer: 'one', message: 'When does it come?' });
    expect(reply?.worsened).toEqual([
      { kind: 'empathy', reply: 'Hi Anna,\n\nIt comes on $& Friday.\n\nMaya' },
      { kind: 'blame', reply: 'Hi Anna,\n\nYour $1 mistake. It comes on $& Friday.\n\nMaya' },
    ]);
  });

  it('names the line of an edit that finds nothing, of an unknown original and of another shape', async () => {
    const edit = { original: 'A-1', kind: 'blame', edits: [{ replace: 'Tuesday', with: 'x' }] };
    await expect(readWorsenedReplies(await write(original, edit))).rejects.toThrow(
      /pairs-en\.jsonl:2: an edit has nothing to replace$/u,
    );
    await expect(readWorsenedReplies(await write(edit))).rejects.toThrow(
      /:1: no original A-1 stands before it$/u,
    );
    await expect(readWorsenedReplies(await write({ ...original, market: 'Sweden' }))).rejects.toThrow(
      /:1: /u,
    );
  });
});
