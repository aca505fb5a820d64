import { fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { takeWriterLock } from '../../../../src/adapters/sql/sqlite/writer-lock.ts';
import { projectFile } from '../../../support/project-file.ts';
import { temporaryFolder } from '../../../support/temporary-folder.ts';

test('only one may write at a time, and the next one when it has let go', async () => {
  const path = join(await temporaryFolder(), 'data', 'writer.lock');
  const first = takeWriterLock(path);
  expect(() => takeWriterLock(path)).toThrow(
    expect.objectContaining({ name: 'CopilotError', code: 'conflict', retryable: true }),
  );
  first.release();
  first.release();
  const second = takeWriterLock(path);
  second.release();
});

test('a process that dies lets go of the right to write', async () => {
  const folder = await temporaryFolder({
    'hold.ts': `
      import { takeWriterLock } from ${JSON.stringify(projectFile('src/adapters/sql/sqlite/writer-lock.ts'))};
      takeWriterLock(process.argv[2] ?? '');
      process.send?.('held');
      setInterval(() => undefined, 1000);
    `,
  });
  const path = join(folder, 'writer.lock');
  const holder = fork(join(folder, 'hold.ts'), [path], { stdio: ['ignore', 'ignore', 'ignore', 'ipc'] });
  await once(holder, 'message');
  expect(() => takeWriterLock(path)).toThrow(expect.objectContaining({ code: 'conflict' }));
  holder.kill('SIGKILL');
  await once(holder, 'exit');
  takeWriterLock(path).release();
});

test('a lock that cannot be made is a storage fault and no conflict', async () => {
  const folder = await temporaryFolder({ file: 'text', 'writer.lock': 'This is no database. '.repeat(100) });
  for (const path of [join(folder, 'file', 'writer.lock'), join(folder, 'writer.lock')])
    expect(() => takeWriterLock(path)).toThrow(
      expect.objectContaining({ name: 'CopilotError', code: 'storage-failed' }),
    );
});
