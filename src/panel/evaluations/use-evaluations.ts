import { useCallback, useEffect, useRef, useState } from 'react';
import type { EvaluationDeskJson, EvaluationJobJson } from '../../contract/evaluation-desk.ts';
import type { ApiFault } from '../api-fault.ts';
import { faultOf, type Loadable } from '../loadable.ts';
import { usePanelTools } from '../panel-context.ts';
import { strings } from '../strings.ts';

/** Milliseconds between two looks at a run; somebody else's is found a little later. */
const [whileRunning, whileIdle] = [1_000, 15_000];

/** Why a suite could not be run or cancelled. */
type Refusal = { readonly suite: string; readonly fault: ApiFault };

const said = ({ state, suite }: EvaluationJobJson): string =>
  state === 'running' ? strings.evaluations.started(suite) : strings.evaluations[state](suite);

/** Holds the suites, the reports and the run under way, which goes on when the page is left or loaded again. */
export const useEvaluations = (returns: number) => {
  const { api, announce, noticeFault } = usePanelTools();
  const [desk, setDesk] = useState<Loadable<EvaluationDeskJson>>({ status: 'loading' });
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const [isCancelling, setIsCancelling] = useState(false);
  const seen = useRef<string | null>(null);

  const load = useCallback(
    async (signal?: AbortSignal) => {
      try {
        const value = await api.readEvaluations(signal);
        if (!signal?.aborted) setDesk({ status: 'ready', value });
      } catch (error) {
        if (signal?.aborted) return;
        noticeFault(error);
        setDesk((now) => (now.status === 'ready' ? now : { status: 'failed', fault: faultOf(error) }));
      }
    },
    [api, noticeFault],
  );
  // biome-ignore lint/correctness/useExhaustiveDependencies: asked again when the server came back.
  useEffect(() => {
    const controller = new AbortController();
    void load(controller.signal);
    return () => controller.abort();
  }, [load, returns]);

  const job = desk.status === 'ready' ? desk.value.job : null;
  const isReady = desk.status === 'ready';
  const isRunning = job?.state === 'running';
  const takeJob = useCallback((next: EvaluationJobJson | null) => {
    setDesk((now) => (now.status === 'ready' ? { ...now, value: { ...now.value, job: next } } : now));
  }, []);

  useEffect(() => {
    if (!isReady) return;
    const controller = new AbortController();
    const look = async () => {
      try {
        const next = await api.readEvaluationJob(controller.signal);
        if (!controller.signal.aborted) takeJob(next);
      } catch (error) {
        if (!controller.signal.aborted) noticeFault(error);
      }
    };
    const timer = setInterval(() => void look(), isRunning ? whileRunning : whileIdle);
    return () => {
      controller.abort();
      clearInterval(timer);
    };
  }, [api, isReady, isRunning, noticeFault, takeJob]);

  // A run that ended has put its report beside the others.
  const standing = job === null ? null : `${job.id} ${job.state}`;
  useEffect(() => {
    if (standing === null || job === null) return;
    const before = seen.current;
    seen.current = standing;
    if (before === null || before === standing) return;
    announce(said(job));
    if (job.state === 'running') return;
    setRefusal(null);
    void load();
  }, [standing, job, announce, load]);

  const attempt = async (suite: string, question: () => Promise<EvaluationJobJson | null>): Promise<void> => {
    setRefusal(null);
    try {
      const next = await question();
      seen.current ??= '';
      takeJob(next);
    } catch (error) {
      noticeFault(error);
      setRefusal({ suite, fault: faultOf(error) });
    }
  };

  return {
    desk,
    job,
    refusal,
    isCancelling,
    reload: () => load(),
    run: (suite: string) => attempt(suite, () => api.runEvaluation(suite)),
    cancel: async (suite: string) => {
      setIsCancelling(true);
      await attempt(suite, () => api.cancelEvaluation());
      setIsCancelling(false);
    },
  };
};
