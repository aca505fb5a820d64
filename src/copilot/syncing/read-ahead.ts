/**
 * Yields what another yields, which goes on meanwhile until so many wait. Whoever stops ends the other too, when the one
 * that is under way has come.
 */
export async function* readAhead<Item>(items: AsyncIterable<Item>, most: number): AsyncGenerator<Item> {
  const iterator = items[Symbol.asyncIterator]();
  yield* new ReadableStream<Item>(
    {
      pull: async (controller) => {
        const next = await iterator.next();
        if (next.done) controller.close();
        else controller.enqueue(next.value);
      },
      cancel: async () => {
        await iterator.return?.();
      },
    },
    { highWaterMark: most },
  );
}
