import { parse } from 'yaml';
import { z } from 'zod';
import { CopilotError } from '../../fault/copilot-error.ts';

const fieldName = z
  .string()
  .regex(/^[A-Za-z]\w*(?:\.[A-Za-z]\w*)*$/u, 'a field is named like Market__c or Contact.MailingCountryCode');

const values = z.record(z.string(), z.string()).default({});

const noValues: Readonly<Record<string, string>> = {};

const field = z.union([
  fieldName.transform((name) => ({ field: name, values: noValues })),
  z.strictObject({ field: fieldName, values }),
]);

const fieldOrCategory = z.union([
  field,
  z.strictObject({ dataCategory: z.string().regex(/^[A-Za-z]\w*$/u), values }),
]);

/** Where an address of a document comes from: fields in braces, '{instance}' for the address of the org. */
const template = z.string().min(1);

const knowledgeSchema = z.strictObject({
  /** The knowledge object; found by itself where the org has one alone. */
  object: fieldName.optional(),
  /** The fields of the text; all rich text fields if left out. */
  body: z.array(fieldName).min(1).optional(),
  category: fieldOrCategory.optional(),
  markets: fieldOrCategory.optional(),
  models: fieldOrCategory.optional(),
  updatedAt: fieldName.default('LastPublishedDate'),
  validFrom: fieldName.optional(),
  validTo: fieldName.optional(),
  /** An article with none of these boxes ticked is internal: it informs advisors and is never quoted. */
  public: z.array(fieldName).min(1).default(['IsVisibleInPkb', 'IsVisibleInCsp']),
  url: template.default('{instance}/lightning/r/{object}/{Id}/view'),
});

const casesSchema = z.strictObject({
  market: field.optional(),
  model: field.optional(),
  /** Told from the text if left out. */
  language: field.optional(),
  category: field.optional(),
  emails: z.boolean().default(true),
  comments: z.boolean().default(true),
  posts: z.boolean().default(true),
  url: template.default('{instance}/lightning/r/Case/{Id}/view'),
});

const mappingSchema = z.strictObject({
  knowledge: knowledgeSchema.prefault({}),
  cases: casesSchema.prefault({}),
});

/** Which fields of an org hold what the copilot wants to know; everything has a default. */
export type FieldMapping = Readonly<z.output<typeof mappingSchema>>;

/** A field of the mapping, or a group of data categories, with the words that stand for others. */
export type MappedField = z.output<typeof fieldOrCategory>;

/** Gives the word that stands for a value of a mapped field: 'Sweden' may stand for 'SE'. */
export const mappedValue = (mapped: MappedField, value: string): string =>
  (Object.hasOwn(mapped.values, value) ? mapped.values[value] : undefined) ?? value;

/** Gives the fields that a template of an address names in braces. */
export const fieldsOfTemplate = (text: string): readonly string[] =>
  [...text.matchAll(/\{([A-Za-z][\w.]*)\}/gu)]
    .map(([, name = '']) => name)
    .filter((name) => name !== 'instance' && name !== 'object');

/** Reads the field mapping from the text of a YAML file. Throws CopilotError 'configuration-invalid' with all that is wrong. */
export const readFieldMapping = (text: string, file: string): FieldMapping => {
  let data: unknown;
  try {
    data = parse(text) ?? {};
  } catch {
    throw new CopilotError('configuration-invalid', `The field mapping ${file} is not YAML.`);
  }
  const parsed = mappingSchema.safeParse(data);
  if (parsed.success) return parsed.data;
  throw new CopilotError(
    'configuration-invalid',
    `The field mapping ${file} is wrong. ${z.prettifyError(parsed.error).replaceAll('\n', ' ')}`,
  );
};
