import type { DraftJson } from '../../contract/draft.ts';
import { QuietAlert } from '../frame/quiet-alert.tsx';
import { Skeleton } from '../frame/skeleton.tsx';
import type { Loadable } from '../loadable.ts';
import { strings } from '../strings.ts';

type Props = {
  /** False while there is no case to reply to, or it failed to load. */
  readonly isCaseOpen: boolean;
  readonly draft: Loadable<DraftJson | null>;
  readonly onRetry: () => void;
};

/** Holds the place of the reply until there is a draft. */
export const WaitingReply = ({ isCaseOpen, draft, onRetry }: Props) => (
  <section className="column reply" aria-label={strings.views.reply}>
    {isCaseOpen && draft.status === 'loading' && (
      <>
        <header className="reply-head">
          <h2>{strings.reply.title}</h2>
          <p className="muted">{strings.reply.drafting}</p>
        </header>
        <Skeleton label={strings.loading} lines={10} />
      </>
    )}
    {isCaseOpen && draft.status === 'ready' && <p className="muted">{strings.decision.missing}</p>}
    {isCaseOpen && draft.status === 'failed' && (
      <QuietAlert onRetry={onRetry}>{draft.fault.message}</QuietAlert>
    )}
  </section>
);
