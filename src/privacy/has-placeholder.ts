import { placeholderPattern } from './placeholder.ts';

/** Tells whether a sentence holds a placeholder, so that words about one customer are never sent to another. */
export const hasPlaceholder = (text: string): boolean => placeholderPattern().test(text);
