import { z } from 'zod';
import { setting } from './setting-values.ts';

/** A day; who wants less often presses the button. */
const longestMinutes = 24 * 60;

/** Every setting of keeping the knowledge in line with its source, to be spread into the schema of all settings. */
export const syncSettings = {
  CAIR_SYNC_MINUTES: setting(z.coerce.number().int().min(1).max(longestMinutes)).describe(
    'The server reads what has changed in the source every so many minutes, and compares all ids once a day; never by itself if left out.',
  ),
};
