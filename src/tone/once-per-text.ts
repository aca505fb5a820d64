import type { ToneText } from './tone-text.ts';

/** Makes a reader that reads each reply once, however many ask. */
export const oncePerText = <Value>(read: (text: ToneText) => Value): ((text: ToneText) => Value) => {
  const known = new WeakMap<ToneText, { readonly value: Value }>();
  return (text) => {
    const found = known.get(text) ?? { value: read(text) };
    known.set(text, found);
    return found.value;
  };
};
