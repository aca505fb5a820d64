/** The fake model server of the bench, in a process of its own so that its work is not counted as ours. */
import { startModelServer } from '../../tests/support/model-server.ts';
import { questionOf, saysSources } from './source-answers.ts';

/** A piece that was sent: of which question, how many letters of its answer so far, and when, in milliseconds since 1970. */
export type SentPiece = { readonly question: number; readonly letters: number; readonly at: number };

/** What the bench tells: over how many milliseconds to stream from now on; or to give what was sent since it was last asked. */
export type ModelOrder = { readonly streamMs: number } | 'sent';

/** What it hears: the address, that an order is carried out, or what was sent. */
export type ModelReport = { readonly url: string } | 'done' | readonly SentPiece[];

const server = await startModelServer();
let sent: SentPiece[] = [];
server.answer = saysSources(0);
server.onPiece = (request, letters) => {
  const question = questionOf(request);
  if (question !== null) sent.push({ question, letters, at: performance.timeOrigin + performance.now() });
};
const report = (told: ModelReport): void => {
  process.send?.(told);
};
process.on('message', (order: ModelOrder) => {
  server.requests.length = 0;
  if (order === 'sent') {
    report(sent);
    sent = [];
    return;
  }
  sent = [];
  server.answer = saysSources(order.streamMs);
  report('done');
});
process.on('disconnect', () => process.exit(0));
report({ url: server.url });
