import { failedBy } from './failed-by.ts';
import { type CheckFinding, failed, type Probe, type SystemCheck } from './system-check.ts';

/** Opening a search index of some 200,000 passages takes ten seconds. */
const usualPatienceMs = 30_000;

const lookAt = async ({ look }: Probe, patienceMs: number): Promise<CheckFinding> => {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<CheckFinding>((resolve) => {
    timer = setTimeout(
      () =>
        resolve(
          failed(
            `Nothing came back within ${Math.round(patienceMs / 1000)} s.`,
            'See whether the other side is up and this machine is not overloaded, and look again.',
          ),
        ),
      patienceMs,
    );
  });
  const found = look().catch((error: unknown) =>
    failedBy(error, 'Look into the log of the server at CAIR_LOG=error.'),
  );
  return Promise.race([found, late]).finally(() => clearTimeout(timer));
};

/** Looks at everything at the same time and gives what was found, in the order asked. It never throws. */
export const runChecks = (
  probes: readonly Probe[],
  patienceMs: number = usualPatienceMs,
): Promise<readonly SystemCheck[]> =>
  Promise.all(probes.map(async (probe) => ({ name: probe.name, ...(await lookAt(probe, patienceMs)) })));

/** Tells whether nothing is wrong; a warning is nothing wrong yet. */
export const allIsWell = (checks: readonly SystemCheck[]): boolean =>
  checks.every(({ state }) => state !== 'failed');
