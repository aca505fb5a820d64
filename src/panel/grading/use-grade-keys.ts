import { useEffect, useEffectEvent } from 'react';

const takesLetters = (target: Element): boolean =>
  target instanceof HTMLTextAreaElement ||
  target instanceof HTMLSelectElement ||
  (target instanceof HTMLInputElement && target.type !== 'radio');

/** Elements on which Enter means something of its own. */
const hasOwnEnter = (target: Element): boolean => target.closest('a, button, summary, textarea') !== null;

/**
 * Listens for number keys, which choose in the question that has the focus or else in the next open one, and for Enter,
 * which saves. Outside a question number keys work only where single-key shortcuts are on (WCAG 2.1.4).
 */
export const useGradeKeys = (on: {
  readonly hasSingleKeys: boolean;
  /** Gets the id of the question with the focus, if one has it, and the place of the choice from 0. */
  readonly choose: (questionId: string | null, place: number) => void;
  readonly save: () => void;
}) => {
  const onKey = useEffectEvent((event: KeyboardEvent) => {
    const { target, key } = event;
    if (event.isComposing || event.defaultPrevented || event.altKey || event.shiftKey) return;
    if (!(target instanceof Element) || document.querySelector('dialog:modal')) return;
    const isCommand = event.ctrlKey || event.metaKey;
    if (key === 'Enter' && (isCommand || !hasOwnEnter(target))) {
      event.preventDefault();
      return on.save();
    }
    if (isCommand || takesLetters(target) || !/^[1-9]$/u.test(key)) return;
    const question = target.closest('fieldset')?.id ?? null;
    if (question === null && !on.hasSingleKeys) return;
    event.preventDefault();
    on.choose(question, Number(key) - 1);
  });
  useEffect(() => {
    const listen = (event: KeyboardEvent) => onKey(event);
    document.addEventListener('keydown', listen);
    return () => document.removeEventListener('keydown', listen);
  }, []);
};
