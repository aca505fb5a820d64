import type { Config } from './config.ts';

/** Gives the names by which the settings know the server, beside localhost and IP addresses, which need no setting. */
export const ownHosts = ({
  CAIR_HOST,
  CAIR_HOSTS,
}: Pick<Config, 'CAIR_HOST' | 'CAIR_HOSTS'>): readonly string[] => [CAIR_HOST, ...(CAIR_HOSTS ?? [])];
