import { readCaseInput } from '../adapters/mail/read-case-file.ts';
import { buildCase, type RawCase } from '../case/build-case.ts';
import type { CareCase } from '../case/care-case.ts';
import type { Market } from '../case/market.ts';

/** How customers name the models; the capture group is the model as passages name it. */
const modelPatterns = [/\b(?:lodestar|ls|l)[\s-]?([234])\b/iu];

/** Makes a care case of a message as it came in, filling language, market and model where they are not given. */
export const toCareCase = (raw: RawCase, markets: readonly Market[]): CareCase =>
  buildCase(raw, { markets, modelPatterns });

/** Reads a case from the bytes of a JSON, mail or plain-text file. Throws CopilotError 'input-…'. */
export const readCase = async (
  bytes: Uint8Array,
  name: string | undefined,
  markets: readonly Market[],
): Promise<CareCase> => toCareCase(await readCaseInput(bytes, name === undefined ? {} : { name }), markets);
