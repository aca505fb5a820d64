/** Opens the records at a place as a process among others that do the same, and prints what came of it. */
import { openRecordsAt } from '../../support/open-records-at.ts';

const [place = ''] = process.argv.slice(2);
const came = await openRecordsAt(place).then(
  async (database) => {
    await database.destroy();
    return 'open';
  },
  (error: unknown) => String(error),
);
process.stdout.write(JSON.stringify(came));
