import { isIP } from 'node:net';
import { inOrder, type Probe, warned } from '../../copilot/checks/system-check.ts';
import { ownHosts } from '../own-hosts.ts';
import { isOwnMachine } from './access-check.ts';
import type { DoctorParts } from './doctor-parts.ts';

const always = 'localhost and IP addresses';

/** Looks by which host names the server lets itself be called; other machines as a rule call it by one. */
export const hostNamesCheck = ({ config }: DoctorParts): Probe => ({
  name: 'host-names',
  look: async () => {
    const names = [...new Set(ownHosts(config).map((host) => host.toLowerCase()))].filter(
      (host) => host !== 'localhost' && isIP(host) === 0,
    );
    if (names.length === 0 && !isOwnMachine(config.CAIR_HOST))
      return warned(
        `Requests to ${always} are answered, and whoever calls the server by a name is refused.`,
        'Set CAIR_HOSTS to the names by which it is reached, such as copilot.example.com,copilot.',
      );
    return inOrder(
      `Requests to ${[...names, always].join(', ')} are answered; add any other name by which the server is reached to CAIR_HOSTS.`,
    );
  },
});
