import type { DeliveryJson } from '../../contract/delivery.ts';
import { strings } from '../strings.ts';

export type DeliveryWords = {
  readonly sentence: string;
  /** Whether asking for it once more may help. */
  readonly canRetry: boolean;
  /** Whether something is amiss that the person should see to. */
  readonly isAmiss: boolean;
};

/** Says where an approved reply stands, and what the person can do; `timeOf` writes a moment. */
export const deliveryWords = (
  delivery: DeliveryJson,
  destination: string,
  timeOf: (moment: string) => string,
): DeliveryWords => {
  const words = strings.delivery;
  const why = (sentence: string): string =>
    delivery.reason === null ? sentence : `${sentence} ${delivery.reason}`;
  switch (delivery.state) {
    case 'delivered':
      return { sentence: words.delivered[delivery.kind], canRetry: false, isAmiss: false };
    case 'sending':
      return { sentence: words.sending(destination), canRetry: false, isAmiss: false };
    case 'waiting': {
      // Before the first attempt there is nothing amiss.
      if (delivery.reason === null)
        return { sentence: words.sending(destination), canRetry: false, isAmiss: false };
      const next = delivery.nextAttemptAt;
      const sentence = next === null ? words.waiting : words.waitingUntil(timeOf(next));
      return { sentence: why(sentence), canRetry: true, isAmiss: true };
    }
    case 'waiting-for-advisor':
      return { sentence: why(words.waitingForAdvisor), canRetry: true, isAmiss: true };
    case 'failed':
      return { sentence: why(words.failed), canRetry: true, isAmiss: true };
  }
};
