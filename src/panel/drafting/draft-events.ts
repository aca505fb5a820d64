import { type DraftEventJson, draftEventSchema } from '../../contract/draft-run.ts';

/** The part of the browser's EventSource that is used; it connects again by itself and says what it has seen. */
export type EventStream = {
  readonly addEventListener: (type: string, listener: (event: Event) => void) => void;
  readonly close: () => void;
  readonly readyState: number;
};

export type OpenStream = (path: string) => EventStream;

/** What someone who follows a draft in the making is told. */
export type DraftListener = {
  /** `id` counts from 1; it is null where the server gave none. */
  readonly onEvent: (event: DraftEventJson, id: number | null) => void;
  /** True while the connection is lost and tried again. */
  readonly onReconnecting: (isReconnecting: boolean) => void;
  /** The run is no longer known, or its end cannot be read; nothing follows. */
  readonly onGone: () => void;
};

const eventTypes = draftEventSchema.options.map((option) => option.shape.type.value);
const lastTypes: readonly DraftEventJson['type'][] = ['draft', 'problem', 'cancelled'];

/** What EventSource.CLOSED says: it won't try again. */
const closed = 2;

const parseEvent = (type: DraftEventJson['type'], data: string): DraftEventJson | null => {
  try {
    return draftEventSchema.safeParse({ ...(JSON.parse(data) as object), type }).data ?? null;
  } catch {
    return null;
  }
};

/**
 * Follows the events of a draft in the making until its last one; gives what stops it earlier. An event that doesn't fit
 * the contract is left out, for all but the last are for reading along only.
 */
export const followDraftEvents = (open: OpenStream, path: string, listener: DraftListener): (() => void) => {
  const stream = open(path);
  for (const type of eventTypes) {
    stream.addEventListener(type, (message) => {
      const { data, lastEventId } = message as MessageEvent<string>;
      const event = parseEvent(type, data);
      if (lastTypes.includes(type)) stream.close();
      if (event) listener.onEvent(event, Number(lastEventId) || null);
      else if (lastTypes.includes(type)) listener.onGone();
    });
  }
  stream.addEventListener('open', () => listener.onReconnecting(false));
  stream.addEventListener('error', () => {
    if (stream.readyState === closed) listener.onGone();
    else listener.onReconnecting(true);
  });
  return () => stream.close();
};
