import type { ToneVoice } from '../tone-voice.ts';
import type { Says } from './make-says.ts';

/** What stands before a gap must be this long to be known by it. */
const shortestStart = 10;

const gap = /\{[a-z]+\}/u;

/** Makes what tells whether a sentence is one of the profile's own voice, its gaps filled in any way. */
export const makeIsOwnVoice = (voice: ToneVoice): Says => {
  const texts = Object.values(voice);
  const starts = texts
    .filter((text) => gap.test(text))
    .map((text) => text.split(gap)[0] ?? '')
    .filter((start) => start.length >= shortestStart);
  return (sentence) =>
    texts.some((text) => text.includes(sentence)) || starts.some((start) => sentence.startsWith(start));
};
