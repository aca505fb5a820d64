import { useCallback, useState } from 'react';
import type { ApiFault } from '../api-fault.ts';
import { faultOf } from '../loadable.ts';
import { usePanelTools } from '../panel-context.ts';

/** Does what an administrator asks for and says it once it is done; `refusal` is why the last one was not. */
export const useAttempt = () => {
  const { announce, noticeFault } = usePanelTools();
  const [refusal, setRefusal] = useState<ApiFault | null>(null);
  const attempt = useCallback(
    async (sentence: string, action: () => Promise<unknown>): Promise<void> => {
      setRefusal(null);
      try {
        await action();
        announce(sentence);
      } catch (error) {
        noticeFault(error);
        setRefusal(faultOf(error));
      }
    },
    [announce, noticeFault],
  );
  return { refusal, attempt };
};
