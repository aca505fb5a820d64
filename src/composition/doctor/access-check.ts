import { isIP } from 'node:net';
import { inOrder, type Probe, warned } from '../../copilot/checks/system-check.ts';
import type { DoctorParts } from './doctor-parts.ts';

/** Tells whether a server that listens on this address is reached from its own machine alone. */
export const isOwnMachine = (host: string): boolean =>
  host === 'localhost' || host === '::1' || (isIP(host) === 4 && host.startsWith('127.'));

/** Looks whom the settings let in. */
export const accessCheck = ({ config }: DoctorParts): Probe => ({
  name: 'access',
  look: async () => {
    const hasToken = config.CAIR_ADMIN_TOKEN !== undefined;
    if (isOwnMachine(config.CAIR_HOST))
      return inOrder(
        hasToken
          ? 'The server listens on this machine alone, and administration wants the token.'
          : 'The server listens on this machine alone.',
      );
    return warned(
      hasToken
        ? 'The server listens to other machines, and only administration wants a token.'
        : 'The server listens to other machines, and nobody is asked who they are.',
      'Put a proxy that asks who is there in front of it, or listen on this machine alone (CAIR_HOST=127.0.0.1).',
    );
  },
});
