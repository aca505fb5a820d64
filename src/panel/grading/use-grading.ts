import { useCallback, useEffect, useState } from 'react';
import type { GradingRequestJson, GradingSkipJson, NextGradingJson } from '../../contract/grading.ts';
import type { ApiFault } from '../api-fault.ts';
import { faultOf, type Loadable } from '../loadable.ts';
import { usePanelTools } from '../panel-context.ts';
import { strings } from '../strings.ts';

/** Holds what a person grades next; every answer brings the following task with it. */
export const useGrading = (grader: string, returns: number) => {
  const { api, announce, noticeFault } = usePanelTools();
  const [next, setNext] = useState<Loadable<NextGradingJson | null>>({ status: 'loading' });
  const [isSaving, setIsSaving] = useState(false);
  const [fault, setFault] = useState<ApiFault | null>(null);

  const load = useCallback(
    async (signal?: AbortSignal) => {
      try {
        const value = await api.readNextGrading(grader, signal);
        if (!signal?.aborted) setNext({ status: 'ready', value });
        setFault(null);
      } catch (error) {
        if (signal?.aborted) return;
        noticeFault(error);
        setNext((now) => (now.status === 'ready' ? now : { status: 'failed', fault: faultOf(error) }));
      }
    },
    [api, grader, noticeFault],
  );
  // biome-ignore lint/correctness/useExhaustiveDependencies: asked again when the server came back.
  useEffect(() => {
    const controller = new AbortController();
    void load(controller.signal);
    return () => controller.abort();
  }, [load, returns]);

  /** Sends one answer at a time and shows what follows it; tells whether it was taken. */
  const send = async (
    question: () => Promise<NextGradingJson>,
    said: (now: NextGradingJson) => string,
  ): Promise<boolean> => {
    if (isSaving) return false;
    setIsSaving(true);
    setFault(null);
    try {
      const value = await question();
      setNext({ status: 'ready', value });
      announce(value.task === null ? strings.grading.done : said(value));
      return true;
    } catch (error) {
      noticeFault(error);
      setFault(faultOf(error));
      return false;
    } finally {
      setIsSaving(false);
    }
  };

  return {
    next,
    isSaving,
    fault,
    reload: () => load(),
    grade: (taskId: string, request: GradingRequestJson) =>
      send(
        () => api.grade(taskId, request),
        ({ progress }) => strings.grading.saved(progress.graded, progress.all),
      ),
    skip: (taskId: string, request: GradingSkipJson) =>
      send(
        () => api.skipGrading(taskId, request),
        () => strings.grading.skipped,
      ),
    takeBack: () =>
      send(
        () => api.takeBackGrading(grader),
        () => strings.grading.takenBack,
      ),
  };
};

export type Grading = ReturnType<typeof useGrading>;
