import type { Passage } from '../knowledge/passage.ts';

/** A heading is no sentence and no full line. */
const maxHeadingLength = 60;

/** A short line without a full stop above a paragraph, with a blank line before it. */
const isHeading = (line: string, above: string | undefined, below: string | undefined): boolean =>
  line.length <= maxHeadingLength &&
  /^[\p{Lu}\p{N}][^\n]*[^.!:;,…\s]$/u.test(line) &&
  !/^\p{N}+[.)]\s|\t| {2,}/u.test(line) &&
  (above === undefined || above.trim() === '') &&
  below !== undefined &&
  below.trim() !== '';

/**
 * Cuts an article's passage at the headings inside it, so that each paragraph stands under its own. Other passages have
 * no headings and stay whole.
 */
export const passageSections = (passage: Passage): readonly Passage[] => {
  if (passage.kind !== 'article') return [passage];
  const sections: { readonly heading: string; readonly lines: string[] }[] = [
    { heading: passage.heading, lines: [] },
  ];
  const lines = passage.text.split('\n');
  lines.forEach((line, at) => {
    if (at > 0 && isHeading(line.trim(), lines[at - 1], lines[at + 1]))
      sections.push({ heading: line.trim(), lines: [] });
    else sections.at(-1)?.lines.push(line);
  });
  return sections
    .map(({ heading, lines: own }) => ({ ...passage, heading, text: own.join('\n').trim() }))
    .filter(({ text }) => text !== '');
};
