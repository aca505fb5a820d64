import { splitSentences } from '../language/split-sentences.ts';
import type { Article, ArticleSection } from './article.ts';
import type { Passage } from './passage.ts';
import { passageId } from './passage-id.ts';

/** Longest passage in words: long enough for a whole procedure, short enough to be about one thing. */
export const maxPassageWords = 150;

/** A section below this many words says too little alone and is joined to its neighbour. */
const minSectionWords = 25;

/** Stands between sentences while a text is being split; Unicode's own paragraph separator, in no article. */
const sentenceMark = '\u2029';

/** Stands for a line end inside a sentence, where only a sentence that is too long is cut; Unicode's own line separator. */
const wrapMark = '\u2028';

/** One line end without a list mark; a line after it that starts in lower case, and one before it that ends nothing. */
const isWrap = /^[ \t]*\r?\n[ \t]*$/u;
const goesOn = /^\p{Ll}/u;
const isEnd = /[.!?:;\u2026]["'\u201D\u2019\u00BB)\]]?$/u;

const countWords = (text: string): number => text.split(/\s+/u).filter(Boolean).length;

/** Loaded when first needed: a server that only answers never splits, and saves the 40 MB. */
const makeSplitter = async () => {
  const { RecursiveCharacterTextSplitter } = await import('@langchain/textsplitters');
  return new RecursiveCharacterTextSplitter({
    chunkSize: maxPassageWords,
    chunkOverlap: 0,
    separators: ['\n\n', '\n', sentenceMark, wrapMark, ' '],
    keepSeparator: true,
    lengthFunction: countWords,
  });
};

let splitter: ReturnType<typeof makeSplitter> | null = null;

const joinShortSections = (sections: readonly ArticleSection[]): readonly ArticleSection[] => {
  const joined: ArticleSection[] = [];
  for (const section of sections) {
    const previous = joined.at(-1);
    const words = countWords(section.text);
    const previousWords = previous === undefined ? 0 : countWords(previous.text);
    const isShort = words < minSectionWords || previousWords < minSectionWords;
    if (previous !== undefined && isShort && words + previousWords <= maxPassageWords) {
      const text = section.heading ? `${section.heading}\n${section.text}` : section.text;
      joined[joined.length - 1] = { heading: previous.heading, text: `${previous.text}\n\n${text}` };
    } else {
      joined.push(section);
    }
  }
  return joined;
};

const splitLongText = async (text: string, language: string): Promise<readonly string[]> => {
  if (countWords(text) <= maxPassageWords) return [text];
  const sentences = splitSentences(text, language);
  const marked = sentences.map((span, at) => {
    const next = sentences[at + 1]?.start ?? text.length;
    const gap = text.slice(span.end, next);
    const sentence = text.slice(span.start, span.end).replaceAll(/\r?\n/gu, wrapMark);
    if (isWrap.test(gap) && goesOn.test(text.slice(next, next + 2)) && !isEnd.test(sentence.slice(-2)))
      return `${sentence}${wrapMark}`;
    return sentence + (gap.includes('\n') ? gap : `${sentenceMark}${gap}`);
  });
  const start = text.slice(0, sentences[0]?.start ?? text.length);
  splitter ??= makeSplitter();
  const pieces = await (await splitter).splitText(start + marked.join(''));
  return pieces
    .map((piece) => piece.replaceAll(sentenceMark, '').replaceAll(wrapMark, '\n').trim())
    .filter(Boolean);
};

/** Cuts a published article into its passages, in order; a draft or archived article has none. */
export const articlePassages = async (article: Article): Promise<readonly Passage[]> => {
  if (article.status !== 'published') return [];
  const passages: Passage[] = [];
  for (const section of joinShortSections(article.sections)) {
    for (const text of await splitLongText(section.text, article.language)) {
      const part = passages.length;
      const key = { kind: 'article', source: article.id, language: article.language, part } as const;
      passages.push({
        ...key,
        id: passageId(key),
        markets: article.markets,
        models: article.models,
        audience: article.audience,
        title: article.title,
        heading: section.heading,
        question: '',
        text,
        url: article.url,
        date: article.updatedAt,
        validFrom: article.validFrom,
        validTo: article.validTo,
        outOfDate: article.outOfDate,
      });
    }
  }
  return passages;
};
