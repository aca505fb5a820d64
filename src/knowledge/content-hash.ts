import { createHash } from 'node:crypto';

/** Gives 32 hexadecimal digits of SHA-256 over the parts, joined so that moving a border changes the hash. */
export const contentHash = (...parts: readonly string[]): string => {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(`${part.length}:`).update(part);
  return hash.digest('hex').slice(0, 32);
};
