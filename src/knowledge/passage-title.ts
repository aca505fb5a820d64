import { isMinedPair } from './mined-pair.ts';
import type { Passage } from './passage.ts';

/** Letters of a question that a line of a list has room for. */
const mostLetters = 120;

const cutAtWord = (text: string): string => {
  const line = text.replaceAll(/\s+/gu, ' ').trim();
  if (line.length <= mostLetters) return line;
  const end = line.lastIndexOf(' ', mostLetters);
  return `${line.slice(0, end > 0 ? end : mostLetters).toWellFormed()}…`;
};

/** Names a passage for who reads it: its document, and the heading above it or the question of the case that it answers. */
export const passageTitle = (
  passage: Pick<Passage, 'kind' | 'part' | 'title' | 'heading' | 'question'>,
): string => {
  const within = isMinedPair(passage) ? cutAtWord(passage.question) : passage.heading;
  return [passage.title, within].filter(Boolean).join(': ');
};
