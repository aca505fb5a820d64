import type { DraftJson } from '../../contract/draft.ts';
import { NoDraft } from '../drafting/no-draft.tsx';
import { QuietAlert } from '../frame/quiet-alert.tsx';
import { Skeleton } from '../frame/skeleton.tsx';
import type { Loadable } from '../loadable.ts';
import { strings } from '../strings.ts';

type Props = {
  /** False while there is no case to reply to, or it failed to load. */
  readonly isCaseOpen: boolean;
  readonly draft: Loadable<DraftJson | null>;
  /** True for a case that was approved, whose draft is not made again. */
  readonly isApproved: boolean;
  readonly onRetry: () => void;
  readonly onDraft: () => void;
};

/** Holds the place of the reply until there is a draft. */
export const WaitingReply = ({ isCaseOpen, draft, isApproved, onRetry, onDraft }: Props) => (
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
    {isCaseOpen && draft.status === 'ready' && isApproved && (
      <p className="muted">{strings.decision.missing}</p>
    )}
    {isCaseOpen && draft.status === 'ready' && !isApproved && <NoDraft onDraft={onDraft} />}
    {isCaseOpen && draft.status === 'failed' && (
      <QuietAlert onRetry={onRetry}>{draft.fault.message}</QuietAlert>
    )}
  </section>
);
