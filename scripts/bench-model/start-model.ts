import { fork } from 'node:child_process';
import { once } from 'node:events';
import type { ModelOrder, ModelReport, SentPiece } from './model-process.ts';

/** The fake model server, as the bench has it. */
export type BenchModel = {
  /** With its /v1. */
  readonly url: string;
  /** Streams every answer over so many milliseconds from now on. */
  readonly streamOver: (milliseconds: number) => Promise<void>;
  /** Gives what was sent since the last order. */
  readonly sent: () => Promise<readonly SentPiece[]>;
  readonly stop: () => void;
};

/** Starts the fake model server in a process of its own; it ends with this one. */
export const startModel = async (): Promise<BenchModel> => {
  const child = fork(new URL('model-process.ts', import.meta.url), {
    execArgv: ['--disable-warning=ExperimentalWarning'],
  });
  const next = async (): Promise<ModelReport> => {
    const [told] = (await once(child, 'message')) as [ModelReport];
    return told;
  };
  const order = (what: ModelOrder): Promise<ModelReport> => {
    const answer = next();
    child.send(what);
    return answer;
  };
  const ready = await next();
  if (ready === 'done' || !('url' in ready)) throw new Error('The fake model server did not start.');
  return {
    url: ready.url,
    streamOver: async (streamMs) => {
      await order({ streamMs });
    },
    sent: async () => {
      const told = await order('sent');
      if (told === 'done' || 'url' in told) throw new Error('The fake model server told something else.');
      return told;
    },
    stop: () => child.disconnect(),
  };
};
