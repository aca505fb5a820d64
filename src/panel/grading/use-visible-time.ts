import { useEffect, useState } from 'react';
import { makeVisibleTime, type VisibleTime } from './visible-time.ts';

/** Gives a clock that starts anew with every task and stands still while the page is out of sight. */
export const useVisibleTime = (taskId: string): VisibleTime => {
  const [clock] = useState(() => makeVisibleTime(() => performance.now()));
  useEffect(() => {
    const follow = () => (document.visibilityState === 'visible' ? clock.show() : clock.hide());
    follow();
    document.addEventListener('visibilitychange', follow);
    return () => {
      document.removeEventListener('visibilitychange', follow);
      clock.hide();
    };
  }, [clock]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another task starts the clock anew.
  useEffect(() => clock.restart(), [clock, taskId]);
  return clock;
};
