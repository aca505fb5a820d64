import { APIError } from 'openai';
import { CopilotError } from '../../fault/copilot-error.ts';
import type { ServerEvent } from '../../model/chat-server.ts';
import type { CallSignals } from './call-signals.ts';
import { type ChatChunk, readChatChunk } from './read-chat-answer.ts';

type FirstPiece = { readonly pieces: AsyncIterator<unknown>; readonly first: IteratorResult<unknown> };

/** A stream whose first piece has come, or why the server would not begin. */
export type BegunStream = FirstPiece | 'filtered' | 'format-refused';

/** Tells whether the server's content filter stopped a call, before or in the middle of its answer. */
export const isFiltered = (error: unknown): boolean =>
  error instanceof APIError && error.code === 'content_filter';

/** Gives the fault of a server that ended an answer without saying that it is at its end. */
export const brokenOff = (): CopilotError =>
  new CopilotError('model-failed', 'The model server broke off in the middle of its answer.', {
    retryable: true,
    details: { brokenOff: true },
  });

/** Gives piece after piece; the time to wait for one runs only while it is waited for, not while it is read. */
const chunks = async function* (
  begun: FirstPiece,
  signals: CallSignals,
  timeoutMs: number,
): AsyncGenerator<ChatChunk> {
  let piece = begun.first;
  while (piece.done !== true) {
    signals.pause();
    yield readChatChunk(piece.value);
    signals.restart(timeoutMs);
    piece = await begun.pieces.next();
  }
};

/**
 * Gives the text of a stream as it arrives, and one 'end'; nothing but 'format-refused' where the server will not answer in the
 * format. A refusal has no text, and a stream without any choice is 'empty'. Throws CopilotError 'model-failed' when
 * the stream stalls for `timeoutMs`, breaks off or holds something else; 'cancelled' when it was stopped.
 */
export const readChatStream = async function* (
  begin: () => Promise<BegunStream>,
  signals: CallSignals,
  { timeoutMs, model }: { readonly timeoutMs: number; readonly model: string },
): AsyncGenerator<ServerEvent> {
  let told: Pick<Extract<ServerEvent, { readonly kind: 'end' }>, 'usage' | 'model'> = { usage: null, model };
  let finish: ChatChunk['finish'] = null;
  let hasChoice = false;
  try {
    const begun = await begin();
    if (begun === 'format-refused') {
      yield { kind: 'format-refused' };
      return;
    }
    if (begun === 'filtered') finish = 'filtered';
    else
      for await (const chunk of chunks(begun, signals, timeoutMs)) {
        told = { usage: chunk.usage ?? told.usage, model: chunk.model ?? told.model };
        hasChoice ||= chunk.hasChoice;
        if (chunk.isRefusal) finish = 'refused';
        else if (finish !== 'refused') finish = chunk.finish ?? finish;
        if (chunk.text !== '') yield { kind: 'text', text: chunk.text };
      }
  } catch (error) {
    if (isFiltered(error)) finish = 'filtered';
    else throw signals.fault() ?? (error instanceof CopilotError ? error : brokenOff());
  } finally {
    signals.stop();
  }
  // The client ends a stream without a word when its signal is aborted.
  const fault = finish === null ? (signals.fault() ?? (hasChoice ? brokenOff() : null)) : null;
  if (fault !== null) throw fault;
  yield { kind: 'end', finish: finish ?? 'empty', ...told };
};
