import { CopilotError } from '../../fault/copilot-error.ts';
import { languageOfTag } from '../../language/language-code.ts';
import { describeOrg, type OrgDescription } from './describe-org.ts';
import { type FieldMapping, fieldsOfTemplate, type MappedField } from './field-mapping.ts';
import type { SalesforceClient } from './salesforce-client.ts';
import { articleFields, caseFields, childFields, optionalArticleFields } from './standard-fields.ts';

/** What of an org is read, found at its description and checked. */
export type OrgSchema = {
  readonly knowledge: {
    readonly object: string;
    readonly fields: readonly string[];
    readonly body: readonly { readonly name: string; readonly label: string; readonly isRich: boolean }[];
    readonly publicFlags: readonly string[];
    /** Where two locales of the org are one language here, all but the first get their locale behind the article's number. */
    readonly laterLocales: ReadonlySet<string>;
  };
  readonly cases: { readonly fields: readonly string[] };
};

const namesOf = (mapped: MappedField | undefined): readonly string[] =>
  mapped !== undefined && 'field' in mapped ? [mapped.field] : [];

const missingIn = async (org: OrgDescription, object: string, names: readonly string[]) => {
  const found = await Promise.all(names.map((name) => org.hasField(object, name)));
  return names.filter((_, at) => found[at] === false);
};

/** Gives the knowledge object of an org, or the one that is named. Throws CopilotError 'configuration-invalid' with the remedy. */
export const findKnowledgeObject = (org: OrgDescription, named: string | undefined): string => {
  const found = [...org.objects].filter((name) => name.endsWith('__kav'));
  const [only, ...others] = named === undefined ? found : found.filter((name) => name === named);
  if (only !== undefined && others.length === 0) return only;
  throw new CopilotError(
    'configuration-invalid',
    only === undefined
      ? `The integration user can read no knowledge object${named === undefined ? '' : ` ${named}`}; switch on Lightning Knowledge and give its permission set the right Allow View Knowledge and read access.`
      : `The org has several knowledge objects (${found.join(', ')}); name one as knowledge.object in the field mapping.`,
  );
};

const laterLocalesOf = (locales: readonly string[]): ReadonlySet<string> => {
  const taken = new Set<string>();
  return new Set(locales.filter((locale) => taken.size === taken.add(languageOfTag(locale)).size));
};

/**
 * Finds what is read of an org and checks every field of the mapping against what the integration user can see. Throws CopilotError
 * 'configuration-invalid' with one sentence for each field that is missing.
 */
export const readOrgSchema = async (client: SalesforceClient, mapping: FieldMapping): Promise<OrgSchema> => {
  const org = await describeOrg(client);
  const problems: string[] = [];
  const demand = async (object: string, names: readonly string[], where: string): Promise<void> => {
    if (!org.objects.has(object)) {
      problems.push(
        `${object} cannot be read: give the permission set read access to it, or set ${where} to false.`,
      );
      return;
    }
    for (const name of await missingIn(org, object, names))
      problems.push(
        `${object} has no field ${name} that the integration user can read: correct ${where} in the field mapping, or give the permission set read access to the field.`,
      );
  };

  const object = findKnowledgeObject(org, mapping.knowledge.object);
  const described = await org.fields(object);
  const { knowledge, cases } = mapping;
  const rich = [...described.values()].filter(
    ({ type, extraTypeInfo }) => type === 'textarea' && extraTypeInfo === 'richtextarea',
  );
  const bodyNames = knowledge.body ?? rich.map(({ name }) => name);
  const publicFlags =
    knowledge.public.filter((name) => described.has(name)).length > 0
      ? knowledge.public.filter((name) => described.has(name))
      : knowledge.public;
  const mapped = [knowledge.category, knowledge.markets, knowledge.models].flatMap(namesOf);
  const dates = [knowledge.updatedAt, knowledge.validFrom, knowledge.validTo].filter(
    (name) => name !== undefined,
  );
  const wanted = [...mapped, ...dates, ...bodyNames, ...publicFlags, ...fieldsOfTemplate(knowledge.url)];
  await demand(object, [...articleFields, ...wanted], 'knowledge');
  if (bodyNames.length === 0)
    problems.push(
      `${object} has no rich text field that the integration user can read: name the text as knowledge.body in the field mapping.`,
    );

  const ofCases = [cases.market, cases.model, cases.language, cases.category].flatMap(namesOf);
  const allOfCases = [...new Set([...caseFields, ...ofCases, ...fieldsOfTemplate(cases.url)])];
  await demand('Case', allOfCases, 'cases');
  for (const kind of ['emails', 'comments', 'posts'] as const) {
    const [child, ...names] = childFields[kind];
    if (cases[kind]) await demand(child, names, `cases.${kind}`);
  }
  if (problems.length > 0) throw new CopilotError('configuration-invalid', problems.join(' '));

  const optional = optionalArticleFields.filter((name) => described.has(name));
  return {
    knowledge: {
      object,
      fields: [...new Set([...articleFields, ...optional, ...wanted])],
      body: bodyNames.flatMap((name) => {
        const field = described.get(name);
        return field === undefined
          ? []
          : [{ name, label: field.label, isRich: field.extraTypeInfo === 'richtextarea' }];
      }),
      publicFlags,
      laterLocales: laterLocalesOf(
        (described.get('Language')?.picklistValues ?? [])
          .filter(({ active }) => active)
          .map(({ value }) => value),
      ),
    },
    cases: { fields: allOfCases },
  };
};
