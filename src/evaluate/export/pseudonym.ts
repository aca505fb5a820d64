import { createHmac } from 'node:crypto';

/**
 * Gives the id under which a case leaves the house: 'case-' and 16 hexadecimal digits of HMAC-SHA-256 with a salt. Without
 * the salt nobody can tell the case, not even by trying all case numbers.
 */
export const pseudonym = (caseId: string, salt: string): string =>
  `case-${createHmac('sha256', salt).update(caseId).digest('hex').slice(0, 16)}`;
