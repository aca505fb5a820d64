import { useCallback, useEffect, useState } from 'react';
import type { HealthJson } from '../../contract/health.ts';
import type { Api } from '../api.ts';
import { ApiFault } from '../api-fault.ts';

const calmIntervalMs = 60_000;
/** While the server is away it is asked more often, so that the banner goes as soon as it is back. */
const awayIntervalMs = 5_000;

export type ServerHealth = {
  readonly health: HealthJson | null;
  readonly isAway: boolean;
  readonly isChecking: boolean;
  /** Counts how often the server came back, for reloading what failed meanwhile. */
  readonly returns: number;
  readonly check: () => void;
};

/** Watches whether the server is there and what it knows. */
export const useHealth = (api: Api): ServerHealth => {
  const [state, setState] = useState<Omit<ServerHealth, 'check'>>({
    health: null,
    isAway: false,
    isChecking: true,
    returns: 0,
  });
  const check = useCallback(async () => {
    setState((now) => ({ ...now, isChecking: true }));
    try {
      const health = await api.readHealth();
      setState((now) => ({
        health,
        isAway: false,
        isChecking: false,
        returns: now.returns + (now.isAway ? 1 : 0),
      }));
    } catch (error) {
      const isAway = error instanceof ApiFault && error.kind === 'unreachable';
      setState((now) => ({ ...now, isAway, isChecking: false }));
    }
  }, [api]);

  useEffect(() => void check(), [check]);
  useEffect(() => {
    const timer = setInterval(check, state.isAway ? awayIntervalMs : calmIntervalMs);
    return () => clearInterval(timer);
  }, [check, state.isAway]);

  return { ...state, check };
};
