import type { Schemas } from '@qdrant/js-client-rest';
import type { PassageFilter } from '../../retrieve/passage-index.ts';
import type { IndexModel } from './index-model.ts';
import { askedSpan } from './valid-time.ts';

type Condition = Schemas['Condition'];

const oneOf = (key: string, values: readonly string[]): Condition => ({
  key,
  match: { any: [...new Set(values)] },
});

/** Holds for passages that name the value and for those that name none. */
const namedOrUnlimited = (key: string, value: string): Condition => ({
  should: [{ key, match: { value } }, { is_empty: { key } }],
});

/** Holds for passages whose vectors the model made. */
export const madeBy = (model: IndexModel): Condition => ({
  key: 'embedder',
  match: { value: model.embedderId },
});

/** Gives a filter's conditions as Qdrant's; a list without values can't be met and must not come here. */
export const filterConditions = (filter: PassageFilter, model: IndexModel): Schemas['Filter'] => {
  const asked = askedSpan(filter.validOn);
  const must: Condition[] = [
    oneOf('kind', filter.kinds),
    { key: 'valid_from', range: { lte: asked.last } },
    { key: 'valid_to', range: { gte: asked.first } },
    madeBy(model),
  ];
  if (filter.languages !== null) must.push(oneOf('language', filter.languages));
  if (filter.market !== null) must.push(namedOrUnlimited('markets', filter.market));
  if (filter.model !== null) must.push(namedOrUnlimited('models', filter.model));
  if (!filter.withInternal) must.push({ key: 'internal', match: { value: false } });
  return { must };
};
