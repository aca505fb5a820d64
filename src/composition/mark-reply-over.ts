import { type MarkReply, makeMarkReply } from '../copilot/mark-reply.ts';
import type { Config } from './config.ts';
import type { Copilot } from './open-copilot.ts';

/** Makes what marks edited replies over the copilot's cases and passages, with the links that its drafts may have. */
export const markReplyOver = (
  { cases, knowledge, rules }: Pick<Copilot, 'cases' | 'knowledge' | 'rules'>,
  { CAIR_LINK_HOSTS }: Pick<Config, 'CAIR_LINK_HOSTS'>,
): MarkReply =>
  makeMarkReply({
    cases,
    store: knowledge.store,
    profileFor: rules.profileFor,
    linkHosts: CAIR_LINK_HOSTS,
    now: () => performance.now(),
  });
