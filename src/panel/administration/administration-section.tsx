import type { ReactNode } from 'react';
import { QuietAlert } from '../frame/quiet-alert.tsx';
import { Skeleton } from '../frame/skeleton.tsx';
import type { Loadable } from '../loadable.ts';
import { strings } from '../strings.ts';

type Props<T> = {
  readonly id: string;
  readonly title: string;
  readonly loaded: Loadable<T>;
  readonly onRetry: () => void;
  /** Stands beside the title. */
  readonly action?: ReactNode;
  readonly children: (value: T) => ReactNode;
};

/** Frames one part of administration, which loads and fails by itself. */
export const AdministrationSection = <T,>({ id, title, loaded, onRetry, action, children }: Props<T>) => (
  <section className="administration-section" aria-labelledby={`administration-${id}`}>
    <header>
      <h3 id={`administration-${id}`}>{title}</h3>
      {action}
    </header>
    {loaded.status === 'loading' && <Skeleton label={strings.loading} lines={3} />}
    {loaded.status === 'failed' && <QuietAlert onRetry={onRetry}>{loaded.fault.message}</QuietAlert>}
    {loaded.status === 'ready' && children(loaded.value)}
  </section>
);
