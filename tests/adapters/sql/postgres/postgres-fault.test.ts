import { afterAll, expect, test } from 'vitest';
import { connectPostgres } from '../../../../src/adapters/sql/postgres/open-postgres.ts';
import { postgresFault } from '../../../../src/adapters/sql/postgres/postgres-fault.ts';
import { openDatabase } from '../../../../src/adapters/sql/sqlite/open-database.ts';
import { storageFault } from '../../../../src/adapters/sql/storage-faults.ts';
import { CopilotError } from '../../../../src/fault/copilot-error.ts';

/** Asked nothing: the fault of an error is told without a server. */
const postgres = connectPostgres({ address: 'postgres://nobody@127.0.0.1:1/none' });
afterAll(() => postgres.destroy());

const errorOf = (code: string, more: object = {}): Error =>
  Object.assign(new Error('as the server says it'), { code, ...more });

test.each([
  ['40001', true, /same records/u],
  ['40P01', true, /same records/u],
  ['53100', true, /disk of PostgreSQL is full; make room/u],
  ['53300', true, /max_connections/u],
  ['57014', true, /too long/u],
  ['57P01', true, /cannot be reached/u],
  ['57P03', true, /cannot be reached/u],
  ['25006', true, /primary/u],
  ['42501', false, /owner/u],
  ['28P01', false, /log-in/u],
  ['3D000', false, /no database/u],
  ['58030', false, /its log and its disk/u],
  ['23502', false, /could not read or write/u],
])('the fault of SQLSTATE %s may pass: %s', (code, retryable, says) => {
  const error = errorOf(code);
  const fault = storageFault(postgres, error);
  expect(fault).toMatchObject({ code: 'storage-failed', retryable });
  expect(fault.message).toMatch(says);
});

test.each([
  [errorOf('ECONNREFUSED', { syscall: 'connect' }), true],
  [errorOf('ENOTFOUND', { syscall: 'getaddrinfo' }), true],
  [new Error('Connection terminated unexpectedly'), true],
  [new Error('timeout exceeded when trying to connect'), true],
  [errorOf('SELF_SIGNED_CERT_IN_CHAIN'), false],
])('a connection that comes not about or breaks is a fault: %s', (error, retryable) => {
  expect(postgresFault(error)).toMatchObject({ code: 'storage-failed', retryable });
});

test('what the server quotes of a row goes no further', () => {
  const detail = 'Key (id)=(secret-word) already exists.';
  const refused = Object.assign(new Error('invalid input syntax: "secret-word"'), { code: '22P02', detail });
  const { cause } = postgresFault(refused);
  expect(JSON.stringify([String(cause), cause])).not.toContain('secret-word');
  expect(String(postgresFault(errorOf('23505', { detail })).cause)).not.toContain('secret-word');
});

test('a fault that is one already stays as it is', () => {
  const conflict = new CopilotError('conflict', 'Taken.');
  expect(postgresFault(conflict)).toBe(conflict);
  expect(storageFault(postgres, conflict)).toBe(conflict);
});

test.each(['22021', '22P05'])('a text with a character that is not kept is wrong input: %s', (code) => {
  const fault = storageFault(postgres, errorOf(code));
  expect(fault).toMatchObject({ code: 'input-invalid', retryable: false });
  expect(fault.message).toContain('U+0000');
});

test('a certificate that is not there is told as such, and not as a server that is away', () => {
  const fault = postgresFault(errorOf('ENOENT', { syscall: 'open' }));
  expect(fault).toMatchObject({ code: 'storage-failed', retryable: false });
  expect(fault.message).toContain('sslrootcert');
});

test.each(['EPERM', 'EBUSY'])(
  '%s of the file of SQLite is no SQLSTATE and not told as PostgreSQL',
  async (code) => {
    const database = await openDatabase(':memory:');
    const fault = storageFault(database, errorOf(code, { syscall: 'write' }));
    expect(fault).toMatchObject({ code: 'storage-failed', retryable: false });
    expect(fault.message).not.toContain('PostgreSQL');
    await database.destroy();
  },
);
