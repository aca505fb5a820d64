/** Grows a text by paragraphs and sentences while its length, and so every span into it, is known. */
export type TextBuilder = {
  readonly length: () => number;
  readonly slice: (start: number, end: number) => string;
  readonly text: (words: string) => void;
  /** One space, or a line break, between two sentences. */
  readonly gap: (newLine: boolean) => void;
  readonly newLine: () => void;
  /** An empty line, unless the text is still empty. */
  readonly newParagraph: () => void;
  readonly paragraph: (words: string) => void;
  readonly toString: () => string;
};

/** Makes an empty builder. */
export const textBuilder = (): TextBuilder => {
  let built = '';
  const text = (words: string): void => {
    built += words;
  };
  const newParagraph = (): void => {
    if (built !== '') built += '\n\n';
  };
  return {
    length: () => built.length,
    slice: (start, end) => built.slice(start, end),
    text,
    gap: (newLine) => text(newLine ? '\n' : ' '),
    newLine: () => text('\n'),
    newParagraph,
    paragraph: (words) => {
      if (words === '') return;
      newParagraph();
      text(words);
    },
    toString: () => built,
  };
};
