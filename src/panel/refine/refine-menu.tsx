import { useEffect, useId, useRef, useState } from 'react';
import type { RefineWishJson } from '../../contract/draft-run.ts';
import type { NumberedQuestion } from '../case/message-blocks.ts';
import { strings } from '../strings.ts';
import { RefineLanguage } from './refine-language.tsx';
import { RefineQuestion } from './refine-question.tsx';

const wholeWishes = ['shorter', 'longer', 'warmer', 'more-formal'] as const;

type Props = {
  /** The language that the reply is in. */
  readonly language: string;
  readonly questions: readonly NumberedQuestion[];
  readonly questionLanguage: string;
  /** Why nothing can be refined now; null when it can. */
  readonly blocked: string | null;
  readonly onRefine: (wish: RefineWishJson) => void;
};

/** Offers what a language model can do with the reply: all of it, in another language, or one answer again. */
export const RefineMenu = ({ language, questions, questionLanguage, blocked, onRefine }: Props) => {
  const [isOpen, setIsOpen] = useState(false);
  const opener = useRef<HTMLButtonElement>(null);
  const menu = useRef<HTMLFieldSetElement>(null);
  const menuId = useId();
  const reasonId = useId();
  const close = () => {
    setIsOpen(false);
    opener.current?.focus();
  };
  useEffect(() => {
    if (!isOpen) return;
    menu.current?.querySelector<HTMLElement>('button')?.focus();
    const closeOutside = (event: Event) => {
      const isInside = event.target instanceof Element && event.target.closest('.refine') !== null;
      if (!isInside) setIsOpen(false);
    };
    document.addEventListener('pointerdown', closeOutside);
    document.addEventListener('focusin', closeOutside);
    return () => {
      document.removeEventListener('pointerdown', closeOutside);
      document.removeEventListener('focusin', closeOutside);
    };
  }, [isOpen]);

  const refine = (wish: RefineWishJson) => {
    close();
    onRefine(wish);
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: Escape is heard wherever the focus is in the menu.
    <div
      className="refine"
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || !isOpen) return;
        event.preventDefault();
        close();
      }}
    >
      <button
        ref={opener}
        type="button"
        className="button button-quiet"
        aria-expanded={isOpen}
        aria-controls={menuId}
        aria-disabled={blocked !== null}
        aria-describedby={blocked === null ? undefined : reasonId}
        title={blocked ?? undefined}
        onClick={() => blocked === null && setIsOpen(!isOpen)}
      >
        {strings.refine.open}
      </button>
      {blocked !== null && (
        <span id={reasonId} className="visually-hidden">
          {blocked}
        </span>
      )}
      {isOpen && (
        <fieldset ref={menu} id={menuId} className="refine-menu" aria-label={strings.refine.label}>
          <section>
            <h3>{strings.refine.whole}</h3>
            <div className="refine-wishes">
              {wholeWishes.map((kind) => (
                <button
                  key={kind}
                  type="button"
                  className="button button-small"
                  onClick={() => refine({ kind })}
                >
                  {strings.refine.wishes[kind]}
                </button>
              ))}
            </div>
          </section>
          <RefineLanguage current={language} onRefine={refine} />
          {questions.length > 0 && (
            <RefineQuestion questions={questions} language={questionLanguage} onRefine={refine} />
          )}
        </fieldset>
      )}
    </div>
  );
};
