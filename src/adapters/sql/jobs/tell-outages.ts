export type Outages = {
  /** Is given every fault of the database. */
  readonly away: (error: Error) => void;
  /** Is told each time when all went well. */
  readonly back: () => void;
};

/**
 * Makes two words of an outage, however often the database is asked meanwhile: one when it goes and one when it is back. A fault of another
 * message than the last one is told as well.
 */
export const tellOutages = (failed: (error: Error) => void, recovered: () => void): Outages => {
  let told: string | null = null;
  return {
    away: (error) => {
      if (error.message === told) return;
      told = error.message;
      failed(error);
    },
    back: () => {
      if (told === null) return;
      told = null;
      recovered();
    },
  };
};
