import { strings } from '../strings.ts';
import type { ReplySentence } from './carry-sentences.ts';

type Props = {
  readonly sentences: readonly ReplySentence[];
  readonly text: string;
  readonly language: string;
  readonly onShow: (sentence: ReplySentence) => void;
};

/** Says under the reply what speaks against its sentences, where more is known than that no source holds them. */
export const MarkReasons = ({ sentences, text, language, onShow }: Props) => {
  const reasoned = sentences.flatMap((sentence) =>
    sentence.reason === undefined ? [] : [{ sentence, reason: strings.reply.reasons[sentence.reason] }],
  );
  if (reasoned.length === 0) return null;
  return (
    <ul className="mark-reasons" aria-label={strings.reply.reasonsTitle}>
      {reasoned.map(({ sentence, reason }) => {
        const words = text.slice(sentence.start, sentence.end);
        return (
          <li key={sentence.start}>
            <button
              type="button"
              className="mark-reason-words"
              lang={language}
              aria-label={strings.reply.showWords(words)}
              onClick={() => onShow(sentence)}
            >
              {words}
            </button>
            <span>{reason}</span>
          </li>
        );
      })}
    </ul>
  );
};
