import { personalDataTypes } from './personal-data.ts';

const placeholder = new RegExp(`\\[(?:${personalDataTypes.join('|')})-[1-9]\\d{0,5}\\]`, 'u');

/** Tells whether a sentence holds a placeholder, so that words about one customer are never sent to another. */
export const hasPlaceholder = (text: string): boolean => placeholder.test(text);
