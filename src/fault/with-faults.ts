type Method = (...given: never[]) => Promise<unknown>;

/** Gives the same methods, of which every error is what `translate` makes of it. */
export const withFaults = <Methods extends Readonly<Record<string, Method>>>(
  methods: Methods,
  translate: (cause: unknown) => Error,
): Methods =>
  Object.fromEntries(
    Object.entries(methods).map(([name, method]) => [
      name,
      async (...given: never[]) => {
        try {
          return await method(...given);
        } catch (cause) {
          throw translate(cause);
        }
      },
    ]),
  ) as Methods;
