import { expect, test } from 'vitest';
import type { DraftEventJson } from '../../src/contract/draft-run.ts';
import { followDraftEvents } from '../../src/panel/drafting/draft-events.ts';
import { draft } from './panel-fixture.ts';

/** Stands in for the browser's EventSource. */
const following = () => {
  const target = new EventTarget();
  const state = { readyState: 1, closed: 0 };
  const told: (DraftEventJson['type'] | string)[] = [];
  const leave = followDraftEvents(
    () => ({
      addEventListener: target.addEventListener.bind(target),
      close: () => {
        state.closed += 1;
      },
      get readyState() {
        return state.readyState;
      },
    }),
    '/api/draft-runs/1/events',
    {
      onEvent: (event, id) => told.push(`${event.type} ${id}`),
      onReconnecting: (isReconnecting) => told.push(isReconnecting ? 'reconnecting' : 'connected'),
      onGone: () => told.push('gone'),
    },
  );
  const send = (type: string, data: unknown, lastEventId = '1') =>
    target.dispatchEvent(
      new MessageEvent(type, { data: typeof data === 'string' ? data : JSON.stringify(data), lastEventId }),
    );
  const lose = (readyState: number) => {
    state.readyState = readyState;
    target.dispatchEvent(new Event('error'));
  };
  return { target, state, told, leave, send, lose };
};

test('events are told with their number, and the last one closes the stream', () => {
  const { state, told, send } = following();
  send('text', { question: 'q1', text: 'The' }, '7');
  expect(state.closed).toBe(0);
  send('draft', { draft }, '8');
  expect(told).toEqual(['text 7', 'draft 8']);
  expect(state.closed).toBe(1);
});

test.each(['not json', '"words"', '{"question":1}'])('an event with the data %s is left out', (data) => {
  const { told, send } = following();
  send('text', data);
  expect(told).toEqual([]);
});

test('a draft that cannot be read ends like a run that is gone', () => {
  const { told, send, state } = following();
  send('draft', { draft: { ...draft, tone: null } });
  expect(told).toEqual(['gone']);
  expect(state.closed).toBe(1);
});

test('a lost connection is told apart from a run that is gone', () => {
  const { target, told, lose } = following();
  lose(0);
  target.dispatchEvent(new Event('open'));
  lose(2);
  expect(told).toEqual(['reconnecting', 'connected', 'gone']);
});

test('who leaves closes the stream', () => {
  const { state, leave } = following();
  leave();
  expect(state.closed).toBe(1);
});
