import type { ReactNode } from 'react';
import { strings } from '../strings.ts';

type Props = {
  readonly children: ReactNode;
  readonly onRetry?: (() => void) | undefined;
  readonly retryLabel?: string;
};

/** Says what went wrong, in place and without shouting, with a way to try again where there is one. */
export const QuietAlert = ({ children, onRetry, retryLabel = strings.retry }: Props) => (
  <div className="quiet-alert" role="alert">
    <p>{children}</p>
    {onRetry && (
      <button type="button" className="button" onClick={onRetry}>
        {retryLabel}
      </button>
    )}
  </div>
);
