import { personalDataTypes } from './personal-data.ts';

const shared = new RegExp(String.raw`\[(?:${personalDataTypes.join('|')})-[1-9]\d{0,5}\]`, 'gu');

/** Makes a fresh global pattern that matches placeholders such as `[email-1]`; global patterns carry state, so none is shared. */
export const placeholderPattern = (): RegExp => new RegExp(shared);
