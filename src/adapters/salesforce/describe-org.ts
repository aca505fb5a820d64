import { z } from 'zod';
import type { SalesforceClient } from './salesforce-client.ts';
import { SalesforceFault } from './salesforce-fault.ts';

const fieldSchema = z.object({
  name: z.string(),
  label: z.string().default(''),
  type: z.string(),
  extraTypeInfo: z.string().nullish(),
  relationshipName: z.string().nullish(),
  referenceTo: z.array(z.string()).default([]),
  picklistValues: z.array(z.object({ value: z.string(), active: z.boolean().default(true) })).default([]),
});

const objectSchema = z.object({ fields: z.array(fieldSchema) });
const globalSchema = z.object({ sobjects: z.array(z.object({ name: z.string(), queryable: z.boolean() })) });

export type FieldDescription = z.output<typeof fieldSchema>;

/** What the integration user can see of an org; each object is asked for once. */
export type OrgDescription = {
  readonly objects: ReadonlySet<string>;
  /** The fields of an object by name. */
  readonly fields: (object: string) => Promise<ReadonlyMap<string, FieldDescription>>;
  /** Tells whether an object has a field; a path leads over relationships. */
  readonly hasField: (object: string, path: string) => Promise<boolean>;
};

const parsed = <Schema extends z.ZodType>(schema: Schema, answer: unknown): z.output<Schema> => {
  const result = schema.safeParse(answer);
  if (!result.success) throw new SalesforceFault('NO_DATA');
  return result.data;
};

/** Reads which objects there are. */
export const describeOrg = async (client: SalesforceClient): Promise<OrgDescription> => {
  const { sobjects } = parsed(globalSchema, await client.json({ path: '/sobjects' }));
  const known = new Map<string, Promise<ReadonlyMap<string, FieldDescription>>>();
  const fields = (object: string): Promise<ReadonlyMap<string, FieldDescription>> => {
    const read = async () => {
      const path = `/sobjects/${encodeURIComponent(object)}/describe`;
      const description = parsed(objectSchema, await client.json({ path }));
      return new Map(description.fields.map((field) => [field.name, field]));
    };
    const asked = known.get(object) ?? read();
    known.set(object, asked);
    return asked;
  };
  const hasField = async (object: string, path: string): Promise<boolean> => {
    const [first = '', ...rest] = path.split('.');
    if (rest.length === 0) return (await fields(object)).has(first);
    const relation = [...(await fields(object)).values()].find((field) => field.relationshipName === first);
    const [target, ...others] = relation?.referenceTo ?? [];
    if (target === undefined) return false;
    // An owner is a person or a queue: only what both have can be asked for, and that is there.
    return others.length > 0 || hasField(target, rest.join('.'));
  };
  return {
    objects: new Set(sobjects.filter(({ queryable }) => queryable).map(({ name }) => name)),
    fields,
    hasField,
  };
};
