import { pipeline } from 'node:stream/promises';
import { setImmediate as turn } from 'node:timers/promises';
import { parse } from 'csv-parse';
import type { Row } from './row.ts';
import { SalesforceFault } from './salesforce-fault.ts';

/** Bytes that are taken apart at a time, some 5 ms; a page of 4,000 mails at once would hold up everything else for 200 ms. */
const bytesPerTurn = 64 * 1_024;

async function* slicesOf(text: string): AsyncGenerator<Buffer> {
  const bytes = Buffer.from(text);
  for (let at = 0; at < bytes.length; at += bytesPerTurn) {
    yield bytes.subarray(at, at + bytesPerTurn);
    await turn();
  }
}

/**
 * Takes a table of comma-separated values with a header apart, and lets other work have its turn meanwhile. Throws SalesforceFault
 * 'BAD_TABLE' for one that is broken or has not the number of rows that was told.
 */
export const tableRows = async (text: string, told: string | undefined): Promise<readonly Row[]> => {
  const rows: Row[] = [];
  try {
    await pipeline(slicesOf(text), parse({ columns: true, bom: true }), async (parsed) => {
      for await (const row of parsed) rows.push(row as Row);
    });
  } catch {
    throw new SalesforceFault('BAD_TABLE');
  }
  // A table that breaks off between two rows is told only by their number.
  if (told !== undefined && Number(told) !== rows.length) throw new SalesforceFault('BAD_TABLE');
  return rows;
};
