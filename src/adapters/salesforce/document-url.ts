import { fieldsOfTemplate } from './field-mapping.ts';
import { type Row, textOf } from './row.ts';

/** The record in Salesforce itself, where whoever may see it is led to. */
const recordUrl = '{instance}/lightning/r/{object}/{Id}/view';

const filled = (template: string, row: Row, known: Readonly<Record<string, string>>): string | null => {
  const names = fieldsOfTemplate(template);
  if (names.some((name) => textOf(row, name) === null)) return null;
  const isWhole = names.length === 1 && template === `{${names[0]}}`;
  return template.replaceAll(/\{([A-Za-z][\w.]*)\}/gu, (_, name: string) => {
    const value = known[name] ?? textOf(row, name) ?? '';
    return isWhole || name in known ? value : encodeURIComponent(value);
  });
};

/**
 * Fills the template of an address with the fields of a record. Where a field is empty, or what comes out is no address of the
 * web, it is that of the record in Salesforce.
 */
export const documentUrl = (
  template: string,
  row: Row,
  known: { readonly instance: string; readonly object: string },
): string => {
  const url = filled(template, row, known);
  const isAddress = url !== null && /^(?:https?:\/\/|\/(?!\/))/iu.test(url);
  return isAddress ? url : (filled(recordUrl, row, known) ?? known.instance);
};
