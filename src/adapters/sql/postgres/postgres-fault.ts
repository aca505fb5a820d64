import { CopilotError } from '../../../fault/copilot-error.ts';

type Rule = { readonly codes: RegExp; readonly says: string; readonly passes: boolean };

/** Behind a semicolon stands what to do. SQLSTATEs: https://www.postgresql.org/docs/current/errcodes-appendix.html. */
const rules: readonly Rule[] = [
  {
    codes: /^28/u,
    says: 'PostgreSQL refuses the log-in; correct user and password in CAIR_DATABASE, or pg_hba.conf of the server.',
    passes: false,
  },
  {
    codes: /^3D000$/u,
    says: 'PostgreSQL has no database of this name; create it, or correct CAIR_DATABASE.',
    passes: false,
  },
  {
    codes: /^42501$/u,
    says: 'The user of CAIR_DATABASE may not do this; make it the owner of its database.',
    passes: false,
  },
  {
    codes: /^25006$/u,
    says: 'PostgreSQL takes no writes here; point CAIR_DATABASE at the primary.',
    passes: true,
  },
  {
    codes: /^53100$/u,
    says: 'The disk of PostgreSQL is full; make room on it.',
    passes: true,
  },
  {
    codes: /^(?:53|54)/u,
    says: 'PostgreSQL is out of connections or memory; raise max_connections or give it more memory.',
    passes: true,
  },
  {
    codes: /^40/u,
    says: 'Two processes changed the same records in PostgreSQL at the same moment; try again.',
    passes: true,
  },
  {
    codes: /^(?:57014|55P03|25P03)$/u,
    says: 'PostgreSQL took too long; try again, and look what else the server is doing.',
    passes: true,
  },
  {
    codes: /^(?:58|XX)/u,
    says: 'PostgreSQL cannot read or write its files; look at its log and its disk.',
    passes: false,
  },
  {
    codes: /^(?:57P0|08|E[A-Z]+$)/u,
    says: 'PostgreSQL cannot be reached; start it, or correct CAIR_DATABASE.',
    passes: true,
  },
  {
    codes: /^(?:DEPTH_ZERO_|SELF_SIGNED_|UNABLE_TO_|CERT_|ERR_TLS_)/u,
    says: 'The certificate of PostgreSQL is not trusted; add sslrootcert=FILE to CAIR_DATABASE (docs/postgres.md).',
    passes: false,
  },
];

/** What the driver says, without a code, of a connection that came not about, broke or fell silent. */
const awayWords =
  /^(?:Connection terminated|Query read timeout|timeout expired|timeout exceeded|Client has encountered a connection error|Client was closed|Postgres connection has been discarded)/u;

/** character_not_in_repertoire and untranslatable_character: as a rule U+0000, which PostgreSQL keeps in no text. */
const noLetter = /^(?:22021|22P05)$/u;

const lacksTls = /^The server does not support SSL/u;

const codeOf = (error: Error): string =>
  'code' in error && typeof error.code === 'string' ? error.code : '';

const ruleOf = (error: Error): Pick<Rule, 'says' | 'passes'> => {
  const code = codeOf(error);
  if ('syscall' in error && error.syscall === 'open')
    return {
      says: 'A file that CAIR_DATABASE names cannot be read; correct sslrootcert, sslcert or sslkey in it.',
      passes: false,
    };
  const found = code === '' ? undefined : rules.find(({ codes }) => codes.test(code));
  if (found !== undefined) return found;
  if (awayWords.test(error.message))
    return { says: 'PostgreSQL cannot be reached; start it, or correct CAIR_DATABASE.', passes: true };
  if (lacksTls.test(error.message))
    return {
      says: 'PostgreSQL speaks no TLS; switch it on there, or take sslmode out of CAIR_DATABASE.',
      passes: false,
    };
  return { says: 'PostgreSQL could not read or write the records.', passes: false };
};

/** What PostgreSQL says of data (class 22) quotes it, and the detail of every error does: neither goes further. */
const withoutData = (error: Error): Error => {
  const code = codeOf(error);
  const plain = new Error(/^22/u.test(code) ? `PostgreSQL refused a value (${code}).` : error.message);
  return code === '' ? plain : Object.assign(plain, { code });
};

/**
 * Gives what to do about an error of PostgreSQL, 'storage-failed', or 'input-invalid' of a text that it cannot keep; a fault that is one
 * already stays as it is.
 */
export const postgresFault = (cause: unknown): CopilotError => {
  if (cause instanceof CopilotError) return cause;
  const error = cause instanceof Error ? cause : new Error('A fault without a word.');
  if (noLetter.test(codeOf(error)))
    return new CopilotError(
      'input-invalid',
      'A text or id holds a character that the database cannot keep, as a rule U+0000.',
      { cause: withoutData(error) },
    );
  const { says, passes } = ruleOf(error);
  return new CopilotError('storage-failed', says, { cause: withoutData(error), retryable: passes });
};
