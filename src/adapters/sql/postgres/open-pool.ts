import { Pool, types } from 'pg';
import { LeavingClient } from './leaving-client.ts';

/** Connections of one process: as many searches and writes at a time as its two or four cores can feed. */
const mostConnections = 10;

/** An advisor waits for it. */
const connectTimeoutMs = 5_000;

/** No statement of a running copilot takes a tenth of it; what hangs gives its connection back. */
const statementTimeoutMs = 60_000;

/** So much later than the server would end a statement, no answer means that the way to the server is cut. */
const answerGraceMs = 5_000;

/** A process that froze in the middle of a transaction must not hold up the others. */
const idleTransactionTimeoutMs = 60_000;

/** Without it the first sign of life is asked for after two hours, as most systems have it; firewalls forget sooner. */
const keepAliveAfterMs = 30_000;

export type PoolOptions = {
  readonly address: string;
  /** Default 10. */
  readonly connections?: number;
  /** Milliseconds for one statement on the server, 0 without end; default 60 s. An answer is waited for 5 s longer. */
  readonly statementTimeout?: number;
};

/** `count(*)` and whole numbers of 64 bits; all that are kept here are exact as numbers. */
const bigint = types.builtins.INT8;

/** Opens a pool of connections; nothing is asked of the server yet, and one that was lost is followed by a new one. */
export const openPool = ({
  address,
  connections = mostConnections,
  statementTimeout = statementTimeoutMs,
}: PoolOptions): Pool => {
  const pool = new Pool({
    Client: LeavingClient,
    connectionString: address,
    max: connections,
    connectionTimeoutMillis: connectTimeoutMs,
    statement_timeout: statementTimeout,
    ...(statementTimeout === 0 ? {} : { query_timeout: statementTimeout + answerGraceMs }),
    idle_in_transaction_session_timeout: idleTransactionTimeoutMs,
    idleTimeoutMillis: 30_000,
    keepAlive: true,
    keepAliveInitialDelayMillis: keepAliveAfterMs,
    fallback_application_name: 'care-copilot',
    types: {
      getTypeParser: ((type: number, format: 'text' | 'binary') =>
        type === bigint ? Number : types.getTypeParser(type, format)) as typeof types.getTypeParser,
    },
  });
  // A connection that breaks while nobody asks anything of it is no fault: who asks next gets another, or is told.
  pool.on('error', () => undefined);
  pool.on('connect', (client) => client.on('error', () => undefined));
  return pool;
};
