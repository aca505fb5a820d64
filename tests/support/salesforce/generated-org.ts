import { orgFields } from './org-fields.ts';
import { orgId } from './org-id.ts';
import { type OrgRow, type OrgTable, storedTable } from './org-table.ts';

const start = Date.parse('2024-01-01T00:00:00.000Z');

/** Mails of a generated case: a question and two answers. */
const mailsPerCase = 3;

/** A table whose rows are made by rule from their number, which is also the order of their stamps and ids. */
const ruledTable = (
  name: string,
  fields: OrgTable['fields'],
  rule: {
    readonly count: number;
    readonly perStamp: number;
    readonly row: (number: number) => OrgRow;
    readonly numbersWith: (field: string, value: string) => readonly number[] | null;
  },
): OrgTable => ({
  name,
  fields,
  *rowsFrom(stamp) {
    const seconds = stamp === '' ? 0 : Math.max(0, Math.ceil((Date.parse(stamp) - start) / 1000));
    for (let number = seconds * rule.perStamp; number < rule.count; number += 1) yield rule.row(number);
  },
  rowsWith: (field, values) => {
    if (rule.numbersWith(field, '0') === null) return null;
    const numbers = [...values].flatMap((value) => rule.numbersWith(field, value) ?? []);
    return numbers
      .filter((number) => number >= 0 && number < rule.count)
      .sort((one, other) => one - other)
      .map(rule.row);
  },
  put: null,
});

const numberOf = (id: string): number => Number(id.slice(3)) - 1;

/**
 * Gives the tables of an org of so many closed cases with three mails each, made when they are asked for. The texts are those
 * given, in turn, with a number; `perStamp` rows share a stamp.
 */
export const generatedOrg = (
  caseCount: number,
  texts: readonly { readonly question: string; readonly answer: string; readonly language: string }[],
  perStamp = 1_000,
): readonly OrgTable[] => {
  const stampOf = (number: number): string =>
    new Date(start + Math.floor(number / perStamp) * 1000).toISOString();
  const textOf = (number: number) =>
    texts[number % texts.length] ?? { question: '', answer: '', language: 'en' };
  const caseRow = (number: number): OrgRow => ({
    Id: orgId('500', number + 1),
    CaseNumber: String(number + 1).padStart(8, '0'),
    Subject: `Case ${number + 1}`,
    IsClosed: true,
    ClosedDate: stampOf(number),
    SystemModstamp: stampOf(number),
    IsDeleted: false,
    Contact: { Name: 'Robin Example' },
    Owner: { Name: 'Hannah' },
    Market__c: 'SE',
    Language__c: textOf(number).language,
    get Description() {
      return textOf(number).question;
    },
  });
  const mailRow = (number: number): OrgRow => {
    const parent = Math.floor(number / mailsPerCase);
    const part = number % mailsPerCase;
    const at = new Date(start + parent * 60_000 + part * 1000).toISOString();
    return {
      Id: orgId('02s', number + 1),
      ParentId: orgId('500', parent + 1),
      Incoming: part === 0,
      Status: part === 0 ? '1' : '3',
      FromName: part === 0 ? 'Robin Example' : 'Lodestar Care',
      MessageDate: at,
      SystemModstamp: stampOf(number),
      IsDeleted: false,
      get TextBody() {
        const { question, answer } = textOf(parent);
        return `${part === 0 ? question : answer}\n\nReference ${number + 1}.`;
      },
      get HtmlBody() {
        return `<p>${textOf(parent).question}</p>`;
      },
    };
  };
  const mailsOf = (caseNumber: number): readonly number[] =>
    Array.from({ length: mailsPerCase }, (_, part) => caseNumber * mailsPerCase + part);
  return [
    ruledTable('Case', orgFields.cases, {
      count: caseCount,
      perStamp,
      row: caseRow,
      numbersWith: (field, value) => (field === 'Id' ? [numberOf(value)] : null),
    }),
    ruledTable('EmailMessage', orgFields.emails, {
      count: caseCount * mailsPerCase,
      perStamp,
      row: mailRow,
      numbersWith: (field, value) => {
        if (field === 'Id') return [numberOf(value)];
        return field === 'ParentId' ? mailsOf(numberOf(value)) : null;
      },
    }),
    storedTable('CaseComment', orgFields.comments),
    storedTable('FeedItem', orgFields.posts),
    storedTable('Contact', orgFields.contacts),
    storedTable('User', orgFields.users),
    storedTable('Knowledge__kav', orgFields.knowledge),
    storedTable('Knowledge__DataCategorySelection', orgFields.categories),
  ];
};
