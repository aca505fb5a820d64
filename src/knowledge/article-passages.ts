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

const countWords = (text: string): number => text.split(/\s+/u).filter(Boolean).length;

/** Loaded when first needed: a server that only answers never splits, and saves the 40 MB. */
const makeSplitter = async () => {
  const { RecursiveCharacterTextSplitter } = await import('@langchain/textsplitters');
  return new RecursiveCharacterTextSplitter({
    chunkSize: maxPassageWords,
    chunkOverlap: 0,
    separators: ['\n\n', '\n', sentenceMark, ' '],
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
  const marked = splitSentences(text, language)
    .map((span, at, all) => {
      const gap = text.slice(span.end, all[at + 1]?.start ?? text.length);
      return text.slice(span.start, span.end) + (gap.includes('\n') ? gap : `${sentenceMark}${gap}`);
    })
    .join('');
  splitter ??= makeSplitter();
  const pieces = await (await splitter).splitText(marked);
  return pieces.map((piece) => piece.replaceAll(sentenceMark, '').trim()).filter(Boolean);
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
