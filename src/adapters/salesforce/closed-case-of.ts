import type { CaseMessage, ClosedCase } from '../../knowledge/closed-case.ts';
import { noteLabel } from '../../knowledge/note-label.ts';
import { detectLanguage } from '../../language/detect-language.ts';
import { languageOfTag } from '../../language/language-code.ts';
import type { CaseEntry } from './case-children.ts';
import { documentUrl } from './document-url.ts';
import { type MappedField, mappedValue } from './field-mapping.ts';
import type { OrgReader } from './org-reader.ts';
import { idOf, type Row, textOf, timeOf } from './row.ts';

const messageOf = ({ from, at, text }: CaseEntry): CaseMessage => ({ from, at, text });

const labelled = (entry: CaseEntry): CaseMessage => ({
  ...messageOf(entry),
  from: 'advisor',
  text: noteLabel.test(entry.text) ? entry.text : `[Note] ${entry.text}`,
});

/**
 * Gives the thread of a case. The description is what a customer wrote into a form; for a mail it repeats the first one. Notes
 * that no customer has read are left out, but after a call they alone say what was asked.
 */
const threadOf = (row: Row, entries: readonly CaseEntry[]): readonly CaseMessage[] => {
  const written = entries.filter(({ text }) => text.trim() !== '');
  const said = written.filter(({ isInternal }) => !isInternal);
  const hasCustomer = said.some(({ from }) => from === 'customer');
  const description = (textOf(row, 'Description') ?? '').trim();
  const isRepeated = written.some(({ text }) => text.trim() === description);
  const first: readonly CaseMessage[] =
    description === '' || isRepeated || (hasCustomer && said[0]?.from === 'customer')
      ? []
      : [{ from: 'customer', at: null, text: description }];
  if (hasCustomer || first.length > 0) return [...first, ...said.map(messageOf)];
  return written.map((entry) => (entry.isInternal ? labelled(entry) : messageOf(entry)));
};

/** Makes the closed case of a record and of what was written in it. */
export const closedCaseOf = (reader: OrgReader, row: Row, entries: readonly CaseEntry[]): ClosedCase => {
  const { cases } = reader.mapping;
  const mappedOf = (mapped: MappedField | undefined): string | null => {
    if (mapped === undefined || !('field' in mapped)) return null;
    const value = textOf(row, mapped.field);
    return value === null ? null : mappedValue(mapped, value);
  };
  const messages = threadOf(row, entries);
  const language = mappedOf(cases.language);
  const words = messages
    .map(({ text }) => text)
    .join('\n')
    .slice(0, 2_000);
  const sender = entries.find(({ from, name }) => from === 'customer' && name !== null)?.name ?? null;
  return {
    id: idOf(row, 'CaseNumber'),
    language: language === null ? detectLanguage(words).language : languageOfTag(language),
    market: mappedOf(cases.market)?.toUpperCase() ?? null,
    model: mappedOf(cases.model),
    category: mappedOf(cases.category) ?? '',
    subject: textOf(row, 'Subject') ?? '',
    closedAt: timeOf(row, 'ClosedDate'),
    customerName: textOf(row, 'Contact.Name') ?? textOf(row, 'SuppliedName') ?? sender,
    advisorName: textOf(row, 'Owner.Name'),
    messages,
    url: documentUrl(cases.url, row, { instance: reader.instance, object: 'Case' }),
  };
};
