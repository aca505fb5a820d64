import { expect } from 'vitest';

/** Gives the message of the input fault that a call ends with, the folder taken out of its paths. */
export const faultOf = async (
  call: Promise<unknown>,
  folder: string,
  code = 'input-invalid',
): Promise<string> => {
  try {
    await call;
  } catch (error) {
    expect(error).toMatchObject({ name: 'CopilotError', code });
    return (error as Error).message.replaceAll(`${folder}/`, '').replaceAll(folder, 'DIR');
  }
  return 'no fault';
};
