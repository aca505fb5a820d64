import { afterEach, describe, expect, test } from 'vitest';
import type { BudgetKey, BudgetStore } from '../../src/model/model-budget.ts';

/** An empty store and how to let go of it. */
export type OpenedBudgetStore = { readonly store: BudgetStore; readonly close: () => Promise<void> };

const today = '2026-11-22';
const sweden: BudgetKey = { market: 'SE', day: today };
const unlimited = { tokens: null, money: null };

/** Runs what every store of spent money must do over one of them; `open` gives an empty one each time. */
export const describeBudgetStore = (name: string, open: () => Promise<OpenedBudgetStore>): void => {
  const opened: OpenedBudgetStore[] = [];
  const openStore = async (): Promise<BudgetStore> => {
    const one = await open();
    opened.push(one);
    return one.store;
  };
  afterEach(async () => {
    for (const { close } of opened.splice(0)) await close();
  });

  describe(`${name} as a budget store`, () => {
    test('has spent nothing before anything was added', async () => {
      const store = await openStore();
      expect(await store.spent(sweden)).toEqual({ tokens: 0, money: 0 });
      expect(await store.spentOn(today)).toEqual(new Map());
    });

    test('adds up each market for itself, the unknown one too, and takes back what was not needed', async () => {
      const store = await openStore();
      await store.add(sweden, { tokens: 1_000, money: 0.5 });
      await store.add({ ...sweden, market: null }, { tokens: 70, money: 0 });
      await store.add(sweden, { tokens: -400, money: -0.25 });
      expect(await store.spent(sweden)).toEqual({ tokens: 600, money: 0.25 });
      expect(await store.spentOn(today)).toEqual(
        new Map([
          ['SE', { tokens: 600, money: 0.25 }],
          [null, { tokens: 70, money: 0 }],
        ]),
      );
    });

    test('begins each day with nothing', async () => {
      const store = await openStore();
      await store.reserve(sweden, { tokens: 100, money: 1 }, { tokens: 100, money: null });
      const tomorrow = { ...sweden, day: '2026-11-23' };
      expect(await store.reserve(tomorrow, { tokens: 5, money: 0 }, { tokens: 100, money: null })).toBe(true);
      expect(await store.spent(tomorrow)).toEqual({ tokens: 5, money: 0 });
      expect(await store.spentOn(tomorrow.day)).toEqual(new Map([['SE', { tokens: 5, money: 0 }]]));
    });

    test.each([
      ['tokens', { tokens: 250, money: null }],
      ['money', { tokens: null, money: 2.5 }],
      ['both', { tokens: 250, money: 100 }],
    ])('reserves until what is limited is used up: %s', async (_, limit) => {
      const store = await openStore();
      const amount = { tokens: 100, money: 1 };
      const answers = [];
      for (let draft = 0; draft < 4; draft += 1) answers.push(await store.reserve(sweden, amount, limit));
      expect(answers).toEqual([true, true, true, false]);
      expect(await store.spent(sweden)).toEqual({ tokens: 300, money: 3 });
    });

    test('reserves nothing under a limit of 0 and anything without a limit', async () => {
      const store = await openStore();
      const amount = { tokens: 1_000_000, money: 10 };
      expect(await store.reserve(sweden, amount, { tokens: 0, money: null })).toBe(false);
      expect(await store.reserve(sweden, amount, { tokens: null, money: 0 })).toBe(false);
      expect(await store.spentOn(today)).toEqual(new Map());
      for (let draft = 0; draft < 3; draft += 1)
        expect(await store.reserve(sweden, amount, unlimited)).toBe(true);
    });

    test('gives the last of a budget to one of many that ask at once', async () => {
      const store = await openStore();
      const answers = await Promise.all(
        Array.from({ length: 200 }, () =>
          store.reserve(sweden, { tokens: 10, money: 0.1 }, { tokens: 95, money: null }),
        ),
      );
      expect(answers.filter(Boolean)).toHaveLength(10);
      expect((await store.spent(sweden)).tokens).toBe(100);
    });

    test('loses no amount of many that are added at once', async () => {
      const store = await openStore();
      await Promise.all(Array.from({ length: 200 }, () => store.add(sweden, { tokens: 3, money: 0.25 })));
      expect(await store.spent(sweden)).toEqual({ tokens: 600, money: 50 });
    });
  });
};
