import type { SystemCheckJson } from '../../contract/administration.ts';

/** What an administrator has to see to, the worst first, and everything else. */
export const checksInOrder = (checks: readonly SystemCheckJson[]) => {
  const of = (state: SystemCheckJson['state']) => checks.filter((check) => check.state === state);
  return { toMend: [...of('failed'), ...of('warning')], fine: of('ok'), unused: of('not-used') };
};
