import { useEffect, useRef, useState } from 'react';
import type { ToneOpinionJson, ToneRewriteJson } from '../../contract/tone-model.ts';
import type { ToneRequestJson } from '../api.ts';
import { faultOf } from '../loadable.ts';
import { usePanelTools } from '../panel-context.ts';
import { strings } from '../strings.ts';

export type ToneModelAnswer =
  | { readonly kind: 'opinion'; readonly value: ToneOpinionJson }
  | { readonly kind: 'rewrite'; readonly value: ToneRewriteJson };

type Asked =
  | { readonly status: 'idle' }
  | { readonly status: 'asking'; readonly kind: ToneModelAnswer['kind'] }
  | { readonly status: 'answered'; readonly answer: ToneModelAnswer }
  | { readonly status: 'failed'; readonly kind: ToneModelAnswer['kind']; readonly message: string };

/**
 * Asks the language model about a text, one question at a time. What it said of another text than the one that stands there
 * is put away, and a question about it is given up.
 */
export const useToneModel = (text: string, about: Omit<ToneRequestJson, 'text'>) => {
  const { api, announce, noticeFault } = usePanelTools();
  const [asked, setAsked] = useState<Asked>({ status: 'idle' });
  const running = useRef<AbortController | null>(null);

  const dismiss = () => {
    running.current?.abort();
    running.current = null;
    setAsked({ status: 'idle' });
  };
  // biome-ignore lint/correctness/useExhaustiveDependencies: it is the change of the text that puts the answer away.
  useEffect(() => {
    setAsked({ status: 'idle' });
    return () => {
      running.current?.abort();
      running.current = null;
    };
  }, [text]);

  const ask = async (kind: ToneModelAnswer['kind']) => {
    running.current?.abort();
    const controller = new AbortController();
    running.current = controller;
    setAsked({ status: 'asking', kind });
    const request = { ...about, text };
    try {
      const answer: ToneModelAnswer =
        kind === 'opinion'
          ? { kind, value: await api.askSecondOpinion(request, controller.signal) }
          : { kind, value: await api.rewriteTone(request, controller.signal) };
      if (controller.signal.aborted) return;
      setAsked({ status: 'answered', answer });
      announce(strings.toneModel.ready[kind]);
    } catch (error) {
      if (controller.signal.aborted) return;
      noticeFault(error);
      setAsked({ status: 'failed', kind, message: faultOf(error).message });
    }
  };
  return { asked, ask, dismiss };
};
