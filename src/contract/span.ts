import { z } from 'zod';

/** A stretch of a text in UTF-16 offsets, `start` inclusive, `end` exclusive. */
export const spanSchema = z.object({ start: z.int().min(0), end: z.int().min(0) });
