import type { AskedServer } from './server-fault.ts';

/** The model server as its faults name it. */
export const modelServer: AskedServer = {
  code: 'model-failed',
  name: 'The model server',
  whenRefused: 'check the name of the model, its longest input and what the settings say it can do',
  expected: 'chat completions',
};
