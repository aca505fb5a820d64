import { inspectOrg, type OrgInspection } from '../../adapters/salesforce/inspect-org.ts';
import { failedBy } from '../../copilot/checks/failed-by.ts';
import {
  type CheckFinding,
  failed,
  inOrder,
  notUsed,
  type Probe,
  warned,
} from '../../copilot/checks/system-check.ts';
import { salesforceOptions } from '../open-salesforce.ts';
import type { DoctorParts } from './doctor-parts.ts';

/** Milliseconds for one answer; who looks is waiting. */
const longestWaitMs = 10_000;

/** An assertion looks expired from a skew of this on; the log-in then takes the clock of the org, at the cost of a second try. */
const tolerableSkewMs = 30_000;

/** Background work needs room before its own bound: a full pass takes a few hundred calls. */
const wantedRoom = 0.9;

const remedy = 'Correct the settings that begin with CAIR_SALESFORCE (docs/salesforce.md).';

const judgeSkew = (skewMs: number): CheckFinding => {
  const seconds = Math.round(Math.abs(skewMs) / 1000);
  return Math.abs(skewMs) < tolerableSkewMs
    ? inOrder('The clocks of Salesforce and of this machine agree.')
    : warned(
        `The clock of this machine is ${seconds} s ${skewMs > 0 ? 'behind' : 'ahead of'} that of Salesforce.`,
        'Have this machine set its clock by a time server (NTP).',
      );
};

const judgeRows = ({ hasArticles, hasCases }: Awaited<ReturnType<OrgInspection['rows']>>): CheckFinding => {
  if (hasArticles && hasCases)
    return inOrder('The integration user is shown published articles and closed cases.');
  return warned(
    `The integration user is shown no ${hasArticles ? 'closed case' : hasCases ? 'published article' : 'published article and no closed case'}.`,
    'Give its permission set View All on cases and the visibility of the data categories, unless the org has none yet.',
  );
};

const judgeUsage = (usage: ReturnType<OrgInspection['usage']>, share: number): CheckFinding => {
  if (usage === null) return notUsed('Salesforce does not say how many API calls are left.');
  const { used, limit } = usage;
  const says = `${used} of the ${limit} API calls of the day are used; reading stops at ${Math.round(limit * share)}.`;
  const what = 'Wait until the 24 hours have moved on, raise CAIR_SALESFORCE_API_SHARE or buy more calls.';
  if (used >= limit * share) return failed(says, what);
  return used >= limit * share * wantedRoom ? warned(says, what) : inOrder(says);
};

/**
 * Looks at the Salesforce org: log-in, clocks, knowledge object, fields of the mapping, what the integration user is shown, and the
 * API calls that are left. What needs a log-in waits for it; the calls are counted at the end.
 */
export const salesforceChecks = ({ config }: DoctorParts): readonly Probe[] => {
  const isUsed = config.CAIR_SOURCE === 'salesforce' || config.CAIR_SALESFORCE_URL !== undefined;
  let open: Promise<OrgInspection> | null = null;
  const org = (): Promise<OrgInspection> => {
    open ??= (async () => {
      const options = salesforceOptions(config);
      return inspectOrg({ ...options, timeoutMs: Math.min(options.timeoutMs, longestWaitMs) });
    })();
    return open;
  };
  let loggingIn: Promise<void> | null = null;
  const logIn = async (): Promise<OrgInspection> => {
    const inspection = await org();
    loggingIn ??= inspection.logIn();
    await loggingIn;
    return inspection;
  };

  const probe = (name: string, look: (inspection: OrgInspection) => Promise<CheckFinding>): Probe => ({
    name: `salesforce-${name}`,
    look: async () => {
      if (!isUsed) return notUsed('Salesforce is no source.');
      const inspection = await logIn().catch(() => null);
      if (inspection === null)
        return warned('It can be looked at only behind a log-in.', 'Mend the check salesforce-login first.');
      return look(inspection).catch((error: unknown) => failedBy(error, remedy));
    },
  });

  const done: Promise<unknown>[] = [];
  const counted = (one: Probe): Probe => ({
    ...one,
    look: () => {
      const looking = one.look();
      done.push(looking);
      return looking;
    },
  });

  return [
    {
      name: 'salesforce-login',
      look: async () => {
        if (!isUsed) return notUsed('Salesforce is no source.');
        try {
          await logIn();
          return inOrder('Salesforce lets the integration user in.');
        } catch (error) {
          return failedBy(error, remedy);
        }
      },
    },
    ...[
      probe('clock', async ({ clockSkewMs }) => judgeSkew(await clockSkewMs())),
      probe('knowledge', async ({ knowledgeObject }) =>
        inOrder(`The knowledge object ${await knowledgeObject()} can be read.`),
      ),
      probe('fields', async ({ fields }) => {
        const { articles, cases } = await fields();
        return inOrder(`Every field of the mapping can be read: ${articles} of articles, ${cases} of cases.`);
      }),
      probe('permissions', async ({ rows }) => judgeRows(await rows())),
    ].map(counted),
    probe('api-calls', async ({ usage }) => {
      await Promise.all(done);
      return judgeUsage(usage(), config.CAIR_SALESFORCE_API_SHARE ?? 0.8);
    }),
  ];
};
