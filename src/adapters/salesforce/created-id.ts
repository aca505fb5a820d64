import { z } from 'zod';
import { SalesforceFault } from './salesforce-fault.ts';

const createdSchema = z.object({ id: z.string(), success: z.literal(true) });

/** Gives the id of a record that the org says it has created. */
export const createdId = (answer: unknown): string => {
  const created = createdSchema.safeParse(answer);
  if (!created.success) throw new SalesforceFault('NO_DATA');
  return created.data.id;
};
