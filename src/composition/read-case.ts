import { readCaseInput } from '../adapters/mail/read-case-file.ts';
import { buildCase } from '../case/build-case.ts';
import type { CareCase } from '../case/care-case.ts';
import type { Rules } from './load-rules.ts';

/**
 * Reads a case from the bytes of a JSON, mail or plain-text file; language, market and model are told where they are
 * not given. Throws CopilotError 'input-…'.
 */
export const readCase = async (
  bytes: Uint8Array,
  name: string | undefined,
  rules: Pick<Rules, 'markets' | 'models'>,
): Promise<CareCase> => buildCase(await readCaseInput(bytes, name === undefined ? {} : { name }), rules);
