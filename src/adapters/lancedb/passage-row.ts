import { Bool, Field, FixedSizeList, Float32, Schema, Utf8 } from 'apache-arrow';
import { CopilotError } from '../../fault/copilot-error.ts';
import type { IndexEntry } from '../../retrieve/passage-index.ts';

/** One row of the table; lists are strings that a LIKE can ask, `everywhere` stands for "not limited". */
export type PassageRow = {
  readonly id: string;
  readonly kind: string;
  readonly language: string;
  readonly markets: string;
  readonly models: string;
  readonly internal: boolean;
  readonly valid_from: string;
  readonly valid_to: string;
  /** Analysed terms joined by spaces, title terms twice; the table's tokenizer only splits at the spaces. */
  readonly terms: string;
  readonly has_vector: boolean;
  /** Null where there is none: rows of zeros would fill the graph with one point that leads nowhere. */
  readonly vector: readonly number[] | null;
};

export const everywhere = '*';
const earliest = '0000';
const latest = '9999';

/** The column layout for vectors of a number of dimensions. */
export const passageSchema = (dimensions: number): Schema =>
  new Schema([
    ...['id', 'kind', 'language', 'markets', 'models', 'valid_from', 'valid_to', 'terms'].map(
      (name) => new Field(name, new Utf8(), false),
    ),
    new Field('internal', new Bool(), false),
    new Field('has_vector', new Bool(), false),
    new Field('vector', new FixedSizeList(dimensions, new Field('item', new Float32(), true)), true),
  ]);

/** Gives a list with fences between its values, which no value can hold itself, so that each is found only whole. */
export const fenced = (values: readonly string[]): string =>
  `|${values.map((value) => value.replaceAll('%', '%25').replaceAll('|', '%7C')).join('|')}|`;

const listed = (values: readonly string[]): string => (values.length === 0 ? everywhere : fenced(values));

/** Gives the row of an index entry. Throws CopilotError 'index-failed' for a vector of another length. */
export const passageRow = ({ record, vector }: IndexEntry, dimensions: number): PassageRow => {
  const { passage, search } = record;
  if (vector !== null && vector.length !== dimensions) {
    throw new CopilotError(
      'index-failed',
      'A passage has a vector of another length than the search index.',
      {
        details: { passage: passage.id, dimensions: vector.length, expected: dimensions },
      },
    );
  }
  return {
    id: passage.id,
    kind: passage.kind,
    language: passage.language,
    markets: listed(passage.markets),
    models: listed(passage.models),
    internal: passage.audience === 'internal',
    valid_from: passage.validFrom ?? earliest,
    valid_to: passage.validTo ?? latest,
    terms: [...search.titleTerms, ...search.titleTerms, ...search.bodyTerms].join(' '),
    has_vector: vector !== null,
    vector: vector === null ? null : Array.from(vector),
  };
};
