import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll } from 'vitest';

const made: string[] = [];

afterAll(async () => {
  for (const folder of made.splice(0)) await rm(folder, { recursive: true, force: true });
});

/** Makes an empty folder that is gone when the test file is done, and puts the given files (path to content) into it. */
export const temporaryFolder = async (
  files: Readonly<Record<string, string | Uint8Array>> = {},
): Promise<string> => {
  const folder = await mkdtemp(join(tmpdir(), 'care-copilot-test-'));
  made.push(folder);
  for (const [path, content] of Object.entries(files)) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), content);
  }
  return folder;
};
