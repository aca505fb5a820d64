import type { CopilotError } from '../../fault/copilot-error.ts';
import { type AskedServer, serverFault } from './server-fault.ts';

/** The embedding server as its faults name it. */
export const embeddingServer: AskedServer = {
  code: 'embedder-failed',
  name: 'The embedding server',
  whenRefused: 'check the name of the model, its dimensions and its longest input',
  expected: 'vectors',
};

/** Turns what the client threw into a CopilotError 'embedder-failed'. */
export const embeddingFault = (error: unknown): CopilotError => serverFault(error, embeddingServer);
