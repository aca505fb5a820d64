import { z } from 'zod';

/** What dataset.yaml says: which cases a dataset holds, in which shape, and the checksum under which they were accepted. */
export const datasetSheetSchema = z.strictObject({
  /** Short, for reports: 'lodestar-incoming'. */
  name: z.string().min(1),
  /** Raised by hand when cases are added or labelled anew. */
  version: z.string().min(1),
  /** `cases@1`: incoming cases with labels in `gold`; `closed-cases@1`: closed cases with their messages. */
  schema: z.enum(['cases@1', 'closed-cases@1']),
  /** Where the cases come from and what they are good for. */
  about: z.string().default(''),
  cases: z
    .strictObject({
      /** One file of JSON lines, relative to dataset.yaml. */
      file: z.string().min(1).optional(),
      /** Several of them, read in this order. */
      files: z.array(z.string().min(1)).min(1).optional(),
      /** SHA-256 of the files as stored, one behind the other; `cair eval seal` writes it. */
      sha256: z
        .string()
        .regex(/^[0-9a-f]{64}$/iu, 'no SHA-256 of 64 hexadecimal digits')
        .optional(),
    })
    .refine(({ file, files }) => (file === undefined) !== (files === undefined), {
      message: 'give either file or files',
    }),
});

export type DatasetSheet = z.infer<typeof datasetSheetSchema>;
