import { useState } from 'react';
import { QuietAlert } from '../frame/quiet-alert.tsx';
import { strings } from '../strings.ts';
import type { AdministrationApi } from './administration-api.ts';
import { AdministrationSection } from './administration-section.tsx';
import { LateReply } from './late-reply.tsx';
import { useAttempt } from './use-attempt.ts';
import { useLoaded } from './use-loaded.ts';

const words = strings.administration;

/** Milliseconds between two looks; an attempt takes a second or two. */
const everyMs = 5_000;

/** Shows the approved replies that customers still wait for, each with the way to its case and to one more attempt. */
export const DeliveriesSection = ({ admin }: { readonly admin: AdministrationApi }) => {
  const { loaded, load, reload } = useLoaded(admin.readLateReplies, everyMs);
  const { refusal, attempt } = useAttempt();
  const [asking, setAsking] = useState<string | null>(null);
  const deliverAgain = async (caseId: string): Promise<void> => {
    setAsking(caseId);
    await attempt(words.deliveryAsked(caseId), () => admin.deliverAgain(caseId));
    await load();
    setAsking(null);
  };
  return (
    <AdministrationSection
      id="deliveries"
      title={words.deliveries}
      loaded={loaded}
      onRetry={() => void reload()}
    >
      {({ destination, replies, total }) => (
        <>
          {refusal !== null && <QuietAlert>{refusal.message}</QuietAlert>}
          {total === 0 && (
            <p className="muted">
              {destination === null ? words.notWrittenBack : words.allDelivered(destination)}
            </p>
          )}
          <ul className="row-list administration-list">
            {replies.map((reply) => (
              <LateReply
                key={reply.caseId}
                reply={reply}
                isBusy={asking === reply.caseId}
                onDeliverAgain={() => void deliverAgain(reply.caseId)}
              />
            ))}
          </ul>
          {total > replies.length && <p className="muted">{words.more(total - replies.length)}</p>}
        </>
      )}
    </AdministrationSection>
  );
};
