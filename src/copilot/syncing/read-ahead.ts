/**
 * Yields what another yields, which goes on meanwhile until so many wait, or by `size` so much. Whoever stops ends the other too, when
 * the one that is under way has come; a fault comes at once, and what waits is dropped.
 */
export async function* readAhead<Item>(
  items: AsyncIterable<Item>,
  most: number,
  size: (item: Item) => number = () => 1,
): AsyncGenerator<Item> {
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
    { highWaterMark: most, size },
  );
}
