const opening = '<think>';
const closing = '</think>';

/** Reads an answer that may begin with what the model thought, which some open models write before their answer. */
export type ThoughtFilter = {
  /** Gives what of the next piece belongs to the answer. */
  readonly pass: (piece: string) => string;
  /** Gives what was held back at the end of the answer, if it was no thought. */
  readonly rest: () => string;
};

/**
 * Makes a filter for one answer in pieces. Nothing is held back but a beginning that may still become `<think>`, so an
 * answer that begins otherwise passes at once. A thought that never ends is no answer.
 */
export const thoughtFilter = (): ThoughtFilter => {
  let state: 'beginning' | 'thinking' | 'answering' = 'beginning';
  let held = '';
  const pass = (piece: string): string => {
    if (state === 'answering') return piece;
    held += piece;
    if (state === 'beginning') {
      const start = held.trimStart();
      if (opening.startsWith(start)) return '';
      if (start.startsWith(opening)) state = 'thinking';
      else {
        state = 'answering';
        return held;
      }
    }
    const end = held.indexOf(closing);
    if (end === -1) return '';
    // Blank lines between the thought and the answer belong to neither.
    const answer = held.slice(end + closing.length).trimStart();
    if (answer === '') return '';
    state = 'answering';
    return answer;
  };
  return { pass, rest: () => (state === 'beginning' ? held : '') };
};

/** Gives a whole answer without what the model thought before it. */
export const withoutThinking = (text: string): string => {
  const filter = thoughtFilter();
  return filter.pass(text) + filter.rest();
};
