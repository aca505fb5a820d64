const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Gives the smallest value that fits a JSON schema as `jsonSchemaOf` writes it: what a compliant model without ideas says. */
export const valueOfSchema = (schema: unknown): unknown => {
  if (!isRecord(schema)) return null;
  if ('const' in schema) return schema['const'];
  if (Array.isArray(schema['enum'])) return schema['enum'][0];
  if (Array.isArray(schema['anyOf'])) {
    const isNull = schema['anyOf'].some((each) => isRecord(each) && each['type'] === 'null');
    return isNull ? null : valueOfSchema(schema['anyOf'][0]);
  }
  switch (schema['type']) {
    case 'object': {
      const properties = isRecord(schema['properties']) ? schema['properties'] : {};
      return Object.fromEntries(Object.entries(properties).map(([key, each]) => [key, valueOfSchema(each)]));
    }
    case 'array':
      return Array.from({ length: Number(schema['minItems'] ?? 0) }, () => valueOfSchema(schema['items']));
    case 'integer':
    case 'number':
      return Number(schema['minimum'] ?? 0);
    case 'boolean':
      return false;
    case 'string':
      return '';
    default:
      return null;
  }
};
